"""How a reminder opens: a greeting that changes, and what is special about the day.

Told from the runner, the workout and its day alone, so that a reminder reads the same however
often it is made.
"""

from datetime import date, timedelta

from coach.around import days_to_race, run_on
from coach.plan import training_day, training_days
from coach.runner import Runner
from coach.runs import RunKind, monday_of
from coach.whys import Key
from coach.words import Text
from coach.workout import Workout

GREETINGS = 8  # one more than a week has days: within a week none comes twice
SHORT = 0.75  # of the minutes that were wished: what is shorter is explained
RESTED = 2  # days without bands after which one comes to them fresh
_DAY = timedelta(days=1)


def opening(runner: Runner, workout: Workout, minutes: int) -> Text:
    """The first line of the reminder of that workout, which takes so many minutes."""
    number = (workout.day.toordinal() + runner.id) % GREETINGS
    greeting = Text(f"remind-greeting-{number}")
    remark = _remark(runner, workout, minutes)
    if remark is None:
        return Text("remind-plain", {"greeting": greeting})
    return Text("remind-opening", {"greeting": greeting, "remark": remark})


def _remark(runner: Runner, workout: Workout, minutes: int) -> Text | None:
    """What is special about the day; what changes the workout goes first."""
    day = workout.day
    left = days_to_race(runner, day)
    if left is not None:
        return Text("remind-fits-race", {"days": left})
    if any(item.prescription.why.key == Key.LIGHTER_WEEK for item in workout.items):
        return Text("remind-fits-easy-week")
    return (
        _of_runs(runner, day) or _of_length(runner, workout, minutes) or _of_the_week(runner, day)
    )


def _of_runs(runner: Runner, day: date) -> Text | None:
    planned = training_day(runner, day)
    if planned is None or not planned.light:
        return None
    near = {run_on(runner, day + step * _DAY) for step in (-1, 0, 1)}
    return Text("remind-fits-long" if RunKind.LONG in near else "remind-fits-hard")


def _of_length(runner: Runner, workout: Workout, minutes: int) -> Text | None:
    """Why it is clearly shorter than was wished: the week's sets, races, or weeks away say so."""
    untouched = all(item.outcome is None for item in workout.items)
    if workout.area or not untouched or minutes >= SHORT * runner.profile.minutes:
        return None
    return Text("remind-fits-short", {"minutes": runner.profile.minutes})


def _of_the_week(runner: Runner, day: date) -> Text | None:
    earlier = [one.day for one in training_days(runner, monday_of(day)) if one.day < day]
    if not earlier:
        return Text("remind-fits-first") if training_day(runner, day) else None
    free = (day - earlier[-1]).days - 1
    return Text("remind-fits-rested", {"days": free}) if free >= RESTED else None
