"""A figure set before its camera: everything decided but the band."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.figures import Figure, Prop
from pictures import scenery
from pictures.arrows import Arrow, arrows
from pictures.camera import Ball, Camera, camera_for, framed
from pictures.contact import keys
from pictures.figurine import parts_of
from pictures.furniture import Box, furniture
from pictures.lens import Lens, lens_for
from pictures.motion import Moment, moments, reached
from pictures.shapes import Parts
from pictures.skeleton import Body
from pictures.vector import ORIGIN, Vector

_TRAVEL = 0.02  # body heights: a figure that goes farther in a round has the camera follow
_MARGIN_SHARE = 0.07  # of the picture's width
_FINGERTIPS = 0.03  # beyond the middle of the fist


@dataclass(frozen=True, slots=True)
class Stage:
    """A figure in front of its camera.

    Attributes:
        moments: of one round; the one after the last is the first.
        parts: of the body in each moment, from far to near.
        travel: how far one round goes; zero for a figure that stays in its place.
        mat, wall: their corners, empty where the figure has none.
        furniture: what the figure rests on, the hindmost box first.
        ghosts: the body in each key pose, each different pose once;
            empty for a travelling figure, whose poses stay behind.
    """

    figure: Figure
    size: tuple[int, int]
    camera: Camera
    moments: tuple[Moment, ...]
    parts: tuple[Parts, ...]
    travel: Vector
    anchor: Vector | None
    mat: tuple[Vector, ...]
    wall: tuple[Vector, ...]
    furniture: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    ghosts: tuple[Body, ...]
    lens: Lens | None

    def camera_at(self, moment: Moment) -> Camera:
        """The camera, that follows a travelling figure evenly."""
        target = self.camera.target.plus(self.travel.times(moment.round))
        return replace(self.camera, target=target)


def _flesh(parts: Parts, back: Vector) -> Iterator[Ball]:
    """The balls of a body, moved `back` from where they are."""
    for part in parts:
        for blob in part.blobs:
            for centre, radius in blob.balls:
                yield centre.minus(back), radius


def _ghosts(figure: Figure) -> tuple[Body, ...]:
    found: dict[object, Body] = {}
    for pose, whole in zip(figure.poses, reached(figure), strict=True):
        shape = (pose.trunk, pose.left_leg, pose.right_leg, pose.left_arm, pose.right_arm)
        found.setdefault(shape, whole)
    return tuple(found.values())


def _travelled(figure: Figure) -> Vector:
    placed = keys(figure)
    way = placed[-1].pelvis.minus(placed[0].pelvis)
    return way if way.length() > _TRAVEL else ORIGIN


def _mat(figure: Figure, flesh: list[Ball]) -> tuple[Vector, ...]:
    if Prop.MAT not in figure.props:
        return ()
    ends = [end for at, radius in flesh for end in (at.x - radius, at.x + radius)]
    return scenery.mat_corners(min(ends), max(ends))


def _wall(figure: Figure, all_moments: tuple[Moment, ...]) -> tuple[Vector, ...]:
    if Prop.WALL not in figure.props:
        return ()
    bodies = [moment.body for moment in all_moments]
    hands = max(arm.hand.x for body in bodies for arm in (body.left_arm, body.right_arm))
    return scenery.wall_corners(hands + _FINGERTIPS)


def anchor_of(figure: Figure) -> Vector | None:
    """Where a figure's anchor is in space, if it has one."""
    spot = figure.anchor
    return Vector(spot.ahead, spot.aside, spot.height) if spot else None


def staged(figure: Figure, count: int, size: tuple[int, int]) -> Stage:
    """Sets a figure before its camera, with `count` moments in a round.

    Args:
        figure: what moves.
        count: moments in one round.
        size: of the picture in pixels; all that moves stays clear of its edge.
    """
    camera = camera_for(figure)
    shown = tuple(moments(figure, count))
    travel = _travelled(figure)
    parts = tuple(parts_of(moment.body, figure, camera) for moment in shown)
    flesh = [
        ball
        for moment, body in zip(shown, parts, strict=True)
        for ball in _flesh(body, travel.times(moment.round))
    ]
    mat = _mat(figure, flesh)
    anchor = anchor_of(figure)
    wall = _wall(figure, shown)
    boxes = furniture(figure.base, keys(figure)[0].held)
    pointers = arrows(figure, shown, travel, camera)
    points = [*mat, *wall, *(point for arrow in pointers for point in arrow.line)]
    points += [corner for box in boxes for corner in box.corners]
    points += scenery.anchor_corners(anchor) if anchor else ()
    ghosts = () if travel != ORIGIN else _ghosts(figure)
    width, height = size
    edge = width * _MARGIN_SHARE
    balls = [*flesh, *((point, 0.0) for point in points)]
    camera = framed(camera, balls, (edge, edge, width - edge, height - edge))
    lens = lens_for(shown, camera, size) if travel == ORIGIN else None
    return Stage(
        figure, size, camera, shown, parts, travel, anchor, mat, wall, boxes, pointers, ghosts, lens
    )
