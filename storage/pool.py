"""A pool in which whoever waits is served in turn, whatever becomes of those before."""

import asyncio
from typing import Any

from sqlalchemy.exc import TimeoutError as WaitedTooLong
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry
from sqlalchemy.util import await_only


class FairPool(AsyncAdaptedQueuePool):
    """As many turns as connections; nobody waits within the library's own queue.

    There a waiter is woken only by a connection that comes back. Where one is given up
    instead, by who is cancelled while it is made, those who wait would do so until their
    time is over, although a new one could be made.
    """

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - the library's own
        super().__init__(*args, **options)
        self._turns = asyncio.Semaphore(self.size() + self._max_overflow)

    def _do_get(self) -> ConnectionPoolEntry:
        await_only(self._turn())
        try:
            return super()._do_get()
        except BaseException:
            self._turns.release()
            raise

    def _do_return_conn(self, record: ConnectionPoolEntry) -> None:
        try:
            super()._do_return_conn(record)
        finally:
            self._turns.release()

    async def _turn(self) -> None:
        if not self._turns.locked():
            await self._turns.acquire()  # at once: no timer for it
            return
        try:
            async with asyncio.timeout(self.timeout()):
                await self._turns.acquire()
        except TimeoutError as late:
            raise WaitedTooLong(f"no turn at the database in {self.timeout()} s") from late
