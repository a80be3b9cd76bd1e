"""When to remind next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach.days import local_time, moment, runner_day
from coach.due import Reminder, ReminderKind
from coach.plan import training_day
from coach.quiet import LONGEST, is_quiet, writing_time
from coach.runner import Hours, MedicalStop, Pause, PauseReason, Profile, Runner, Standing
from coach.schedule import (
    is_summed_up_on,
    is_undone,
    next_reminder,
    rescheduled,
    sent,
    still_useful,
    still_waited_for,
)
from coach.snoozing import Delay, Snooze, snoozed, snoozes
from coach.training import Prescription, Why
from coach.workout import Item, Status, Workout
from tests.coach.library import dose

# Monday, Wednesday and Friday at 18:00 in Berlin, which is 16:00 UTC in June.
RUNNER = Runner(1, Profile(days_per_week=3, zone="Europe/Berlin", summary_day=None), welcomed=True)
MONDAY = date(2026, 6, 1)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in June 2026, by Berlin's clock."""
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC) - timedelta(hours=2)


def open_workout(day: date = MONDAY) -> Workout:
    squat = Prescription("squat", "free", (), dose(8, 12), 8, 2, Why("why-first-free"))
    return Workout(7, 1, day, "A", (Item(squat),))


def with_hours(runner: Runner, hours: Hours | None) -> Runner:
    return replace(runner, profile=replace(runner.profile, quiet_hours=hours))


def put_off(runner: Runner, now: datetime, by: Delay = Snooze.HOUR) -> datetime | None:
    found = snoozed(runner, MONDAY, now, by)
    return None if found is None else found.due


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
    first = next_reminder(RUNNER, None, at(1, 9))
    nudge = next_reminder(RUNNER, open_workout(), at(1, 18), first)
    assert due(nudge) == (ReminderKind.NUDGE, at(1, 21))
    assert due(next_reminder(RUNNER, open_workout(), at(1, 21), nudge)) == (
        ReminderKind.WORKOUT,
        at(3, 18),
    )


def test_no_nudge_comes_after_half_past_nine_in_the_evening() -> None:
    late = replace(RUNNER, profile=replace(RUNNER.profile, remind_at=time(19)))
    first = next_reminder(late, None, at(1, 9))
    assert due(next_reminder(late, open_workout(), at(1, 19), first)) == (
        ReminderKind.WORKOUT,
        at(3, 19),
    )


def test_three_ignored_in_a_row_leave_two_reminders_a_week() -> None:
    ignoring = replace(RUNNER, ignored=3)
    first = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    following = next_reminder(ignoring, open_workout(), at(1, 18), first)
    assert due(following) == (ReminderKind.WORKOUT, at(5, 18)), "Wednesday is left out"
    assert due(next_reminder(ignoring, None, at(5, 18), following)) == (
        ReminderKind.WORKOUT,
        at(8, 18),
    )


def test_six_ignored_in_a_row_leave_one_check_in_a_week() -> None:
    ignoring = replace(RUNNER, ignored=6)
    first = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    assert due(next_reminder(ignoring, open_workout(), at(1, 18), first)) == (
        ReminderKind.CHECK_IN,
        at(8, 18),
    )


def test_the_last_word_is_followed_by_silence_until_the_runner_acts() -> None:
    last = next_reminder(replace(RUNNER, ignored=9), None, at(1, 9))
    assert due(last) == (ReminderKind.LAST, at(1, 18))
    assert last is not None
    silent = sent(replace(RUNNER, ignored=9), last)
    assert next_reminder(silent, None, at(1, 18), last) is None
    assert next_reminder(silent, None, at(30, 9)) is None


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
    owl = with_hours(RUNNER, None)
    assert put_off(owl, at(1, 18)) == at(1, 19)
    assert put_off(owl, at(2, 3, 30)) == at(2, 4) - timedelta(seconds=1)
    assert put_off(owl, at(2, 3, 58)) is None


def test_a_reminder_missed_by_a_restart_is_sent_on_its_own_day_only() -> None:
    missed = Reminder(1, ReminderKind.WORKOUT, at(1, 9), MONDAY)
    assert still_useful(RUNNER, missed, at(1, 14))
    assert not still_useful(RUNNER, missed, at(2, 9))


def test_a_late_reminder_wakes_nobody_at_night() -> None:
    missed = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    assert not still_useful(RUNNER, missed, at(2, 2))
    owl = Reminder(1, ReminderKind.WORKOUT, at(2, 1), MONDAY)
    awake = with_hours(RUNNER, None)
    assert still_useful(awake, owl, at(2, 1, 5)), "who asked for one in the night gets it"
    assert not still_useful(RUNNER, owl, at(2, 1, 5)), "but not in quiet hours"


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


minutes = st.times().map(lambda t: t.replace(second=0, microsecond=0))


def later(shown: time, by: int) -> time:
    return (datetime.combine(MONDAY, shown) + timedelta(minutes=by)).time()


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
        remind_at=minutes,
        quiet_hours=st.none()
        | st.builds(
            lambda start, length: Hours(start, later(start, length)),
            minutes,
            st.integers(1, LONGEST // timedelta(minutes=1)),
        ),
        summary_day=st.none() | st.integers(0, 6),
    ),
    welcomed=st.sampled_from((True,)),
    ignored=st.integers(0, 12),
    pause=st.none()
    | st.builds(
        Pause,
        reason=st.sampled_from(PauseReason),
        since=st.just(date(2026, 3, 1)),
        until=st.none() | st.dates(date(2026, 6, 1), date(2026, 11, 1)),
        begins=st.none() | st.dates(date(2026, 3, 1), date(2026, 6, 1)),
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
        if found is not None and last is not None and last.kind is ReminderKind.RETURN:
            assert not runner.paused_on(found.day)
        if found is None:
            return
        assert found.due > now
        assert runner_day(found.due, runner.profile.zone) == found.day
        assert found.day.weekday() not in runner.profile.quiet_days
        assert not runner.paused_on(found.day)
        assert still_useful(runner, found, found.due)
        assert not is_quiet(runner.profile, found.due)
        if found.kind is ReminderKind.NUDGE:
            assert last is not None
            assert found.day == last.day
            assert time(4) <= local_time(found.due, runner.profile.zone) <= time(21, 30)
        else:
            assert last is None or found.day > last.day
        runner, now, last = sent(runner, found), found.due, found


@given(runners, instants)
def test_a_snooze_stays_within_the_day(runner: Runner, now: datetime) -> None:
    today = runner_day(now, runner.profile.zone)
    for by in Snooze:
        found = snoozed(runner, today, now, by)
        if found is not None:
            assert found.due > now
            assert runner_day(found.due, runner.profile.zone) == today
            assert not is_quiet(runner.profile, found.due)


def test_a_workout_put_aside_counts_as_settled() -> None:
    assert is_undone(None)
    assert is_undone(open_workout())
    assert not is_undone(replace(open_workout(), status=Status.DROPPED))


def test_a_day_on_which_everything_rests_waits_for_nobody() -> None:
    resting = replace(open_workout(), items=())
    assert not is_undone(resting)
    first = Reminder(1, ReminderKind.WORKOUT, at(1, 18), MONDAY)
    assert due(next_reminder(RUNNER, resting, at(1, 18), first)) == (
        ReminderKind.WORKOUT,
        at(3, 18),
    )


def test_a_snooze_in_the_morning_leaves_the_evening_its_reminder() -> None:
    snooze = snoozed(RUNNER, MONDAY, at(1, 9))
    assert snooze is not None
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
    assert snooze is not None
    assert still_waited_for(quiet, open_workout(), snooze, at(1, 19))


def test_a_snooze_goes_with_the_workout_that_is_moved_to_another_day() -> None:
    """It came all the same, and planned a workout on the day that had none any more."""
    snooze = snoozed(RUNNER, MONDAY, at(1, 18))
    moved = replace(RUNNER, agenda=RUNNER.agenda.with_move(MONDAY, date(2026, 6, 2)))
    found = rescheduled(moved, None, snooze, at(1, 18, 5))
    assert due(found) == (ReminderKind.WORKOUT, at(2, 18))
    assert rescheduled(RUNNER, None, snooze, at(1, 18, 5)) == snooze


NINE_TO_SEVEN = Hours(time(21), time(7))


def test_a_time_within_quiet_hours_becomes_the_nearest_outside() -> None:
    early, late = (
        replace(RUNNER.profile, remind_at=wished, quiet_hours=NINE_TO_SEVEN)
        for wished in (time(6, 30), time(22, 15))
    )
    assert (writing_time(early), writing_time(late)) == (time(7), time(20))
    assert writing_time(replace(early, quiet_hours=None)) == time(6, 30)


def test_tonight_is_the_evening_and_never_in_quiet_hours() -> None:
    assert put_off(RUNNER, at(1, 9), Snooze.TONIGHT) == at(1, 20)
    assert put_off(RUNNER, at(1, 20, 30), Snooze.TONIGHT) == at(1, 21, 30)
    quiet = with_hours(RUNNER, NINE_TO_SEVEN)
    assert put_off(quiet, at(1, 20, 30)) == at(1, 21) - timedelta(seconds=1)
    assert put_off(quiet, at(1, 20, 58)) is None
    assert put_off(RUNNER, at(1, 9), time(8)) == at(1, 20), "eight in the morning has passed"
    assert put_off(RUNNER, at(1, 21), time(20)) == at(1, 22) - timedelta(seconds=1)
    siesta = with_hours(RUNNER, Hours(time(12), time(15)))
    assert put_off(siesta, at(1, 11, 30)) == at(1, 15)


def test_an_evening_is_offered_only_where_it_is_still_to_come() -> None:
    noon = replace(RUNNER, profile=replace(RUNNER.profile, remind_at=time(12)))
    assert Snooze.TONIGHT in snoozes(noon, time(12))
    assert Snooze.TONIGHT in snoozes(noon, time(15)), "as a nudge"
    assert Snooze.TONIGHT not in snoozes(noon, time(20)), "put off until tonight already"
    early = with_hours(noon, Hours(time(19), time(6)))
    assert Snooze.TONIGHT not in snoozes(early, time(12))
    owl = replace(RUNNER, profile=replace(RUNNER.profile, remind_at=time(2), quiet_hours=None))
    assert Snooze.TONIGHT not in snoozes(owl, time(2))


def test_a_holiday_ahead_begins_on_its_day() -> None:
    away = Pause(PauseReason.HOLIDAY, MONDAY, date(2026, 6, 9), begins=date(2026, 6, 5))
    runner = replace(RUNNER, pause=away)
    monday = next_reminder(runner, None, at(1, 9))
    assert due(monday) == (ReminderKind.WORKOUT, at(1, 18))
    assert due(next_reminder(runner, None, at(3, 18))) == (ReminderKind.RETURN, at(9, 18))
    assert due(next_reminder(runner, None, at(9, 19))) == (ReminderKind.WORKOUT, at(10, 18))


SUMMED = replace(RUNNER, profile=replace(RUNNER.profile, summary_day=6))


def test_the_week_is_summed_up_on_the_chosen_day() -> None:
    assert due(next_reminder(SUMMED, None, at(5, 19))) == (ReminderKind.SUMMARY, at(7, 18))
    quiet = replace(SUMMED, profile=replace(SUMMED.profile, quiet_days=frozenset({6})))
    monday = next_reminder(quiet, None, at(7, 9))
    assert due(monday) == (ReminderKind.WORKOUT, at(8, 18)), "with Monday's workout"
    ignoring = replace(SUMMED, ignored=6)
    last = Reminder(1, ReminderKind.WORKOUT, at(5, 18), date(2026, 6, 5))
    assert due(next_reminder(ignoring, None, at(5, 18), last))[0] is ReminderKind.CHECK_IN


def test_where_both_fall_together_it_comes_with_the_workout() -> None:
    friday = replace(SUMMED, profile=replace(SUMMED.profile, summary_day=4))
    found = next_reminder(friday, None, at(4, 9))
    assert due(found) == (ReminderKind.WORKOUT, at(5, 18))
    assert is_summed_up_on(friday, date(2026, 6, 5))
    done = replace(open_workout(date(2026, 6, 5)), status=Status.FINISHED)
    alone = next_reminder(friday, done, at(5, 12))
    assert due(alone) == (ReminderKind.SUMMARY, at(5, 18))
    assert found is not None
    assert due(next_reminder(friday, done, at(5, 18), found)) == (ReminderKind.WORKOUT, at(8, 18))


def test_a_journey_east_past_todays_time_leaves_todays_reminder() -> None:
    """Neither two nor none: in Kathmandu six had passed when the zone was changed."""
    pending = next_reminder(RUNNER, None, at(1, 15))
    there = replace(RUNNER, profile=replace(RUNNER.profile, zone="Asia/Kathmandu"))
    found = rescheduled(there, open_workout(), pending, at(1, 15))
    assert due(found) == (ReminderKind.WORKOUT, at(1, 16))
    again = rescheduled(there, open_workout(), found, at(1, 15, 30))
    assert due(again) == (ReminderKind.WORKOUT, at(1, 16)), "another change does not put it off"


def test_a_journey_west_brings_no_second_reminder_of_the_day() -> None:
    first = next_reminder(RUNNER, None, at(1, 15))
    assert first is not None
    reminded = sent(RUNNER, first)
    there = replace(reminded, profile=replace(RUNNER.profile, zone="America/New_York"))
    found = rescheduled(there, open_workout(), None, at(1, 19))
    assert found is not None
    assert found.day == date(2026, 6, 3)


ZONES = sorted(available_timezones())
changes = st.lists(
    st.tuples(
        st.integers(0, 12 * 24 * 4),  # a quarter of an hour of twelve days
        st.sampled_from(ZONES) | minutes | st.sampled_from((None, Hours(time(22), time(6)))),
    ),
    min_size=4,
    max_size=12,
)


def changed(runner: Runner, to: str | time | Hours | None) -> Runner:
    profile = runner.profile
    match to:
        case str():
            return replace(runner, profile=replace(profile, zone=to))
        case time():
            return replace(runner, profile=replace(profile, remind_at=to))
        case _:
            return replace(runner, profile=replace(profile, quiet_hours=to))


def lived(runner: Runner, begin: datetime, told: list[tuple[datetime, Any]]) -> list[Reminder]:
    """The reminders of workouts through those changes, everything else undone."""
    came: list[Reminder] = []
    pending = rescheduled(runner, None, None, begin)
    for moment_, to in [*told, (begin + timedelta(days=13), None)]:
        while pending is not None and pending.due <= moment_:
            came += [pending] if pending.kind is ReminderKind.WORKOUT else []
            runner = replace(sent(runner, pending), ignored=0)
            pending = next_reminder(runner, None, pending.due, pending)
        runner = changed(runner, to)
        pending = rescheduled(runner, None, pending, moment_)
    return came


@given(st.integers(2, 4), instants, changes)
def test_no_day_has_two_reminders_whatever_is_changed(
    a_week: int, begin: datetime, told: list[tuple[int, Any]]
) -> None:
    runner = replace(RUNNER, profile=replace(RUNNER.profile, days_per_week=a_week))
    times = sorted(told, key=lambda each: each[0])
    at_ = [(begin + timedelta(minutes=15 * quarter), to) for quarter, to in times]
    came = lived(runner, begin, at_)
    days = [each.day for each in came]
    assert days == sorted(set(days))


# A day that was left out, a zone that moved, one that gave up summer time, Ramadan, a leap day.
@example("Pacific/Apia", date(2011, 12, 27), time(18))
@example("Asia/Pyongyang", date(2018, 5, 1), time(23, 40))
@example("Europe/Volgograd", date(2020, 12, 22), time(2, 30))
@example("Africa/Casablanca", date(2027, 2, 1), time(2, 30))
@example("Europe/Berlin", date(2028, 2, 26), time(6))
@given(st.sampled_from(ZONES), st.dates(date(2020, 1, 1), date(2037, 12, 1)), minutes)
def test_in_every_zone_each_training_day_has_exactly_one(
    zone: str, first: date, wished: time
) -> None:
    every = Profile(days_per_week=4, zone=zone, remind_at=wished, quiet_hours=None)
    runner = replace(RUNNER, profile=replace(every, summary_day=None))
    begin = moment(first, time(4), zone)
    came = lived(runner, begin - timedelta(seconds=1), [])
    days = {(first + timedelta(days=n)) for n in range(12)}
    planned = {day for day in days if training_day(runner, day) and not skipped(day, zone)}
    assert planned <= {each.day for each in came}
    assert all(runner_day(each.due, zone) == each.day for each in came)


def skipped(day: date, zone: str) -> bool:
    """Whether the zone left that day out, as Samoa did in 2011."""
    return runner_day(moment(day, time(12), zone), zone) != day
