"""Sends the letters that wait in the outbox. At least once: a letter is deleted when sent."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

import structlog
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError

from bot.aside import Aside
from bot.clock import Clock
from bot.correlation import correlated
from bot.marks import Marks
from coach.due import Letter
from coach.ports import Begin
from storage.errors import AWAY

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

Page = TypeVar("Page")

HANDS = 32
"""Letters in work at once: enough for 29 a second at a second's round trip. Few, and as many are
read at once, since what a letter shows was true when it was read."""


class Mailman(Generic[Page]):
    """Empties the outbox whenever it is woken.

    Args:
        render: what a letter says; None where it is of no use any more.
        deliver: sends what was rendered, as bulk.
        hands: letters in work at once.
    """

    def __init__(
        self,
        begin: Begin,
        render: Callable[[Letter], Awaitable[Page | None]],
        deliver: Callable[[Letter, Page], Awaitable[None]],
        clock: Clock,
        *,
        hands: int = HANDS,
    ) -> None:
        self._begin = begin
        self._render = render
        self._deliver = deliver
        self._clock = clock
        self._aside: Aside[int] = Aside(clock)
        self._marks = Marks(begin)
        self._page = hands
        self._hands = asyncio.Semaphore(hands)
        self._at_work: dict[int, asyncio.Task[None]] = {}
        self._woken = asyncio.Event()
        self._quiet = asyncio.Event()
        self._stopping = False
        self.wake()  # at start: whatever an earlier run left

    def wake(self) -> None:
        """Tell that there may be letters."""
        self._quiet.clear()
        self._woken.set()

    async def idle(self) -> None:
        """Return once no letter waits, but those set aside because they failed."""
        await self._quiet.wait()

    async def run(self) -> None:
        """Carry letters until `stop`."""
        marking = asyncio.create_task(self._marks.run())
        try:
            while not self._stopping:
                await self._woken.wait()
                self._woken.clear()
                await self._round()
        finally:
            marking.cancel()

    async def stop(self, seconds: float) -> None:
        """Begin no further letter; let those at work end, for so long at most; mark them.

        Those that take longer are cut short and stay in the outbox.
        """
        self._stopping = True
        self._woken.set()
        if self._at_work:
            _, late = await asyncio.wait(self._at_work.values(), timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late)
        await self._marks.flush()

    async def _round(self) -> None:
        """Hand out all that waits, then see whether everything is carried."""
        self._aside.tidy()
        try:
            await self._hand_out()
        except Exception as error:  # noqa: BLE001 - the next tick wakes us again
            _log.error("the outbox cannot be read", why=error)
        if not self._at_work:
            await self._marks.flush()
        if not (self._woken.is_set() or self._at_work):
            self._quiet.set()

    async def _hand_out(self) -> None:
        """Walk through the outbox and begin letters as hands get free.

        The next page is read meanwhile. It does not wait for the letters' end: one that
        Telegram holds back occupies one hand, and the others go on.
        """
        page = await self._read(after=0)
        while page.letters:
            following = asyncio.create_task(self._read(after=page.letters[-1].id))
            for letter in page.letters:
                if letter.id not in page.busy and self._aside.may(letter.id):
                    await self._begun(letter)
            page = await following

    async def _read(self, after: int) -> "_Read":
        busy = self._marks.waiting | self._at_work.keys()  # before reading: see `_Read`
        if self._stopping:
            return _Read((), busy)
        async with self._begin() as work:
            return _Read(await work.outbox.waiting(self._clock(), self._page, after), busy)

    async def _begun(self, letter: Letter) -> None:
        await self._hands.acquire()
        if self._stopping:
            self._hands.release()
            return
        self._at_work[letter.id] = asyncio.create_task(self._correlated(letter))

    async def _correlated(self, letter: Letter) -> None:
        with correlated(letter=letter.id, chat=letter.runner):
            await self._carry(letter)

    async def _carry(self, letter: Letter) -> None:
        """Send one. A failure sets it aside for a while and stops no other."""
        sent = False
        try:
            try:
                page = await self._render(letter)
                if page is not None:
                    await self._deliver(letter, page)
                    self._reached()
            except Forbidden:
                pass  # the courier has told; nobody is there to read it
            sent = True
        except Exception as error:  # noqa: BLE001 - whatever it is, it stays in the outbox
            again_in = self._put_aside(letter.id, error)
            _log.error("a letter failed", letter=letter.id, again_in=str(again_in), exc_info=error)
        finally:
            self._hands.release()
            del self._at_work[letter.id]
            if sent:
                self._aside.drop(letter.id)
                self._marks.add(letter.id)
            if not self._at_work:
                self._woken.set()

    def _put_aside(self, letter: int, error: Exception) -> timedelta:
        if isinstance(error, AWAY):
            return self._aside.put_briefly(letter)
        if _is_away(error):
            return self._aside.put_for_outage(letter)
        return self._aside.put(letter)

    def _reached(self) -> None:
        """Telegram has taken a letter: those that an outage had set aside may go."""
        if self._aside.free():
            self.wake()


@dataclass(frozen=True, slots=True)
class _Read:
    """A page of the outbox.

    Attributes:
        busy: what was at work or not yet marked before it was read; those of it that the page
            holds may have been sent and marked meanwhile.
    """

    letters: Sequence[Letter]
    busy: AbstractSet[int]


def _is_away(error: Exception) -> bool:
    """Whether it is Telegram that fails, not the letter."""
    return isinstance(error, NetworkError | InvalidToken) and not isinstance(error, BadRequest)
