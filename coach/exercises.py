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


class DoseClass(StrEnum):
    """What kind of work an exercise is: decides its dose and how it progresses."""

    STRENGTH = "strength"
    JOINT = "joint"
    WALK = "walk"
    CORE = "core"
    HOLD = "hold"
    FAST = "fast"
    BALANCE = "balance"  # three levels, no force
    MOBILITY = "mobility"  # an easy range of movement, never a load


class Muscle(StrEnum):
    """A group of muscles, as coaches name them."""

    QUADS = "quads"
    GLUTES = "glutes"
    HIP_SIDE = "hip_side"  # gluteus medius and minimus
    HIP_ROTATORS = "hip_rotators"
    HAMSTRINGS = "hamstrings"
    HIP_FLEXORS = "hip_flexors"
    ADDUCTORS = "adductors"
    CALVES = "calves"
    SHIN = "shin"  # tibialis anterior
    FOOT = "foot"  # those within the foot
    ANKLE_SIDES = "ankle_sides"  # peroneals, tibialis posterior
    CORE = "core"
    SHOULDERS = "shoulders"
    BACK = "back"


class Contraindication(StrEnum):
    """A trouble with which an exercise is left out, or done less deep as its texts say."""

    ACHILLES_INSERTION = "achilles_insertion"
    ACHILLES_PAIN = "achilles_pain"
    ANKLE_PINCH = "ankle_pinch"
    ANKLE_SPRAIN = "ankle_sprain"
    BACK_PAIN = "back_pain"
    BIG_TOE_PAIN = "big_toe_pain"
    CALF_STRAIN = "calf_strain"
    FOOT_BONE_PAIN = "foot_bone_pain"
    GROIN_PAIN = "groin_pain"
    HAMSTRING_CRAMP = "hamstring_cramp"
    HAMSTRING_STRAIN = "hamstring_strain"
    HIP_BRUISE = "hip_bruise"
    HIP_PINCH = "hip_pinch"
    KNEE_BENDS_BACK = "knee_bends_back"
    KNEE_PAIN = "knee_pain"
    KNEELING_PAIN = "kneeling_pain"
    LEG_TINGLING = "leg_tingling"
    PREGNANCY = "pregnancy"
    SHIN_BONE_PAIN = "shin_bone_pain"
    SHIN_PRESSURE = "shin_pressure"
    SHOULDER_PAIN = "shoulder_pain"
    SIDE_HIP_PAIN = "side_hip_pain"
    WRIST_PAIN = "wrist_pain"


class Fine(StrEnum):
    """How the same band at the same place is made a little heavier or lighter."""

    AWAY = "away"  # half a step (15 cm) further from the anchor
    SHORTER = "shorter"  # held a hand's width (a tenth of its length) shorter


@dataclass(frozen=True, slots=True)
class Limbs:
    """Two limbs with a loop round them.

    Centimetres: `spacing` between their middles at the key pose, `width` of one.
    """

    spacing: float
    width: float


@dataclass(frozen=True, slots=True)
class Position:
    """Where the band sits, from easy to hard within an exercise.

    A band lies round two `limbs` or is stretched by `stretch`; a position without either has
    no band.

    Attributes:
        key: stable name, for instance `arches`; `free` means no band at all.
        kinds: kinds of band that serve there; empty where no band is used.
        lever: demand of the position at the same pull, relative to the exercise's
            hardest position (1.0); docs/coaching.md, "Geometry", has the levers' source.
        anchor: what must be there to hold the band, or None.
        places: how many places the band visits within one set (the seed's walk has four).
        stretch: at the key pose, over the band's rest length (1.0: twice as long).
        strands: of a flat band or tube that pull; 2 where its middle is held fast.
        fine: how the pull is changed in small steps there, or None.
        typical: newtons at the lever that a runner with some strength work behind them
            manages for about a dozen; set where the position loads other muscles than the
            exercise's others do, so that nothing is inferred from one to the other.
    """

    key: str
    kinds: frozenset[BandKind]
    lever: float
    anchor: Anchor | None = None
    places: int = 1
    limbs: Limbs | None = None
    stretch: float = 1.0
    strands: int = 1
    fine: Fine | None = None
    typical: float | None = None


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
        dose_class: what kind of work it is.
        typical: see `Position.typical`; for all positions without their own.
        muscles: what it works, the main ones first.
        easier: ids of its easier neighbours: exercises for the same that ask for less. Each
            of them names this one as `harder`.
        harder: ids of its harder neighbours.
        contraindications: troubles with which it is left out.
    """

    id: str
    areas: tuple[FocusArea, ...]
    unit: Unit
    sides: Sides
    positions: tuple[Position, ...]
    doses: Mapping[RunnerType, Dose]
    regions: frozenset[Region]
    mat: bool = False
    dose_class: DoseClass = DoseClass.STRENGTH
    typical: float = 40.0
    muscles: tuple[Muscle, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    contraindications: tuple[Contraindication, ...] = ()

    def position(self, key: str) -> Position:
        """The position of that key; KeyError where the exercise has none such."""
        for position in self.positions:
            if position.key == key:
                return position
        raise KeyError(f"{self.id} has no position {key}")
