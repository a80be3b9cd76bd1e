"""What stands around a figure: floor, shadows, mat, wall and the anchor."""

from pictures.camera import Ball, Camera
from pictures.canvas import Canvas
from pictures.motion import Moment
from pictures.palette import (
    ANCHOR,
    ANCHOR_TOP,
    FLOOR,
    FLOOR_LINE,
    MAT,
    MAT_EDGE,
    SHADOW,
    WALL,
    WALL_EDGE,
)
from pictures.vector import UP, Vector

_FLOOR_BEHIND = 0.34  # body heights from the figure to where the floor ends in the picture
_MAT_THICKNESS = 0.014
_MAT_MARGIN = 0.06
_MAT_HALF_BREADTH = 0.21
_WALL_HEIGHT, _WALL_HALF_BREADTH, _WALL_DEPTH = 0.98, 0.2, 0.03
_PLATE = 0.045  # radius of the plate that an anchor stands on
_LOW_SEAT = 0.2  # body heights: hips below this rest on the floor
_LOW_ANCHOR = 0.15  # body heights: an anchor below this is on the floor, a higher one on a post
_POST_ABOVE = 0.12  # body heights that the post goes on above its anchor
_POST_RADIUS = 0.012
_MARKS = 9  # joints of the floor to each side; one for each round, or the loop would show
_MARK_BEFORE = 2.0  # body heights that a joint reaches before the figure: out of the picture


def floor(canvas: Canvas, camera: Camera) -> None:
    """The floor from the figure's back to the lower edge of the picture."""
    away = Vector(camera.near.x, camera.near.y, 0).unit().times(-_FLOOR_BEHIND)
    _, horizon = camera.seen(away)
    width, height = canvas.size
    canvas.polygon([(0, horizon), (width, horizon), (width, height), (0, height)], FLOOR)
    canvas.line([(0, horizon), (width, horizon)], 1.2, FLOOR_LINE)


def floor_marks(canvas: Canvas, camera: Camera, way: Vector, passed: float) -> None:
    """Joints of the floor that stay behind when a figure travels `way` in each round.

    Args:
        canvas: what is painted on.
        camera: where the figure was at the round's start.
        way: how far one round goes.
        passed: share of the round, 0 to 1.
    """
    ahead = Vector(1, 0, 0)
    for number in range(-_MARKS, _MARKS + 1):
        spot = way.times(number - passed)
        ends = (spot.minus(ahead.times(_FLOOR_BEHIND)), spot.plus(ahead.times(_MARK_BEFORE)))
        canvas.hair([camera.seen(end) for end in ends], 1.4, FLOOR_LINE)


def _lying_disc(canvas: Canvas, camera: Camera, spot: Ball, colour: str) -> None:
    """A disc that lies on the floor: the camera stands upright, so that it is foreshortened."""
    centre, radius = spot
    across = radius * camera.scale
    canvas.ellipse(camera.seen(centre), across, across * abs(camera.near.z), colour)


def shadows(canvas: Canvas, camera: Camera, moment: Moment) -> None:
    """Soft spots under feet, knees and hands, smaller the higher these are, and a low seat."""
    whole = moment.body
    for leg, arm in ((whole.left_leg, whole.left_arm), (whole.right_leg, whole.right_arm)):
        _shadow(canvas, camera, leg.heel.towards(leg.toe, 0.5), 0.085, 0.35)
        _shadow(canvas, camera, leg.knee, 0.06, 0.15)
        _shadow(canvas, camera, arm.hand, 0.05, 0.15)
    if whole.pelvis.z < _LOW_SEAT:
        _lying_disc(canvas, camera, (whole.pelvis.at_height(0), 0.13), SHADOW)


def _shadow(canvas: Canvas, camera: Camera, spot: Vector, radius: float, highest: float) -> None:
    """The shadow of something at a spot; it fades away until `highest` above the floor."""
    seen = radius * max(1 - spot.z / highest, 0)
    if seen > 0:
        _lying_disc(canvas, camera, (spot.at_height(0), seen), SHADOW)


def mat_corners(low: float, high: float) -> tuple[Vector, ...]:
    """The corners of a mat that reaches from `low` to `high` along the floor."""
    x0, x1, y = low - _MAT_MARGIN, high + _MAT_MARGIN, _MAT_HALF_BREADTH
    return Vector(x0, -y, 0), Vector(x1, -y, 0), Vector(x1, y, 0), Vector(x0, y, 0)


def mat(canvas: Canvas, camera: Camera, corners: tuple[Vector, ...]) -> None:
    """A mat; its upper side is the floor that figures lie on."""
    lower = [corner.minus(UP.times(_MAT_THICKNESS)) for corner in corners]
    for level, colour in ((lower, MAT_EDGE), (corners, MAT)):
        canvas.hull([(*camera.seen(corner), 5) for corner in level], colour)


def wall_corners(ahead: float) -> tuple[Vector, ...]:
    """The corners of a piece of wall that stands `ahead` of the hips."""
    y, top = _WALL_HALF_BREADTH, _WALL_HEIGHT
    return (
        Vector(ahead, -y, 0),
        Vector(ahead, y, 0),
        Vector(ahead, y, top),
        Vector(ahead, -y, top),
    )


def wall(canvas: Canvas, camera: Camera, corners: tuple[Vector, ...]) -> None:
    """A piece of wall with its edge."""
    behind = [corner.plus(Vector(_WALL_DEPTH, 0, 0)) for corner in corners]
    canvas.hull([(*camera.seen(corner), 2) for corner in [*behind, *corners]], WALL_EDGE)
    canvas.hull([(*camera.seen(corner), 2) for corner in corners], WALL)


def anchor_corners(place: Vector) -> tuple[Vector, ...]:
    """The outermost points of an anchor's plate, and of its post where it has one."""
    foot = place.at_height(0)
    ways = (Vector(1, 0, 0), Vector(-1, 0, 0), Vector(0, 1, 0), Vector(0, -1, 0))
    plate = tuple(foot.plus(way.times(_PLATE)) for way in ways)
    return plate if place.z < _LOW_ANCHOR else (*plate, place.plus(UP.times(_POST_ABOVE)))


def anchor(canvas: Canvas, camera: Camera, place: Vector) -> None:
    """An anchor with an eye for the band: on a plate on the floor, or high on a post."""
    foot = place.at_height(0)
    _lying_disc(canvas, camera, (foot, _PLATE), ANCHOR)
    _lying_disc(canvas, camera, (foot.plus(UP.times(0.008)), _PLATE), ANCHOR_TOP)
    if place.z < _LOW_ANCHOR:
        canvas.line([camera.seen(foot.plus(UP.times(0.008))), camera.seen(place)], 5, ANCHOR)
        return
    ends = (foot.plus(UP.times(_POST_RADIUS)), place.plus(UP.times(_POST_ABOVE)))
    radius = _POST_RADIUS * camera.scale
    canvas.hull([(*camera.seen(end), radius) for end in ends], ANCHOR_TOP)
    canvas.hull([(*camera.seen(place), radius * 1.5)], ANCHOR)
