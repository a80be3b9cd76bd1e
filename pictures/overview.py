"""A still of a whole workout: one card for each exercise, the last row centred."""

import io
import math
from dataclasses import dataclass

from PIL import Image, ImageDraw

from content.figures import BandPath, Figure
from pictures import badges
from pictures.draw import Painter
from pictures.motion import Moment
from pictures.palette import PAGE
from pictures.stage import staged

CARD = 320  # pixels, both ways
_GAP = 10
_CORNER = 18
_BADGE, _BADGE_AT = 17.0, 30.0
_MOMENTS = 24  # of a round, among which the most telling one is found


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise of an overview; `colour` is hex, `path` None where there is no band."""

    figure: Figure
    path: BandPath | None
    colour: str
    finished: bool


def columns(count: int) -> int:
    """How many cards stand side by side: two of up to four, else three, then four."""
    return min(count, max(2, math.ceil(math.sqrt(count))))


def page_size(count: int) -> tuple[int, int]:
    """Width and height in pixels of an overview of so many exercises."""
    across = columns(count)
    down = math.ceil(count / across)
    return across * CARD + (across + 1) * _GAP, down * CARD + (down + 1) * _GAP


def telling(moments: tuple[Moment, ...]) -> int:
    """Index of the moment that shows the work best: the last one at the second key pose."""
    return max((i for i, moment in enumerate(moments) if moment.pose == 1), default=0)


def _card(card: Card, number: int) -> Image.Image:
    stage = staged(card.figure, _MOMENTS, (CARD, CARD))
    painter = Painter(stage, card.path, card.colour, aids=False)
    canvas = painter.canvas(telling(stage.moments))
    centre = (_BADGE_AT, _BADGE_AT)
    if card.finished:
        badges.tick(canvas, centre, _BADGE)
        return canvas.finished()
    badges.disc(canvas, centre, _BADGE)
    image = canvas.finished()
    badges.number(image, centre, _BADGE, number)
    return image


def _corners() -> Image.Image:
    mask = Image.new("L", (CARD * 4, CARD * 4), 0)
    box = (0, 0, CARD * 4 - 1, CARD * 4 - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, _CORNER * 4, fill=255)
    return mask.reduce(4)


def page(cards: tuple[Card, ...]) -> bytes:
    """The overview as PNG.

    Raises:
        ValueError: there are no cards.
    """
    if not cards:
        raise ValueError("an overview of nothing")
    across, (width, height) = columns(len(cards)), page_size(len(cards))
    image, mask = Image.new("RGB", (width, height), PAGE), _corners()
    for index, card in enumerate(cards):
        row, column = divmod(index, across)
        here = min(across, len(cards) - row * across)
        left = (width - here * CARD - (here - 1) * _GAP) // 2
        place = (left + column * (CARD + _GAP), _GAP + row * (CARD + _GAP))
        image.paste(_card(card, index + 1), place, mask)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
