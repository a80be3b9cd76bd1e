"""Arrows beside a figure that say which way the work goes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from content.figures import Arm, Figure, Leg, Pose
from pictures.camera import Camera, Point
from pictures.canvas import Canvas
from pictures.motion import Moment
from pictures.palette import ARROW, RIM
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
_ROOM = 0.085  # body heights: an arrow nearer to the middle of a limb or trunk is hard to see
_BEYOND = 0.09  # body heights from the end of a path to an arrow that goes on from there
_WIDTH = 4.2  # pixels
_RIM_WIDTH = 1.7  # pixels
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


def _clear(line: list[Vector], by: float, way: list[Body], camera: Camera) -> tuple[Vector, ...]:
    """The line, moved in the picture's plane to where the body is least in its way.

    Rather beside the path on its outer side; else beyond its end, farther off, or across.
    """
    chord = line[-1].minus(line[0])
    away, middle = camera.near.cross(chord).unit(), _middle(way[len(way) // 2])
    if away.dot(line[len(line) // 2].minus(middle)) < 0:
        away = away.times(-1)
    onward = chord.unit().times(chord.length() + _BEYOND)
    moves = (*(away.times(by * times) for times in (1, 2, -1, -2)), onward, away.times(-3 * by))
    flesh = [circle for whole in (way[0], way[-1]) for circle in _bones(whole, camera)]
    places = [tuple(point.plus(move) for point in line) for move in moves]
    return min(places, key=lambda place: _hidden([camera.seen(point) for point in place], flesh))


def _bones(whole: Body, camera: Camera) -> list[tuple[Point, Point]]:
    """A body as strokes in the picture."""
    strokes = [(whole.pelvis, whole.chest), (whole.chest, whole.head)]
    for leg in (whole.left_leg, whole.right_leg):
        strokes += [(leg.hip, leg.knee), (leg.knee, leg.ankle), (leg.heel, leg.toe)]
    for arm in (whole.left_arm, whole.right_arm):
        strokes += [(arm.shoulder, arm.elbow), (arm.elbow, arm.hand)]
    return [(camera.seen(start), camera.seen(end)) for start, end in strokes]


def _hidden(line: list[Point], strokes: list[tuple[Point, Point]]) -> int:
    """How many points of a line are too near to a body."""
    return sum(any(_gap(point, *stroke) < _ROOM for stroke in strokes) for point in line)


def _gap(point: Point, start: Point, end: Point) -> float:
    """How far a point is from a stroke."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    span = dx * dx + dy * dy
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / span if span else 0
    share = min(max(share, 0), 1)
    return math.hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy)


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
    return Arrow(_clear(line, beside[name], way, camera), pose)


def paint_arrow(canvas: Canvas, arrow: Arrow, camera: Camera) -> None:
    """Paints an arrow, set off by a rim from the body that it may have to cross."""
    line = [camera.seen(point) for point in arrow.line]
    tip = line[-1]
    before = next((spot for spot in reversed(line) if math.dist(spot, tip) > _HEAD), line[0])
    angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
    head = [
        (tip[0] + math.cos(angle + turn) * _HEAD, tip[1] + math.sin(angle + turn) * _HEAD)
        for turn in (2.5, -2.5)
    ]
    for width, colour in ((_WIDTH + 2 * _RIM_WIDTH, RIM), (_WIDTH, ARROW)):
        canvas.line(line, width, colour)
        canvas.line([head[0], tip, head[1]], width, colour)
