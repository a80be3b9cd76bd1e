"""One frame after another of a figure with its band."""

import math
from dataclasses import dataclass, replace

from PIL import Image

from content.figures import BandPath, BodyPoint
from pictures import furniture, scenery
from pictures.arrows import paint_arrow
from pictures.bands import Line, length, runs
from pictures.camera import Ball, Camera
from pictures.canvas import Canvas
from pictures.figurine import parts_of
from pictures.hull import Circle
from pictures.lens import Lens
from pictures.palette import ARROW, BACKGROUND, GHOST, RIM, TINT
from pictures.rubber import Ink, Stretch, ink, paint, slack_breadth, stretched, stretches
from pictures.shapes import Part
from pictures.stage import Stage
from pictures.vector import ORIGIN

_RIM_WIDTH = 1.7  # pixels
_GHOST_SHARE = 0.3
_GLASS_EDGE = 3.5  # pixels


@dataclass(frozen=True, slots=True)
class Stretched:
    """A band in its colours: its way and its breadth, in body heights, at every moment."""

    path: BandPath
    ink: Ink
    ways: tuple[list[Line], ...]
    breadths: tuple[float, ...]


def stretched_band(stage: Stage, path: BandPath, colour: str) -> Stretched:
    """A band along a path, as broad as its length lets it be; `colour` is hex."""
    ways = tuple(runs(path, moment.body, stage.anchor) for moment in stage.moments)
    lengths, slack = [length(lines) for lines in ways], slack_breadth(path)
    breadths = tuple(stretched(slack, long, min(lengths)) for long in lengths)
    return Stretched(path, ink(colour), ways, breadths)


def _circles(part: Part, camera: Camera) -> list[list[Circle]]:
    return [_seen(blob.balls, camera) for blob in part.blobs]


def _seen(balls: tuple[Ball, ...], camera: Camera) -> list[Circle]:
    return [(*camera.seen(centre), radius * camera.scale) for centre, radius in balls]


def _paint_part(canvas: Canvas, part: Part, camera: Camera) -> None:
    """Paints a part of the body, set off from what is behind it by a rim."""
    outlines = [canvas.outline(circles) for circles in _circles(part, camera)]
    for blob, outline in zip(part.blobs, outlines, strict=True):
        if blob.rim:
            canvas.fill(outline, RIM, _RIM_WIDTH)
    for blob, outline in zip(part.blobs, outlines, strict=True):
        canvas.fill(outline, blob.colour)
    for tint in part.tints:
        canvas.tint(canvas.outline(_seen(tint.balls, camera)), TINT, tint.share)


class Painter:
    """Paints the moments of one stage with one band, or none."""

    def __init__(
        self, stage: Stage, path: BandPath | None, colour: str, *, aids: bool = True
    ) -> None:
        """Stretches a band of that colour (hex) along the path.

        Args:
            stage: the figure before its camera.
            path: where the band runs; None for no band.
            colour: of the band, hex.
            aids: whether ghosts, arrows and the lens explain the movement.

        Raises:
            ValueError: the path asks for an anchor and the figure has none, or the colour
                is not hex.
        """
        if not aids:
            stage = replace(stage, ghosts=(), arrows=(), lens=None)
        self._stage = stage
        self._band = stretched_band(stage, path, colour) if path else None
        self._backdrop = self._behind(stage.camera, stage.size)
        lens = stage.lens
        self._glass = self._behind(lens.camera, lens.size) if lens else None
        self._canvas, self._pane = self._backdrop.copy(), self._glass and self._glass.copy()

    def frame(self, number: int) -> Image.Image:
        """The frame of one moment."""
        return self.canvas(number).finished()

    def canvas(self, number: int) -> Canvas:
        """The frame of one moment, for more to be painted on it, until the next is asked for."""
        stage = self._stage
        camera = stage.camera_at(stage.moments[number])
        stretches = self._stretches(number, camera)
        canvas, pane = self._canvas, self._pane
        canvas.restore(self._backdrop)
        self._act(canvas, number, camera, stretches)
        if stage.lens and self._glass and pane:
            pane.restore(self._glass)
            self._act(pane, number, stage.lens.camera, stretches)
            _mount(canvas, pane, stage.lens)
        return canvas

    def _behind(self, camera: Camera, size: tuple[int, int]) -> Canvas:
        """All that stays the same in every frame."""
        stage = self._stage
        canvas = Canvas.blank(*size, BACKGROUND)
        scenery.floor(canvas, camera)
        if stage.wall:
            scenery.wall(canvas, camera, stage.wall)
        if stage.mat:
            scenery.mat(canvas, camera, stage.mat)
        furniture.paint(canvas, camera, stage.furniture)
        ghosts = [parts_of(whole, stage.figure, camera) for whole in stage.ghosts]
        rings = [ring for parts in ghosts for part in parts for ring in _circles(part, camera)]
        if rings:
            canvas.veil(rings, GHOST, _GHOST_SHARE)
        return canvas

    def _stretches(self, number: int, camera: Camera) -> list[Stretch]:
        """The band of one moment in stretches, each between the parts that it passes.

        They are the same through a lens, which looks from where the camera does.
        """
        if not self._band:
            return []
        parts = self._stage.parts[number]
        return [
            found for line in self._band.ways[number] for found in stretches(line, parts, camera)
        ]

    def _act(self, canvas: Canvas, number: int, camera: Camera, band: list[Stretch]) -> None:
        """Paints all that moves."""
        stage, moment = self._stage, self._stage.moments[number]
        if stage.travel != ORIGIN:
            scenery.floor_marks(canvas, stage.camera, stage.travel, moment.round)
        scenery.shadows(canvas, camera, moment)
        if stage.anchor and self._band and BodyPoint.ANCHOR in self._band.path.points:
            scenery.anchor(canvas, camera, stage.anchor)
        self._body(canvas, number, camera, band)
        for arrow in stage.arrows:
            if arrow.pose == moment.pose:
                paint_arrow(canvas, arrow, stage.camera if stage.travel != ORIGIN else camera)

    def _body(self, canvas: Canvas, number: int, camera: Camera, found: list[Stretch]) -> None:
        """Paints a body and its band, each stretch of it between the parts that it passes."""
        parts, band = self._stage.parts[number], self._band
        for layer in range(len(parts) + 1):
            here = [stretch.line for stretch in found if stretch.layer == layer]
            if band and here:
                paint(canvas, here, band.breadths[number], camera, band.ink)
            if layer < len(parts):
                _paint_part(canvas, parts[layer], camera)


def _mount(canvas: Canvas, magnified: Canvas, lens: Lens) -> None:
    """Lays a glass over the picture, and marks the spot that it magnifies."""
    angle = math.atan2(lens.centre[1] - lens.spot[1], lens.centre[0] - lens.spot[0])
    edge = (
        lens.spot[0] + math.cos(angle) * lens.spot_radius,
        lens.spot[1] + math.sin(angle) * lens.spot_radius,
    )
    canvas.line([edge, lens.centre], 1.6, ARROW)
    canvas.circle(lens.spot, lens.spot_radius, 1.6, ARROW)
    canvas.disc(lens.centre, lens.radius + _GLASS_EDGE, ARROW)
    canvas.glass(magnified, lens.centre)
