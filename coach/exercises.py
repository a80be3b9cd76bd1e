"""What an exercise is. Authors write them in content/exercises; this is their shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach.bands import BandKind
from coach.runner import Anchor, Region, RunnerType


class FocusArea(StrEnum):
    """The five areas that a routine covers over time."""

    STRENGTH = "strength"
    STAMINA = "stamina"
    JOINT_HEALTH = "joint_health"
    FLEXIBILITY = "flexibility"
    BALANCE = "balance"


class Unit(StrEnum):
    """What is counted in a set."""

    REPS = "reps"
    STEPS = "steps"
    SECONDS = "seconds"


class Sides(StrEnum):
    """How left and right take part; counts are per side unless BOTH."""

    BOTH = "both"
    ALTERNATING = "alternating"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Position:
    """Where the band sits, from easy to hard within an exercise.

    Attributes:
        key: stable name, for instance `arches`; `free` means no band at all.
        kinds: kinds of band that serve there; empty where no band is used.
        lever: demand of the position at the same band, relative to the exercise's
            hardest position (1.0); docs/coaching.md, "Geometry", has the levers' source.
        anchor: what must be there to hold the band, or None.
        places: how many places the band visits within one set (the seed's walk has four).
    """

    key: str
    kinds: frozenset[BandKind]
    lever: float
    anchor: Anchor | None = None
    places: int = 1


@dataclass(frozen=True, slots=True)
class Dose:
    """How much: sets of `low` to `high` in the exercise's unit, per side unless BOTH.

    `tempo` is down-hold-up in seconds ("2-0-1"); `rest` is seconds between sets.
    """

    sets: int
    low: int
    high: int
    tempo: str
    rest: int


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise, checked when content is loaded.

    Attributes:
        id: stable name, also the key of its texts and figure.
        areas: its focus areas, the main one first.
        positions: from easy to hard.
        doses: one for every runner type.
        regions: soreness in any of these rests the exercise.
        mat: needs something soft to sit or lie on.
    """

    id: str
    areas: tuple[FocusArea, ...]
    unit: Unit
    sides: Sides
    positions: tuple[Position, ...]
    doses: Mapping[RunnerType, Dose]
    regions: frozenset[Region]
    mat: bool = False

    def position(self, key: str) -> Position:
        """The position of that key; KeyError where the exercise has none such."""
        for position in self.positions:
            if position.key == key:
                return position
        raise KeyError(f"{self.id} has no position {key}")
