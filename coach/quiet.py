"""Quiet hours: a span of the day in which nothing is sent unasked. Pure."""

from datetime import datetime, time, timedelta

from coach.days import DAY_STARTS, local_time, moment, runner_day
from coach.runner import Hours, Profile

BEFORE = timedelta(hours=1)  # so long before quiet hours comes what was meant for within them
LONGEST = timedelta(hours=16)  # longer ones would leave no day to train on
_DAY = timedelta(days=1)


def is_quiet(profile: Profile, at: datetime) -> bool:
    """Whether nothing may be sent at that instant."""
    hours = profile.quiet_hours
    return hours is not None and hours.hold(local_time(at, profile.zone))


def writing_time(profile: Profile) -> time:
    """The runner's time, or the nearest outside of their quiet hours on the same day.

    Who asks for six in the morning and for quiet until seven is written to at seven; for eleven
    at night with quiet from ten on, an hour before that.
    """
    hours, wished = profile.quiet_hours, profile.remind_at
    if hours is None or not hours.hold(wished):
        return wished
    if since_dawn(hours.end) > since_dawn(wished):
        return hours.end
    return _earlier(hours.start, BEFORE)


def after_quiet(profile: Profile, due: datetime) -> datetime | None:
    """That instant, or the end of the quiet hours that it is in.

    Returns:
        None where they end only on the runner's next day: too late for what was due on this one.
    """
    hours = profile.quiet_hours
    if hours is None or not is_quiet(profile, due):
        return due
    end = moment(runner_day(due, profile.zone), hours.end, profile.zone)
    return end if end > due and not is_quiet(profile, end) else None


def length(hours: Hours) -> timedelta:
    """How long they last, where no clock is changed meanwhile."""
    return (since_dawn(hours.end) - since_dawn(hours.start)) % _DAY


def since_dawn(at: time) -> timedelta:
    """How much of the runner's day has passed when the clock shows so."""
    begun = timedelta(hours=at.hour - DAY_STARTS.hour, minutes=at.minute - DAY_STARTS.minute)
    return begun % _DAY


def _earlier(at: time, by: timedelta) -> time:
    minutes = (at.hour * 60 + at.minute - by // timedelta(minutes=1)) % (24 * 60)
    return time(*divmod(minutes, 60))
