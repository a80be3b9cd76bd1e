"""Marks finished updates as done, many at a time: each time the one writer writes to disk."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot.clock import Clock

SECONDS = 0.25
"""So long finished updates may wait for each other. A crash meanwhile costs no more than a screen
too many at the next start (bot/amends.py)."""


class Settles(Protocol):
    """The inbox's side."""

    async def done(self, update_ids: Sequence[int], at: datetime) -> None:
        """Mark as done those that are not."""
        ...


class Settling:
    """Updates that were answered, needed no answer, or were dropped, and are not yet done.

    Args:
        wake: called when it is time for `in_time`.
        most: so many do not wait any longer.
    """

    def __init__(
        self, inbox: Settles, clock: Clock, wake: Callable[[], None], *, most: int
    ) -> None:
        self._inbox = inbox
        self._clock = clock
        self._wake = wake
        self._most = most
        self._waiting: list[int] = []
        self._turn = asyncio.Lock()
        self._due = 0.0  # loop time
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        """How many wait."""
        return len(self._waiting)

    def add(self, update_id: int) -> None:
        """Take in one more; call `in_time` soon."""
        self._waiting.append(update_id)

    async def in_time(self, *, awaited: bool) -> Sequence[int]:
        """Settle those that have waited for long enough, are many, or are `awaited`.

        Returns:
            Ids of those that are done now.
        """
        if not self._waiting:
            return ()
        loop = asyncio.get_running_loop()
        if awaited or len(self) >= self._most or loop.time() >= self._due:
            self._due = loop.time() + SECONDS
            return await self.now()
        if self._timer is None:
            self._timer = loop.call_at(self._due, self._is_due)
        return ()

    async def now(self) -> Sequence[int]:
        """Settle all, once those that are at it have ended.

        Returns their ids. Raises what the database raises; then they wait on.
        """
        async with self._turn:
            waiting, self._waiting = self._waiting, []
            if waiting:
                try:
                    await self._inbox.done(waiting, self._clock())
                except Exception:
                    self._waiting += waiting
                    raise
            return waiting

    def _is_due(self) -> None:
        self._timer = None
        self._wake()
