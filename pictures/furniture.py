"""A chair or a sofa under a figure that rests on one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from content.figures import Base
from pictures.camera import Camera
from pictures.canvas import Canvas
from pictures.palette import FURNITURE, FURNITURE_TOP
from pictures.supports import CHAIR_TOP, SOFA_TOP, Held
from pictures.vector import Vector

# Measures in body heights of 175 cm, after usual furniture; all places from what is carried.
_SEAT_BEHIND, _SEAT_AHEAD, _SEAT_HALF_BREADTH = 0.12, 0.13, 0.13
_SLAB = 0.022
_LEG = 0.012
_CHAIR_BACK = 0.26  # above the seat
_EDGE_AHEAD = 0.035  # a sofa's edge is so far before the shoulder blades that rest on it
_SOFA_DEPTH, _SOFA_BACK, _SOFA_HALF_BREADTH = 0.36, 0.2, 0.3
_BACK_DEPTH = 0.075
_GAP_BELOW = 0.03
_ROUNDED = 4.0  # pixels


@dataclass(frozen=True, slots=True)
class Box:
    """A block along the room's axes, from its lowest corner to its highest."""

    low: Vector
    high: Vector

    @property
    def corners(self) -> tuple[Vector, ...]:
        """All eight, the upper four last."""
        return tuple(
            Vector(x, y, z)
            for z in (self.low.z, self.high.z)
            for x in (self.low.x, self.high.x)
            for y in (self.low.y, self.high.y)
        )


def furniture(base: Base, held: Held) -> tuple[Box, ...]:
    """What a figure of that base rests on, the hindmost box first; nothing on the floor."""
    build = _BUILT.get(base)
    return build(next(iter(held.values()))) if build else ()


def _chair(pelvis: Vector) -> tuple[Box, ...]:
    back, front, y = pelvis.x - _SEAT_BEHIND, pelvis.x + _SEAT_AHEAD, _SEAT_HALF_BREADTH
    legs = tuple(
        Box(Vector(x, side - _LEG, 0), Vector(x + 2 * _LEG, side + _LEG, CHAIR_TOP))
        for side in (y - _LEG, _LEG - y)
        for x in (back, front - 2 * _LEG)
    )
    seat = Box(Vector(back, -y, CHAIR_TOP - _SLAB), Vector(front, y, CHAIR_TOP))
    rest = Box(Vector(back - _SLAB, -y, CHAIR_TOP), Vector(back, y, CHAIR_TOP + _CHAIR_BACK))
    return *legs, rest, seat


def _sofa(blades: Vector) -> tuple[Box, ...]:
    edge = blades.x + _EDGE_AHEAD
    back, y = edge - _SOFA_DEPTH, _SOFA_HALF_BREADTH
    rest = Box(Vector(back - _BACK_DEPTH, -y, _GAP_BELOW), Vector(back, y, SOFA_TOP + _SOFA_BACK))
    seat = Box(Vector(back, -y, _GAP_BELOW), Vector(edge, y, SOFA_TOP))
    return rest, seat


_BUILT: Mapping[Base, Callable[[Vector], tuple[Box, ...]]] = {
    Base.CHAIR: _chair,
    Base.SOFA: _sofa,
}


def paint(canvas: Canvas, camera: Camera, boxes: tuple[Box, ...]) -> None:
    """Paints boxes, their tops lighter."""
    for box in boxes:
        for corners, colour in ((box.corners, FURNITURE), (box.corners[4:], FURNITURE_TOP)):
            canvas.hull([(*camera.seen(corner), _ROUNDED / 2) for corner in corners], colour)
