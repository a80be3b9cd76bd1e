"""What they train with: one exercise, three kits of bands, and the rungs that these make.

A flat band at a floor anchor, as the kickback has it. Newtons are those of TheraBand's chart
(docs/coaching.md, "Band physics").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import exp

from bench.athletes.athlete import Athlete
from bench.athletes.days import START
from coach.bands import NEWTONS_PER_LB, Band, BandKind
from coach.exercises import Dose, DoseClass, Exercise, Fine, FocusArea, Position, Sides, Unit
from coach.physics import REACHES
from coach.runner import Anchor, Region, RunnerType

LOW, HIGH, SETS = 8, 14, 3  # class S, road runner; docs/coaching.md, "Dose classes"
REGION = Region.HAMSTRING
PLACE = "foot"
EXPONENT = 0.6  # force by stretch; docs/coaching.md, "Code model"
_STEP = 0.15  # half a step of 30 cm, over a band of 1 m
_STRETCH = 0.8  # half a step then is x1.11; docs/coaching.md, "Geometry"
_CHART = {"red": 3.7, "green": 4.6, "blue": 5.8, "black": 7.3, "silver": 10.2}  # lb at 100 %
_DOUBTS = {"red": 0.15, "green": 0.15, "blue": 0.25, "black": 0.25, "silver": 0.25}
_TWO = ("green", "black")
_MIDDLE = "blue"  # what the typical runner needs


@dataclass(frozen=True, slots=True)
class Rung:
    """One load: bands used together, small steps of distance, folded or not.

    `demand` is newtons by the labels, `bare` the newtons of its bands without distance.
    """

    bands: tuple[int, ...]
    reach: int
    doubled: bool
    demand: float
    bare: float


@dataclass(frozen=True, slots=True)
class Kit:
    """An exercise, the bands at hand, and the loads that they make, from light to heavy.

    `rungs` are single bands with the small steps that the place has; `ways` are these, each
    band folded, and each two side by side.
    """

    name: str
    exercise: Exercise
    bands: tuple[Band, ...]
    rungs: tuple[Rung, ...] = ()
    ways: tuple[Rung, ...] = ()

    def rung(self, bands: Sequence[int], reach: int = 0, *, doubled: bool = False) -> Rung:
        """Any load, even one that `limits` forbids; bands that nobody owns pull nothing."""
        forces = [band.force for band in self.bands if band.id in bands]
        bare = sum(forces) * (2 if doubled else 1)
        return Rung(tuple(bands), reach, doubled, bare * stretch(reach) ** EXPONENT, bare)


def stretch(reach: int) -> float:
    """Over rest length, after so many small steps away; reckoned apart from `coach.physics`."""
    return _STRETCH + reach * _STEP


def true_forces(kit: Kit, athlete: Athlete) -> Mapping[int, float]:
    """By band: what it truly pulls over what its label says; fixed for an athlete."""
    return {band.id: exp(athlete.band_errors[band.id - 1] * band.doubt) for band in kit.bands}


def true_force(kit: Kit, rung: Rung, times: Mapping[int, float]) -> float:
    """Newtons that a rung truly asks for, before the day's set-up."""
    owned = [band for band in kit.bands if band.id in rung.bands]
    pulled = sum(band.force * times[band.id] for band in owned)
    folded = 2 if rung.doubled else 1
    return rung.demand * pulled * folded / rung.bare


def kits() -> Mapping[str, Kit]:
    """The three ladders of the protocol, by name."""
    made = (
        _kit("fine", tuple(_CHART), Fine.AWAY),
        _kit("colours", tuple(_CHART), None),
        _kit("two bands", _TWO, None),
    )
    return {kit.name: kit for kit in made}


def _kit(name: str, colours: Sequence[str], fine: Fine | None) -> Kit:
    every = [_band(number, colour) for number, colour in enumerate(_CHART, 1)]
    bands = tuple(band for band in every if band.colour in colours)
    middle = next(band for band in every if band.colour == _MIDDLE)
    bare = Kit(name, _exercise(fine, middle), bands)
    reaches = REACHES if fine is not None else (0,)
    rungs = [bare.rung((band.id,), reach) for band in bands for reach in reaches]
    folded = [bare.rung((band.id,), doubled=True) for band in bands]
    pairs = [bare.rung((one.id, other.id)) for one, other in combinations(bands, 2)]
    return replace(bare, rungs=_ordered(rungs), ways=_ordered([*rungs, *folded, *pairs]))


def _band(number: int, colour: str) -> Band:
    return Band(
        id=number,
        kind=BandKind.FLAT_BAND,
        label=colour,
        colour=colour,
        force=_CHART[colour] * NEWTONS_PER_LB,
        doubt=_DOUBTS[colour],
        latex_free=True,
        since=START,
    )


def _ordered(rungs: Iterable[Rung]) -> tuple[Rung, ...]:
    return tuple(sorted(rungs, key=lambda rung: rung.demand))


def _exercise(fine: Fine | None, middle: Band) -> Exercise:
    """A kickback whose typical runner sits in the middle of the five colours."""
    place = Position(
        PLACE, frozenset({BandKind.FLAT_BAND}), 1.0, Anchor.FLOOR, stretch=_STRETCH, fine=fine
    )
    typical = middle.force * stretch(0) ** EXPONENT
    dose = Dose(SETS, LOW, HIGH, "3-1-2", 75)
    return Exercise(
        id="kickback",
        areas=(FocusArea.STRENGTH,),
        unit=Unit.REPS,
        sides=Sides.EACH,
        positions=(place,),
        doses=dict.fromkeys(RunnerType, dose),
        regions=frozenset({REGION}),
        dose_class=DoseClass.STRENGTH,
        typical=typical,
    )
