"""From space to the picture: a distant camera without perspective."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from content.figures import Base, Facing, Figure, View
from pictures.vector import ORIGIN, Vector

Point = tuple[float, float]
Ball = tuple[Vector, float]  # its middle in space, and its radius

# Degrees round the runner, 0 straight ahead of them and 90 on their left. A side view comes a
# little from the front, so that both legs and a band between them are seen.
_AZIMUTH = {Base.STANDING: 58.0, Base.SEATED: 68.0, Base.CHAIR: 62.0, Base.KNEELING: 66.0}
_AZIMUTH_LYING = 72.0
_AZIMUTH_FRONT = 8.0
_ELEVATION = {Base.STANDING: 9.0, Base.CHAIR: 11.0}  # degrees of looking down
_ELEVATION_LOW = 14.0


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the viewer is, and how the scene lies in the picture.

    Attributes:
        right: direction in space that points right in the picture.
        up: direction in space that points up in the picture.
        near: direction in space towards the viewer.
        scale: pixels for one body height.
        centre: pixel at which `target` is drawn.
        target: point in space in the middle of the picture.
    """

    right: Vector
    up: Vector
    near: Vector
    scale: float = 1
    centre: Point = (0, 0)
    target: Vector = ORIGIN

    def seen(self, point: Vector) -> Point:
        """The pixel of a point, y downward."""
        way = point.minus(self.target)
        x, y = self.centre
        return x + way.dot(self.right) * self.scale, y - way.dot(self.up) * self.scale

    def nearness(self, point: Vector) -> float:
        """How near a point is to the viewer; larger is nearer."""
        return point.dot(self.near)


def looking(azimuth: float, elevation: float) -> Camera:
    """A camera at these degrees round and above the runner, not yet framed."""
    around, above = math.radians(azimuth), math.radians(elevation)
    right = Vector(-math.sin(around), math.cos(around), 0)
    near = Vector(
        math.cos(around) * math.cos(above), math.sin(around) * math.cos(above), math.sin(above)
    )
    return Camera(right, near.cross(right), near)


def camera_for(figure: Figure) -> Camera:
    """The camera that a figure's view and facing ask for, not yet framed."""
    elevation = _ELEVATION.get(figure.base, _ELEVATION_LOW)
    if figure.view is View.FRONT:
        return looking(_AZIMUTH_FRONT, elevation)
    side = 1 if figure.facing is Facing.LEFT else -1
    return looking(side * _AZIMUTH.get(figure.base, _AZIMUTH_LYING), elevation)


def framed(camera: Camera, balls: Iterable[Ball], box: tuple[float, float, float, float]) -> Camera:
    """The camera, moved and scaled so that all balls fill the box as well as they can.

    Args:
        camera: where it looks from.
        balls: what must be seen, in space.
        box: left, top, right and bottom pixel.

    Raises:
        ValueError: there are no balls.
    """
    spots = [(point.dot(camera.right), point.dot(camera.up), radius) for point, radius in balls]
    left, right = min(x - r for x, _, r in spots), max(x + r for x, _, r in spots)
    low, high = min(y - r for _, y, r in spots), max(y + r for _, y, r in spots)
    x0, y0, x1, y1 = box
    scale = min((x1 - x0) / (right - left), (y1 - y0) / (high - low))
    middle = camera.right.times((left + right) / 2).plus(camera.up.times((low + high) / 2))
    return Camera(
        camera.right, camera.up, camera.near, scale, ((x0 + x1) / 2, (y0 + y1) / 2), middle
    )
