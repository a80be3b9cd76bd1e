"""What is at hand to prescribe one exercise on one occasion."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.adaptive.limits import Limits
from coach.adaptive.state import State
from coach.bands import Band
from coach.engine import Occasion
from coach.exercises import Dose, Exercise


@dataclass(frozen=True, slots=True)
class Asking:
    """What is at hand to prescribe one exercise on one occasion."""

    state: State
    exercise: Exercise
    bands: Sequence[Band]
    occasion: Occasion
    finds: bool

    @property
    def dose(self) -> Dose:
        """The runner type's dose."""
        return self.exercise.doses[self.occasion.profile.runner_type]

    def calm(self, limits: Limits) -> bool:
        """Whether nothing new begins: a key run or race is near, or pain is lately."""
        around = self.occasion.around
        return around.light or around.steady or limits.ache is not None
