"""Somebody with a phone, for tests."""

import asyncio
import re
from typing import TYPE_CHECKING

from phone.driver.buttons import find_button
from phone.driver.chat import ChatView
from phone.driver.view import MessageView
from phone.errors import DeskError
from phone.shapes import Json
from phone.world import actions, people, things
from phone.world.records import Chat, Query, StoredMessage
from phone.world.records import Person as PersonRecord

if TYPE_CHECKING:
    from phone.driver.group import Group
    from phone.phone import Phone

PATIENCE = 20.0
"""Real seconds to wait for the bot before a test fails."""

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Person:
    """Says, taps and sees, in the private chat with the bot unless a group is named.

    Each doing hands its update over at once. Where the phone knows how to tell that the bot is
    idle (Phone.idle), it also waits until the bot has done all that follows from it.
    """

    def __init__(self, phone: "Phone", record: PersonRecord) -> None:
        self._phone = phone
        self._world = phone.world
        self.record = record
        self._mark = 0

    @property
    def id(self) -> int:
        """The user's id, and the id of the private chat."""
        return self.record.id

    @property
    def user(self) -> Json:
        """Bot API User."""
        return self.record.user

    @property
    def chat(self) -> ChatView:
        """The private chat with the bot."""
        return ChatView(self._phone, self.id, self.id)

    def chat_in(self, group: "Group | None") -> ChatView:
        """The chat of a group, or the private one."""
        return self.chat if group is None else ChatView(self._phone, group.id, self.id)

    @property
    def screen(self) -> MessageView:
        """The last message from the bot.

        Raises:
            DeskError: it has not written yet.
        """
        written = self.chat.from_bot
        if not written:
            raise DeskError(f"the bot has not written to {self.user['first_name']}")
        return written[-1]

    @property
    def toasts(self) -> list[str]:
        """The texts of all answers to this person's taps, oldest first."""
        answers = [query.answer for query in self._world.queries.all() if query.person == self.id]
        return [answer["text"] for answer in answers if answer and answer["text"]]

    async def says(
        self, text: str, *, to: "Group | None" = None, reply_to: MessageView | None = None
    ) -> MessageView:
        """Write a text; what is too long goes in several messages, the last is returned."""
        chat = self._begin(to)
        answered = None if reply_to is None else reply_to.id
        sent = actions.write(self._world, self.record, chat, text, reply_to=answered)
        return await self._sent(sent[-1])

    async def starts(self, payload: str = "") -> MessageView:
        """Press Start, perhaps from a link t.me/bot?start=payload.

        Raises:
            DeskError: no link can carry this payload.
        """
        if payload and not _PAYLOAD.fullmatch(payload):
            raise DeskError(f"{payload!r} is no deep-link payload")
        if self.record.blocked:
            await self.unblocks()
        return await self.says(f"/start {payload}".rstrip())

    async def taps(
        self,
        label: str,
        *,
        on: MessageView | None = None,
        in_: "Group | None" = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109 - a test's patience, not a cancellation
    ) -> Query:
        """Tap a button and wait until the bot answers the tap.

        Args:
            label: its whole text, or a part that only it has.
            on: the message, however old; the newest that has the button when absent.
            in_: a group, for a message there.
            timeout: real seconds to wait for the answer.

        Raises:
            DeskError: no such button, or it is no callback button.
            AssertionError: the bot did not answer.
        """
        chat = self.chat_in(in_)
        candidates = [on] if on is not None else chat.from_bot
        message, button = find_button(candidates, label)
        if "callback_data" not in button:
            raise DeskError(f"{button['text']!r} tells the bot nothing: {button}")
        return await self.taps_raw(
            message.id, button["callback_data"], in_=in_, name=button["text"], timeout=timeout
        )

    async def taps_raw(
        self,
        message_id: int,
        data: str,
        *,
        in_: "Group | None" = None,
        name: str = "",
        timeout: float = PATIENCE,  # noqa: ASYNC109 - a test's patience, not a cancellation
    ) -> Query:
        """Send any callback data, as an old or a hostile app may."""
        chat = self._begin(in_)
        message = actions.message_in(self._world, chat, message_id)
        query = actions.tap(self._world, self.record, message, data)
        try:
            async with asyncio.timeout(timeout):
                while query.answer is None:
                    await self._world.events.happening()
        except TimeoutError:
            lines = self.chat_in(in_).last_lines()
            raise AssertionError(
                f"no answer to the tap on {name or data!r} in {timeout} s; the chat ends with\n"
                f"{lines}"
            ) from None
        await self._phone.settle()
        return query

    async def presses(self, label: str) -> MessageView:
        """Press a button of the reply keyboard, which writes its text."""
        buttons = {button["text"]: button for button in self.chat.keyboard_buttons}
        if label not in buttons:
            raise DeskError(f"the keyboard has no {label!r}; it has {list(buttons)}")
        if asked := [name for name in buttons[label] if name.startswith("request_")]:
            raise DeskError(f"{label!r} does not write its text but {asked[0]}: send that")
        return await self.says(label)

    async def sees(
        self,
        what: str | re.Pattern[str],
        *,
        in_: "Group | None" = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109 - a test's patience, not a cancellation
    ) -> MessageView:
        """Wait for a message that the bot wrote or changed since this person last did anything.

        Args:
            what: words that are in its text or caption, or a pattern to search there.
            in_: a group to look in.
            timeout: real seconds to wait.

        Raises:
            AssertionError: it did not come; the chat's end is shown.
        """
        chat = self.chat_in(in_)
        try:
            async with asyncio.timeout(timeout):
                while (found := self._newest(chat, what)) is None:
                    await self._world.events.happening()
        except TimeoutError:
            wanted = what if isinstance(what, str) else what.pattern
            raise AssertionError(
                f"{wanted!r} was not seen in {timeout} s; the chat ends with\n{chat.last_lines()}"
            ) from None
        return found

    def _newest(self, chat: ChatView, what: str | re.Pattern[str]) -> MessageView | None:
        for view in reversed(chat.from_bot):
            matches = what in view.plain if isinstance(what, str) else what.search(view.plain)
            if view.revision > self._mark and matches:
                return view
        return None

    async def edits(self, message: MessageView, text: str) -> None:
        """Change a text of one's own."""
        chat = self._begin_at(message)
        original = actions.message_in(self._world, chat, message.id)
        actions.edit(self._world, self.record, original, text)
        await self._phone.settle()

    async def reacts(self, message: MessageView, emoji: str) -> None:
        """React with an emoji; an empty one takes it back."""
        chat = self._begin_at(message)
        original = actions.message_in(self._world, chat, message.id)
        actions.react(self._world, self.record, original, emoji)
        await self._phone.settle()

    async def sends_location(self, latitude: float, longitude: float) -> MessageView:
        """Send a pin, in degrees."""
        return await self.sends(things.location(latitude, longitude))

    async def sends_sticker(self, emoji: str = "💪") -> MessageView:
        """Send a sticker."""
        return await self.sends(things.sticker(self._world, emoji))

    async def sends_voice(self) -> MessageView:
        """Send a voice message."""
        return await self.sends(things.voice(self._world))

    async def sends_photo(self) -> MessageView:
        """Send a picture."""
        return await self.sends(things.photo(self._world))

    async def sends_document(self, name: str, data: bytes) -> MessageView:
        """Send a file."""
        return await self.sends(things.document(self._world, name, data))

    async def sends_contact(self) -> MessageView:
        """Send one's own card."""
        return await self.sends(things.contact(self.record))

    async def forwards(self, text: str, author: "Person | str" = "Somebody") -> MessageView:
        """Pass on what somebody else wrote."""
        origin = author.record if isinstance(author, Person) else author
        return await self.sends(things.forwarded(self._world, text, origin))

    async def sends(self, content: Json, *, to: "Group | None" = None) -> MessageView:
        """Send anything, as fields of a Bot API Message."""
        chat = self._begin(to)
        return await self._sent(actions.send(self._world, self.record, chat, content))

    async def blocks(self) -> None:
        """Block the bot."""
        self._begin(None)
        people.set_blocked(self._world, self.record, blocked=True)
        await self._phone.settle()

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self._begin(None)
        people.set_blocked(self._world, self.record, blocked=False)
        await self._phone.settle()

    def deactivates(self) -> None:
        """Delete the account; the bot hears nothing of it."""
        self.record.deactivated = True
        self._world.keep_person(self.record)

    def _begin(self, group: "Group | None") -> Chat:
        """From here on counts what the bot writes as following."""
        self._mark = self._world.messages.revision
        return self.chat_in(group).record

    def _begin_at(self, message: MessageView) -> Chat:
        self._mark = self._world.messages.revision
        return self._world.chats[message.raw["chat"]["id"]]

    async def _sent(self, message: StoredMessage) -> MessageView:
        await self._phone.settle()
        return MessageView(message.body, from_bot=False, revision=message.revision)
