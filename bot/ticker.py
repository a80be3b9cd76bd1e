"""Looks for due reminders at every tick. The one job that APScheduler has."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.aside import Aside
from bot.clock import Clock
from bot.correlation import correlated
from coach.ports import Begin, Reminder

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

PAGE = 200
CHORE_EVERY = timedelta(hours=1)

Row = tuple[int, str, datetime]


class Ticker:
    """Claims what is due, page by page, a unit of work for each.

    Args:
        remind: deals with one due reminder: posts its letter and sets the next one, in a
            transaction of its own.
        done: called after each tick that dealt with something; wakes the mailman.
        alive: called after each tick: the loop lives.
        chore: small work once an hour, such as pruning.
        timed: made and entered for each tick, to see how long it takes.
    """

    def __init__(
        self,
        begin: Begin,
        remind: Callable[[Reminder, datetime], Awaitable[None]],
        clock: Clock,
        *,
        seconds: float,
        done: Callable[[], None],
        alive: Callable[[], None] = lambda: None,
        chore: Callable[[datetime], Awaitable[None]] | None = None,
        timed: Callable[[], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        self._begin = begin
        self._remind = remind
        self._clock = clock
        self._seconds = seconds
        self._done = done
        self._alive = alive
        self._chore = chore
        self._timed = timed
        self._chore_due: datetime | None = None
        self._aside: Aside[int] = Aside(clock)
        self._turn = asyncio.Lock()
        self._stopping = False
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Tick from now on, at once and then at each interval."""
        self._scheduler.add_job(
            self.tick,
            IntervalTrigger(seconds=self._seconds, timezone=UTC),
            coalesce=True,  # ticks that were missed are one tick
            max_instances=1,  # a tick that takes long is not run twice
            misfire_grace_time=None,  # a late tick still counts
            id="tick",
        )
        self._scheduler.add_job(self.tick, id="first tick")
        self._scheduler.start()

    async def stop(self, seconds: float) -> None:
        """Begin no further tick; let the one at work end, for so long at most."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        self._stopping = True
        try:
            async with asyncio.timeout(seconds):
                await self._turn.acquire()
        except TimeoutError:
            _log.warning("a tick was cut short; what it left is due at the next start")
        self._scheduler.shutdown(wait=False)  # cancels whatever is still at work
        await asyncio.sleep(0)  # it does so in the loop's next round

    async def tick(self) -> None:
        """Deal with everything due now. Never raises; never runs twice at a time."""
        async with self._turn:
            try:
                with correlated(), self._timed():
                    await self._try()
            finally:
                self._alive()
                self._done()

    async def _try(self) -> None:
        try:
            await self._once(self._clock())
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            _log.error("a tick failed", exc_info=error)

    async def _once(self, now: datetime) -> None:
        tried: set[Row] = set()
        while due := await self._due(now, tried):
            for reminder in due:
                if self._stopping:
                    return
                tried.add(_row(reminder))
                await self._deal(reminder, now)
        if self._chore is not None and (self._chore_due is None or now >= self._chore_due):
            self._chore_due = now + CHORE_EVERY
            await self._chore(now)

    async def next_due(self, until: datetime) -> datetime | None:
        """When something is due next, until that instant at most."""
        async with self._begin() as work:
            due = await work.reminders.due(until, 1)
        return due[0].due if due else None

    async def _due(self, now: datetime, tried: set[Row]) -> list[Reminder]:
        """The next page of what is due, without what failed lately.

        A reminder that is still due after it was dealt with is a mistake in `remind`: it is
        set aside too, since it would be due for ever.
        """
        async with self._begin() as work:
            due = await work.reminders.due(now, PAGE + self._aside.count())
        for again in (reminder for reminder in due if _row(reminder) in tried):
            if self._aside.may(again.runner):
                _log.error("a reminder stays due", runner=again.runner, kind=again.kind)
                self._aside.put(again.runner)
        return [each for each in due if self._aside.may(each.runner) and _row(each) not in tried]

    async def _deal(self, reminder: Reminder, now: datetime) -> None:
        try:
            await self._remind(reminder, now)
        except Exception as error:  # noqa: BLE001 - one runner's trouble stops no other
            again_in = self._aside.put(reminder.runner)
            _log.error(
                "a reminder failed",
                runner=reminder.runner,
                again_in=str(again_in),
                exc_info=error,
            )
        else:
            self._aside.drop(reminder.runner)


def _row(reminder: Reminder) -> Row:
    return reminder.runner, reminder.kind, reminder.due
