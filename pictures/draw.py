"""One frame after another of a figure with its band."""

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from content.figures import BandPath, BandShape
from pictures import scenery
from pictures.arrows import paint_arrow
from pictures.bands import Line, length, runs
from pictures.camera import Camera
from pictures.canvas import Canvas
from pictures.motion import Moment
from pictures.palette import BACKGROUND, FAR, GHOST, NEAR, RIM
from pictures.rubber import SLACK, Ink, ink, paint, stretched, stretches
from pictures.shapes import Part, parts_of
from pictures.stage import Stage
from pictures.vector import ORIGIN

_RIM_WIDTH = 1.7  # pixels
_GHOST_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Stretched:
    """A band in its colours, with the breadth that it has at every moment, in body heights."""

    path: BandPath
    ink: Ink
    breadths: tuple[float, ...]


def stretched_band(stage: Stage, path: BandPath, colour: str) -> Stretched:
    """A band along a path, as broad as its length lets it be; `colour` is hex."""
    lengths = [length(runs(path, moment.body, stage.anchor)) for moment in stage.moments]
    slack = SLACK[path.shape]
    breadths = tuple(stretched(slack, long, min(lengths)) for long in lengths)
    return Stretched(path, ink(colour), breadths)


def backdrop(stage: Stage, size: tuple[int, int]) -> Canvas:
    """All that stays the same in every frame."""
    canvas = Canvas.blank(*size, BACKGROUND)
    scenery.floor(canvas, stage.camera, size)
    if stage.wall:
        scenery.wall(canvas, stage.camera, stage.wall)
    if stage.mat:
        scenery.mat(canvas, stage.camera, stage.mat)
    for moment in stage.ghosts:
        parts = parts_of(moment.body, NEAR, FAR, stage.camera)
        shapes = [_circles(part, stage.camera) for part in parts]
        canvas.veil([ring for rings in shapes for ring in rings], GHOST, _GHOST_SHARE)
    return canvas


def _circles(part: Part, camera: Camera) -> list[list[tuple[float, float, float]]]:
    return [
        [(*camera.seen(centre), radius * camera.scale) for centre, radius in blob.balls]
        for blob in part.blobs
    ]


def paint_part(canvas: Canvas, part: Part, camera: Camera) -> None:
    """Paints a part of the body, set off from what is behind it by a rim."""
    rings = _circles(part, camera)
    for blob, ring in zip(part.blobs, rings, strict=True):
        if blob.rim:
            canvas.hull([(x, y, radius + _RIM_WIDTH) for x, y, radius in ring], RIM)
    for blob, ring in zip(part.blobs, rings, strict=True):
        canvas.hull(ring, blob.colour)


def paint_body(
    canvas: Canvas, moment: Moment, camera: Camera, lines: list[Line], band: tuple[float, Ink] | None
) -> None:
    """Paints a body and its band, each stretch of it between the parts that it passes."""
    parts = parts_of(moment.body, NEAR, FAR, camera)
    found = [stretch for line in lines for stretch in stretches(line, parts, camera)]
    for layer in range(len(parts) + 1):
        here = [stretch.line for stretch in found if stretch.layer == layer]
        if here and band:
            paint(canvas, here, band[0], camera, band[1])
        if layer < len(parts):
            paint_part(canvas, parts[layer], camera)


def frame(scene: Canvas, stage: Stage, number: int, band: Stretched | None) -> Image.Image:
    """One frame; `scene` is the backdrop, which is left as it is."""
    canvas, moment = scene.copy(), stage.moments[number]
    camera = stage.camera_at(moment)
    if stage.travel != ORIGIN:
        scenery.floor_marks(canvas, stage.camera, stage.travel, moment.round)
    scenery.shadows(canvas, camera, moment)
    if stage.anchor and band and band.path.shape is BandShape.STRAND:
        scenery.anchor(canvas, camera, stage.anchor)
    for arrow in stage.arrows:
        if arrow.pose == moment.pose:
            paint_arrow(canvas, arrow, stage.camera)
    if band:
        lines = runs(band.path, moment.body, stage.anchor)
        paint_body(canvas, moment, camera, lines, (band.breadths[number], band.ink))
    else:
        paint_body(canvas, moment, camera, [], None)
    return canvas.finished()


def frames(
    stage: Stage, size: tuple[int, int], path: BandPath | None, colour: str
) -> Iterator[Image.Image]:
    """All frames of one round, with a band of that colour (hex) along the path."""
    scene = backdrop(stage, size)
    band = stretched_band(stage, path, colour) if path else None
    for number in range(len(stage.moments)):
        yield frame(scene, stage, number, band)
