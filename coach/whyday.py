"""Why a day is for bands or not, as a runner would ask: the runs and races around it."""

from datetime import date, timedelta

from coach.around import RACE_REST_AFTER, RACE_REST_BEFORE, days_to_race, races, run_on
from coach.plan import in_last_week, training_day
from coach.runner import Runner
from coach.runs import RunKind
from coach.training import Why

_DAY = timedelta(days=1)


def why_day(runner: Runner, day: date) -> Why:
    """The cause that weighs most; its key is one of content/texts."""
    if training_day(runner, day) is not None:
        return _why_bands(runner, day)
    return _near_race(runner, day) or _why_none(runner, day)


def _why_bands(runner: Runner, day: date) -> Why:
    left = days_to_race(runner, day)
    if left is not None:
        return Why("day-taper", {"days": left})
    if any(move.to == day for move in runner.agenda.moved):
        return Why("day-moved-here")
    today, tomorrow = run_on(runner, day), run_on(runner, day + _DAY)
    if run_on(runner, day - _DAY) is RunKind.LONG:
        return Why("day-after-long")
    if tomorrow is RunKind.LONG:
        return Why("day-eve-long-light")
    if today is RunKind.HARD:
        return Why("day-hard")
    return Why("day-eve-hard-light" if tomorrow is RunKind.HARD else "day-easy")


def _near_race(runner: Runner, day: date) -> Why | None:
    """What keeps bands away around a race; None where none is near."""
    for race in races(runner):
        left = (race - day).days
        if left == 0:
            return Why("day-race")
        if 0 < left <= RACE_REST_BEFORE:
            return Why("day-before-race", {"days": left})
        if -RACE_REST_AFTER <= left < 0:
            return Why("day-after-race")
        if in_last_week(race, day):
            return Why("day-race-week")
    return None


def _why_none(runner: Runner, day: date) -> Why:
    if any(move.planned == day for move in runner.agenda.moved):
        return Why("day-moved-away")
    if day.weekday() in runner.profile.quiet_days:
        return Why("day-quiet")
    today, tomorrow = run_on(runner, day), run_on(runner, day + _DAY)
    if tomorrow is RunKind.LONG:
        return Why("day-eve-long")
    if today is RunKind.LONG:
        return Why("day-long")
    if tomorrow is RunKind.HARD:
        return Why("day-eve-hard")
    return Why("day-spread", {"count": runner.profile.days_per_week})
