"""What somebody typed, beside the workout that it may be about."""

from dataclasses import dataclass
from datetime import date

from coach.freetext import PainSaid, Understood, Unlikely
from coach.runner import Region
from coach.typed import QUESTIONS, Choice, Told
from coach.workout import Workout


@dataclass(frozen=True, slots=True)
class Heard:
    """What words mean beside a workout.

    Attributes:
        kept: the workout of `day`, if one was planned.
        told: what they report. chosen: the button that they mean.
    """

    words: str
    day: date
    kept: Workout | None
    told: Told
    chosen: Choice | Unlikely | None = None

    @property
    def workout(self) -> Workout | None:
        """The workout that they can be about: an open one."""
        return self.kept if self.kept is not None and self.kept.answerable else None

    @property
    def doubt(self) -> Unlikely | None:
        """Why they cannot be right; a button that they mean is right."""
        return next((each for each in (self.chosen, self.told) if isinstance(each, Unlikely)), None)

    @property
    def says_no_pain(self) -> bool:
        """Whether they say that nothing hurts, and nothing else."""
        return isinstance(self.told, Understood) and self.told == Understood(no_pain=True)

    @property
    def bare_place(self) -> Region | None:
        """A place that was named alone: nobody said that anything hurts there."""
        pains = self.told.pains if isinstance(self.told, Understood) else ()
        alone = len(pains) == 1 and self.told == Understood(
            pains=(PainSaid(None, pains[0].region),)
        )
        return pains[0].region if alone else None

    @property
    def is_nothing(self) -> bool:
        """Whether they mean nothing, and no question is open that could be asked again."""
        asks = self.workout is not None and self.workout.phase in QUESTIONS
        return self.told is None and self.chosen is None and not asks
