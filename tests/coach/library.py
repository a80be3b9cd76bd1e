"""A small library of exercises and bands, shaped like the shipped one but kept apart from it.

So a change of the shipped content changes no expected history. Newtons and centimetres are
of the shipped exercises' order.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from coach.bands import Band, BandKind
from coach.exercises import (
    Dose,
    DoseClass,
    Exercise,
    Fine,
    FocusArea,
    Limbs,
    Position,
    Sides,
    Unit,
)
from coach.runner import Anchor, Region, RunnerType

LOOPS = frozenset({BandKind.MINI_LOOP, BandKind.HIP_CIRCLE})
LONG = frozenset({BandKind.LONG_LOOP, BandKind.FLAT_BAND, BandKind.TUBE})
FREE = Position("free", frozenset(), 0.1)


def dose(low: int, high: int, sets: int = 3, tempo: str = "2-0-1") -> Dose:
    return Dose(sets, low, high, tempo, 60)


def everybody(sprint: Dose, far: Dose, road: Dose) -> Mapping[RunnerType, Dose]:
    return MappingProxyType(
        {
            RunnerType.SPRINTER: sprint,
            RunnerType.RELAY: sprint,
            RunnerType.MIDDLE: far,
            RunnerType.LONG: far,
            RunnerType.ROAD: road,
        }
    )


STRONG = everybody(dose(6, 10, 4), dose(15, 22), dose(8, 14))
HELD = everybody(dose(15, 25, 4), dose(30, 50), dose(30, 50))

SQUAT = Exercise(
    id="squat",
    areas=(FocusArea.STRENGTH,),
    unit=Unit.REPS,
    sides=Sides.BOTH,
    positions=(
        FREE,
        Position("knees", LOOPS, 0.5, limbs=Limbs(32, 11), typical=17.0),
        Position("shoulders", LONG, 1.0, stretch=0.4, strands=2, fine=Fine.SHORTER),
    ),
    doses=STRONG,
    regions=frozenset({Region.KNEE, Region.THIGH, Region.HIP}),
    typical=108.0,
)
MARCH = Exercise(
    id="march",
    areas=(FocusArea.STRENGTH,),
    unit=Unit.REPS,
    sides=Sides.ALTERNATING,
    positions=(FREE, Position("arches", LOOPS, 1.0, limbs=Limbs(42, 9))),
    doses=STRONG,
    regions=frozenset({Region.HIP, Region.GROIN, Region.FOOT}),
    typical=40.0,
)
KICKBACK = Exercise(
    id="kickback",
    areas=(FocusArea.FLEXIBILITY,),
    unit=Unit.REPS,
    sides=Sides.EACH,
    positions=(Position("arch", LONG, 1.0, Anchor.FLOOR, stretch=0.8, fine=Fine.AWAY),),
    doses=STRONG,
    regions=frozenset({Region.HAMSTRING, Region.BACK, Region.HIP, Region.FOOT}),
    typical=55.0,
)
SPRING = Exercise(
    id="spring",
    areas=(FocusArea.STRENGTH,),
    unit=Unit.REPS,
    sides=Sides.EACH,
    positions=(Position("waist", LONG, 1.0, Anchor.MID, stretch=0.8, fine=Fine.AWAY),),
    doses=everybody(dose(4, 6, 4), dose(6, 8), dose(5, 8)),
    regions=frozenset({Region.CALF, Region.ACHILLES}),
    dose_class=DoseClass.FAST,
    typical=80.0,
)
SIT = Exercise(
    id="sit",
    areas=(FocusArea.JOINT_HEALTH,),
    unit=Unit.SECONDS,
    sides=Sides.BOTH,
    positions=(
        FREE,
        Position(
            *("behind_knees", frozenset({BandKind.LONG_LOOP}), 1.0, Anchor.FLOOR),
            stretch=0.8,
            fine=Fine.AWAY,
        ),
    ),
    doses=HELD,
    regions=frozenset({Region.KNEE, Region.THIGH}),
    dose_class=DoseClass.HOLD,
    typical=163.0,
)
WALK = Exercise(
    id="walk",
    areas=(FocusArea.STAMINA,),
    unit=Unit.STEPS,
    sides=Sides.EACH,
    positions=(
        FREE,
        Position("knees", LOOPS, 0.5, limbs=Limbs(30, 11)),
        Position("ankles", LOOPS, 0.93, limbs=Limbs(40, 8)),
    ),
    doses=everybody(dose(8, 12, 2), dose(16, 24, 2), dose(12, 18, 2)),
    regions=frozenset({Region.HIP, Region.ANKLE}),
    dose_class=DoseClass.WALK,
    typical=34.0,
)
CLOCK = Exercise(
    id="clock",
    areas=(FocusArea.BALANCE,),
    unit=Unit.SECONDS,
    sides=Sides.EACH,
    positions=(
        FREE,
        Position("ankles", LOOPS, 0.9, limbs=Limbs(40, 8)),
        Position("ankles_far", LOOPS, 1.0, limbs=Limbs(48, 8)),
    ),
    doses=everybody(dose(20, 30, 2), dose(30, 40, 2), dose(30, 45, 2)),
    regions=frozenset({Region.ANKLE, Region.KNEE}),
    dose_class=DoseClass.BALANCE,
)
STRETCH = Exercise(
    id="stretch",
    areas=(FocusArea.FLEXIBILITY,),
    unit=Unit.REPS,
    sides=Sides.EACH,
    positions=(FREE, Position("arch", LONG, 1.0, stretch=0.4, strands=2)),
    doses=everybody(dose(8, 12, 2), dose(8, 12, 2), dose(8, 12, 2)),
    regions=frozenset({Region.HAMSTRING, Region.BACK}),
    mat=True,
    dose_class=DoseClass.MOBILITY,
)
EXERCISES = {one.id: one for one in (SQUAT, MARCH, KICKBACK, SPRING, SIT, WALK, CLOCK, STRETCH)}

BOUGHT = date(2026, 5, 30)


def band(
    number: int, label: str, force: float, kind: BandKind = BandKind.MINI_LOOP, doubt: float = 0.2
) -> Band:
    return Band(number, kind, label, "red", force, doubt, latex_free=True, since=BOUGHT)
