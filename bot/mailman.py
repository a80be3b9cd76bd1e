"""Sends the letters that wait in the outbox. At least once: a letter is deleted when sent."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog
from telegram.error import Forbidden

from bot.aside import Aside
from bot.clock import Clock
from bot.correlation import correlated
from coach.ports import Begin, Letter

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

Page = TypeVar("Page")

PAGE = 200
HANDS = 32
"""Letters in work at once: enough for 29 a second at a second's round trip. Few, since a
letter shows the state of the moment at which it is rendered."""


class Mailman(Generic[Page]):
    """Empties the outbox whenever it is woken.

    Args:
        render: what a letter says now; None where it is of no use any more.
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
        self._aside: Aside[int] = Aside(clock)
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
        while not self._stopping:
            await self._woken.wait()
            self._woken.clear()
            try:
                while await self._hand_out():
                    pass
            except Exception as error:  # noqa: BLE001 - the next tick wakes us again
                _log.error("the outbox cannot be read", why=error)
            if not (self._woken.is_set() or self._at_work):
                self._quiet.set()

    async def stop(self, seconds: float) -> None:
        """Begin no further letter; let those at work end, for so long at most."""
        self._stopping = True
        self._woken.set()
        if self._at_work:
            _, late = await asyncio.wait(self._at_work.values(), timeout=seconds)
            for task in late:
                task.cancel()

    async def _hand_out(self) -> bool:
        """Begin a page of letters as hands get free; returns whether there were any.

        It does not wait for their end: a letter that Telegram holds back occupies one
        hand, and the others go on.
        """
        letters = await self._waiting()
        for letter in letters:
            await self._hands.acquire()
            if self._stopping:
                self._hands.release()
                return False
            self._at_work[letter.id] = asyncio.create_task(self._correlated(letter))
        return bool(letters)

    async def _waiting(self) -> list[Letter]:
        busy = set(self._at_work)  # before reading: one of them may be sent meanwhile
        async with self._begin() as work:
            letters = await work.outbox.waiting(PAGE + self._aside.count() + len(busy))
        return [each for each in letters if each.id not in busy and self._aside.may(each.id)]

    async def _correlated(self, letter: Letter) -> None:
        with correlated(letter=letter.id, chat=letter.runner):
            await self._carry(letter)

    async def _carry(self, letter: Letter) -> None:
        """Send one. A failure sets it aside for a while and stops no other."""
        try:
            try:
                page = await self._render(letter)
                if page is not None:
                    await self._deliver(letter, page)
            except Forbidden:
                pass  # the courier has told; nobody is there to read it
            await self._sent(letter)
        except Exception as error:  # noqa: BLE001 - whatever it is, it stays in the outbox
            again_in = self._aside.put(letter.id)
            _log.error("a letter failed", letter=letter.id, again_in=str(again_in), exc_info=error)
        else:
            self._aside.drop(letter.id)
        finally:
            self._hands.release()
            del self._at_work[letter.id]
            if not self._at_work:
                self._woken.set()

    async def _sent(self, letter: Letter) -> None:
        async with self._begin() as work:
            await work.outbox.sent(letter.id)
            await work.commit()
