"""A band pulled taut past the legs of whoever holds it."""

import math
from itertools import pairwise

from pictures.girths import BAND_GAP, shank_radius, thigh_radius
from pictures.skeleton import Body
from pictures.vector import LEFTWARDS, Vector


def taut(whole: Body, straight: list[Vector]) -> list[Vector]:
    """Where a straight run of band bends, held aside by the leg that it passes."""
    pushed = [_outside(whole, point).y - point.y for point in straight]
    to_left, to_right = _over(pushed), _over([-off for off in pushed])
    return [
        straight[at].plus(LEFTWARDS.times(_height(to_left, at) - _height(to_right, at)))
        for at in sorted({at for at, _ in (*to_left, *to_right)})
    ]


def _over(heights: list[float]) -> list[tuple[int, float]]:
    """Where a string bends that is pulled taut over obstacles, its ends on the ground."""
    bends: list[tuple[int, float]] = []
    for at, height in enumerate([0, *heights[1:-1], 0]):
        while len(bends) > 1 and _height([bends[-2], (at, height)], bends[-1][0]) >= bends[-1][1]:
            bends.pop()
        bends.append((at, height))
    return bends


def _height(bends: list[tuple[int, float]], at: int) -> float:
    """How high a string with these bends is at a place."""
    (x0, y0), (x1, y1) = next((a, b) for a, b in pairwise(bends) if a[0] <= at <= b[0])
    return y0 + (y1 - y0) * (at - x0) / (x1 - x0)


def _outside(whole: Body, point: Vector) -> Vector:
    """A point moved sideways until it is out of the thigh and shank on its side."""
    leg, side = (whole.left_leg, 1) if point.y > whole.pelvis.y else (whole.right_leg, -1)
    out = point
    for start, end, radius in (
        (leg.hip, leg.knee, thigh_radius),
        (leg.knee, leg.ankle, shank_radius),
    ):
        bone = end.minus(start)
        share = min(max(out.minus(start).dot(bone) / bone.dot(bone), 0), 1)
        off = out.minus(start.towards(end, share))
        deep = math.hypot(off.x, off.z)
        clear = radius(share) + BAND_GAP
        if deep < clear:
            needed = math.sqrt(clear**2 - deep**2) - side * off.y
            out = out.plus(Vector(0, side * max(needed, 0), 0))
    return out
