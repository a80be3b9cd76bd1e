"""A day's workout and where its living screen stands."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coach.avoidance import Term
from coach.exercises import FocusArea
from coach.runner import Region
from coach.training import Effort, Lag, Outcome, Prescription, Report, Rest, Side, Tissue, Why


class Phase(StrEnum):
    """What the workout's message shows."""

    OVERVIEW = "overview"
    CARD = "card"
    HOW = "how"  # tells the exercise in full
    WHY = "why"  # tells what the choice of it rests on
    SETS = "sets"  # asks for the amount of one set after another
    EFFORT = "effort"  # asks for the effort of the exercise
    TRIED = "tried"  # asks for the effort of the one set that finds the band
    TRIED_AMOUNT = "tried_amount"  # asks how many that set had
    LAG_SIDE = "lag_side"  # asks which side had fewer
    LAG_FEWER = "lag_fewer"  # asks how many fewer
    ALL_EFFORT = "all_effort"  # asks for one effort of the whole workout
    LEAVING = "leaving"  # asks for how long an exercise is left out, and why
    PAIN_LEVEL = "pain_level"
    PAIN_PLACE = "pain_place"
    PAIN_SIDE = "pain_side"  # asks side, and joint or muscle
    PAIN_KIND = "pain_kind"  # asks sharpness and red flags
    SUMMARY = "summary"


PAIN = frozenset({Phase.PAIN_LEVEL, Phase.PAIN_PLACE, Phase.PAIN_SIDE, Phase.PAIN_KIND})
"""Questions that go before any report: what was begun to be told of pain is not passed over."""


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a workout. `outcome` is None while it is open.

    Attributes:
        ease: how often the runner asked for easier.
        swapped: ids of exercises that stood here before.
        entries: ids of the log's entries that report it.
        learned: what the report changes next time.
        softened: ids of the log's entries whose pain made it softer, a step each.
        tries: single sets done to find the band, as they were reported.
        most_sets: what minutes and the week had room for when it was planned; None: all.
    """

    prescription: Prescription
    outcome: Outcome | None = None
    amounts: tuple[int, ...] = ()
    effort: Effort | None = None
    ease: int = 0
    swapped: tuple[str, ...] = ()
    entries: tuple[int, ...] = ()
    learned: tuple[Why, ...] = ()
    softened: tuple[int, ...] = ()
    tries: tuple[Report, ...] = ()
    most_sets: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What was told so far on the way to one report.

    `behind` is the question that waits while the exercise is told in full.
    `lagging` is the side that managed fewer, `fewer` how many a set; 0 while that is open.
    `leaving` is the exercise that is to be left out, empty for none, `leaving_for` how long.
    """

    amounts: tuple[int, ...] = ()
    lagging: Side | None = None
    fewer: int = 0
    pain_level: int | None = None
    pain_region: Region | None = None
    pain_side: Side | None = None
    pain_tissue: Tissue | None = None
    leaving: str = ""
    leaving_for: Term | None = None
    behind: Phase | None = None

    @property
    def lag(self) -> Lag | None:
        """The side that managed fewer, once side and number are told."""
        return Lag(self.lagging, self.fewer) if self.lagging and self.fewer else None


class Status(StrEnum):
    """A workout's life."""

    OPEN = "open"
    FINISHED = "finished"
    DROPPED = "dropped"  # skipped as a whole, or stopped by pain


@dataclass(frozen=True, slots=True)
class Workout:
    """A day's ordered prescriptions. One a runner and day.

    Attributes:
        letter: which workout of the runner's week it is, `A` to `D`.
        at: index of the item that the screen is about.
        rests: exercises left out today, and why.
        area: all of it is for that one, on purpose; None: as planned.
        anchor_check: its cards say how an anchor is checked.
        message: id of the chat message that shows it, None before it was shown.
        version: grows with each save; buttons carry it, so an old one is known as old.
    """

    id: int
    runner: int
    day: date
    letter: str
    items: tuple[Item, ...]
    rests: tuple[Rest, ...] = ()
    status: Status = Status.OPEN
    phase: Phase = Phase.OVERVIEW
    at: int = 0
    draft: Draft = field(default_factory=Draft)
    anchor_check: bool = False
    area: FocusArea | None = None
    message: int | None = None
    version: int = 0

    @property
    def current(self) -> Item:
        """The item that the screen is about."""
        return self.items[self.at]

    @property
    def answerable(self) -> bool:
        """Whether anything of it can still be told."""
        return self.status is Status.OPEN and bool(self.items)

    @property
    def reported(self) -> bool:
        """Whether anything of it was done."""
        return any(item.outcome is Outcome.DONE for item in self.items)
