from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from coach.bands import Band
from coach.due import Basis, Letter, Preparation, Reminder, ReminderKind
from coach.ports import KeptState, StaleError
from coach.runner import Awaiting, Runner
from coach.schedule import sent
from coach.training import Undone
from coach.workout import Phase, Status, Workout
from storage.log import SqlLog
from storage.work import UnitOfWork
from tests.storage.made import (
    ANN,
    BAND,
    BEN,
    DAY,
    HURT,
    NOW,
    REPORTED,
    any_values,
    anything,
    later,
    workout,
)


@pytest.fixture
async def known(begin: UnitOfWork) -> UnitOfWork:
    """Units of work over a database where Ann and Ben are runners."""
    async with begin() as work:
        await work.runners.add(Runner(ANN))
        await work.runners.add(Runner(BEN))
        await work.commit()
    return begin


async def test_a_stranger_is_none(begin: UnitOfWork) -> None:
    async with begin() as work:
        assert await work.runners.get(ANN) is None


@any_values
@given(drawn=anything(Runner))
async def test_any_runner_comes_back_as_they_were(begin: UnitOfWork, drawn: Runner) -> None:
    runner = replace(drawn, id=ANN, ignored=3, asked=5, version=0)
    async with begin() as work:  # never committed
        await work.runners.add(runner)
        assert await work.runners.get(ANN) == runner
        saved = await work.runners.save(replace(runner, awaiting=Awaiting("rename", "4")))
        assert await work.runners.get(ANN) == saved


async def test_a_save_makes_the_next_version(known: UnitOfWork) -> None:
    async with known() as work:
        first = await work.runners.save(Runner(ANN, welcomed=True))
        second = await work.runners.save(first)
    assert (first.version, second.version) == (1, 2)


async def test_a_stale_runner_is_refused_and_the_newer_one_stays(known: UnitOfWork) -> None:
    async with known() as work:
        await work.runners.save(Runner(ANN, ignored=1))
        with pytest.raises(StaleError):
            await work.runners.save(Runner(ANN, ignored=2))
        kept = await work.runners.get(ANN)
    assert kept is not None
    assert (kept.ignored, kept.version) == (1, 1)


async def test_a_runner_added_twice_is_stale(known: UnitOfWork) -> None:
    async with known() as work:
        with pytest.raises(StaleError):
            await work.runners.add(Runner(ANN))


async def test_saving_a_runner_who_was_forgotten_is_stale(known: UnitOfWork) -> None:
    async with known() as work:
        await work.runners.forget(ANN)
        with pytest.raises(StaleError):
            await work.runners.save(Runner(ANN))


async def test_bands_come_back_in_the_order_of_adding_with_their_ids(known: UnitOfWork) -> None:
    async with known() as work:
        first = await work.bands.add(ANN, BAND)
        second = await work.bands.add(ANN, replace(BAND, latex_free=True))
        await work.bands.add(BEN, BAND)
        assert await work.bands.owned(ANN) == (first, second)
    assert 0 < first.id < second.id
    assert replace(first, id=0) == BAND


@any_values
@given(drawn=anything(Band))
async def test_any_band_comes_back_to_the_last_digit(known: UnitOfWork, drawn: Band) -> None:
    async with known() as work:
        band = await work.bands.add(ANN, drawn)
        assert await work.bands.all(ANN) == (band,)


async def test_a_retired_band_is_kept_but_not_owned(known: UnitOfWork) -> None:
    async with known() as work:
        band = await work.bands.add(ANN, BAND)
        gone = replace(band, retired=DAY)
        await work.bands.save(ANN, gone)
        assert await work.bands.owned(ANN) == ()
        assert await work.bands.all(ANN) == (gone,)


async def test_nobody_saves_another_runners_band(known: UnitOfWork) -> None:
    async with known() as work:
        band = await work.bands.add(ANN, BAND)
        with pytest.raises(StaleError):
            await work.bands.save(BEN, replace(band, label="stolen"))
        assert await work.bands.all(ANN) == (band,)


@any_values
@given(drawn=anything(Workout))
async def test_any_workout_comes_back_as_it_was(known: UnitOfWork, drawn: Workout) -> None:
    async with known() as work:
        added = await work.workouts.add(replace(drawn, runner=ANN, message=5, version=0))
        assert await work.workouts.get(added.id) == added
        saved = await work.workouts.save(replace(added, status=Status.FINISHED))
        assert await work.workouts.get(added.id) == saved


async def test_workouts_are_found_by_day_since_a_day_and_the_first(
    known: UnitOfWork,
) -> None:
    async with known() as work:
        third = await work.workouts.add(workout(ANN, later(2)))
        assert await work.workouts.began(ANN) == later(2)
        first = await work.workouts.add(workout(ANN))
        second = await work.workouts.add(workout(ANN, later(1)))
        await work.workouts.add(workout(BEN, later(3)))
        assert await work.workouts.on(ANN, DAY) == first
        assert await work.workouts.on(ANN, later(3)) is None
        assert await work.workouts.began(ANN) == DAY
        assert await work.workouts.since(ANN, later(1)) == (second, third)


async def test_without_a_workout_nothing_has_begun(known: UnitOfWork) -> None:
    async with known() as work:
        assert await work.workouts.began(ANN) is None
        assert await work.workouts.get(1) is None


async def test_a_second_workout_of_the_day_is_stale(known: UnitOfWork) -> None:
    async with known() as work:
        await work.workouts.add(workout(ANN))
        with pytest.raises(StaleError):
            await work.workouts.add(workout(ANN))


async def test_a_stale_workout_is_refused_and_the_newer_one_stays(known: UnitOfWork) -> None:
    async with known() as work:
        old = await work.workouts.add(workout(ANN))
        new = await work.workouts.save(replace(old, phase=Phase.CARD))
        with pytest.raises(StaleError):
            await work.workouts.save(replace(old, phase=Phase.SUMMARY))
        assert await work.workouts.get(old.id) == new


async def test_showing_a_workout_leaves_its_version_and_saving_leaves_its_message(
    known: UnitOfWork,
) -> None:
    async with known() as work:
        unshown = await work.workouts.add(workout(ANN))
        await work.workouts.shown(unshown.id, 99)
        assert await work.workouts.get(unshown.id) == replace(unshown, message=99)
        await work.workouts.save(unshown)  # read before it was shown
        kept = await work.workouts.get(unshown.id)
    assert kept is not None
    assert (kept.message, kept.version) == (99, 1)


async def test_the_id_of_a_removed_workout_is_never_given_again(known: UnitOfWork) -> None:
    # An old button carries the id: it must not mean the day's new workout.
    async with known() as work:
        removed = await work.workouts.add(workout(ANN))
        await work.workouts.remove(removed.id)
        assert await work.workouts.get(removed.id) is None
        assert (await work.workouts.add(workout(ANN))).id > removed.id


async def test_the_log_comes_back_in_order_each_runner_their_own(known: UnitOfWork) -> None:
    async with known() as work:
        first = await work.log.append(ANN, NOW, DAY, REPORTED)
        await work.log.append(BEN, NOW, DAY, HURT)
        second = await work.log.append(ANN, NOW - timedelta(days=1), later(-1), HURT)
        third = await work.log.append(ANN, NOW, DAY, Undone(first.id))
        assert await work.log.entries(ANN) == (first, second, third)
        assert await work.log.entries(ANN, NOW) == (first, third)
        assert [await work.log.moment(ANN, back) for back in (0, 1, 2, 3)] == [
            NOW,
            NOW - timedelta(days=1),
            NOW,
            None,
        ]
    assert first.event == REPORTED
    assert first.id < second.id < third.id


def test_the_log_can_only_be_appended_to() -> None:
    ways = {name for name in vars(SqlLog) if not name.startswith("_") and name != "db"}
    assert ways == {"append", "entries", "moment"}


async def test_the_log_of_somebody_forgotten_cannot_be_appended_to(known: UnitOfWork) -> None:
    async with known() as work:
        await work.runners.forget(ANN)
        with pytest.raises(StaleError):
            await work.log.append(ANN, NOW, DAY, HURT)


async def test_a_state_takes_the_place_of_the_one_before(known: UnitOfWork) -> None:
    async with known() as work:
        assert await work.states.get(ANN) is None
        await work.states.save(ANN, KeptState("first", '{"a":1}', 1))
        await work.states.save(BEN, KeptState("first", "{}", 2))
        newer = KeptState("second", '{"a":0.1}', 7)
        await work.states.save(ANN, newer)
        assert await work.states.get(ANN) == newer
        assert await work.states.get(BEN) == KeptState("first", "{}", 2)


async def test_a_reminder_takes_the_place_of_the_one_before(known: UnitOfWork) -> None:
    nudge = Reminder(ANN, ReminderKind.NUDGE, NOW, DAY)
    async with known() as work:
        await work.reminders.set(Reminder(ANN, ReminderKind.WORKOUT, NOW, DAY))
        await work.reminders.set(nudge)
        assert await work.reminders.get(ANN) == nudge
        await work.reminders.clear(ANN)
        assert await work.reminders.get(ANN) is None


async def test_due_reminders_come_earliest_first_up_to_the_limit(known: UnitOfWork) -> None:
    moment = timedelta(microseconds=1)
    ann = Reminder(ANN, ReminderKind.WORKOUT, NOW, DAY)
    ben = Reminder(BEN, ReminderKind.RETURN, NOW - moment, DAY)
    async with known() as work:
        await work.reminders.set(ann)
        await work.reminders.set(ben)
        assert await work.reminders.due(NOW, 10) == (ben, ann)
        assert await work.reminders.due(NOW, 1) == (ben,)
        assert await work.reminders.due(NOW - moment, 10) == (ben,)
        assert await work.reminders.due(NOW - 2 * moment, 10) == ()


async def test_letters_wait_oldest_first_until_they_are_sent(known: UnitOfWork) -> None:
    async with known() as work:
        first = await work.outbox.post(Letter(0, ANN, "workout", 3, DAY, NOW))
        second = await work.outbox.post(Letter(0, BEN, "check_in", 0, DAY, NOW))
        assert await work.outbox.waiting(NOW, 10) == (first, second)
        assert await work.outbox.waiting(NOW, 1) == (first,)
        assert await work.outbox.waiting(NOW, 10, after=first.id) == (second,)
        await work.outbox.sent([first.id])
        assert await work.outbox.waiting(NOW, 10) == (second,)
    assert replace(first, id=0) == Letter(0, ANN, "workout", 3, DAY, NOW)


async def test_the_id_of_a_sent_letter_is_never_given_again(known: UnitOfWork) -> None:
    async with known() as work:
        first = await work.outbox.post(Letter(0, ANN, "workout", 3, DAY, NOW))
        await work.outbox.sent([first.id])
        assert (await work.outbox.post(first)).id > first.id


async def test_a_claim_counts_the_reminder_and_notes_its_day(begin: UnitOfWork) -> None:
    """What is claimed by SQL leaves the runner as `coach.schedule.sent` does."""
    reminder = Reminder(ANN, ReminderKind.WORKOUT, NOW, DAY)
    following = Reminder(ANN, ReminderKind.WORKOUT, NOW + timedelta(days=2), DAY)
    async with begin() as work:
        runner = await work.runners.add(Runner(ANN, ignored=1))
        await work.reminders.set(reminder)
        basis = Basis(runner.version, None, NOW + timedelta(minutes=10))
        prepared = Preparation(
            reminder, 0, posts=True, page="", counts=True, following=following, basis=basis
        )
        await work.reminders.prepare(prepared)
        assert (await work.reminders.claim(NOW, 10)).moved == 1
        kept = await work.runners.get(ANN)
    assert kept == replace(sent(runner, reminder), version=runner.version + 1)
