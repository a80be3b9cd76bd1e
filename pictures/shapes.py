"""The flesh on the bones: every part of a body as hulls of balls in space."""

from dataclasses import dataclass

from pictures.camera import Ball, Camera
from pictures.palette import Palette
from pictures.skeleton import (
    HEAD,
    TRUNK,
    ArmJoints,
    Body,
    LegJoints,
)
from pictures.vector import Vector

# Radii in body heights, by eye after anthropometric breadths (Winter, figure 4.1, and the
# circumferences of slim runners): half a limb's breadth where it is named.
SEAT, KNEE, CALF, ANKLE = 0.060, 0.037, 0.038, 0.021
SHOULDER, ELBOW, WRIST, HAND = 0.034, 0.022, 0.016, 0.023
NECK_RADIUS = 0.026
BAND_GAP = 0.007  # between a limb's surface and the middle of a band's thickness
_SOLE_SEEN = 0.25  # cosine: a sole that looks at the viewer more than this hides its shoe
CALF_SHARE = 0.3  # of the shank, from the knee, lies above its thickest place
SHORTS_SHARE, SLEEVE_SHARE = 0.58, 0.52  # of thigh and upper arm that clothes cover


@dataclass(frozen=True, slots=True)
class Blob:
    """The hull of some balls, in one colour (hex), with or without a rim around it."""

    balls: tuple[Ball, ...]
    colour: str
    rim: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """Blobs that are painted together, first one first; a rim sets them off from the rest."""

    nearness: float
    blobs: tuple[Blob, ...]


Parts = tuple[Part, ...]


def _mixed(first: float, second: float, share: float) -> float:
    return first + (second - first) * share


def thigh_radius(share: float) -> float:
    """Half the breadth of a thigh, `share` of the way from hip to knee."""
    return _mixed(SEAT, KNEE, share)


def shank_radius(share: float) -> float:
    """Half the breadth of a shank, `share` of the way from knee to ankle."""
    return (
        _mixed(KNEE, CALF, share / CALF_SHARE)
        if share < CALF_SHARE
        else _mixed(CALF, ANKLE, (share - CALF_SHARE) / (1 - CALF_SHARE))
    )


def _shoe(leg: LegJoints, palette: Palette, camera: Camera) -> tuple[Blob, ...]:
    up = leg.sole.times(-1)

    def spot(along: float, above: float) -> Vector:
        """A point of the shoe, from its heel along the foot and above its sole."""
        return leg.heel.plus(leg.toes.times(along)).plus(up.times(above))

    instep = leg.ankle.plus(leg.toes.times(0.018)).plus(up.times(-0.002))
    heel, ball, toe = (
        (spot(0.024, 0.029), 0.022),
        (spot(0.1, 0.025), 0.020),
        (spot(0.136, 0.02), 0.013),
    )
    upper = Blob((heel, (instep, 0.022), ball, toe), palette.shoe)
    sole = Blob(((spot(0.011, 0.011), 0.011), (spot(0.139, 0.011), 0.011)), palette.sole)
    from_below = leg.sole.dot(camera.near) > _SOLE_SEEN
    return (upper, sole) if from_below else (sole, upper)


def leg_part(whole: Body, leg: LegJoints, palette: Palette, camera: Camera) -> Part:
    """One leg from hip to shoe; the seat of the shorts covers its rim at the hip."""
    calf = leg.knee.towards(leg.ankle, CALF_SHARE)
    hem = leg.hip.towards(leg.knee, SHORTS_SHARE)
    blobs = (
        _seat(whole, palette),
        Blob(((leg.hip, SEAT), (leg.knee, KNEE)), palette.skin),
        Blob(((leg.knee, KNEE), (calf, CALF)), palette.skin),
        Blob(((calf, CALF), (leg.ankle, ANKLE)), palette.skin),
        *_shoe(leg, palette, camera),
        Blob(((leg.hip, SEAT + 0.003), (hem, thigh_radius(SHORTS_SHARE) + 0.007)), palette.shorts),
    )
    middle = leg.hip.plus(leg.knee).plus(leg.ankle).times(1 / 3)
    return Part(camera.nearness(middle), blobs)


def arm_part(arm: ArmJoints, palette: Palette, camera: Camera) -> Part:
    """One arm from shoulder to fist."""
    sleeve = arm.shoulder.towards(arm.elbow, SLEEVE_SHARE)
    blobs = (
        Blob(((arm.shoulder, SHOULDER), (arm.elbow, ELBOW)), palette.skin),
        Blob(((arm.elbow, ELBOW), (arm.wrist, WRIST)), palette.skin),
        Blob(((arm.wrist, WRIST), (arm.hand, HAND)), palette.skin),
        Blob(((arm.shoulder, SHOULDER + 0.001), (sleeve, ELBOW + 0.006)), palette.shirt),
    )
    middle = arm.shoulder.plus(arm.elbow).plus(arm.hand).times(1 / 3)
    return Part(camera.nearness(middle), blobs)


def _slab(whole: Body, share: float, breadth: float, depth: float) -> tuple[Ball, Ball]:
    """A cross-section of the trunk: half its breadth and half its depth."""
    middle = whole.pelvis.plus(whole.trunk.up.times(share * TRUNK))
    out = whole.trunk.left.times(breadth - depth)
    return (middle.plus(out), depth), (middle.minus(out), depth)


def _seat(whole: Body, palette: Palette) -> Blob:
    low, high = _slab(whole, 0.02, 0.104, 0.064), _slab(whole, 0.2, 0.086, 0.055)
    return Blob((*low, *high), palette.shorts, rim=False)


def trunk_part(whole: Body, palette: Palette, camera: Camera) -> Part:
    """Pelvis, waist, chest, neck and head."""
    hem = _slab(whole, 0.14, 0.094, 0.060)
    waist = _slab(whole, 0.45, 0.082, 0.054)
    ribs = _slab(whole, 0.78, 0.098, 0.060)
    top = _slab(whole, 0.93, 0.108, 0.040)
    collar = _slab(whole, 1.02, 0.058, 0.030)
    blobs = (
        Blob(((whole.chest, NECK_RADIUS), (whole.head, NECK_RADIUS)), palette.skin_shade),
        _seat(whole, palette),
        Blob((*hem, *waist), palette.shirt),
        Blob((*waist, *ribs), palette.shirt),
        Blob((*ribs, *top), palette.shirt),
        Blob((*top, *collar), palette.shirt),
        *_head(whole, palette),
    )
    return Part(camera.nearness(whole.pelvis.towards(whole.chest, 0.5)), blobs)


def _head(whole: Body, palette: Palette) -> tuple[Blob, ...]:
    up = whole.head.minus(whole.neck).unit()
    ahead = whole.trunk.left.cross(up)

    def spot(forward: float, above: float) -> Vector:
        return whole.head.plus(ahead.times(forward * HEAD)).plus(up.times(above * HEAD))

    return (
        Blob(((spot(-0.08, 0.1), 0.46 * HEAD), (spot(-0.2, -0.08), 0.36 * HEAD)), palette.hair),
        Blob(((spot(0.1, -0.02), 0.38 * HEAD), (spot(0.14, -0.26), 0.24 * HEAD)), palette.skin),
        Blob(((spot(0.44, -0.08), 0.055 * HEAD), (spot(0.3, 0.06), 0.06 * HEAD)), palette.skin),
    )


def parts_of(whole: Body, near: Palette, far: Palette, camera: Camera) -> Parts:
    """All parts from far to near; limbs behind the trunk wear the `far` palette."""
    trunk = trunk_part(whole, near, camera)
    parts = [trunk]
    for leg in (whole.left_leg, whole.right_leg):
        behind = camera.nearness(leg.hip) < camera.nearness(whole.pelvis) - 0.02
        parts.append(leg_part(whole, leg, far if behind else near, camera))
    for arm in (whole.left_arm, whole.right_arm):
        behind = camera.nearness(arm.shoulder) < camera.nearness(whole.chest) - 0.04
        parts.append(arm_part(arm, far if behind else near, camera))
    return tuple(sorted(parts, key=lambda part: part.nearness))
