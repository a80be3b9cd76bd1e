"""Outlines in the picture: the convex hull round some circles."""

import math
from collections.abc import Sequence
from functools import lru_cache

from pictures.camera import Point

Circle = tuple[float, float, float]  # x, y, radius, in pixels
Corner = tuple[float, float, float, float, float]
"""A point on a circle: the circle, and the direction from its middle as a unit vector.

Circles that all grow by the same touch the rubber band in the same directions, so an outline made
of these serves for its wider rims too.
"""
Outline = list[Corner]

_OFF = 0.25  # pixels: nobody sees less, and painting takes as long as there are corners
_FEWEST, _MOST = 8, 144  # corners of a drawn circle
_FULL = 2 * math.pi
_SAME = 1e-9  # radians: directions nearer than this are one


@lru_cache(maxsize=_MOST)
def ring(corners: int) -> tuple[Point, ...]:
    """So many points round the unit circle, from its right end."""
    turns = [_FULL * number / corners for number in range(corners)]
    return tuple((math.cos(turn), math.sin(turn)) for turn in turns)


def corners_of(radius: float) -> int:
    """How many corners keep a polygon within `_OFF` pixels of a circle of that radius."""
    return min(max(math.ceil(math.pi * math.sqrt(radius / (2 * _OFF))), _FEWEST), _MOST)


def _arc(circle: Circle, start: float, end: float) -> list[Corner]:
    """The corners of a circle that look in the directions from `start` to `end`, radians."""
    x, y, radius = circle
    corners = corners_of(radius)
    step = _FULL / corners
    first, last = math.ceil(start / step), math.floor(end / step)
    return [
        (x, y, radius, math.cos(start), math.sin(start)),
        *((x, y, radius, dx, dy) for dx, dy in ring(corners)[first : last + 1]),
        (x, y, radius, math.cos(end), math.sin(end)),
    ]


def _next(circle: Circle, circles: Sequence[Circle], turned: float) -> tuple[float, Circle]:
    """Where the rubber band leaves a circle, and for which; never before `turned`.

    It leaves along the common tangent that comes first as its outward direction turns.
    """
    x0, y0, r0 = circle
    leaving, chosen = math.inf, circle
    for other in circles:
        dx, dy, less = other[0] - x0, other[1] - y0, r0 - other[2]
        apart = math.hypot(dx, dy)
        if apart <= abs(less):  # one lies within the other
            continue
        away = (math.atan2(dy, dx) - math.acos(less / apart) - turned) % _FULL
        if away > _FULL - _SAME:
            away = 0
        if away < leaving:
            leaving, chosen = away, other
    return turned + leaving, chosen


def hull(circles: Sequence[Circle]) -> Outline:
    """The outline of a rubber band stretched round all circles, of which there is one or more."""
    circle = max(circles, key=lambda each: each[0] + each[2])
    corners: Outline = []
    turned = 0.0
    while turned < _FULL:
        leaving, following = _next(circle, circles, turned)
        corners += _arc(circle, turned, min(leaving, _FULL))
        turned, circle = leaving, following
    return corners


def points(outline: Outline, wider: float = 0) -> list[Point]:
    """The points of an outline, that of circles so many pixels larger where it is `wider`."""
    return [(x + dx * (r + wider), y + dy * (r + wider)) for x, y, r, dx, dy in outline]
