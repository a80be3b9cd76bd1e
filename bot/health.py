"""Whether the coach is alive, and whether it can do its work: for probes over HTTP."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.clock import Clock
from bot.pulse import GRACE, POLL, Pulse
from storage.census import Census

WELL = "ok"
Findings = Mapping[str, str]
"""By what was looked at: `WELL`, or what is wrong."""


class Stage(StrEnum):
    """What the program is at."""

    STARTING = "starting"  # it waits for the network, or signs in
    RUNNING = "running"
    ENDING = "ending"


@dataclass(slots=True)
class Health:
    """Looks at the loops, the database, and the way to Telegram.

    Attributes:
        clock: the machine's own, by which the loops beat: the desk moves the coach's.
        intervals: how often each loop goes round.
        polled_at: when Telegram last answered a question for updates; None: never.
        stage: told by the program.
        since: when it began to run.
    """

    pulse: Pulse
    census: Census
    clock: Clock
    intervals: Mapping[str, timedelta]
    polled_at: Callable[[], datetime | None]
    stage: Stage = Stage.STARTING
    since: datetime | None = None

    def entered(self, stage: Stage) -> None:
        """Tell what the program is at now."""
        self.stage = stage
        if stage is Stage.RUNNING:
            self.since = self.clock()

    async def alive(self) -> Findings:
        """Whether each loop goes round; where one does not, a restart helps."""
        if self.stage is not Stage.RUNNING:
            return {"program": WELL}  # its loops have not begun yet, or end in order
        ailing = await asyncio.to_thread(
            self.pulse.ailing, self.intervals, self.clock(), self.since
        )
        return {loop: ailing.get(loop, WELL) for loop in self.intervals}

    async def ready(self) -> Findings:
        """Whether all that the coach needs to answer people is there."""
        return {
            "program": WELL if self.stage is Stage.RUNNING else f"it is {self.stage}",
            "database": await self.census.problem() or WELL,
            "content": WELL,  # without it there would be no program
            "telegram": self._heard(),
        }

    def _heard(self) -> str:
        at = self.polled_at()
        if at is None:
            return "has not answered a question for updates yet"
        age = self.clock() - at
        if age <= self.intervals[POLL] + GRACE:
            return WELL
        return f"last answered a question for updates {age.total_seconds():.0f} s ago"
