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


EASY = frozenset({Effort.THREE_FOUR, Effort.FIVE_UP})  # more were left than is asked for


class Side(StrEnum):
    """Which side hurts."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Tissue(StrEnum):
    """What hurts, as the runner feels it."""

    JOINT = "joint"
    MUSCLE = "muscle"


@dataclass(frozen=True, slots=True)
class Pain:
    """A pain report: `level` 0-10 on the numeric rating scale, where, and what kind.

    `sharp` is true where the runner called it sharp or limps from it; `tissue` is None where
    they could not say.
    """

    level: int
    region: Region
    side: Side | None = None
    sharp: bool = False
    tissue: Tissue | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """The cause of a choice: a key of content/texts and what it needs.

    Arguments named `band` or `was` are ids of bands, shown by the runner's own label;
    `position` is a position's key; `area` a focus area. No words that people typed are kept here.
    """

    key: str
    args: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Load:
    """What a prescription's demand is made of, so that the log explains itself for ever.

    Attributes:
        path: what strength it asks for: an exercise's id, or `exercise/position` where the
            position loads other muscles.
        labels: newtons at 100 % stretch of each band by its label. doubts: the standard
            deviation of ln(force) that goes with each.
        typical: newtons that a runner of whom nothing is known is taken to manage.
        amount: reps, steps or seconds that count as one repetition.
        tempo: what a tempo slower than the dose's own adds to the pull, as a factor.
    """

    path: str
    labels: tuple[float, ...]
    doubts: tuple[float, ...]
    typical: float
    amount: float = 1.0
    tempo: float = 1.0


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise for one day.

    Attributes:
        position: key of one of the exercise's positions.
        bands: ids of the runner's bands used together; empty: none.
        dose: sets and range, tempo, rest.
        aim: amount per set to aim for, within the dose's range.
        reserve: the stop rule: stop a set when you feel this many left.
        demand: lever of the position times the bands' pull by their labels, in newtons; 0
            without a band.
        eased: easier for this day only, because the runner asked.
        reach: small steps from the usual pull: half-steps away from the anchor, or hand's
            widths that the band is held shorter; negative for nearer.
        doubled: the band is folded, both halves pull.
        finding: the first set finds the band: it is tried, and changed where it is wrong.
        lead: start on this side and match it on the other: it lags.
        load: None without a band.
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
    reach: int = 0
    doubled: bool = False
    finding: bool = False
    lead: Side | None = None
    load: Load | None = None


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
    TRIED = "tried"  # one set to find the band; the exercise goes on


@dataclass(frozen=True, slots=True)
class Lag:
    """One side managed fewer than the other: `side` (left or right) by so many a set."""

    side: Side
    fewer: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a runner said of one exercise.

    Attributes:
        prescription: what was asked (after swaps, easings, or another band by their word).
        amounts: reps, steps or seconds of each set; empty for "all done" as asked.
            Where a side lagged they are the better side's.
        effort: of the last set; None where they did not say.
        lag: the side that managed fewer, where they said so.
    """

    prescription: Prescription
    outcome: Outcome
    amounts: tuple[int, ...] = ()
    effort: Effort | None = None
    lag: Lag | None = None


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

    Told outside of a workout, `workout` and `item` are 0 and `exercise` is empty. `morning`:
    the answer to the next morning's question about it; level 0 says that it has settled. It is
    told outside of a workout, and `exercise` is that of the pain that it is about.
    """

    workout: int
    item: int
    exercise: str
    pain: Pain
    morning: bool = False
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
