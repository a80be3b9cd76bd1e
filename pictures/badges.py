"""Signs that need no language: numbers, ticks, and dots that count places."""

from PIL import Image, ImageDraw, ImageFont

from pictures.camera import Point
from pictures.canvas import Canvas
from pictures.palette import DONE, DOT, INK, PAPER

_DOT, _DOT_GAP = 5.0, 18.0  # radius of a dot and the way to the next, in pixels
_TICK = ((-0.45, 0.02), (-0.12, 0.36), (0.46, -0.32))  # in radii of its disc


def tick(canvas: Canvas, centre: Point, radius: float) -> None:
    """A tick on a green disc."""
    canvas.disc(centre, radius + 2, PAPER)
    canvas.disc(centre, radius, DONE)
    line = [(centre[0] + x * radius, centre[1] + y * radius) for x, y in _TICK]
    canvas.line(line, radius * 0.22, PAPER)


def disc(canvas: Canvas, centre: Point, radius: float) -> None:
    """The disc that a number stands on."""
    canvas.disc(centre, radius + 2, PAPER)
    canvas.disc(centre, radius, INK)


def number(image: Image.Image, centre: Point, radius: float, value: int) -> None:
    """A number in the middle of its disc, on the finished picture."""
    font = ImageFont.load_default(radius * 1.25)
    ImageDraw.Draw(image).text(centre, str(value), fill=PAPER, font=font, anchor="mm")


def dots(canvas: Canvas, middle: Point, count: int, current: int, colour: str) -> None:
    """One dot for each place that the band visits; the current one in the band's colour."""
    for index in range(count):
        centre = (middle[0] + (index - (count - 1) / 2) * _DOT_GAP, middle[1])
        chosen = index == current
        canvas.disc(centre, _DOT + (3.5 if chosen else 1.5), INK if chosen else DOT)
        canvas.disc(centre, _DOT + (1.5 if chosen else 0), colour if chosen else PAPER)
