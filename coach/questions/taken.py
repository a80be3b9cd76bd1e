"""What a tap or words do to the open question."""

from dataclasses import dataclass
from enum import StrEnum

from coach.questions.question import Given
from coach.words import Text


class Step(StrEnum):
    """Going on without an answer."""

    BACK = "back"
    SKIP = "skip"
    ENOUGH = "enough"  # leave the rest as it is
    PIN = "pin"  # send a location pin instead of typing


@dataclass(frozen=True, slots=True)
class Whole:
    """The answer is complete: go on."""

    given: Given


@dataclass(frozen=True, slots=True)
class Marked:
    """One of several was switched on or off: more may follow."""

    given: Given


@dataclass(frozen=True, slots=True)
class Unclear:
    """Not an answer yet: says why, and may offer candidates to choose from.

    Attributes:
        names: what the candidates' buttons say. values: what each of them means.
    """

    why: Text
    names: tuple[Text, ...] = ()
    values: Given = ()


Taken = Whole | Marked | Unclear | Step
