"""Where Telegram's updates come in: each door reads the few facts and asks the front."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.constants import ChatType
from telegram.error import NetworkError
from telegram.ext import CallbackContext

from coach.front import Front
from coach.ports import SeenError
from coach.runfile import RunFault
from coach.scene import Ask
from coach.words import GO, Answer, Reply, Tap, Text
from handlers.buttons import decode
from handlers.lately import Lately
from handlers.runfiles import Found, RunFileReader
from handlers.sharing import Sharing
from handlers.show import Show

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

Context = CallbackContext[Any, Any, Any, Any]

HERE = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER, ChatMember.RESTRICTED}
GROUPS = {ChatType.GROUP, ChatType.SUPERGROUP}
LONG = 3_500
"""Characters from which on a message may be one of several: Telegram cuts at 4,096, at a word."""
TWICE = timedelta(seconds=3)
"""So soon a second tap on what posts a message is none, and a long message's rest has come."""
Opened = tuple[int, Tap]
"""A message and the button of it that posted another one."""
NOT_WORDS = ("sticker", "voice", "photo", "contact")  # each has a hint of its own


@dataclass(frozen=True, slots=True)
class Doors:
    """One method for each way in; all of them end in the front."""

    front: Front
    show: Show
    clock: Callable[[], datetime]
    files: RunFileReader
    sharing: Sharing
    long: Lately[Answer]
    opened: Lately[Opened | None]

    async def command(self, update: Update, context: Context) -> None:
        """`/word and the rest`, also `/word@ourname`; one for another bot is none of ours."""
        called, *rest = (_message(update).text or "/").split(maxsplit=1)
        word, _, name = called[1:].lower().partition("@")
        command = word if name in {"", update.get_bot().username.lower()} else ""
        await self._talk(update, lambda ask: self.front.commanded(ask, command, "".join(rest)))

    async def words(self, update: Update, context: Context) -> None:
        """Typed words."""
        message = _message(update)
        words = message.text or ""
        answer = await self._answer(update, lambda ask: self.front.heard(ask, words))
        if answer is not None and not self._is_rest(message.chat.id, words, answer):
            await self.show.answer(answer, message.chat.id)

    def _is_rest(self, chat: int, words: str, answer: Answer) -> bool:
        """Whether it is the rest of a message that Telegram cut, and would be answered again."""
        before = self.long.of(chat)
        if len(words) >= LONG:
            self.long.note(chat, answer)
        else:
            self.long.drop(chat)
        return answer == before

    async def location(self, update: Update, context: Context) -> None:
        """A location pin: its coordinates are looked up and forgotten."""
        pin = _message(update).location
        if pin is not None:
            await self._talk(
                update, lambda ask: self.front.located(ask, pin.latitude, pin.longitude)
            )

    async def document(self, update: Update, context: Context) -> None:
        """A file, also a forwarded one: a calendar of runs is read, others get a hint.

        It is fetched and read before the unit of work opens, which must not wait for Telegram; but
        only for somebody who is coached, and not without end.
        """
        document = _message(update).document
        if document is not None:
            found: Found | None = self.files.unfit(document)
            if found is None and not await self.front.expects_file(self._ask(update, None)):
                found = RunFault.ENOUGH  # strangers are told who we are instead
            if found is None:
                found = await self.files.read(document)
            await self._talk(update, lambda ask: self.front.received(ask, found))

    async def edited(self, update: Update, context: Context) -> None:
        """An edited message counts no second time; its writer is told what to do instead.

        A live location edits itself every few seconds: that is nothing to answer.
        """
        if _message(update).location is None:
            await self._talk(update, lambda ask: self.front.sent_something(ask, "edited"))

    async def other(self, update: Update, context: Context) -> None:
        """Stickers, voice, photos, forwards: a hint that fits."""
        message = _message(update)
        found = next((kind for kind in NOT_WORDS if getattr(message, kind)), "other")
        what = "forwarded" if message.forward_origin else found
        await self._talk(update, lambda ask: self.front.sent_something(ask, what))

    async def tap(self, update: Update, context: Context) -> None:
        """A button. Its spinner is always ended, whatever becomes of the tap."""
        query = update.callback_query
        if query is None:
            return
        if query.message is None or query.message.chat.type != ChatType.PRIVATE:
            await self._end_spinner(query, Answer())
            return
        chat, old = query.message.chat.id, not query.message.is_accessible
        tap = decode(query.data or "")
        opening = (query.message.message_id, tap) if tap and tap.kind == GO else None
        if opening is not None and opening == self.opened.of(chat):
            await self._end_spinner(query, Answer(toast=Text("toast-below")))
            return
        tapped = query.message if isinstance(query.message, Message) and not old else None
        try:
            answer = await self.front.tapped(self._ask(update, tapped), tap)
        except SeenError:
            answer = Answer()
        except Exception:  # tried again soon; whoever watches it meanwhile sees no spinner
            await self._end_spinner(query, Answer())
            raise
        self.opened.note(chat, opening)
        spinner = asyncio.create_task(self._end_spinner(query, answer))
        try:
            await self.show.answer(answer, chat, tapped)
        finally:
            await spinner

    async def inline(self, update: Update, context: Context) -> None:
        """The bot's name and some words, typed in any chat. Nobody's log or state is touched."""
        if update.inline_query is not None:
            await self.sharing.answer(update.inline_query)

    async def membership(self, update: Update, context: Context) -> None:
        """Blocked or unblocked in private; added to a group."""
        change = update.my_chat_member
        if change is None:
            return
        here, before = change.new_chat_member.status in HERE, change.old_chat_member.status in HERE
        if change.chat.type == ChatType.PRIVATE:
            if not here:
                await self.front.blocked(self._ask(update, None))
        elif change.chat.type in GROUPS and here and not before:
            await self._greet_group(change.chat.id)

    async def _greet_group(self, chat: int) -> None:
        """Say in one line what happens here, rather not at all than twice."""
        hello = Reply((Text("group-hello"),))
        try:
            await self.show.reply(hello, "en", chat, once=True)
        except NetworkError as refused:
            _log.info("a group was perhaps not greeted", chat=chat, why=refused)

    async def _talk(self, update: Update, ask: Callable[[Ask], Awaitable[Answer]]) -> None:
        if answer := await self._answer(update, ask):
            await self.show.answer(answer, _message(update).chat.id)

    async def _answer(
        self, update: Update, ask: Callable[[Ask], Awaitable[Answer]]
    ) -> Answer | None:
        """What is to be said; None where that has been before."""
        self.opened.drop(_message(update).chat.id)
        try:
            return await ask(self._ask(update, _message(update)))
        except SeenError:
            return None

    def _ask(self, update: Update, message: Message | None) -> Ask:
        user = update.effective_user
        if user is None:
            raise ValueError(f"update {update.update_id} comes from nobody")
        return Ask(
            user.id,
            self.clock(),
            update.update_id,
            user.language_code or "en",
            message.message_id if message else None,
        )

    async def _end_spinner(self, query: CallbackQuery, answer: Answer) -> None:
        toast = self.show.plain(answer.toast, answer.language) if answer.toast else None
        await self.show.toast(query, toast)


def _message(update: Update) -> Message:
    message = update.effective_message
    if message is None:
        raise ValueError(f"update {update.update_id} carries no message")
    return message
