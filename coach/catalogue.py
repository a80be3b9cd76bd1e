"""All that authors wrote and rules need, as one value made at start."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.exercises import Exercise
from coach.runner import RunnerType


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Exercises by id, and for each runner type its week.

    Attributes:
        weeks: for each runner type, for each letter `A`, `B`, `C`, `D` the ids of its
            exercises in order of importance: a short workout takes the first ones.
    """

    exercises: Mapping[str, Exercise]
    weeks: Mapping[RunnerType, Mapping[str, tuple[str, ...]]]
