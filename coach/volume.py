"""How many hard sets a part of the body is given within a week.

The numbers follow docs/coaching.md, "Weekly volume".
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from coach.exercises import DoseClass, Exercise
from coach.runner import Region
from coach.training import Outcome
from coach.workout import Item, Workout

FIRST_MONTH = timedelta(days=28)
FIRST_MONTH_SETS = 10  # hard sets a week for one part of the body
RISE = 1.2  # over the fullest of the last four weeks
WEEK = timedelta(days=7)
LOOKED_BACK = 5 * WEEK
HARD = frozenset({DoseClass.STRENGTH, DoseClass.JOINT, DoseClass.HOLD, DoseClass.FAST})

# Parts that muscles move; at a joint the same sets would be counted once more.
MUSCLES = frozenset(
    {
        Region.BACK,
        Region.HIP,
        Region.GROIN,
        Region.THIGH,
        Region.HAMSTRING,
        Region.SHIN,
        Region.CALF,
    }
)


@dataclass(frozen=True, slots=True)
class Budget:
    """What is left of a week's hard sets.

    Attributes:
        exercises: by id.
        most: sets within seven days. used: by the other workouts of the last seven days.
    """

    exercises: Mapping[str, Exercise]
    most: Mapping[Region, int]
    used: Mapping[Region, int]

    def has_room(self, exercise: str, sets: Mapping[str, int]) -> bool:
        """Whether one more set of an exercise has room beside a workout's sets, by id."""
        parts = worked(self.exercises[exercise])
        used = Counter(self.used)
        for name, count in sets.items():
            used.update(dict.fromkeys(parts & worked(self.exercises[name]), count))
        return all(used[part] < self.most[part] for part in parts)


def worked(exercise: Exercise) -> frozenset[Region]:
    """Parts of the body for which its sets are hard ones."""
    return exercise.regions & MUSCLES if exercise.dose_class in HARD else frozenset()


def budget(
    exercises: Mapping[str, Exercise], workouts: Iterable[Workout], began: date, day: date
) -> Budget:
    """The budget of a day's workout.

    Args:
        exercises: by id.
        workouts: those of the last five weeks and after.
        began: the day of the runner's first workout.
        day: the day's own workout is not counted.
    """
    others = [workout for workout in workouts if workout.day != day]
    weeks = [_sets(exercises, others, day - (n + 1) * WEEK, day - n * WEEK) for n in range(1, 5)]
    most = {}
    for part in MUSCLES:
        fullest = max(week[part] for week in weeks)
        grown = FIRST_MONTH_SETS if day - began < FIRST_MONTH else int(fullest * RISE)
        most[part] = max(FIRST_MONTH_SETS, grown)
    return Budget(exercises, most, _sets(exercises, others, day - WEEK, day))


def _sets(
    exercises: Mapping[str, Exercise], workouts: Iterable[Workout], after: date, until: date
) -> Counter[Region]:
    """Hard sets by part, of workouts later than a day and not later than another."""
    counted: Counter[Region] = Counter()
    for workout in workouts:
        if after < workout.day <= until:
            for item in workout.items:
                exercise = exercises.get(item.prescription.exercise)
                parts = worked(exercise) if exercise else frozenset()
                counted.update(dict.fromkeys(parts, _done(item)))
    return counted


def _done(item: Item) -> int:
    """Sets that were done."""
    if item.outcome is not Outcome.DONE:
        return 0
    return len(item.amounts) or item.prescription.dose.sets
