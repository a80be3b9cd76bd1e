"""The flesh on the bones: every part of a body as hulls of balls in space."""

from dataclasses import dataclass

from pictures.camera import Ball, Camera
from pictures.girths import (
    ANKLE,
    CALF,
    CALF_SHARE,
    ELBOW,
    HAND,
    KNEE,
    NECK_RADIUS,
    SEAT,
    SHORTS_SHARE,
    SHOULDER,
    SLEEVE_SHARE,
    WRIST,
    thigh_radius,
)
from pictures.palette import Palette
from pictures.skeleton import HEAD, TRUNK, ArmJoints, Body, LegJoints
from pictures.vector import Vector

_SHORTENED = 0.6  # of the arch's rise
_SOLE_SEEN = 0.25  # cosine: a sole that looks at the viewer more than this hides its shoe


@dataclass(frozen=True, slots=True)
class Blob:
    """The hull of some balls, in one colour (hex), with or without a rim around it."""

    balls: tuple[Ball, ...]
    colour: str
    rim: bool = True


@dataclass(frozen=True, slots=True)
class Tint:
    """A muscle at work; `share` is how much of its colour is seen, 0 to 1."""

    balls: tuple[Ball, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Part:
    """Blobs that are painted together, first one first; a rim sets them off from the rest.

    Attributes:
        nearness: to the viewer.
        tints: muscles at work, laid thinly over the blobs within which they lie.
    """

    nearness: float
    blobs: tuple[Blob, ...]
    tints: tuple[Tint, ...] = ()


Parts = tuple[Part, ...]
Tints = tuple[Tint, ...]


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


def _bare_foot(leg: LegJoints, palette: Palette) -> tuple[Blob, ...]:
    """A foot without a shoe: heel, an arch that may rise, ball, and the big toe along the floor."""
    up = leg.sole.times(-1)

    def spot(along: float, above: float) -> Vector:
        return leg.heel.plus(leg.toes.times(along)).plus(up.times(above))

    pulled = leg.risen * _SHORTENED  # a foot whose arch rises gets shorter
    heel, instep = (spot(0.02, 0.019), 0.019), (spot(0.05, 0.036 + leg.risen), 0.018)
    arch = (spot(0.068 - pulled / 2, 0.021 + leg.risen), 0.013)
    ball, toe = (spot(0.106 - pulled, 0.014), 0.014), (spot(0.142 - pulled, 0.009), 0.009)
    return (
        Blob((toe, ball), palette.skin),
        Blob((ball, arch, instep), palette.skin),
        Blob((heel, instep, arch), palette.skin),
    )


def leg_part(
    whole: Body,
    leg: LegJoints,
    palette: Palette,
    camera: Camera,
    *,
    barefoot: bool,
    tints: Tints = (),
) -> Part:
    """One leg from hip to shoe; the seat of the shorts covers its rim at the hip."""
    calf = leg.knee.towards(leg.ankle, CALF_SHARE)
    hem = leg.hip.towards(leg.knee, SHORTS_SHARE)
    blobs = (
        _seat(whole, palette),
        Blob(((leg.hip, SEAT), (leg.knee, KNEE)), palette.skin),
        Blob(((leg.knee, KNEE), (calf, CALF)), palette.skin),
        Blob(((calf, CALF), (leg.ankle, ANKLE)), palette.skin),
        *(_bare_foot(leg, palette) if barefoot else _shoe(leg, palette, camera)),
        Blob(((leg.hip, SEAT + 0.003), (hem, thigh_radius(SHORTS_SHARE) + 0.007)), palette.shorts),
    )
    middle = leg.hip.plus(leg.knee).plus(leg.ankle).times(1 / 3)
    return Part(camera.nearness(middle), blobs, tints)


def arm_part(arm: ArmJoints, palette: Palette, camera: Camera, tints: Tints) -> Part:
    """One arm from shoulder to fist."""
    sleeve = arm.shoulder.towards(arm.elbow, SLEEVE_SHARE)
    blobs = (
        Blob(((arm.shoulder, SHOULDER), (arm.elbow, ELBOW)), palette.skin),
        Blob(((arm.elbow, ELBOW), (arm.wrist, WRIST)), palette.skin),
        Blob(((arm.wrist, WRIST), (arm.hand, HAND)), palette.skin),
        Blob(((arm.shoulder, SHOULDER + 0.001), (sleeve, ELBOW + 0.006)), palette.shirt),
    )
    middle = arm.shoulder.plus(arm.elbow).plus(arm.hand).times(1 / 3)
    return Part(camera.nearness(middle), blobs, tints)


def _slab(whole: Body, share: float, breadth: float, depth: float) -> tuple[Ball, Ball]:
    """A cross-section of the trunk: half its breadth and half its depth."""
    middle = whole.pelvis.plus(whole.trunk.up.times(share * TRUNK))
    out = whole.trunk.left.times(breadth - depth)
    return (middle.plus(out), depth), (middle.minus(out), depth)


def _seat(whole: Body, palette: Palette) -> Blob:
    low, high = _slab(whole, 0.02, 0.104, 0.064), _slab(whole, 0.2, 0.086, 0.055)
    return Blob((*low, *high), palette.seat, rim=False)


def trunk_part(whole: Body, palette: Palette, camera: Camera, tints: Tints) -> Part:
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
    return Part(camera.nearness(whole.pelvis.towards(whole.chest, 0.5)), blobs, tints)


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
