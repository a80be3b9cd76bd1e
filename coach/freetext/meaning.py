"""What a stretch of typed text can mean by itself."""

from dataclasses import dataclass
from enum import StrEnum

from coach.runner import Region
from coach.training import Effort, Outcome, Side


class Sign(StrEnum):
    """Small words that say what stands beside them."""

    SETS = "sets"  # "3 sets of 12", "2 sets"
    TIMES = "times"  # "3 times 12"; the signs x, × and * always mean it
    REPS = "reps"
    STEPS = "steps"
    SECONDS = "seconds"
    MINUTES = "minutes"
    IN_RESERVE = "in_reserve"  # "2 in the tank", "rir 2", "two more"; "2 left" by the side's word
    EXERTION = "exertion"  # "rpe 8"
    PAIN = "pain"  # "pain", "hurts", "sore", "ache"
    NO_PAIN = "no_pain"  # "pain free", "painless"
    SHARP = "sharp"  # "sharp", "stabbing", "limping"
    OUT_OF = "out_of"  # "3 out of 10", "2 of 3"
    PLACED = "placed"  # "at", "round the", "above": a region after it is where the band sat
    NOT = "not"  # "no", "not", "without": right before a pain or red-flag word
    YESTERDAY = "yesterday"
    FEWER = "fewer"  # "3 fewer on the left", "left had 3 less"
    FILLER = "filler"  # "and", "the", "my", "i did": passed over


@dataclass(frozen=True, slots=True)
class Number:
    """One number or several joined without a space: 12, 12/12/10, 1-2, 12,12,10.

    Attributes:
        joint: the character that joined them, "" for one number.
    """

    values: tuple[int, ...]
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of what was asked, above 0 and up to 1."""

    part: float


@dataclass(frozen=True, slots=True)
class Colour:
    """A band's colour word."""

    name: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word of no known meaning: may be a band's label."""

    word: str


@dataclass(frozen=True, slots=True)
class Break:
    """A comma, a full stop, a new line: what follows is a new clause."""

    mark: str


Meaning = Effort | Outcome | Portion | Region | Side | Colour | Number | Sign | Unknown | Break


@dataclass(frozen=True, slots=True)
class Amounts:
    """Numbers that are known to be amounts of sets: "3x12", "30 s"."""

    values: tuple[int, ...]


Item = Meaning | Amounts
