"""A reminder put off: for how long, and until when. Pure."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from coach.days import DAY_STARTS, moment
from coach.due import Reminder, ReminderKind
from coach.quiet import after_quiet, is_quiet, since_dawn
from coach.runner import Runner

TONIGHT = time(20, 0)
LATEST_FOR_TONIGHT = time(18, 30)  # later on, an hour is as good as the evening
SOONEST = timedelta(minutes=5)  # sooner than that it is no use to put it off
NOON = 12
_SECOND = timedelta(seconds=1)
_DAY = timedelta(days=1)


class Snooze(StrEnum):
    """For how long a reminder may be put off."""

    TEN = "10"  # minutes
    HOUR = "60"
    TONIGHT = "tonight"


Delay = Snooze | timedelta | time
"""A button's, so much later, or a time of the runner's day."""

SPANS = {Snooze.TEN: timedelta(minutes=10), Snooze.HOUR: timedelta(hours=1)}


def snoozes(runner: Runner, shown: time) -> tuple[Snooze, ...]:
    """What a reminder offers that comes at that time of their day; no evening in the evening."""
    early = since_dawn(shown) <= since_dawn(LATEST_FOR_TONIGHT)
    return tuple(Snooze) if early and _has_evening(runner) else (Snooze.TEN, Snooze.HOUR)


def snoozed(runner: Runner, day: date, now: datetime, by: Delay = Snooze.HOUR) -> Reminder | None:
    """The workout of `day` once more, later, because the runner asked for it.

    Never within quiet hours: then it comes at their end, or just before them where they end on
    the next day. A time that has passed already is the same in the afternoon, else in an hour.

    Returns:
        None where so little is left of the day that there is no later.
    """
    zone = runner.profile.zone
    due = min(_wanted(day, now, by, zone), moment(day + _DAY, DAY_STARTS, zone) - _SECOND)
    due = after_quiet(runner.profile, due) or _before_quiet(runner, day, due)
    if due < now + SOONEST or is_quiet(runner.profile, due):
        return None
    return Reminder(runner.id, ReminderKind.SNOOZED, due, day)


def _wanted(day: date, now: datetime, by: Delay, zone: str) -> datetime:
    if isinstance(by, Snooze):
        by = SPANS.get(by, TONIGHT)
    if isinstance(by, timedelta):
        return now + max(by, SOONEST)
    at = moment(day, by, zone)
    if at <= now and by.hour < NOON:
        at = moment(day, by.replace(hour=by.hour + NOON), zone)
    return at if at > now else now + SPANS[Snooze.HOUR]


def _has_evening(runner: Runner) -> bool:
    hours = runner.profile.quiet_hours
    return hours is None or not hours.hold(TONIGHT)


def _before_quiet(runner: Runner, day: date, due: datetime) -> datetime:
    """The last moment before the quiet hours that an instant of that day is in."""
    hours = runner.profile.quiet_hours
    assert hours is not None  # noqa: S101 - an instant is in them
    return min(due, moment(day, hours.start, runner.profile.zone) - _SECOND)
