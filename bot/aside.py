"""Rows that failed, set aside so that they neither spin nor stop the others."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from bot.clock import Clock

Key = TypeVar("Key", bound=Hashable)

SHORT = timedelta(minutes=1)
LONG = timedelta(hours=1)
PROBING = timedelta(seconds=5)
"""Between the tries of the one that finds out when an outage has ended, and while the database is
away: nothing is asked of anybody else then."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Until when one is left alone, and for how long; `outage`: it may be freed before, once."""

    until: datetime
    pause: timedelta
    outage: bool = False
    freed: bool = False


class Aside(Generic[Key]):
    """Remembers which keys failed, and until when they are left alone.

    A minute at first, twice as long after each further failure, an hour at most; less where the
    fault is another's. In memory: a restart tries all of them again.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rows: dict[Key, _Row] = {}
        self._probe: Key | None = None

    def count(self) -> int:
        """How many there are, so that readers can look past them."""
        return len(self._rows)

    def tidy(self) -> None:
        """Forget what nobody tried again long after its time: it is not among the rows any more."""
        gone = self._clock() - LONG
        self._rows = {key: row for key, row in self._rows.items() if row.until > gone}
        if self._probe not in self._rows:
            self._probe = None

    def may(self, key: Key) -> bool:
        """Whether it may be tried now."""
        row = self._rows.get(key)
        if row is None:
            return True
        # Before it was set aside: the clock was set back, and would keep it for so much longer.
        return not row.until - row.pause <= self._clock() < row.until

    def put(self, key: Key) -> timedelta:
        """Set aside what failed; returns for how long."""
        known = self._rows.get(key)
        pause = min(max(known.pause * 2, SHORT), LONG) if known else SHORT
        self._rows[key] = _Row(self._clock() + pause, pause)
        return pause

    def put_briefly(self, key: Key) -> timedelta:
        """Set aside what failed because the database is away: for some seconds each time."""
        self._rows[key] = _Row(self._clock() + PROBING, PROBING)
        return PROBING

    def put_for_outage(self, key: Key) -> timedelta:
        """Set aside what failed for another's fault: for a minute each time, or until `free`.

        Left alone for longer and longer, some would come an hour after an outage of hours. The
        first one is tried more often, for all of them.
        """
        known = self._rows.get(key)
        freed = known is not None and known.freed
        if self._probe is None and not freed:
            self._probe = key
        pause = PROBING if key == self._probe else SHORT
        self._rows[key] = _Row(self._clock() + pause, pause, outage=not freed, freed=freed)
        return pause

    def free(self) -> bool:
        """An outage has ended: what it set aside may be tried; whether there is any.

        Once each: one that fails all the same waits for its minutes, else it would spin.
        """
        if self._probe is None:
            return False
        self._probe, now = None, self._clock()
        for key, row in self._rows.items():
            if row.outage:
                self._rows[key] = replace(row, until=now, outage=False, freed=True)
        return True

    def drop(self, key: Key) -> None:
        """Forget what has worked, or is gone."""
        self._rows.pop(key, None)
        if key == self._probe:
            self._probe = None
