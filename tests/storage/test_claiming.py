"""What was prepared is claimed as it was decided, and only while it is true."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.due import Basis, Claimed, Preparation, Reminder, ReminderKind
from coach.ports import Work
from coach.runner import Runner
from coach.workout import Workout
from storage.work import UnitOfWork
from tests.storage.made import ANN, BEN, DAY, NOW, later, workout

SOON = NOW + timedelta(minutes=10)
DUE = Reminder(ANN, ReminderKind.WORKOUT, NOW, DAY)
NEXT = Reminder(ANN, ReminderKind.NUDGE, NOW + timedelta(hours=3), DAY)


async def planned(work: Work) -> Workout:
    """Ann's reminder and her workout, and a preparation of both."""
    await work.runners.add(Runner(ANN))
    added = await work.workouts.add(workout(ANN))
    await work.reminders.set(DUE)
    await work.reminders.prepare(prepared(added))
    return added


def prepared(about: Workout) -> Preparation:
    basis = Basis(0, about.version, SOON)
    return Preparation(
        DUE, about.id, posts=True, page="hello", counts=True, following=NEXT, basis=basis
    )


async def test_a_claim_posts_counts_and_sets_what_follows(begin: UnitOfWork) -> None:
    async with begin() as work:
        about = await planned(work)
        assert await work.reminders.claim(NOW, 10) == Claimed(1, ())
        (letter,) = await work.outbox.waiting(NOW, 10)
        assert (letter.runner, letter.screen, letter.about) == (ANN, "workout", about.id)
        assert (letter.day, letter.due, letter.page) == (DAY, NOW, "hello")
        assert await work.reminders.get(ANN) == NEXT
        ann = await work.runners.get(ANN)
        assert ann == replace(Runner(ANN), ignored=1, reminded=DAY, version=1)
        assert await work.reminders.claim(NEXT.due, 10) == Claimed(0, (NEXT,))


async def test_where_nothing_follows_the_reminder_is_gone(begin: UnitOfWork) -> None:
    async with begin() as work:
        about = await planned(work)
        silent = replace(prepared(about), posts=False, counts=False, following=None)
        await work.reminders.prepare(silent)
        assert await work.reminders.claim(NOW, 10) == Claimed(1, ())
        assert await work.reminders.get(ANN) is None
        assert await work.outbox.waiting(NOW, 10) == ()
        assert await work.runners.get(ANN) == Runner(ANN)


@pytest.mark.parametrize("change", ["set", "runner", "workout", "gone", "late"])
async def test_what_has_changed_since_is_left_to_be_decided_anew(
    begin: UnitOfWork, change: str
) -> None:
    async with begin() as work:
        about = await planned(work)
        if change == "set":
            await work.reminders.set(DUE)
        elif change == "runner":
            await work.runners.save(Runner(ANN))
        elif change == "workout":
            await work.workouts.save(about)
        elif change == "gone":
            await work.workouts.remove(about.id)
        now = SOON if change == "late" else NOW
        assert await work.reminders.claim(now, 10) == Claimed(0, (DUE,))
        assert await work.outbox.waiting(now, 10) == ()


@pytest.mark.parametrize("change", ["runner", "workout", "late"])
async def test_a_finished_page_is_given_only_while_it_is_true(
    begin: UnitOfWork, change: str
) -> None:
    async with begin() as work:
        about = await planned(work)
        await work.reminders.claim(NOW, 10)
        now = NOW
        if change == "runner":
            ann = await work.runners.get(ANN)
            assert ann is not None
            await work.runners.save(ann)
        elif change == "workout":
            await work.workouts.save(about)
        else:
            now = SOON
        (letter,) = await work.outbox.waiting(now, 10)
        assert letter.page is None


async def test_the_earliest_are_claimed_first_and_no_more_than_asked_for(
    begin: UnitOfWork,
) -> None:
    async with begin() as work:
        await planned(work)
        await work.runners.add(Runner(BEN))
        earlier = Reminder(BEN, ReminderKind.CHECK_IN, NOW - timedelta(seconds=1), DAY)
        await work.reminders.set(earlier)
        assert await work.reminders.claim(NOW, 1) == Claimed(0, (earlier,))
        assert await work.reminders.claim(NOW, 2) == Claimed(1, (earlier,))


async def test_only_what_is_not_prepared_and_beyond_the_mark_is_to_be_prepared(
    begin: UnitOfWork,
) -> None:
    async with begin() as work:
        await planned(work)
        await work.runners.add(Runner(BEN))
        ben = Reminder(BEN, ReminderKind.WORKOUT, NOW, later(0))
        await work.reminders.set(ben)
        assert await work.reminders.unprepared((NOW, ANN - 1), SOON, 10) == (ben,)
        assert await work.reminders.unprepared((NOW, BEN), SOON, 10) == ()
        assert await work.reminders.unprepared((NOW, ANN), NOW - timedelta(seconds=1), 10) == ()
