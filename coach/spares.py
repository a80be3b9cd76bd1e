"""Which exercise makes up for one that the kit does not allow, that must rest, or is left out."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from coach.exercises import Exercise, FocusArea
from coach.workout import Workout

LOOKED_BACK = timedelta(days=14)
NEIGHBOUR = 2.5  # outweighs other parts of the body, and having been planned twice of late


@dataclass(frozen=True, slots=True)
class Spares:
    """Ranks exercises for a place of a workout that is about another one.

    Attributes:
        exercises: all that there are, by id.
        lately: how often each was planned within the last fortnight.
        day: the workout's; it turns the order of those that are alike.
        left_out: what the runner does not want; it is never a spare.
    """

    exercises: Mapping[str, Exercise]
    lately: Mapping[str, int]
    day: date
    left_out: frozenset[str] = frozenset()

    def instead_of(self, wanted: str, taken: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
        """Ids by how well they fit, without those that are taken: for the same area, and others.

        First come its easier and harder neighbours, then what loads the same parts of the body;
        what was planned often of late steps back, so that it is not always the same spare.
        """
        model, without = self.exercises[wanted], {wanted, *taken, *self.left_out}
        others = sorted(name for name in self.exercises if name not in without)
        turn = self.day.toordinal() % max(len(others), 1)
        turned = sorted((*others[turn:], *others[:turn]), key=partial(self._distance, model))
        kin = [name for name in turned if set(model.areas) & set(self.exercises[name].areas)]
        return kin, [name for name in turned if name not in kin]

    def of_area(self, area: FocusArea) -> Sequence[str]:
        """Ids of an area's exercises: those that are mainly for it first, then by turns."""
        names = [
            name
            for name, each in self.exercises.items()
            if area in each.areas and name not in self.left_out
        ]
        return sorted(
            names,
            key=lambda name: (
                self.exercises[name].areas[0] is not area,
                self.lately.get(name, 0),
                name,
            ),
        )

    def covers(self, other: str, wanted: str) -> bool:
        """Whether another exercise is for all areas of the wanted one, and loads a part of it."""
        model, spare = self.exercises[wanted], self.exercises[other]
        return set(model.areas) <= set(spare.areas) and bool(model.regions & spare.regions)

    def _distance(self, model: Exercise, other: str) -> float:
        """How often it was planned of late, and by up to two how much else it loads."""
        shared = len(model.regions & self.exercises[other].regions)
        near = NEIGHBOUR if other in (*model.easier, *model.harder) else 0
        return self.lately.get(other, 0) + 2 * (1 - shared / max(len(model.regions), 1)) - near


def planned_lately(recent: Iterable[Workout], day: date) -> Mapping[str, int]:
    """How often each exercise was planned in the fortnight before a day."""
    return Counter(
        item.prescription.exercise
        for workout in recent
        if day - LOOKED_BACK <= workout.day < day
        for item in workout.items
    )


def emptied(
    exercises: Mapping[str, Exercise],
    possible: Collection[str],
    before: Collection[str],
    after: Collection[str],
) -> tuple[FocusArea, ...]:
    """Areas for which the last exercise is left out just now.

    Args:
        exercises: by id.
        possible: ids of what the runner's kit allows.
        before: ids of what was left out until now.
        after: ids of what is left out from now on.
    """

    def covered(left_out: Collection[str]) -> set[FocusArea]:
        kept = (exercises[name] for name in possible if name not in left_out)
        return {area for exercise in kept for area in exercise.areas}

    lost = covered(before) - covered(after)
    return tuple(area for area in FocusArea if area in lost)
