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
        lines = []
        for loop, interval in intervals.items():
            age = self._age(loop, now)
            if age is None:
                lines.append(f"{loop}: has not begun (is `bandstride run` running?)")
            elif age > interval + GRACE:
                lines.append(f"{loop}: last alive {age.total_seconds():.0f} s ago")
        return lines

    def _age(self, loop: str, now: datetime) -> timedelta | None:
        try:
            beaten = self._file(loop).stat().st_mtime
        except FileNotFoundError:
            return None
        return now - datetime.fromtimestamp(beaten, UTC)

    def _file(self, loop: str) -> Path:
        return self.directory / f"{loop}.pulse"
