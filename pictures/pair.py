"""A still of one exercise for previews: its start and its end side by side."""

import io
from dataclasses import replace

from PIL import Image

from content.figures import BandPath, Figure
from pictures import cards
from pictures.canvas import Canvas
from pictures.draw import Painter
from pictures.frame import is_wide
from pictures.palette import ARROW, PAGE, PAPER
from pictures.stage import Stage, staged
from pictures.vector import ORIGIN

PANEL, WIDE_PANEL = (400, 400), (540, 360)  # pixels; wide ones stand one above the other
_BADGE = 21.0  # radius of the sign between both panels, in pixels


def _panels(stage: Stage, path: BandPath | None, colour: str) -> tuple[Image.Image, Image.Image]:
    """The start with an arrow for the way to go, and the end with a shadow of the start.

    There the camera stays, so that one who walks has moved.
    """
    start = Painter(replace(stage, ghosts=()), path, colour)
    before = (stage.moments[0].body,)
    end = Painter(replace(stage, ghosts=before, arrows=(), travel=ORIGIN), path, colour)
    return start.frame(0), end.frame(cards.telling(stage.moments))


def _onward() -> Image.Image:
    """The sign that leads from one panel to the other."""
    side = round(2 * _BADGE) + 4
    middle = side / 2
    canvas = Canvas.blank(side, side, PAGE)
    canvas.disc((middle, middle), _BADGE, PAPER)
    tip = (middle + 9, middle)
    canvas.line([(middle - 9, middle), tip], 4, ARROW)
    canvas.line([(middle + 2, middle - 7), tip, (middle + 2, middle + 7)], 4, ARROW)
    return canvas.finished()


def size_of(figure: Figure) -> tuple[int, int]:
    """Width and height of its still in pixels: side by side, or above each other where wide."""
    wide = is_wide(figure)
    width, height = WIDE_PANEL if wide else PANEL
    across, down = (1, 2) if wide else (2, 1)
    return across * (width + cards.GAP) + cards.GAP, down * (height + cards.GAP) + cards.GAP


def still(figure: Figure, path: BandPath | None, colour: str) -> bytes:
    """The still as PNG.

    Args:
        figure: what moves.
        path: where the band runs; None for no band.
        colour: of the band, hex.
    """
    wide, size = is_wide(figure), size_of(figure)
    (width, height) = panel_size = WIDE_PANEL if wide else PANEL
    image, mask = Image.new("RGB", size, PAGE), cards.rounded(width, height)
    stage = staged(figure, cards.MOMENTS, panel_size)
    for number, panel in enumerate(_panels(stage, path, colour)):
        across, down = (0, number) if wide else (number, 0)
        corner = (
            cards.GAP + across * (width + cards.GAP),
            cards.GAP + down * (height + cards.GAP),
        )
        image.paste(panel, corner, mask)
    sign = _onward().rotate(-90) if wide else _onward()
    place = ((size[0] - sign.width) // 2, (size[1] - sign.height) // 2)
    image.paste(sign, place, cards.rounded(sign.width, sign.height, sign.width / 2))
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
