"""Outlines in the picture: the convex hull round some circles."""

import math
from functools import lru_cache

from pictures.camera import Point

Circle = tuple[float, float, float]  # x, y, radius, in pixels

_CAPSULE = 2  # circles
_FEWEST, _MOST = 8, 72  # corners of a drawn circle, by its radius


@lru_cache(maxsize=_MOST)
def _ring(corners: int) -> tuple[Point, ...]:
    turns = [2 * math.pi * number / corners for number in range(corners)]
    return tuple((math.cos(turn), math.sin(turn)) for turn in turns)


def _corners(radius: float) -> int:
    return min(max(int(radius) + 6, _FEWEST), _MOST)


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


def _arc(circle: Circle, start: float, end: float) -> list[Point]:
    x, y, radius = circle
    steps = _corners(radius) // 2
    turns = [start + (end - start) * number / steps for number in range(steps + 1)]
    return [(x + math.cos(turn) * radius, y + math.sin(turn) * radius) for turn in turns]


def _capsule(first: Circle, last: Circle) -> list[Point]:
    """The hull of two circles: two arcs and the tangents between them."""
    x0, y0, r0 = first
    x1, y1, r1 = last
    apart = math.hypot(x1 - x0, y1 - y0)
    if apart <= abs(r0 - r1):
        return hull([first if r0 >= r1 else last])
    towards, spread = math.atan2(y1 - y0, x1 - x0), math.acos((r0 - r1) / apart)
    back = _arc(first, towards + spread, towards + 2 * math.pi - spread)
    return back + _arc(last, towards - spread, towards + spread)


def hull(circles: list[Circle]) -> list[Point]:
    """The outline of a rubber band stretched round all circles."""
    if len(circles) == 1:
        ((x, y, r),) = circles
        return [(x + dx * r, y + dy * r) for dx, dy in _ring(_corners(r))]
    if len(circles) == _CAPSULE:  # most of them, and several times faster than sorting points
        return _capsule(*circles)
    points = sorted(
        (x + dx * r, y + dy * r) for x, y, r in circles for dx, dy in _ring(_corners(r))
    )
    return _chain(points) + _chain(points[::-1])
