"""Proof of life for the container's health check: files that the loops touch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

from bot.settings import Settings

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

POLL, TICK = "poll", "tick"
"""The loops that beat."""

GRACE = timedelta(seconds=90)
"""Beyond a loop's own interval: a slow database or a long pause must not look like death."""


def intervals(settings: Settings) -> dict[str, timedelta]:
    """How often each loop goes round."""
    return {
        POLL: timedelta(seconds=settings.poll_seconds),
        TICK: timedelta(seconds=settings.tick_seconds),
    }


@dataclass(frozen=True, slots=True)
class Pulse:
    """Beats of named loops, as the times of files in a directory.

    A loop beats when it has been round, whether or not Telegram answered: a restart mends
    a loop that hangs, but not somebody else's network.
    """

    directory: Path

    def beat(self, loop: str) -> None:
        """Tell that this loop lives."""
        try:
            self._file(loop).touch()
        except OSError as error:
            _log.warning("the pulse cannot be written", loop=loop, why=str(error))

    def problems(self, intervals: Mapping[str, timedelta], now: datetime) -> list[str]:
        """A line for each loop that has not beaten for its interval and some grace."""
        return [f"{loop}: {words}" for loop, words in self.ailing(intervals, now).items()]

    def ailing(
        self, intervals: Mapping[str, timedelta], now: datetime, since: datetime | None = None
    ) -> dict[str, str]:
        """What is wrong, by loop, of those that have not beaten for too long.

        Args:
            intervals: how often each goes round.
            now: by the machine's clock.
            since: when they began, where that is known: an older beat is of an earlier life.
        """
        found = {}
        for loop, interval in intervals.items():
            try:
                beaten = self._beaten(loop)
            except OSError as error:
                found[loop] = f"cannot be looked at ({error.strerror}): is this the data directory?"
                continue
            last = max(filter(None, (beaten, since)), default=None)
            if last is None:
                found[loop] = "has not begun (is `bandstride run` running?)"
            elif now - last > interval + GRACE:
                found[loop] = f"last alive {(now - last).total_seconds():.0f} s ago"
        return found

    def _beaten(self, loop: str) -> datetime | None:
        try:
            return datetime.fromtimestamp(self._file(loop).stat().st_mtime, UTC)
        except FileNotFoundError:
            return None

    def _file(self, loop: str) -> Path:
        return self.directory / f"{loop}.pulse"
