"""So many updates at the same time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar


class Slots:
    """Limits how many updates are handled at once.

    A slot is lent back while its update only waits for its turn to send: otherwise as many
    chats as there are slots, each held back by Telegram's limits, would stop all others.
    """

    def __init__(self, count: int) -> None:
        self._free = asyncio.Semaphore(count)
        self._mine: ContextVar[bool] = ContextVar("slot", default=False)

    @asynccontextmanager
    async def taken(self) -> AsyncIterator[None]:
        """Hold a slot; waits for one, first come first served."""
        async with self._free:
            mark = self._mine.set(True)
            try:
                yield
            finally:
                self._mine.reset(mark)

    @asynccontextmanager
    async def lent(self) -> AsyncIterator[None]:
        """Give the slot back for a while; does nothing for whoever holds none."""
        if not self._mine.get():
            yield
            return
        self._free.release()
        try:
            yield
        finally:
            await self._free.acquire()
