"""A magnifying glass for movements too small to see at a phone's size."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from pictures.camera import Camera, Point
from pictures.motion import Moment
from pictures.skeleton import Body, LegJoints
from pictures.vector import Vector

SMALL = 0.16  # body heights: a movement within less than this is magnified
_POWER = 2.3
_RADIUS_SHARE = 0.2  # of the picture's width
_MARGIN_SHARE = 0.035

Spot = Callable[[Body], Vector]


@dataclass(frozen=True, slots=True)
class Lens:
    """A round window on one foot or knee.

    Attributes:
        camera: sees it magnified, in the middle of a picture as large as the glass.
        centre: of the glass, in whole pixels.
        radius: of the glass, in whole pixels.
        spot: the pixel in the picture that is magnified.
        spot_radius: how much round the spot the glass shows, in pixels.
    """

    camera: Camera
    centre: tuple[int, int]
    radius: int
    spot: Point
    spot_radius: float

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the square that just holds the glass, in pixels."""
        return 2 * self.radius, 2 * self.radius


def _foot(leg: LegJoints) -> Vector:
    return leg.arch.towards(leg.ankle, 0.5)


# What can move, and what the glass is held over where that moves most; None where none helps.
_MOVING: tuple[tuple[Spot, Spot | None], ...] = (
    (lambda whole: whole.left_leg.toe, lambda whole: _foot(whole.left_leg)),
    (lambda whole: whole.right_leg.toe, lambda whole: _foot(whole.right_leg)),
    (lambda whole: whole.left_leg.heel, lambda whole: _foot(whole.left_leg)),
    (lambda whole: whole.right_leg.heel, lambda whole: _foot(whole.right_leg)),
    (lambda whole: whole.left_leg.arch, lambda whole: _foot(whole.left_leg)),
    (lambda whole: whole.right_leg.arch, lambda whole: _foot(whole.right_leg)),
    (lambda whole: whole.left_leg.knee, lambda whole: whole.left_leg.knee),
    (lambda whole: whole.right_leg.knee, lambda whole: whole.right_leg.knee),
    (lambda whole: whole.pelvis, None),
    (lambda whole: whole.left_arm.hand, None),
    (lambda whole: whole.right_arm.hand, None),
)


def _reach(bodies: list[Body], spot: Spot) -> float:
    """How far a spot gets from where it was first."""
    return max(spot(whole).minus(spot(bodies[0])).length() for whole in bodies)


def magnified(bodies: list[Body]) -> Spot | None:
    """What a glass is held over, where nothing moves far between bodies; else None."""
    moved = [(_reach(bodies, spot), held) for spot, held in _MOVING]
    farthest, held = max(moved, key=lambda pair: pair[0])
    return held if farthest < SMALL else None


def lens_for(moments: tuple[Moment, ...], camera: Camera, size: tuple[int, int]) -> Lens | None:
    """A lens over the foot or knee that moves most, where nothing moves far; else None."""
    bodies = [moment.body for moment in moments]
    held = magnified(bodies)
    if held is None:
        return None
    total = Vector(0, 0, 0)
    for whole in bodies:
        total = total.plus(held(whole))
    target = total.times(1 / len(bodies))
    width = size[0]
    radius, margin = round(width * _RADIUS_SHARE), round(width * _MARGIN_SHARE)
    corners = ((width - margin - radius, margin + radius), (margin + radius, margin + radius))
    head = camera.seen(bodies[0].head)
    centre = max(corners, key=lambda corner: math.dist(corner, head))  # never before the face
    near = replace(camera, target=target, centre=(radius, radius), scale=camera.scale * _POWER)
    return Lens(near, centre, radius, camera.seen(target), radius / _POWER)
