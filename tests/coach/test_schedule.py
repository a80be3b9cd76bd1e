"""When to remind next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.days import local_time, runner_day
from coach.ports import Reminder, ReminderKind
from coach.runner import MedicalStop, Pause, PauseReason, Profile, Runner, Standing
from coach.schedule import (
    ignored_after,
    is_undone,
    next_reminder,
    snoozed,
    still_useful,
    still_waited_for,
)
from coach.training import Prescription, Why
from coach.workout import Item, Status, Workout
from tests.coach.library import dose

# Monday, Wednesday and Friday at 18:00 in Berlin, which is 16:00 UTC in June.
RUNNER = Runner(1, Profile(days_per_week=3, zone="Europe/Berlin"), welcomed=True)
MONDAY = date(2026, 6, 1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in June 2026, by Berlin's clock."""
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC) - timedelta(hours=2)


def open_workout(day: date = MONDAY) -> Workout:
    squat = Prescription("squat", "free", (), dose(8, 12), 8, 2, Why("why-first-free"))
    return Workout(7, 1, day, "A", (Item(squat),))


def due(reminder: Reminder | None) -> tuple[ReminderKind, datetime]:
    assert reminder is not None
    return reminder.kind, reminder.due


def test_on_a_training_day_the_workout_comes_at_the_runners_time() -> None:
    assert due(next_reminder(RUNNER, None, at(1, 9))) == (ReminderKind.WORKOUT, at(1, 18))


def test_once_it_is_done_the_next_training_day_follows() -> None:
    done = replace(open_workout(), status=Status.FINISHED)
    assert due(next_reminder(RUNNER, done, at(1, 9))) == (ReminderKind.WORKOUT, at(3, 18))


def test_after_the_time_has_passed_the_next_training_day_follows() -> None:
    assert due(next_reminder(RUNNER, None, at(1, 18))) == (ReminderKind.WORKOUT, at(3, 18))


def test_an_undone_workout_is_nudged_once_three_hours_later() -> None:
    sent = next_reminder(RUNNER, None, at(1, 9))
    nudge = next_reminder(RUNNER, open_workout(), at(1, 18), sent)
    assert due(nudge) == (ReminderKind.NUDGE, at(1, 21))
    assert due(next_reminder(RUNNER, open_workout(), at(1, 21), nudge)) == (
        ReminderKind.WORKOUT,
        at(3, 18),
    )


def test_no_nudge_comes_after_half_past_nine_in_the_evening() -> None:
    late = replace(RUNNER, profile=replace(RUNNER.profile, remind_at=time(19)))
    sent = next_reminder(late, None, at(1, 9))
    assert due(next_reminder(late, open_workout(), at(1, 19), sent)) == (
        ReminderKind.WORKOUT,
        at(3, 19),
    )


def test_three_ignored_in_a_row_halve_the_reminders() -> None:
    ignoring = replace(RUNNER, ignored=3)
    sent = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    following = next_reminder(ignoring, open_workout(), at(1, 18), sent)
    assert due(following) == (ReminderKind.WORKOUT, at(5, 18)), "Wednesday is left out"


def test_six_ignored_in_a_row_leave_one_check_in_a_week() -> None:
    ignoring = replace(RUNNER, ignored=6)
    sent = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    assert due(next_reminder(ignoring, open_workout(), at(1, 18), sent)) == (
        ReminderKind.CHECK_IN,
        at(8, 18),
    )


def test_four_unanswered_check_ins_end_in_silence_until_the_runner_acts() -> None:
    assert next_reminder(replace(RUNNER, ignored=10), None, at(1, 9)) is None
    assert ignored_after(replace(RUNNER, ignored=10), reacted=True).ignored == 0
    assert ignored_after(RUNNER, reacted=False).ignored == 1


def test_a_pause_is_silent_until_its_last_morning() -> None:
    away = replace(RUNNER, pause=Pause(PauseReason.HOLIDAY, MONDAY, date(2026, 6, 9)))
    assert due(next_reminder(away, None, at(1, 9))) == (ReminderKind.RETURN, at(9, 18))
    forever = replace(RUNNER, pause=Pause(PauseReason.INJURY, MONDAY, None))
    assert next_reminder(forever, None, at(1, 9)) is None


def test_when_a_pause_is_over_reminders_go_on() -> None:
    back = replace(RUNNER, pause=Pause(PauseReason.HOLIDAY, MONDAY, date(2026, 6, 9)))
    assert due(next_reminder(back, None, at(9, 19))) == (ReminderKind.WORKOUT, at(10, 18))


@pytest.mark.parametrize(
    "silent",
    [
        replace(RUNNER, welcomed=False),
        replace(RUNNER, standing=Standing.DORMANT),
        replace(RUNNER, profile=replace(RUNNER.profile, medical=frozenset({MedicalStop.HEART}))),
        replace(RUNNER, profile=replace(RUNNER.profile, quiet_days=frozenset(range(7)))),
    ],
)
def test_nothing_is_sent_to(silent: Runner) -> None:
    assert next_reminder(silent, None, at(1, 9)) is None


def test_a_snoozed_workout_comes_an_hour_later_but_not_past_the_runners_day() -> None:
    assert snoozed(RUNNER, MONDAY, at(1, 18)).due == at(1, 19)
    night = at(2, 3, 30)
    assert snoozed(RUNNER, MONDAY, night).due == at(2, 4) - timedelta(seconds=1)


def test_a_reminder_missed_by_a_restart_is_sent_on_its_own_day_only() -> None:
    missed = Reminder(1, ReminderKind.WORKOUT, at(1, 9), MONDAY)
    assert still_useful(RUNNER, missed, at(1, 14))
    assert not still_useful(RUNNER, missed, at(2, 9))


def test_a_late_reminder_wakes_nobody_at_night() -> None:
    missed = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    assert not still_useful(RUNNER, missed, at(2, 2))
    owl = Reminder(1, ReminderKind.WORKOUT, at(2, 1), MONDAY)
    assert still_useful(RUNNER, owl, at(2, 1, 5)), "who asked for one in the night gets it"


@pytest.mark.parametrize(
    "change",
    [
        lambda r: replace(r, pause=Pause(PauseReason.INJURY, MONDAY, None)),
        lambda r: replace(r, standing=Standing.DORMANT),
    ],
)
def test_a_reminder_is_of_no_use_once_the_runner_rests_or_left(
    change: Callable[[Runner], Runner],
) -> None:
    waiting = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    assert not still_useful(change(RUNNER), waiting, at(1, 18))


runners = st.builds(
    Runner,
    id=st.just(1),
    profile=st.builds(
        Profile,
        days_per_week=st.integers(1, 7),
        hard_days=st.frozensets(st.integers(0, 6), max_size=2),
        long_days=st.frozensets(st.integers(0, 6), max_size=1),
        quiet_days=st.frozensets(st.integers(0, 6), max_size=7),
        race=st.none() | st.dates(date(2026, 2, 1), date(2026, 12, 1)),
        zone=st.sampled_from(sorted(available_timezones())),
        remind_at=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    ),
    welcomed=st.sampled_from((True,)),
    ignored=st.integers(0, 12),
    pause=st.none()
    | st.builds(
        Pause,
        reason=st.sampled_from(PauseReason),
        since=st.just(date(2026, 3, 1)),
        until=st.none() | st.dates(date(2026, 3, 1), date(2026, 11, 1)),
    ),
)
instants = st.timedeltas(timedelta(0), timedelta(days=240)).map(
    lambda later: datetime(2026, 3, 1, tzinfo=UTC) + later
)


@given(runners, instants)
def test_a_chain_of_reminders_goes_forward_within_its_rules(runner: Runner, now: datetime) -> None:
    last: Reminder | None = None
    for _ in range(6):
        found = next_reminder(runner, None, now, last)
        if found is None:
            return
        assert found.due > now
        assert runner_day(found.due, runner.profile.zone) == found.day
        assert found.day.weekday() not in runner.profile.quiet_days
        assert not runner.paused_on(found.day)
        assert still_useful(runner, found, found.due)
        if found.kind is ReminderKind.NUDGE:
            assert last is not None
            assert found.day == last.day
            assert time(4) <= local_time(found.due, runner.profile.zone) <= time(21, 30)
        else:
            assert last is None or found.day > last.day
        now, last = found.due, found


@given(runners, instants)
def test_a_snooze_stays_within_the_day(runner: Runner, now: datetime) -> None:
    today = runner_day(now, runner.profile.zone)
    found = snoozed(runner, today, now)
    assert found.due >= now
    assert runner_day(found.due, runner.profile.zone) == today


def test_a_workout_put_aside_counts_as_settled() -> None:
    assert is_undone(None)
    assert is_undone(open_workout())
    assert not is_undone(replace(open_workout(), status=Status.DROPPED))


def test_a_day_on_which_everything_rests_waits_for_nobody() -> None:
    resting = replace(open_workout(), items=())
    assert not is_undone(resting)
    sent = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    assert due(next_reminder(RUNNER, resting, at(1, 18), sent)) == (
        ReminderKind.WORKOUT,
        at(3, 18),
    )


def test_a_snooze_in_the_morning_leaves_the_evening_its_reminder() -> None:
    snooze = snoozed(RUNNER, MONDAY, at(1, 9))
    assert due(next_reminder(RUNNER, open_workout(), snooze.due, snooze)) == (
        ReminderKind.WORKOUT,
        at(1, 18),
    )


def test_a_nudge_of_today_stays_until_it_is_of_no_use() -> None:
    nudge = Reminder(1, ReminderKind.NUDGE, at(1, 21), MONDAY)
    assert still_waited_for(RUNNER, open_workout(), nudge, at(1, 19))
    finished = replace(open_workout(), status=Status.FINISHED)
    assert not still_waited_for(RUNNER, finished, nudge, at(1, 19))
    assert not still_waited_for(RUNNER, open_workout(), nudge, at(1, 21))
    paused = replace(RUNNER, pause=Pause(PauseReason.HOLIDAY, MONDAY, None))
    assert not still_waited_for(paused, open_workout(), nudge, at(1, 19))
    quiet = replace(RUNNER, profile=replace(RUNNER.profile, quiet_days=frozenset({0})))
    assert not still_waited_for(quiet, open_workout(), nudge, at(1, 19))
    snooze = snoozed(RUNNER, MONDAY, at(1, 18, 30))
    assert still_waited_for(quiet, open_workout(), snooze, at(1, 19))
