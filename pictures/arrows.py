"""Arrows beside a figure that say which way the work goes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from content.figures import Arm, Figure, Leg, Pose
from pictures.camera import Camera
from pictures.canvas import Canvas
from pictures.motion import Moment
from pictures.palette import ARROW
from pictures.skeleton import Body
from pictures.vector import ORIGIN, Vector

# Body heights that an arrow is off the path of what moves.
_LEGS = {
    "hips": 0.15,
    "left knee": 0.1,
    "right knee": 0.1,
    "left toe": 0.09,
    "right toe": 0.09,
}
_ARMS = {"left hand": 0.09, "right hand": 0.09}  # where the legs stay as they are
_FLOOR_ARROW = 0.3  # body heights
_ABOVE_LYING = 0.2  # body heights above the hips of somebody who lies: beside is their trunk
_LYING = 0.2  # upright share of the trunk of somebody who lies or bridges, at most
_BEFORE = 0.42  # body heights that an arrow on the floor lies before the hips
_SHORTEST = 0.03  # body heights: a smaller movement has no arrow of its own
_WIDTH = 4.2  # pixels
_HEAD = 10.0  # pixels from the tip to the ends of its two strokes


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow in space, from its tail to its tip, for the way to one key pose."""

    line: tuple[Vector, ...]
    pose: int


def _spots(whole: Body) -> dict[str, Vector]:
    return {
        "hips": whole.pelvis,
        "left knee": whole.left_leg.knee,
        "right knee": whole.right_leg.knee,
        "left toe": whole.left_leg.toe,
        "right toe": whole.right_leg.toe,
        "left hand": whole.left_arm.hand,
        "right hand": whole.right_arm.hand,
    }


def _middle(whole: Body) -> Vector:
    """About the centre of a body: between chest, hips, knees and ankles."""
    total = whole.chest.plus(whole.pelvis)
    for leg in (whole.left_leg, whole.right_leg):
        total = total.plus(leg.knee).plus(leg.ankle)
    return total.times(1 / 6)


def _aside(line: list[Vector], middle: Vector, by: float, camera: Camera) -> tuple[Vector, ...]:
    """The line moved in the picture's plane, at right angles, away from the middle."""
    chord = line[-1].minus(line[0])
    away = camera.near.cross(chord).unit()
    if away.dot(line[len(line) // 2].minus(middle)) < 0:
        away = away.times(-1)
    return tuple(point.plus(away.times(by)) for point in line)


def _legs(pose: Pose) -> tuple[Leg, Leg]:
    return pose.left_leg, pose.right_leg


def _arms(pose: Pose) -> tuple[Arm, Arm]:
    return pose.left_arm, pose.right_arm


def arrows(
    figure: Figure, moments: tuple[Moment, ...], travel: Vector, camera: Camera
) -> tuple[Arrow, ...]:
    """An arrow for every pose whose legs differ from the first one's, along what moves most.

    Where all poses have the same legs, the arms are looked at. A figure that travels has one
    on the floor before it, at every pose.
    """
    if travel != ORIGIN:
        line = _on_floor(moments[0].body, travel)
        return tuple(Arrow(line, pose) for pose in range(len(figure.poses)))
    on_legs = len({_legs(pose) for pose in figure.poses}) > 1
    beside, angles = (_LEGS, _legs) if on_legs else (_ARMS, _arms)
    found = []
    for pose, key in enumerate(figure.poses):
        if angles(key) == angles(figure.poses[0]):
            continue
        way = [moment.body for moment in moments if moment.pose == pose]
        if arrow := _arrow(way, pose, camera, beside):
            found.append(arrow)
    return tuple(found)


def _on_floor(whole: Body, travel: Vector) -> tuple[Vector, ...]:
    ahead = Vector(_BEFORE, 0, 0).plus(whole.pelvis.at_height(0))
    half = travel.unit().times(_FLOOR_ARROW / 2)
    return ahead.minus(half), ahead.plus(half)


def _arrow(way: list[Body], pose: int, camera: Camera, beside: Mapping[str, float]) -> Arrow | None:
    def travelled(name: str) -> float:
        return sum(_spots(b)[name].minus(_spots(a)[name]).length() for a, b in pairwise(way))

    name = max(beside, key=travelled)
    if travelled(name) < _SHORTEST:
        return None
    line = [_spots(whole)[name] for whole in way]
    if name == "hips" and way[-1].trunk.up.z < _LYING:
        return Arrow(tuple(point.plus(camera.up.times(_ABOVE_LYING)) for point in line), pose)
    return Arrow(_aside(line, _middle(way[len(way) // 2]), beside[name], camera), pose)


def paint_arrow(canvas: Canvas, arrow: Arrow, camera: Camera) -> None:
    """Paints an arrow."""
    line = [camera.seen(point) for point in arrow.line]
    canvas.line(line, _WIDTH, ARROW)
    tip = line[-1]
    before = next((spot for spot in reversed(line) if math.dist(spot, tip) > _HEAD), line[0])
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    for turn in (2.5, -2.5):
        end = (tip[0] + math.cos(angle + turn) * _HEAD, tip[1] + math.sin(angle + turn) * _HEAD)
        canvas.line([end, tip], _WIDTH, ARROW)
