"""What a band pulls with: force by stretch, stretch by geometry, and where stretch ends.

Numbers and their sources: docs/coaching.md, "Code model", "Geometry" and "Safe stretch".
"""

from collections.abc import Mapping
from math import pi
from types import MappingProxyType

from coach.bands import Band, BandKind
from coach.exercises import Fine, Position

EXPONENT = 0.6  # F = F100 * e^0.6: within 4 % of measured charts on average
LEAST_STRETCH = 0.2  # a slacker band falls off; the curve was fitted from 0.25 up
REACHES = (-1, 0, 1, 2, 3)  # small steps from the usual pull that a position may offer
STEP = 15.0  # centimetres: half a step away from the anchor
HAND = 0.1  # share of the length that a hand's width is

# Stretch over rest length that is never exceeded, below every seller's own limit.
MOST_STRETCH: Mapping[BandKind, float] = MappingProxyType(
    {
        BandKind.MINI_LOOP: 1.0,
        BandKind.HIP_CIRCLE: 0.8,
        BandKind.LONG_LOOP: 1.0,
        BandKind.FLAT_BAND: 1.5,
        BandKind.TUBE: 1.5,
    }
)

# Usual sizes in centimetres: way round a loop that lies round two limbs, and rest length of
# a band that is made fast or held at one end.
_ROUND = {BandKind.MINI_LOOP: 61.0, BandKind.HIP_CIRCLE: 76.0, BandKind.LONG_LOOP: 208.0}
_LENGTH = {
    BandKind.MINI_LOOP: 30.5,
    BandKind.HIP_CIRCLE: 38.0,
    BandKind.LONG_LOOP: 104.0,
    BandKind.FLAT_BAND: 100.0,
    BandKind.TUBE: 120.0,
}
_LOOPS = frozenset(_ROUND)


def stretch(position: Position, kind: BandKind, reach: int = 0) -> float | None:
    """Stretch at the key pose, 1.0 for twice the rest length; None where it does not fit.

    It does not fit where the band would be slack or stretched past its kind's limit, or
    where the position has no small steps.
    """
    if reach and position.fine is None:
        return None
    found = would_stretch(position, kind, reach)
    fits = found is not None and LEAST_STRETCH <= found <= MOST_STRETCH[kind]
    return found if fits else None


def fits(position: Position, kind: BandKind) -> bool:
    """Whether a band of that kind serves there, at one reach at least, within its safe stretch."""
    serves = kind in position.kinds
    return serves and any(stretch(position, kind, reach) is not None for reach in REACHES)


def pull(position: Position, band: Band, reach: int = 0, *, doubled: bool = False) -> float | None:
    """Newtons at the position's lever, by the band's label; None where it does not fit."""
    amount = stretch(position, band.kind, reach)
    if amount is None or (doubled and band.kind in _LOOPS):
        return None
    strands = 2 if band.kind in _LOOPS else position.strands
    folded = 2 if doubled else 1
    return position.lever * strands * folded * band.force * float(amount**EXPONENT)


def would_stretch(position: Position, kind: BandKind, reach: int = 0) -> float | None:
    """Stretch at the key pose whatever its limit; None where the kind lies round no limbs."""
    if position.limbs is not None:
        if kind not in _ROUND:
            return None
        path = 2 * position.limbs.spacing + pi * position.limbs.width
        return path / _ROUND[kind] - 1
    if position.fine is Fine.AWAY:
        return position.stretch + reach * STEP / _LENGTH[kind]
    if position.fine is Fine.SHORTER:
        return (1 + position.stretch) / (1 - HAND * reach) - 1
    return position.stretch
