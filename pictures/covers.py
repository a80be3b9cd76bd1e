"""What of a picture the parts of a body hide, and how near to the viewer they are there."""

import math
from dataclasses import dataclass
from itertools import pairwise

from pictures.camera import Ball, Camera
from pictures.hull import Circle
from pictures.shapes import Part

_BESIDE = 0.006  # body heights beside a limb that it hides too


@dataclass(frozen=True, slots=True)
class Cover:
    """A tapering stroke in the picture that hides what is behind it.

    Attributes:
        start, way: its first circle, and how its last one differs.
        near, nearer: how near to the viewer both are, alike.
        span: the square of its length.
    """

    start: Circle
    way: Circle
    near: float
    nearer: float
    span: float

    def surface(self, x: float, y: float, scale: float) -> float | None:
        """How near its surface is at a pixel; None where it does not cover it."""
        (x0, y0, r0), (dx, dy, dr) = self.start, self.way
        share = ((x - x0) * dx + (y - y0) * dy) / self.span if self.span else 0
        share = min(max(share, 0), 1)
        off = math.hypot(x - x0 - dx * share, y - y0 - dy * share)
        radius = r0 + dr * share
        if off > radius + _BESIDE * scale:
            return None
        bulge = math.sqrt(max(radius**2 - off**2, 0)) / scale * 0.8
        return self.near + self.nearer * share + bulge


Boxed = tuple[tuple[float, float, float, float], Cover]
"""A cover, after the left, right, top and bottom of what it may hide."""


def _cover(first: Ball, last: Ball, camera: Camera) -> Boxed:
    """The stroke from one ball to another."""
    (x0, y0), r0 = camera.seen(first[0]), first[1] * camera.scale
    (x1, y1), r1 = camera.seen(last[0]), last[1] * camera.scale
    near, edge = camera.nearness(first[0]), max(r0, r1) + _BESIDE * camera.scale
    cover = Cover(
        start=(x0, y0, r0),
        way=(x1 - x0, y1 - y0, r1 - r0),
        near=near,
        nearer=camera.nearness(last[0]) - near,
        span=(x1 - x0) ** 2 + (y1 - y0) ** 2,
    )
    box = min(x0, x1) - edge, max(x0, x1) + edge, min(y0, y1) - edge, max(y0, y1) + edge
    return box, cover


def covers(part: Part, camera: Camera) -> list[Boxed]:
    """What a part hides, as strokes in the picture, each in its box."""
    return [
        _cover(first, last, camera) for blob in part.blobs for first, last in pairwise(blob.balls)
    ]
