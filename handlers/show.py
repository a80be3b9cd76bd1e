"""Turns what the coach wants said into Telegram messages, in the reader's language.

What a tap did is committed by now, so the words must arrive somehow: where Telegram refuses
an edit they come in a new message, and where it refuses the picture, without it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial

import structlog
from telegram import Bot, CallbackQuery, Message
from telegram.error import BadRequest, TelegramError

from coach.ports import Begin
from coach.words import Answer, Place, Reply, Text
from content.texts import Texts
from handlers.markup import markup_of
from handlers.media import Media, Sendable
from handlers.paragraphs import html_of
from handlers.ports import Courier
from handlers.sending import Page, Sending

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

TOO_LATE = "query is too old"


@dataclass(frozen=True, slots=True)
class Show:
    """Shows answers in a private chat."""

    bot: Bot
    texts: Texts
    media: Media
    courier: Courier
    begin: Begin

    async def answer(
        self, answer: Answer, chat: int, tapped: Message | None = None, *, bulk: bool = False
    ) -> None:
        """Show every reply in order; an edit goes into the tapped message."""
        for reply in answer.replies:
            await self.reply(reply, answer.language, chat, tapped, bulk=bulk)

    async def reply(
        self,
        reply: Reply,
        language: str,
        chat: int,
        tapped: Message | None = None,
        *,
        bulk: bool = False,
        once: bool = False,
    ) -> None:
        """Show one reply; the message that shows a workout is remembered.

        `bulk`, `once`: see `Courier.send`; what edits a message may be done twice.
        """
        page = await self._page(reply, language)
        try:
            await self._shown(page, reply, language, chat, tapped, bulk=bulk, once=once)
        finally:
            if page.picture is not None:
                self.media.settled(page.picture)

    async def _shown(
        self,
        page: Page,
        reply: Reply,
        language: str,
        chat: int,
        tapped: Message | None,
        *,
        bulk: bool,
        once: bool,
    ) -> None:
        into = tapped if reply.place is Place.EDIT else None
        if reply.picture is not None and page.picture is None:
            into = None  # a message with another exercise's picture would mislead
        try:
            shown = await self._put(page, chat, into, bulk=bulk, once=once)
        except BadRequest as refused:
            if page.picture is None:
                raise
            _log.warning("a picture is refused", key=page.picture.key, why=refused)
            simpler = await self._without_file(reply, page.picture)
            await self.reply(simpler, language, chat, tapped, bulk=bulk, once=once)
            return
        await self._note(reply, page, chat, shown, tapped)

    def plain(self, text: Text, language: str) -> str:
        """A text without tags, for a toast."""
        return self.texts.plain(text, language)

    async def toast(self, query: CallbackQuery, words: str | None) -> None:
        """End a button's spinner, with a word where there is one. Never raises.

        Where that fails the screen is all the same what the person waits for.
        """
        try:
            await self.courier.quick(lambda: query.answer(words))
        except TelegramError as error:
            if TOO_LATE not in error.message.lower():
                _log.warning("a spinner could not be ended", why=error)

    async def _page(self, reply: Reply, language: str) -> Page:
        html = html_of(reply, self.texts, language)
        shares = bool(self.bot.supports_inline_queries)
        keys = markup_of(reply, self.texts, language, shares=shares)
        return Page(html, keys, await self._picture(reply))

    async def _picture(self, reply: Reply) -> Sendable | None:
        """The reply's picture; None where there is none, or it cannot be had."""
        if reply.picture is None:
            return None
        try:
            return await self.media.of(reply.picture)
        except Exception as error:  # noqa: BLE001 - better the words alone than nothing
            _log.error("a picture cannot be drawn", picture=reply.picture, exc_info=error)
            return None

    async def _put(
        self, page: Page, chat: int, into: Message | None, *, bulk: bool, once: bool
    ) -> Message | None:
        if into is None:
            return await self.sending.send(page, chat, bulk=bulk, once=once)
        return await self.sending.edit(page, chat, into)

    async def _without_file(self, reply: Reply, refused: Sendable) -> Reply:
        """The reply to try next: its picture uploaded anew, or none where that was refused."""
        if refused.unique is None:
            return replace(reply, picture=None, place=Place.NEW)
        await self.media.forget(refused)
        return reply

    async def _note(
        self, reply: Reply, page: Page, chat: int, shown: Message | None, tapped: Message | None
    ) -> None:
        """Remember what is shown where, and tidy up. It is shown: no failure here is told."""
        steps: list[Callable[[], Awaitable[None]]] = []
        if page.picture is not None and shown is not None:
            steps.append(partial(self.media.keep, page.picture, shown))
        message = shown or tapped
        moved = message is None or message.message_id != reply.replaces
        if reply.workout is not None and message is not None and moved:
            steps.append(partial(self._remember, reply.workout, message.message_id))
        if reply.replaces is not None and moved:
            steps.append(partial(self.sending.strip, chat, reply.replaces))
        for step in steps:
            try:
                await step()
            except Exception as error:  # noqa: BLE001 - the next screen finds less to tidy up
                _log.warning("what is shown could not be noted", chat=chat, why=error)

    async def _remember(self, workout: int, message: int) -> None:
        async with self.begin() as work:
            await work.workouts.shown(workout, message)
            await work.commit()

    @property
    def sending(self) -> Sending:
        """The calls."""
        return Sending(self.bot, self.courier)
