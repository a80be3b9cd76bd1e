"""What is prescribed, what is reported, and the log that remembers both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from coach.exercises import Dose
from coach.runner import Region


class Effort(StrEnum):
    """How many more a runner could have done in the last set."""

    FAILED = "failed"  # could not finish
    NONE = "none"
    ONE_TWO = "one_two"
    THREE_FOUR = "three_four"
    FIVE_UP = "five_up"


class Side(StrEnum):
    """Which side hurts."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Pain:
    """A pain report: `level` 0-10 on the numeric rating scale, where, and what kind.

    `sharp` is true where the runner called it sharp or limps from it.
    """

    level: int
    region: Region
    side: Side | None = None
    sharp: bool = False


@dataclass(frozen=True, slots=True)
class Why:
    """The cause of a choice: a key of content/texts and what it needs.

    Arguments named `band` or `was` are ids of bands, shown by the runner's own label;
    `position` is a position's key; `area` a focus area. No words that people typed are kept here.
    """

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise for one day.

    Attributes:
        position: key of one of the exercise's positions.
        bands: ids of the runner's bands used together; empty: none.
        dose: sets and range, tempo, rest.
        aim: amount per set to aim for, within the dose's range.
        reserve: the stop rule: stop a set when you feel this many left.
        demand: lever of the position times the bands' force, in newtons; 0 without a band.
            Kept so that a lost band can be replaced by one of like demand.
        eased: easier for this day only, because the runner asked.
    """

    exercise: str
    position: str
    bands: tuple[int, ...]
    dose: Dose
    aim: int
    reserve: int
    why: Why
    demand: float = 0.0
    eased: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """The exercise rests today, and why."""

    exercise: str
    why: Why


class Outcome(StrEnum):
    """What became of an exercise."""

    DONE = "done"
    SKIPPED = "skipped"
    STOPPED = "stopped"  # by pain


@dataclass(frozen=True, slots=True)
class Report:
    """What a runner said of one exercise.

    Attributes:
        prescription: what was asked (after swaps, easings, or another band by their word).
        amounts: reps, steps or seconds of each set; empty for "all done" as asked.
        effort: of the last set; None where they did not say.
    """

    prescription: Prescription
    outcome: Outcome
    amounts: tuple[int, ...] = ()
    effort: Effort | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """An exercise of a workout was reported."""

    workout: int
    item: int
    report: Report
    kind: Literal["reported"] = "reported"


@dataclass(frozen=True, slots=True)
class Hurt:
    """Pain was reported at an exercise.

    Told outside of a workout, `workout` and `item` are 0 and `exercise` is empty.
    """

    workout: int
    item: int
    exercise: str
    pain: Pain
    kind: Literal["hurt"] = "hurt"


@dataclass(frozen=True, slots=True)
class Undone:
    """An earlier entry was taken back. The log only grows; replay leaves that entry out."""

    entry: int
    kind: Literal["undone"] = "undone"


Event = Reported | Hurt | Undone


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the training log. `at` is aware UTC, `day` the runner's own day."""

    id: int
    at: datetime
    day: date
    event: Event
