"""A magnifying glass for movements too small to see at a phone's size."""

from dataclasses import dataclass, replace

from pictures.camera import Camera, Point
from pictures.motion import Moment
from pictures.skeleton import LegJoints
from pictures.vector import Vector

SMALL = 0.16  # body heights: a movement within less than this is magnified
_POWER = 2.3
_RADIUS_SHARE = 0.2  # of the picture's width
_MARGIN_SHARE = 0.035


@dataclass(frozen=True, slots=True)
class Lens:
    """A round window on one foot.

    Attributes:
        camera: sees the foot magnified, in the middle of the glass.
        centre: of the glass, in pixels.
        radius: of the glass, in pixels.
        spot: the pixel in the picture that is magnified.
        spot_radius: how much round the spot the glass shows, in pixels.
    """

    camera: Camera
    centre: Point
    radius: float
    spot: Point
    spot_radius: float


def _reach(legs: list[LegJoints]) -> float:
    """How far a toe gets from where it was first."""
    return max(leg.toe.minus(legs[0].toe).length() for leg in legs)


def lens_for(moments: tuple[Moment, ...], camera: Camera, size: tuple[int, int]) -> Lens | None:
    """A lens where the foot that moves most moves little, else None."""
    legs = [[m.body.left_leg for m in moments], [m.body.right_leg for m in moments]]
    hips = max(m.body.pelvis.minus(moments[0].body.pelvis).length() for m in moments)
    moving = max(legs, key=_reach)
    if max(_reach(moving), hips) >= SMALL:
        return None
    total = Vector(0, 0, 0)
    for leg in moving:
        total = total.plus(leg.arch).plus(leg.ankle)
    target = total.times(1 / (2 * len(moving)))
    width = size[0]
    radius, margin = width * _RADIUS_SHARE, width * _MARGIN_SHARE
    centre = (width - margin - radius, margin + radius)
    near = replace(camera, target=target, centre=centre, scale=camera.scale * _POWER)
    return Lens(near, centre, radius, camera.seen(target), radius / _POWER)
