"""What stills share: cards with round corners, and the moment that tells an exercise."""

from PIL import Image, ImageDraw

from pictures.motion import Moment

GAP = 10  # pixels between cards
MOMENTS = 24  # of a round, among which the most telling one is found
_CORNER = 18
_FINER = 4  # times as many pixels each way, for smooth edges


def rounded(width: int, height: int, radius: float = _CORNER) -> Image.Image:
    """The mask of a card with round corners."""
    mask = Image.new("L", (width * _FINER, height * _FINER), 0)
    box = (0, 0, width * _FINER - 1, height * _FINER - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, radius * _FINER, fill=255)
    return mask.reduce(_FINER)


def telling(moments: tuple[Moment, ...]) -> int:
    """Index of the moment that shows the work best: the last one at the second key pose."""
    return max((i for i, moment in enumerate(moments) if moment.pose == 1), default=0)
