"""When to remind next: pure rules from the runner, their plan and the day's workout.

A reminder comes on training days at the runner's own time, once more three hours later if
nothing was done, less and less where it leads to nothing, and never in a flood.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice

from coach.days import DAY_STARTS, local_time, moment, runner_day
from coach.plan import next_training_day, training_day
from coach.ports import Reminder, ReminderKind
from coach.runner import Runner, Standing
from coach.workout import Workout

NUDGE_AFTER = timedelta(hours=3)
SNOOZE = timedelta(hours=1)
TONIGHT = time(20, 0)
LATEST_FOR_TONIGHT = time(18, 30)  # later on, an hour is as good as the evening
LATEST_NUDGE = time(21, 30)
LATE = timedelta(minutes=30)  # a reminder that late is sent by day only
NIGHT = time(22, 0)  # to DAY_STARTS and until MORNING
MORNING = time(7, 0)
HALVED_FROM = 3  # ignored in a row: every other training day
WEEKLY_FROM = 6  # a check-in a week instead of workouts
SILENT_FROM = 10  # after four check-ins that nobody answered: nothing until they write
WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


class Snooze(StrEnum):
    """For how long a reminder may be put off."""

    TEN = "10"  # minutes
    HOUR = "60"
    TONIGHT = "tonight"


def next_reminder(
    runner: Runner, workout: Workout | None, now: datetime, last: Reminder | None = None
) -> Reminder | None:
    """What to remind of next; None: of nothing until the runner does something.

    Args:
        runner: with the pause, the profile and how many reminders were ignored.
        workout: today's, if there is one; with a reported or dropped one today is done.
        now: aware UTC; the reminder is due later than that.
        last: the reminder that was just sent, where one was.
    """
    if not may_be_reminded(runner):
        return None
    if runner.pause is not None and runner.paused_on(runner_day(now, runner.profile.zone)):
        return _return(runner)
    if runner.ignored >= SILENT_FROM:
        return None
    if runner.ignored >= WEEKLY_FROM:
        return _check_in(runner, now, last)
    return _nudge(runner, workout, now, last) or _workout(runner, workout, now, last)


def may_be_reminded(runner: Runner) -> bool:
    """Whether anything may be sent at all, a pause aside."""
    return (
        runner.welcomed
        and runner.standing is Standing.ACTIVE
        and not runner.profile.needs_clearance
    )


def snoozes(runner: Runner, kind: ReminderKind) -> tuple[Snooze, ...]:
    """What a reminder of that kind offers; no evening where it comes in the evening itself."""
    shown = _since_dawn(runner.profile.remind_at)
    if kind is not ReminderKind.WORKOUT:
        shown += NUDGE_AFTER
    early = shown <= _since_dawn(LATEST_FOR_TONIGHT)
    return tuple(Snooze) if early else (Snooze.TEN, Snooze.HOUR)


def snoozed(runner: Runner, day: date, now: datetime, by: Snooze = Snooze.HOUR) -> Reminder:
    """The workout of `day` once more, later, because the runner asked for it.

    Never later than the last second of that day: then there is nothing to be done any more.
    Where the evening has come already, `TONIGHT` is in an hour.
    """
    zone = runner.profile.zone
    tonight = moment(day, TONIGHT, zone)
    wanted = now + (timedelta(minutes=10) if by is Snooze.TEN else SNOOZE)
    if by is Snooze.TONIGHT and tonight > now:
        wanted = tonight
    end = moment(day + _DAY, DAY_STARTS, zone) - timedelta(seconds=1)
    return Reminder(runner.id, ReminderKind.SNOOZED, max(now, min(wanted, end)), day)


def still_waited_for(
    runner: Runner, workout: Workout | None, pending: Reminder, now: datetime
) -> bool:
    """Whether a nudge or a snooze that is set for later today should stay as it is."""
    today = runner_day(now, runner.profile.zone)
    if pending.due <= now or pending.day != today or not is_undone(workout):
        return False
    if not may_be_reminded(runner) or runner.paused_on(today):
        return False
    if pending.kind is ReminderKind.NUDGE:
        return training_day(runner, today) is not None
    return pending.kind is ReminderKind.SNOOZED


def still_useful(runner: Runner, reminder: Reminder, now: datetime) -> bool:
    """Whether a reminder that is due may still be sent, after a restart for instance.

    On its own day only, so that missed ones never come in a flood; and one that is late
    does not wake anybody at night.
    """
    zone = runner.profile.zone
    if runner_day(now, zone) != reminder.day or not may_be_reminded(runner):
        return False
    if runner.paused_on(reminder.day):
        return False
    shown = local_time(now, zone)
    return now - reminder.due <= LATE or MORNING <= shown < NIGHT


def workout_reminder(runner: Runner, day: date) -> Reminder | None:
    """The reminder of that day's workout, sent or not; None on a day without one."""
    if training_day(runner, day) is None:
        return None
    return _at_their_time(runner, ReminderKind.WORKOUT, day)


def is_undone(workout: Workout | None) -> bool:
    """Whether the day's workout still waits: nothing reported of it, and not put aside.

    One in which everything rests waits for nobody.
    """
    if workout is None:
        return True
    return workout.answerable and not workout.reported


def ignored_after(runner: Runner, *, reacted: bool) -> Runner:
    """The runner after a reminded day has ended: one more ignored, or none any more."""
    return replace(runner, ignored=0 if reacted else runner.ignored + 1)


def _since_dawn(at: time) -> timedelta:
    """How much of the runner's day has passed at that time of it."""
    begun = timedelta(hours=at.hour - DAY_STARTS.hour, minutes=at.minute - DAY_STARTS.minute)
    return begun % _DAY


def _return(runner: Runner) -> Reminder | None:
    if runner.pause is None or runner.pause.until is None:
        return None
    return _on_loud_day(runner, ReminderKind.RETURN, runner.pause.until)


def _check_in(runner: Runner, now: datetime, last: Reminder | None) -> Reminder | None:
    """A week after the last reminder."""
    today = runner_day(now, runner.profile.zone)
    found = _on_loud_day(runner, ReminderKind.CHECK_IN, last.day + WEEK if last else today)
    if found is None or found.due > now:
        return found
    return _on_loud_day(runner, ReminderKind.CHECK_IN, today + _DAY)


def _on_loud_day(runner: Runner, kind: ReminderKind, earliest: date) -> Reminder | None:
    """At the runner's time on the first day from `earliest` on that is not a quiet one."""
    days = (earliest + step * _DAY for step in range(WEEK.days))
    day = next((day for day in days if day.weekday() not in runner.profile.quiet_days), None)
    return None if day is None else _at_their_time(runner, kind, day)


def _nudge(
    runner: Runner, workout: Workout | None, now: datetime, last: Reminder | None
) -> Reminder | None:
    """Three hours after the workout's reminder, if nothing was done and it is not too late.

    Not for somebody who lets reminders pass: to them it would be nagging.
    """
    wanted = last is not None and last.kind is ReminderKind.WORKOUT and is_undone(workout)
    if last is None or not wanted or runner.ignored >= HALVED_FROM:
        return None
    zone = runner.profile.zone
    due = max(last.due + NUDGE_AFTER, now + SNOOZE)
    shown = local_time(due, zone)
    if runner_day(due, zone) != last.day or not DAY_STARTS <= shown <= LATEST_NUDGE:
        return None
    return Reminder(runner.id, ReminderKind.NUDGE, due, last.day)


def _workout(
    runner: Runner, workout: Workout | None, now: datetime, last: Reminder | None
) -> Reminder | None:
    """On the next training day whose time is still to come; every other one when ignored."""
    today = runner_day(now, runner.profile.zone)
    # A snooze in the morning does not take the place of the evening's reminder.
    reminded = last is not None and last.day >= today and last.kind is not ReminderKind.SNOOZED
    if not reminded and is_undone(workout) and training_day(runner, today) is not None:
        found = _at_their_time(runner, ReminderKind.WORKOUT, today)
        if found.due > now:
            return found
    skip = 1 if last is not None and runner.ignored >= HALVED_FROM else 0
    day = next(islice(_coming(runner, today), skip, None), None)
    return None if day is None else _at_their_time(runner, ReminderKind.WORKOUT, day)


def _coming(runner: Runner, after: date) -> Iterator[date]:
    planned = next_training_day(runner, after)
    while planned is not None:
        yield planned.day
        planned = next_training_day(runner, planned.day)


def _at_their_time(runner: Runner, kind: ReminderKind, day: date) -> Reminder:
    due = moment(day, runner.profile.remind_at, runner.profile.zone)
    return Reminder(runner.id, kind, due, day)
