"""Somebody with a phone, for tests."""

import re

from phone import limits
from phone.driver.buttons import find_button
from phone.driver.chat import ChatView, Somewhere
from phone.driver.inline import Sharer
from phone.driver.view import MessageView
from phone.driver.waiting import PATIENCE, found
from phone.errors import DeskError
from phone.world import actions, people
from phone.world.records import Chat, Query

_PAYLOAD = re.compile(rf"[A-Za-z0-9_-]{{1,{limits.DEEP_LINK_PAYLOAD}}}")


class Person(Sharer):
    """Says, taps and sees, in the private chat with the bot unless a group is named.

    Each doing hands its update over at once. Where the phone knows how to tell that the bot is
    idle (Phone.idle), it also waits until the bot has done all that follows from it.
    """

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
        in_: Somewhere | None = None,
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
        in_: Somewhere | None = None,
        name: str = "",
        timeout: float = PATIENCE,  # noqa: ASYNC109 - a test's patience, not a cancellation
    ) -> Query:
        """Send any callback data, as an old or a hostile app may."""
        chat = self._begin(in_)
        message = actions.message_in(self._world, chat, message_id)
        query = actions.tap(self._world, self.record, message, data)

        def complaint() -> str:
            told = f"no answer to the tap on {name or data!r} in {timeout} s"
            return f"{told}; the chat ends with\n{self.chat_in(in_).last_lines()}"

        await found(self._world.events, lambda: query.answer, timeout, complaint)
        await self._settle()
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
        in_: Somewhere | None = None,
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

        def complaint() -> str:
            wanted = what if isinstance(what, str) else what.pattern
            told = f"{wanted!r} was not seen in {timeout} s"
            return f"{told}; the chat ends with\n{chat.last_lines()}"

        return await found(self._world.events, lambda: self._newest(chat, what), timeout, complaint)

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
        await self._settle()

    async def reacts(self, message: MessageView, emoji: str) -> None:
        """React with an emoji; an empty one takes it back."""
        chat = self._begin_at(message)
        original = actions.message_in(self._world, chat, message.id)
        actions.react(self._world, self.record, original, emoji)
        await self._settle()

    async def blocks(self) -> None:
        """Block the bot."""
        self._begin(None)
        people.set_blocked(self._world, self.record, blocked=True)
        await self._settle()

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self._begin(None)
        people.set_blocked(self._world, self.record, blocked=False)
        await self._settle()

    def deactivates(self) -> None:
        """Delete the account; the bot hears nothing of it."""
        self.record.deactivated = True
        self._world.keep_person(self.record)

    def _begin_at(self, message: MessageView) -> Chat:
        self._mark = self._world.messages.revision
        return self._world.chats[message.raw["chat"]["id"]]
