"""Marks letters as sent, many in one transaction."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import structlog

from bot.backoff import Backoff
from coach.ports import Begin

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

SECONDS = 0.25
"""A sent letter waits for its mark at most so long: a crash sends again what was in flight or
not marked, some eight at 30 a second."""
LONGEST = 10.0
"""Seconds between tries while the database refuses: soon enough once it takes marks again."""
MOST = 250
"""As many are marked at once; at 1,000 a second, what comes in that time. After an hour on a
full disk there may be more of them than a statement has room for."""


class Marks:
    """Sent letters, until they are deleted from the outbox."""

    def __init__(self, begin: Begin) -> None:
        self._begin = begin
        self._sent: set[int] = set()
        self._any = asyncio.Event()
        self._enough = asyncio.Event()
        self._turn = asyncio.Lock()

    @property
    def waiting(self) -> frozenset[int]:
        """Sent and not marked yet."""
        return frozenset(self._sent)

    def add(self, letter: int) -> None:
        """Mark it soon."""
        self._sent.add(letter)
        self._any.set()
        if len(self._sent) >= MOST:
            self._enough.set()

    async def run(self) -> None:
        """Mark, until cancelled; what fails, as on a full disk, is tried ever less often."""
        pauses = Backoff(first=SECONDS, most=LONGEST)
        while True:
            await self._any.wait()
            with suppress(TimeoutError):
                async with asyncio.timeout(SECONDS):
                    await self._enough.wait()
            if await self.flush():
                pauses.worked()
            else:
                await asyncio.sleep(pauses.failed())

    async def flush(self) -> bool:
        """Mark all that were sent before; whether that could be done. Never raises.

        What could not be marked is tried again, and is not sent again while the program lives.
        """
        async with self._turn:
            sent = sorted(self._sent)
            self._enough.clear()
            try:
                for first in range(0, len(sent), MOST):
                    await self._mark(sent[first : first + MOST])
            except Exception as error:  # noqa: BLE001 - whatever it is, they are kept
                _log.error("sent letters could not be marked", why=error)
                return False
            if not self._sent:
                self._any.clear()
            return True

    async def _mark(self, letters: Sequence[int]) -> None:
        async with self._begin() as work:
            await work.outbox.sent(letters)
            await work.commit()
        self._sent.difference_update(letters)
