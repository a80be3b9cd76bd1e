"""Outlines in the picture: the convex hull round some circles."""

import math

from pictures.camera import Point

Circle = tuple[float, float, float]  # x, y, radius, in pixels

_CORNERS = 28
_RING = tuple(
    (math.cos(2 * math.pi * n / _CORNERS), math.sin(2 * math.pi * n / _CORNERS))
    for n in range(_CORNERS)
)


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _chain(points: list[Point]) -> list[Point]:
    """One side of the hull of points in order (Andrew's monotone chain)."""
    chain: list[Point] = []
    for point in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain[:-1]


def hull(circles: list[Circle]) -> list[Point]:
    """The outline of a rubber band stretched round all circles."""
    points = sorted((x + dx * r, y + dy * r) for x, y, r in circles for dx, dy in _RING)
    return _chain(points) + _chain(points[::-1])
