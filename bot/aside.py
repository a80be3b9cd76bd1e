"""Rows that failed, set aside so that they neither spin nor stop the others."""

from collections.abc import Hashable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.clock import Clock

Key = TypeVar("Key", bound=Hashable)

SHORT = timedelta(minutes=1)
LONG = timedelta(hours=1)


class Aside(Generic[Key]):
    """Remembers which keys failed, and until when they are left alone.

    A minute at first, twice as long after each further failure, an hour at most. In memory:
    a restart tries all of them again.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[Key, tuple[datetime, timedelta]] = {}

    def count(self) -> int:
        """How many there are, so that readers can look past them."""
        return len(self._until)

    def tidy(self) -> None:
        """Forget what nobody tried again long after its time: it is not among the rows any more."""
        gone = self._clock() - LONG
        self._until = {key: kept for key, kept in self._until.items() if kept[0] > gone}

    def may(self, key: Key) -> bool:
        """Whether it may be tried now."""
        if key not in self._until:
            return True
        until, pause = self._until[key]
        # Before it was set aside: the clock was set back, and would keep it for so much longer.
        return not until - pause <= self._clock() < until

    def put(self, key: Key, most: timedelta = LONG) -> timedelta:
        """Set aside what failed, for so long at most; returns for how long."""
        known = self._until.get(key)
        pause = min(known[1] * 2, most) if known else SHORT
        self._until[key] = (self._clock() + pause, pause)
        return pause

    def drop(self, key: Key) -> None:
        """Forget what has worked, or is gone."""
        self._until.pop(key, None)
