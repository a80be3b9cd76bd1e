"""Sharing by inline mode, for tests: `@bot words`, then one of the results."""

from dataclasses import dataclass

from phone.driver.chat import Somewhere
from phone.driver.sender import Sender
from phone.driver.view import MessageView
from phone.driver.waiting import PATIENCE, found
from phone.shapes import Json
from phone.world import sharing
from phone.world.inline import InlineAnswer, InlineResult


@dataclass(frozen=True)
class Offered:
    """What a bot offers for some words.

    Attributes:
        query_id: inline_query id.
        answer: its results.
    """

    query_id: str
    answer: InlineAnswer

    @property
    def results(self) -> tuple[InlineResult, ...]:
        """In the bot's order."""
        return self.answer.results

    @property
    def ids(self) -> list[str]:
        """The results' ids."""
        return [result.id for result in self.results]

    @property
    def button(self) -> Json | None:
        """The button above them."""
        return self.answer.button


class Sharer(Sender):
    """Types the bot's name into a chat, and posts what it offers."""

    async def asks_inline(
        self,
        words: str = "",
        *,
        in_: Somewhere | None = None,
        offset: str = "",
        timeout: float = PATIENCE,  # noqa: ASYNC109 - a test's patience, not a cancellation
    ) -> Offered:
        """Type `@bot words`, and wait for what the bot offers.

        Raises:
            AssertionError: it does not answer.
        """
        chat = self._begin(in_)
        query = sharing.ask(self._world, self.record, chat, words, offset)
        complaint = f"no answer to @{self._world.bot.username} {words!r} in {timeout} s"
        answer = await found(self._world.events, lambda: query.answer, timeout, lambda: complaint)
        await self._settle()
        return Offered(query.id, answer)

    async def posts(self, offered: Offered, result_id: str) -> MessageView:
        """Tap a result: it becomes a message of this person's.

        Raises:
            DeskError: there is no such result.
        """
        return await self._sent(sharing.post(self._world, self.record, offered.query_id, result_id))
