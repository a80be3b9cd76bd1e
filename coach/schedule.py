"""When to remind next: pure rules from the runner, their plan and the day's workout.

A reminder comes on training days at the runner's own time, once more three hours later if
nothing was done, less and less where it leads to nothing, never in a flood, never in quiet hours.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from coach.days import DAY_STARTS, local_time, moment, runner_day
from coach.due import Reminder, ReminderKind
from coach.plan import next_training_day, training_day, training_days
from coach.quiet import after_quiet, is_quiet, writing_time
from coach.runner import Runner, Standing
from coach.runs import monday_of
from coach.workout import Workout

NUDGE_AFTER = timedelta(hours=3)
GRACE = timedelta(hours=1)  # no nudge sooner than that, nor what a change has overtaken
LATEST_NUDGE = time(21, 30)
LATE = timedelta(minutes=30)  # a reminder that late is sent by day only
NIGHT = time(22, 0)  # to DAY_STARTS and until MORNING
MORNING = time(7, 0)
TWICE_FROM = 3  # ignored in a row: two a week at most
WEEKLY_FROM = 6  # a check-in a week instead of workouts
LAST_AT = 9  # one last word, with a button that brings everything back
SILENT_FROM = 10  # nothing until they write
WEEK = timedelta(days=7)
_DAY = timedelta(days=1)

OF_THE_DAY = frozenset({ReminderKind.WORKOUT, ReminderKind.SUMMARY, ReminderKind.MORNING})
COUNTED = frozenset({ReminderKind.WORKOUT, ReminderKind.CHECK_IN, ReminderKind.LAST})
"""Kinds of which each that leads to nothing makes reminders fewer."""


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
    if runner.paused_on(runner_day(now, runner.profile.zone)):
        return _return(runner)
    if runner.ignored >= SILENT_FROM:
        return None
    if runner.ignored >= WEEKLY_FROM:
        return _check_in(runner, now, last)
    return _nudge(runner, workout, now, last) or _at_their_time(runner, workout, now, last)


def may_be_reminded(runner: Runner) -> bool:
    """Whether anything may be sent at all, a pause aside."""
    return (
        runner.welcomed
        and runner.standing is Standing.ACTIVE
        and not runner.profile.needs_clearance
    )


def rescheduled(
    runner: Runner, workout: Workout | None, pending: Reminder | None, now: datetime
) -> Reminder | None:
    """What to remind of after the runner changed or did something, morning's questions aside.

    `pending` was set before. A nudge or a snooze of today stays; a reminder of today whose time
    the change has put into the past, as a journey east does, comes soon.
    """
    reminder = next_reminder(runner, workout, now)
    if pending is None:
        return reminder
    if still_waited_for(runner, workout, pending, now):
        return min(pending, reminder or pending, key=lambda one: one.due)
    return _overtaken(runner, workout, pending, now) or reminder


def still_waited_for(
    runner: Runner, workout: Workout | None, pending: Reminder, now: datetime
) -> bool:
    """Whether a nudge or a snooze that is set for later today should stay as it is."""
    today = runner_day(now, runner.profile.zone)
    if pending.due <= now or pending.day != today or not is_undone(workout):
        return False
    if not may_be_reminded(runner) or runner.paused_on(today):
        return False
    if is_quiet(runner.profile, pending.due):
        return False
    planned = training_day(runner, today) is not None
    if pending.kind is ReminderKind.NUDGE:
        return planned
    return pending.kind is ReminderKind.SNOOZED and (planned or workout is not None)


def still_useful(runner: Runner, reminder: Reminder, now: datetime) -> bool:
    """Whether a reminder that is due may still be sent, after a restart for instance.

    On its own day only, so that missed ones never come in a flood; and one that is late
    does not wake anybody at night.
    """
    zone = runner.profile.zone
    if runner_day(now, zone) != reminder.day or not may_be_reminded(runner):
        return False
    if runner.paused_on(reminder.day) or is_quiet(runner.profile, now):
        return False
    shown = local_time(now, zone)
    return now - reminder.due <= LATE or MORNING <= shown < NIGHT


def sent(runner: Runner, reminder: Reminder) -> Runner:
    """The runner once a reminder was sent: one more that may be ignored, or a pause that ended."""
    if reminder.kind is ReminderKind.RETURN:
        return replace(runner, pause=None, reminded=reminder.day)
    if reminder.kind in COUNTED:
        return replace(runner, ignored=runner.ignored + 1, reminded=reminder.day)
    if reminder.kind is ReminderKind.SUMMARY:
        return replace(runner, reminded=reminder.day)
    return runner


def workout_reminder(runner: Runner, day: date) -> Reminder | None:
    """The reminder of that day's workout, sent or not; None on a day without one."""
    if training_day(runner, day) is None:
        return None
    return _due(runner, ReminderKind.WORKOUT, day)


def is_summed_up_on(runner: Runner, day: date) -> bool:
    """Whether the week is summed up on that day: on the chosen one, or after it if it is quiet."""
    chosen = runner.profile.summary_day
    if chosen is None:
        return False
    since = (day.weekday() - chosen) % WEEK.days
    return _loud_day(runner, day - since * _DAY) == day


def is_undone(workout: Workout | None) -> bool:
    """Whether the day's workout still waits: nothing reported of it, and not put aside.

    One in which everything rests waits for nobody.
    """
    if workout is None:
        return True
    return workout.answerable and not workout.reported


def _at_their_time(
    runner: Runner, workout: Workout | None, now: datetime, last: Reminder | None
) -> Reminder | None:
    """The next workout or sum of the week, once a day; where both fall together, the workout."""
    reminded = runner.reminded
    if last is not None and last.kind is not ReminderKind.SNOOZED:
        reminded = max(last.day, reminded or last.day)
    due = _workout(runner, workout, now, reminded)
    summed = _summary(runner, now, reminded)
    found = [each for each in (due, summed) if each is not None]
    first = min(found, key=lambda each: each.due, default=None)
    return _return(runner) if first and runner.paused_on(first.day) else first


def _workout(
    runner: Runner, workout: Workout | None, now: datetime, reminded: date | None
) -> Reminder | None:
    """On the next training day whose time is still to come."""
    today = runner_day(now, runner.profile.zone)
    days = (each for each in _coming(runner, today - _DAY) if reminded is None or each > reminded)
    for day in days:
        if day == today and not is_undone(workout):
            continue
        found = _due(runner, ReminderKind.WORKOUT, day)
        if found.due > now:
            return found
    return None


def _coming(runner: Runner, after: date) -> Iterator[date]:
    """Training days after that one; two a week where reminders were let pass."""
    planned = next_training_day(runner, after)
    while planned is not None:
        if runner.ignored < TWICE_FROM or planned.day in _two_of_week(runner, planned.day):
            yield planned.day
        planned = next_training_day(runner, planned.day)


def _two_of_week(runner: Runner, day: date) -> tuple[date, ...]:
    """The first training day of a day's week, and one in its middle."""
    days = [planned.day for planned in training_days(runner, monday_of(day))]
    return days[0], days[min((len(days) + 1) // 2, len(days) - 1)]


def _summary(runner: Runner, now: datetime, reminded: date | None) -> Reminder | None:
    """On the chosen day of this week or the next, or after it where that is a quiet one."""
    chosen = runner.profile.summary_day
    if chosen is None:
        return None
    today = runner_day(now, runner.profile.zone)
    first = today - ((today.weekday() - chosen) % WEEK.days) * _DAY
    for day in (_loud_day(runner, first + week * WEEK) for week in range(3)):
        if day is None or day < today or (reminded is not None and day <= reminded):
            continue
        found = _due(runner, ReminderKind.SUMMARY, day)
        if found.due > now:
            return found
    return None


def _return(runner: Runner) -> Reminder | None:
    if runner.pause is None or runner.pause.until is None:
        return None
    return _on_loud_day(runner, ReminderKind.RETURN, runner.pause.until)


def _check_in(runner: Runner, now: datetime, last: Reminder | None) -> Reminder | None:
    """A week after the last reminder."""
    kind = ReminderKind.LAST if runner.ignored >= LAST_AT else ReminderKind.CHECK_IN
    today = runner_day(now, runner.profile.zone)
    earliest = last.day + WEEK if last else today
    found = _on_loud_day(runner, kind, earliest)
    if found is not None and found.due <= now:
        found = _on_loud_day(runner, kind, today + _DAY)
    return _return(runner) if found and runner.paused_on(found.day) else found


def _on_loud_day(runner: Runner, kind: ReminderKind, earliest: date) -> Reminder | None:
    """At the runner's time on the first day from `earliest` on that is not a quiet one."""
    day = _loud_day(runner, earliest)
    return None if day is None else _due(runner, kind, day)


def _loud_day(runner: Runner, earliest: date) -> date | None:
    days = (earliest + step * _DAY for step in range(WEEK.days))
    return next((day for day in days if day.weekday() not in runner.profile.quiet_days), None)


def _nudge(
    runner: Runner, workout: Workout | None, now: datetime, last: Reminder | None
) -> Reminder | None:
    """Three hours after the workout's reminder, if nothing was done and it is not too late.

    Not for somebody who lets reminders pass: to them it would be nagging.
    """
    wanted = last is not None and last.kind is ReminderKind.WORKOUT and is_undone(workout)
    if last is None or not wanted or runner.ignored >= TWICE_FROM:
        return None
    zone = runner.profile.zone
    due = after_quiet(runner.profile, max(last.due + NUDGE_AFTER, now + GRACE))
    if due is None or runner_day(due, zone) != last.day:
        return None
    if not DAY_STARTS <= local_time(due, zone) <= LATEST_NUDGE:
        return None
    return Reminder(runner.id, ReminderKind.NUDGE, due, last.day)


def _overtaken(
    runner: Runner, workout: Workout | None, pending: Reminder, now: datetime
) -> Reminder | None:
    """Today's reminder that was still to come, and whose time a change has put into the past."""
    today = runner_day(now, runner.profile.zone)
    awaited = pending.kind in OF_THE_DAY and pending.day == today and pending.due > now
    if not awaited or not is_undone(workout) or not may_be_reminded(runner):
        return None
    reminder = workout_reminder(runner, today)
    told = runner.reminded is not None and runner.reminded >= today
    if reminder is None or reminder.due > now or told or runner.paused_on(today):
        return None
    due = after_quiet(runner.profile, min(now + GRACE, pending.due))
    if due is None or runner_day(due, runner.profile.zone) != today:
        return None
    return replace(reminder, due=due)


def _due(runner: Runner, kind: ReminderKind, day: date) -> Reminder:
    """At the runner's time of that day, outside of quiet hours."""
    at = moment(day, writing_time(runner.profile), runner.profile.zone)
    return Reminder(runner.id, kind, after_quiet(runner.profile, at) or at, day)
