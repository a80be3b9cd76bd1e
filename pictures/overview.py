"""A still of a whole workout: one card for each exercise, the last row centred."""

import io
import math
from dataclasses import dataclass

from PIL import Image

from content.figures import BandPath, Figure
from pictures import badges
from pictures.cards import GAP, MOMENTS, rounded, telling
from pictures.draw import Painter
from pictures.palette import PAGE
from pictures.stage import staged

CARD = 320  # pixels, both ways
_BADGE, _BADGE_AT = 17.0, 30.0


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
    return across * CARD + (across + 1) * GAP, down * CARD + (down + 1) * GAP


def _card(card: Card, number: int) -> Image.Image:
    stage = staged(card.figure, MOMENTS, (CARD, CARD))
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


def page(cards: tuple[Card, ...]) -> bytes:
    """The overview as PNG.

    Raises:
        ValueError: there are no cards.
    """
    if not cards:
        raise ValueError("an overview of nothing")
    across, (width, height) = columns(len(cards)), page_size(len(cards))
    image, mask = Image.new("RGB", (width, height), PAGE), rounded(CARD, CARD)
    for index, card in enumerate(cards):
        row, column = divmod(index, across)
        here = min(across, len(cards) - row * across)
        left = (width - here * CARD - (here - 1) * GAP) // 2
        place = (left + column * (CARD + GAP), GAP + row * (CARD + GAP))
        image.paste(_card(card, index + 1), place, mask)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
