"""A moving figure from first frame to film: one round for each place of the band."""

from collections.abc import Iterator

from PIL import Image

from content.figures import BandPath, Figure
from pictures import badges
from pictures.draw import Painter
from pictures.frame import is_wide
from pictures.stage import Stage, staged
from pictures.vector import ORIGIN

SIZE, WIDE = (480, 480), (576, 384)  # pixels, of a square film and of a wide one
PER_SECOND = 12  # frames
_DOTS_SHARE = 0.965  # of the height: where the dots of a band with several places are


def frame_count(figure: Figure) -> int:
    """Frames in one round of a movement."""
    return max(round(figure.seconds * PER_SECOND), 2)


def size_of(figure: Figure) -> tuple[int, int]:
    """Width and height of its film in pixels."""
    return WIDE if is_wide(figure) else SIZE


def frames(figure: Figure, paths: tuple[BandPath, ...], colour: str) -> Iterator[Image.Image]:
    """The frames of a film; after the last comes the first again.

    Args:
        figure: what moves.
        paths: the places that the band visits, a round for each; none for no band.
        colour: of the band, hex.
    """
    stage = staged(figure, frame_count(figure), size_of(figure))
    for place, path in enumerate(paths or (None,)):
        yield from _round(stage, path, colour, place, len(paths))


def _round(
    stage: Stage, path: BandPath | None, colour: str, place: int, places: int
) -> Iterator[Image.Image]:
    painter = Painter(stage, path, colour)
    image: Image.Image | None = None
    for number in range(len(stage.moments)):
        if image is None or not _held(stage, number):
            canvas = painter.canvas(number)
            if places > 1:
                middle = (stage.size[0] / 2, stage.size[1] * _DOTS_SHARE)
                badges.dots(canvas, middle, places, place, colour)
            image = canvas.finished()
        yield image


def _held(stage: Stage, number: int) -> bool:
    """Whether nothing has moved since the moment before: then one drawing serves both."""
    before, now = stage.moments[number - 1], stage.moments[number]
    return stage.travel == ORIGIN and (before.body, before.pose) == (now.body, now.pose)


def film(figure: Figure, paths: tuple[BandPath, ...], colour: str) -> bytes:
    """The film as MP4."""
    from pictures.movie import mp4  # noqa: PLC0415 - its encoder takes 16 MB, most films are kept

    return mp4(frames(figure, paths, colour), PER_SECOND, size_of(figure))


def seconds(figure: Figure, paths: tuple[BandPath, ...]) -> float:
    """How long the film takes."""
    return frame_count(figure) * max(len(paths), 1) / PER_SECOND
