"""What a prescription's demand is made of: one exercise at one place with some bands."""

from collections.abc import Sequence
from typing import Protocol

from coach.bands import Band
from coach.exercises import Position, Unit
from coach.runner import Experience
from coach.training import Load

# What a runner is taken to manage beside the typical one, by how used they are to strength
# work (ours; the belief's own doubt is wider).
EXPERIENCE = {Experience.NEW: 0.75, Experience.SOME: 1.0, Experience.USED: 1.3}
SECONDS_PER_REPETITION = 3.0  # of a hold (ours)


class Strong(Protocol):
    """What of an exercise decides which strength it asks for, and how it is counted."""

    @property
    def id(self) -> str:
        """See `coach.exercises.Exercise`."""
        ...

    @property
    def typical(self) -> float:
        """See `coach.exercises.Position`."""
        ...

    @property
    def unit(self) -> Unit:
        """What is counted in a set."""
        ...


def load_of(
    exercise: Strong, position: Position, bands: Sequence[Band], experience: Experience
) -> Load:
    """The load of those bands there, at the dose's own tempo."""
    apart = position.typical is not None
    return Load(
        path=f"{exercise.id}/{position.key}" if apart else exercise.id,
        labels=tuple(band.force for band in bands),
        doubts=tuple(band.doubt for band in bands),
        typical=(position.typical or exercise.typical) * EXPERIENCE[experience],
        amount=amount_of(exercise.unit),
    )


def amount_of(unit: Unit) -> float:
    """Steps and repetitions count singly; so many seconds are one."""
    return SECONDS_PER_REPETITION if unit is Unit.SECONDS else 1.0
