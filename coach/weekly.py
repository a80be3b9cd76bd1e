"""The week that ends, in three lines: what was done, what changed and why, what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coach.plan import next_training_day
from coach.runner import Runner
from coach.training import Why
from coach.whys import Key
from coach.workout import Workout

DAYS = timedelta(days=7)
_DAY = timedelta(days=1)

# What a runner likes to hear first; of the same kind the latest counts.
TELLING = (
    *(Key.NEXT_HARDER, Key.NEXT_HARDER_EASY, Key.NEXT_PAIN_GONE, Key.NEXT_MORE, Key.NEXT_EASIER),
    *(Key.NEXT_TOO_HEAVY, Key.NEXT_LIGHT, Key.NEXT_RIGHT),
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a report of the week changed: at which exercise, and why."""

    exercise: str
    why: Why


@dataclass(frozen=True, slots=True)
class WeekDone:
    """Seven days up to one.

    Attributes:
        done: workouts of which something was done. count: those that there were.
        changed: the most telling change; None where nothing changed.
        following: the first training day after it; None where none is planned.
    """

    done: int
    count: int
    changed: Change | None
    following: date | None


def week_done(runner: Runner, workouts: Iterable[Workout], day: date) -> WeekDone | None:
    """The week that ends with that day, which itself counts only where it was done.

    Args:
        runner: whose plan tells what follows.
        workouts: stored ones, of any days.
        day: the runner's own day on which the week is summed up.

    Returns:
        None where nothing was done: then there is nothing to sum up, and nothing to be said.
    """
    week = [one for one in workouts if day - DAYS < one.day <= day and one.items]
    done = [one for one in week if one.reported]
    if not done:
        return None
    count = len([one for one in week if one.day < day or one.reported])
    following = next_training_day(runner, day)
    if following is not None and runner.paused_on(following.day):
        following = None
    return WeekDone(
        len(done), count, _most_telling(done), None if following is None else following.day
    )


def _most_telling(done: Iterable[Workout]) -> Change | None:
    changes = [
        Change(item.prescription.exercise, why)
        for workout in done
        for item in workout.items
        for why in item.learned[-1:]
    ]
    changes.reverse()
    for key in TELLING:
        for change in changes:
            if change.why.key == key:
                return change
    return None
