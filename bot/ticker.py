"""Looks for due reminders at every tick."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime, timedelta

import structlog

from bot.aside import Aside
from bot.beat import Beat
from bot.clock import Clock
from bot.correlation import correlated
from coach.due import Claimed, Reminder
from coach.ports import BEGINNING, Begin, Work
from storage.errors import AWAY

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

PAGE = 200
"""Due reminders that are claimed in one transaction, for which a tap may have to wait."""
CHUNK = 50
"""Unprepared ones that are dealt with before it is looked again for prepared ones."""
AHEAD = timedelta(minutes=10)
"""So long before it is due a reminder is prepared. A setting would be of no use: at half of the
loop's time and some 10 ms for each, it is enough for 30,000 at the same minute."""
SHARE = 0.5
"""Of the time between two ticks that goes into preparing; the rest is left to taps."""
CHORE_EVERY = timedelta(hours=1)

_ANY_RUNNER = 2**63 - 1

Row = tuple[int, str, datetime]
Deal = Callable[[Reminder, datetime], Awaitable[None]]


class Ticker:
    """Claims what is due, a page at once; prepares what is due soon, a unit of work for each.

    Args:
        remind: deals with one due reminder of which nothing is prepared, in a transaction of
            its own: posts its letter and sets the next one.
        prepare: decides ahead what one leads to, so that it can be claimed with many others.
        done: called whenever there may be letters; wakes the mailman.
        alive: called after each page and each tick: the loop lives.
        chore: small work once an hour, such as pruning.
        timed: made and entered for each look for what is due, to see how long it takes.
    """

    def __init__(
        self,
        begin: Begin,
        remind: Deal,
        prepare: Deal,
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
        self._prepare = prepare
        self._clock = clock
        self._seconds = seconds
        self._done = done
        self._alive = alive
        self._chore = chore
        self._timed = timed
        self._chore_due: datetime | None = None
        self._aside: Aside[int] = Aside(clock)
        self._prepared_to = (BEGINNING, 0)
        self._turn = asyncio.Lock()
        self._stopping = False
        self._beat = Beat(self.tick, seconds)

    def start(self) -> None:
        """Tick from now on, at once and then at each interval."""
        self._beat.start()

    async def stop(self, seconds: float) -> None:
        """Begin no further tick; let the one at work end, for so long at most."""
        if not self._beat.running:
            return
        self._beat.pause()
        self._stopping = True
        try:
            async with asyncio.timeout(seconds):
                await self._turn.acquire()
        except TimeoutError:
            _log.warning("a tick is cut short; what it leaves is due at the next start")
            await self._beat.end()
            await self._turn.acquire()  # it may be at the database until now
        else:
            await self._beat.end()

    async def tick(self) -> None:
        """Deal with everything due now, then prepare. Never raises; never runs twice at a time."""
        async with self._turn:
            self._aside.tidy()
            try:
                with correlated():
                    await self._try()
            finally:
                self._alive()
                self._done()

    async def _try(self) -> None:
        try:
            with self._timed():
                coming = await self._deal_with_due()
            await self._do_chore(self._clock())
            await self._prepare_ahead(coming)
        except Exception as error:  # noqa: BLE001 - the next tick tries again
            _log.error("a tick failed", exc_info=error)

    async def next_due(self, until: datetime) -> datetime | None:
        """When something is due next, until that instant at most."""
        async with self._begin() as work:
            due = await work.reminders.due(until, 1)
        return due[0].due if due else None

    async def _deal_with_due(self) -> Sequence[Reminder]:
        """Deal with all that is due; returns what is to be prepared after it."""
        tried: set[Row] = set()
        while not self._stopping:
            claimed, coming = await self._look(self._clock())
            left = self._worth_trying(claimed.left, tried)[:CHUNK]
            if not claimed.moved and not left:
                return coming
            for reminder in left:
                if self._stopping:
                    break
                tried.add(_row(reminder))
                await self._deal(reminder)
            self._alive()  # a long queue, as after an outage, is no loop that hangs
            self._done()
        return ()

    async def _look(self, now: datetime) -> tuple[Claimed, Sequence[Reminder]]:
        """Claim the next page of what is due; where none could be, see what is due soon.

        One unit of work for both, as at most ticks there is neither. It looks past what
        failed lately.
        """
        async with self._begin() as work:
            claimed = await work.reminders.claim(now, PAGE + self._aside.count())
            if claimed.moved:
                await work.commit()
                return claimed, ()
            return claimed, await self._unprepared(work, now)

    def _worth_trying(self, due: Sequence[Reminder], tried: AbstractSet[Row]) -> list[Reminder]:
        """Those that are not set aside.

        A reminder that is still due after it was dealt with is a mistake in `remind`: it is
        set aside too, since it would be due for ever.
        """
        for again in (reminder for reminder in due if _row(reminder) in tried):
            if self._aside.may(again.runner):
                _log.error("a reminder stays due", runner=again.runner, kind=again.kind)
                self._aside.put(again.runner)
        return [each for each in due if self._aside.may(each.runner) and _row(each) not in tried]

    async def _deal(self, reminder: Reminder) -> None:
        try:
            await self._remind(reminder, self._clock())
        except Exception as error:  # noqa: BLE001 - one runner's trouble stops no other
            put = self._aside.put_briefly if isinstance(error, AWAY) else self._aside.put
            again_in = put(reminder.runner)
            _log.error(
                "a reminder failed",
                runner=reminder.runner,
                again_in=str(again_in),
                exc_info=error,
            )
        else:
            self._aside.drop(reminder.runner)

    async def _do_chore(self, now: datetime) -> None:
        if self._chore is not None and (self._chore_due is None or now >= self._chore_due):
            self._chore_due = now + CHORE_EVERY
            await self._chore(now)

    async def _prepare_ahead(self, coming: Sequence[Reminder]) -> None:
        """Prepare what is due soon, for a share of the time until the next tick.

        Each is tried once: one that fails, or is set anew, is dealt with when it is due.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + SHARE * self._seconds
        while coming:
            for reminder in coming:
                if self._stopping or loop.time() >= end:
                    return
                await self._prepare_one(reminder)
                self._prepared_to = (reminder.due, reminder.runner)
            async with self._begin() as work:
                coming = await self._unprepared(work, self._clock())

    async def _unprepared(self, work: Work, now: datetime) -> Sequence[Reminder]:
        """The next chunk of what is due soon and was not tried yet."""
        until, after_now = now + AHEAD, (now, _ANY_RUNNER)
        after = max(self._prepared_to, after_now)
        if after[0] > until:  # the clock was set back
            after = after_now
        return await work.reminders.unprepared(after, until, CHUNK)

    async def _prepare_one(self, reminder: Reminder) -> None:
        try:
            await self._prepare(reminder, self._clock())
        except Exception as error:  # noqa: BLE001 - it is tried again when it is due
            _log.error("a reminder cannot be prepared", runner=reminder.runner, exc_info=error)


def _row(reminder: Reminder) -> Row:
    return reminder.runner, reminder.kind, reminder.due
