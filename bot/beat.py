"""Calls the ticker at each interval, whatever becomes of the machine's clock."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from coach.ports import BEGINNING

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

_JOB = "tick"
MISSING = 2
"""Intervals without a beat after which the next one is planned anew."""


class Beat:
    """The one job that APScheduler has.

    It waits for a moment of the machine's clock. Where that is set back meanwhile, by an hour, it
    would be silent for an hour; so the next beat is planned anew once beats are missing by the
    event loop's time, which nobody sets.
    """

    def __init__(self, act: Callable[[], Awaitable[None]], seconds: float) -> None:
        self._act = act
        self._seconds = seconds
        self._acted = False
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._watch: asyncio.Task[None] | None = None

    @property
    def running(self) -> bool:
        """It was started and has not ended."""
        return bool(self._scheduler.running)

    def start(self) -> None:
        """Act from now on, at once and then at each interval."""
        self._scheduler.add_job(
            self._once,
            self._every(),
            coalesce=True,  # beats that were missed are one
            max_instances=1,  # one that takes long is not run twice
            misfire_grace_time=None,  # a late one still counts
            id=_JOB,
        )
        self._scheduler.add_job(self._once, id="first")
        self._scheduler.start()
        self._watch = asyncio.create_task(self._follow_the_clock(), name="beat")

    def pause(self) -> None:
        """Begin no further one."""
        self._scheduler.pause()
        if self._watch is not None:
            self._watch.cancel()

    async def end(self) -> None:
        """Cancel whatever is still at work."""
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # it does so in the loop's next round

    def _every(self) -> IntervalTrigger:
        """From a whole minute on, since that is when most are due."""
        return IntervalTrigger(seconds=self._seconds, start_date=BEGINNING, timezone=UTC)

    async def _once(self) -> None:
        self._acted = True
        await self._act()

    async def _follow_the_clock(self) -> None:
        while True:
            self._acted = False
            await asyncio.sleep(MISSING * self._seconds)
            if not self._acted:
                _log.info("ticks are missing: the clock was set, or one takes long")
                self._scheduler.reschedule_job(_JOB, trigger=self._every())
