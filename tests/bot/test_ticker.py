import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ticker import CHUNK, Deal, Ticker
from coach.due import Basis, Preparation, Reminder, ReminderKind
from coach.runner import Runner
from storage.work import UnitOfWork
from tests.bot.waiting import until

START = datetime(2030, 1, 1, 18, tzinfo=UTC)
DAY = date(2030, 1, 1)
MINUTE = timedelta(minutes=1)


class Bell:
    """A ticker over a real database, with a clock that a test moves."""

    def __init__(self, engine: AsyncEngine, seconds: float = 300) -> None:
        self.now, self.engine = START, engine
        self.begin = UnitOfWork(engine, lambda: self.now)
        self.reminded: list[int] = []
        self.rounds = self.beats = 0
        self.pruned: list[datetime] = []
        self.prepared: list[int] = []
        self.remind: Deal = self.clear
        self.prepare: Deal = self.leave
        self.ticker = Ticker(
            self.begin,
            self._remind,
            self._prepare,
            lambda: self.now,
            seconds=seconds,
            done=self._done,
            alive=self._beat,
            chore=self._prune,
        )

    async def due(self, *runners: int, at: datetime = START) -> None:
        async with self.begin() as work:
            for runner in runners:
                if await work.runners.get(runner) is None:
                    await work.runners.add(Runner(runner))
                await work.reminders.set(Reminder(runner, ReminderKind.WORKOUT, at, DAY))
            await work.commit()

    async def clear(self, reminder: Reminder, now: datetime) -> None:
        async with self.begin() as work:
            await work.reminders.clear(reminder.runner)
            await work.commit()
        self.reminded.append(reminder.runner)

    async def leave(self, reminder: Reminder, now: datetime) -> None:
        """What cannot be foreseen is not prepared."""

    async def attach(self, reminder: Reminder, now: datetime) -> None:
        """Prepare it: once due, a letter is posted and nothing follows."""
        basis = Basis(0, None, reminder.due + 10 * MINUTE)
        async with self.begin() as work:
            await work.reminders.prepare(
                Preparation(
                    reminder, 0, posts=True, page=None, counts=False, following=None, basis=basis
                )
            )
            await work.commit()
        self.prepared.append(reminder.runner)

    async def posted(self) -> list[int]:
        async with self.begin() as work:
            return [letter.runner for letter in await work.outbox.waiting(self.now, 10_000)]

    async def _prepare(self, reminder: Reminder, now: datetime) -> None:
        await self.prepare(reminder, now)

    async def _remind(self, reminder: Reminder, now: datetime) -> None:
        await self.remind(reminder, now)

    async def _prune(self, now: datetime) -> None:
        self.pruned.append(now)

    def _done(self) -> None:
        self.rounds += 1

    def _beat(self) -> None:
        self.beats += 1


@pytest.fixture
async def bell(engine: AsyncEngine) -> AsyncIterator[Bell]:
    bell = Bell(engine)
    yield bell
    await bell.ticker.stop(1)


async def test_a_tick_deals_with_everything_due_and_nothing_else(bell: Bell) -> None:
    await bell.due(*range(1, 451))
    await bell.due(500, at=START + MINUTE)
    await bell.ticker.tick()
    assert sorted(bell.reminded) == list(range(1, 451))
    bell.now += MINUTE
    await bell.ticker.tick()
    assert bell.reminded[450:] == [500]


async def test_a_tick_that_takes_long_shows_meanwhile_that_it_lives(bell: Bell) -> None:
    # After an outage many are due at once, unprepared: it once counted as a loop that hangs.
    seen: list[int] = []

    async def note(reminder: Reminder, now: datetime) -> None:
        seen.append(bell.beats)
        await bell.clear(reminder, now)

    bell.remind = note
    await bell.due(*range(1, 2 * CHUNK + 2))
    await bell.ticker.tick()
    assert sorted(set(seen)) == [0, 1, 2]


async def test_one_runners_trouble_stops_no_other_and_is_tried_again_later(
    bell: Bell, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail_for_two(reminder: Reminder, now: datetime) -> None:
        if reminder.runner == 2:
            raise KeyError("a mistake")
        await bell.clear(reminder, now)

    await bell.due(1, 2, 3)
    bell.remind = fail_for_two
    await bell.ticker.tick()
    await bell.ticker.tick()
    assert bell.reminded == [1, 3]
    assert caplog.messages.count("a reminder failed") == 1
    bell.remind = bell.clear
    bell.now += MINUTE
    await bell.ticker.tick()
    assert bell.reminded == [1, 3, 2]


async def test_many_that_fail_hide_nobody_behind_them(bell: Bell) -> None:
    async def fail_for_many(reminder: Reminder, now: datetime) -> None:
        if reminder.runner <= 450:
            raise KeyError
        await bell.clear(reminder, now)

    await bell.due(*range(1, 451))
    await bell.due(900, at=START + timedelta(seconds=1))
    bell.now += timedelta(seconds=2)
    bell.remind = fail_for_many
    await bell.ticker.tick()
    assert bell.reminded == [900]


async def test_a_reminder_that_stays_due_does_not_spin(
    bell: Bell, caplog: pytest.LogCaptureFixture
) -> None:
    async def forget_to_set_the_next(reminder: Reminder, _: datetime) -> None:
        bell.reminded.append(reminder.runner)

    await bell.due(1)
    bell.remind = forget_to_set_the_next
    await bell.ticker.tick()
    await bell.ticker.tick()
    assert bell.reminded == [1]
    assert "a reminder stays due" in caplog.messages


async def test_a_database_that_is_away_fails_a_tick_and_not_the_next(
    bell: Bell, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bell.due(1)
    with monkeypatch.context() as patch:
        patch.setattr(UnitOfWork, "_open", None)
        await bell.ticker.tick()
    assert "a tick failed" in caplog.messages
    assert bell.beats == 1
    await bell.ticker.tick()
    assert bell.reminded == [1]


async def test_a_reminder_is_tried_again_within_seconds_of_a_databases_return(bell: Bell) -> None:
    # It once waited for its own minute, then two, then four, though nothing was wrong with it.
    async def fails(_: Reminder, __: datetime) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    own, bell.remind = bell.remind, fails
    await bell.due(1)
    for _ in range(4):
        await bell.ticker.tick()
        bell.now += 10 * MINUTE
    await bell.ticker.tick()
    bell.remind = own
    bell.now += timedelta(seconds=5)
    await bell.ticker.tick()
    assert bell.reminded == [1]


async def test_ticks_do_not_overlap(bell: Bell) -> None:
    at_work = 0

    async def slow(reminder: Reminder, now: datetime) -> None:
        nonlocal at_work
        at_work += 1
        assert at_work == 1
        await asyncio.sleep(0.005)
        at_work -= 1
        await bell.clear(reminder, now)

    await bell.due(1, 2, 3)
    bell.remind = slow
    await asyncio.gather(*(bell.ticker.tick() for _ in range(3)))
    assert bell.reminded == [1, 2, 3]


async def test_the_first_tick_comes_at_once_and_has_one_job_after_it(bell: Bell) -> None:
    await bell.due(1)
    bell.ticker.start()
    await until(lambda: bell.rounds >= 1)
    assert bell.reminded == [1]
    assert [job.id for job in bell.ticker._beat._scheduler.get_jobs()] == ["tick"]


async def test_ticks_go_on_by_themselves(engine: AsyncEngine) -> None:
    bell = Bell(engine, seconds=0.02)
    bell.ticker.start()
    await until(lambda: bell.rounds >= 3)
    await bell.ticker.stop(1)


async def test_stopping_lets_the_tick_at_work_end_its_runner_and_begins_no_other(
    bell: Bell,
) -> None:
    begun, gate = asyncio.Event(), asyncio.Event()

    async def slow(reminder: Reminder, now: datetime) -> None:
        begun.set()
        await gate.wait()
        await bell.clear(reminder, now)

    await bell.due(1, 2)
    bell.remind = slow
    bell.ticker.start()
    await begun.wait()
    stopping = asyncio.create_task(bell.ticker.stop(5))
    await asyncio.sleep(0)
    gate.set()
    await stopping
    assert bell.reminded == [1]


async def test_stopping_cuts_short_a_tick_that_takes_too_long_and_sees_it_end(bell: Bell) -> None:
    begun = asyncio.Event()

    async def endless(reminder: Reminder, now: datetime) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            await bell.clear(reminder, now)  # what is cut short may still be at the database

    await bell.due(1)
    bell.remind = endless
    bell.ticker.start()
    await begun.wait()
    await bell.ticker.stop(0.001)
    assert bell.reminded == [1]


async def test_the_chore_is_done_once_an_hour(bell: Bell) -> None:
    for _ in range(5):
        await bell.ticker.tick()
        bell.now += timedelta(minutes=20)
    assert bell.pruned == [START, START + timedelta(hours=1)]


async def test_what_was_prepared_is_claimed_without_being_dealt_with_one_by_one(
    bell: Bell,
) -> None:
    bell.prepare = bell.attach
    await bell.due(*range(1, 71), at=START + 10 * MINUTE)
    await bell.due(80, at=START + 11 * MINUTE)
    await bell.ticker.tick()
    assert sorted(bell.prepared) == list(range(1, 71))
    assert await bell.posted() == []
    bell.now += 10 * MINUTE
    await bell.ticker.tick()
    assert sorted(await bell.posted()) == list(range(1, 71))
    assert bell.reminded == []
    assert bell.prepared[70:] == [80]


async def test_each_is_prepared_once_and_one_that_cannot_be_stops_no_other(
    bell: Bell, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail_for_two(reminder: Reminder, now: datetime) -> None:
        if reminder.runner == 2:
            raise KeyError
        await bell.attach(reminder, now)

    bell.prepare = fail_for_two
    await bell.due(1, 2, 3, at=START + MINUTE)
    await bell.ticker.tick()
    await bell.ticker.tick()
    assert bell.prepared == [1, 3]
    assert caplog.messages == ["a reminder cannot be prepared"]
    bell.now += MINUTE
    await bell.ticker.tick()
    assert sorted(await bell.posted()) == [1, 3]
    assert bell.reminded == [2]


async def test_after_a_restart_what_was_prepared_still_holds(bell: Bell) -> None:
    bell.prepare = bell.attach
    await bell.due(1, 2, at=START + MINUTE)
    await bell.ticker.tick()
    later = Bell(bell.engine)
    later.now = START + MINUTE
    await later.ticker.tick()
    assert sorted(await later.posted()) == [1, 2]


async def test_preparing_takes_a_share_of_the_time_between_two_ticks(engine: AsyncEngine) -> None:
    bell = Bell(engine, seconds=0.0)
    bell.prepare = bell.attach
    await bell.due(*range(1, 4), at=START + MINUTE)
    await bell.ticker.tick()
    assert bell.prepared == []


async def test_a_clock_that_was_set_back_prepares_again(bell: Bell) -> None:
    bell.prepare = bell.attach
    await bell.due(1, at=START + MINUTE)
    await bell.ticker.tick()
    bell.now -= timedelta(hours=1)
    await bell.due(2, at=bell.now + MINUTE)
    await bell.ticker.tick()
    assert bell.prepared == [1, 2]
