"""The calls that bring a page to somebody's phone, by the courier."""

from dataclasses import dataclass

import structlog
from telegram import Bot, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from handlers.markup import Markup, extra, inline
from handlers.media import Sendable, file_of
from handlers.ports import Courier

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
SAME = "message is not modified"


@dataclass(frozen=True, slots=True)
class Page:
    """A reply in one language, ready for a call."""

    html: str
    markup: Markup
    picture: Sendable | None


@dataclass(frozen=True, slots=True)
class Sending:
    """Sends pages, and edits them into messages."""

    bot: Bot
    courier: Courier

    async def send(
        self, page: Page, chat: int, *, bulk: bool = False, once: bool = False
    ) -> Message:
        """Send as a message of its own. Raises what Telegram answers for good."""

        async def call(chat: int) -> Message:
            sent = page.picture
            if sent is None:
                return await self.bot.send_message(
                    chat,
                    page.html,
                    ParseMode.HTML,
                    api_kwargs=extra(page.markup),
                    link_preview_options=NO_PREVIEW,
                )
            if sent.moving:
                return await self.bot.send_animation(
                    chat,
                    sent.file,
                    caption=page.html,
                    parse_mode=ParseMode.HTML,
                    api_kwargs=extra(page.markup),
                    width=sent.width,
                    height=sent.height,
                )
            return await self.bot.send_photo(
                chat,
                sent.file,
                caption=page.html,
                parse_mode=ParseMode.HTML,
                api_kwargs=extra(page.markup),
            )

        return await self.courier.send(chat, call, bulk=bulk, once=once)

    async def edit(self, page: Page, chat: int, tapped: Message) -> Message | None:
        """Edit in place; where that is refused, for instance since it is gone, send anew.

        Returns:
            The message that shows it, where it is another one or has another picture now; None
            where the tapped one has only other words, or just the same.
        """
        try:
            edited = await self.courier.send(chat, lambda at: self._edited(page, at, tapped))
        except BadRequest as refused:
            if SAME in refused.message.lower():
                return None
            _log.info("an edit is refused: sent anew", chat=chat, why=refused)
            return await self.send(page, chat)
        return edited if isinstance(edited, Message) else None

    async def strip(self, chat: int, message: int) -> None:
        """Take the buttons from an older screen; one that is gone has none."""
        try:
            await self.courier.send(
                chat, lambda at: self.bot.edit_message_reply_markup(at, message)
            )
        except BadRequest as refused:
            _log.debug("an older screen keeps its buttons", chat=chat, why=refused)

    async def _edited(self, page: Page, chat: int, tapped: Message) -> Message | bool:
        there, sent, keys = file_of(tapped), page.picture, extra(inline(page.markup))
        if sent is not None and (there is None or there.file_unique_id != sent.unique):
            media = sent.input_media(page.html)
            return await self.bot.edit_message_media(
                media, chat, tapped.message_id, api_kwargs=keys
            )
        if there is not None:
            return await self.bot.edit_message_caption(
                chat,
                tapped.message_id,
                caption=page.html,
                parse_mode=ParseMode.HTML,
                api_kwargs=keys,
            )
        return await self.bot.edit_message_text(
            page.html,
            chat,
            tapped.message_id,
            parse_mode=ParseMode.HTML,
            api_kwargs=keys,
            link_preview_options=NO_PREVIEW,
        )
