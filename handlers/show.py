"""Turns what the coach wants said into Telegram messages, in the reader's language."""

from dataclasses import dataclass

from telegram import Bot, CallbackQuery, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

from coach.ports import Begin
from coach.words import Answer, Place, Reply, Text
from content.texts import Texts
from handlers.markup import Markup, inline, markup_of
from handlers.media import Media, Sendable, file_of
from handlers.ports import Courier

PARAGRAPH = "\n\n"
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TOO_LATE = "query is too old"
SAME = "message is not modified"
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


@dataclass(frozen=True, slots=True)
class Page:
    """A reply in one language, ready for a call."""

    html: str
    markup: Markup
    picture: Sendable | None


@dataclass(frozen=True, slots=True)
class Show:
    """Shows answers in a private chat."""

    bot: Bot
    texts: Texts
    media: Media
    courier: Courier
    begin: Begin

    async def answer(self, answer: Answer, chat: int, tapped: Message | None = None) -> None:
        """Show every reply in order; an edit goes into the tapped message."""
        for reply in answer.replies:
            await self.reply(reply, answer.language, chat, tapped)

    async def reply(
        self,
        reply: Reply,
        language: str,
        chat: int,
        tapped: Message | None = None,
        *,
        bulk: bool = False,
    ) -> None:
        """Show one reply; the message that shows a workout is remembered."""
        page = await self._page(reply, language)
        if reply.place is Place.EDIT and tapped is not None:
            shown = await self._edit(page, chat, tapped)
        else:
            shown = await self._send(page, chat, bulk=bulk)
        if page.picture is not None:
            await self.media.keep(page.picture, shown)
        if reply.workout is not None:
            await self._remember(reply.workout, shown.message_id)
        if reply.replaces not in {None, shown.message_id}:
            await self._strip(chat, reply.replaces)

    def plain(self, text: Text, language: str) -> str:
        """A text without tags, for a toast."""
        return self.texts.plain(text, language)

    async def toast(self, query: CallbackQuery, words: str | None) -> None:
        """End a button's spinner, with a word where there is one; too late is no matter."""
        try:
            await self.courier.quick(lambda: query.answer(words))
        except BadRequest as refused:
            if TOO_LATE not in refused.message.lower():
                raise

    async def _page(self, reply: Reply, language: str) -> Page:
        said = (self.texts.render(text, language) for text in reply.text)
        html = PARAGRAPH.join(text for text in said if text)
        picture = await self.media.of(reply.picture) if reply.picture else None
        return Page(html, markup_of(reply, self.texts, language), picture)

    async def _send(self, page: Page, chat: int, *, bulk: bool) -> Message:
        async def call() -> Message:
            sent = page.picture
            if sent is None:
                return await self.bot.send_message(
                    chat,
                    page.html,
                    ParseMode.HTML,
                    reply_markup=page.markup,
                    link_preview_options=NO_PREVIEW,
                )
            if sent.moving:
                return await self.bot.send_animation(
                    chat,
                    sent.file,
                    caption=page.html,
                    parse_mode=ParseMode.HTML,
                    reply_markup=page.markup,
                    width=sent.width,
                    height=sent.height,
                )
            return await self.bot.send_photo(
                chat,
                sent.file,
                caption=page.html,
                parse_mode=ParseMode.HTML,
                reply_markup=page.markup,
            )

        return await self.courier.send(chat, call, bulk=bulk)

    async def _edit(self, page: Page, chat: int, tapped: Message) -> Message:
        """Edit in place; a message that is gone or too old is followed by a new one."""
        try:
            edited = await self.courier.send(chat, lambda: self._edited(page, chat, tapped))
        except BadRequest as refused:
            if SAME in refused.message.lower():
                return tapped
            if not any(word in refused.message.lower() for word in GONE):
                raise
            return await self._send(page, chat, bulk=False)
        return edited if isinstance(edited, Message) else tapped

    async def _edited(self, page: Page, chat: int, tapped: Message) -> Message | bool:
        there, sent, keys = file_of(tapped), page.picture, inline(page.markup)
        if sent is not None and (there is None or there.file_unique_id != sent.unique):
            media = sent.input_media(page.html)
            return await self.bot.edit_message_media(
                media, chat, tapped.message_id, reply_markup=keys
            )
        if there is not None:
            return await self.bot.edit_message_caption(
                chat,
                tapped.message_id,
                caption=page.html,
                parse_mode=ParseMode.HTML,
                reply_markup=keys,
            )
        return await self.bot.edit_message_text(
            page.html,
            chat,
            tapped.message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keys,
            link_preview_options=NO_PREVIEW,
        )

    async def _remember(self, workout: int, message: int) -> None:
        async with self.begin() as work:
            await work.workouts.shown(workout, message)
            await work.commit()

    async def _strip(self, chat: int, message: int | None) -> None:
        """Take the buttons from an older screen; it may be gone, which is as good."""
        try:
            await self.courier.send(chat, lambda: self.bot.edit_message_reply_markup(chat, message))
        except BadRequest as refused:
            if not any(word in refused.message.lower() for word in (SAME, *GONE)):
                raise
