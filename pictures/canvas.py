"""A drawing surface in picture pixels, painted larger and scaled down for smooth edges."""

from itertools import pairwise

from PIL import Image, ImageDraw

from pictures.camera import Point
from pictures.hull import Circle, hull

SUPERSAMPLING = 2


class Canvas:
    """An RGB picture being painted; all coordinates and widths are in final pixels."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        self._draw = ImageDraw.Draw(image)

    @classmethod
    def blank(cls, width: int, height: int, colour: str) -> "Canvas":
        """A canvas of one colour."""
        size = (width * SUPERSAMPLING, height * SUPERSAMPLING)
        return cls(Image.new("RGB", size, colour))

    def copy(self) -> "Canvas":
        """The same picture on a canvas of its own."""
        return Canvas(self._image.copy())

    def finished(self) -> Image.Image:
        """The picture in its final size."""
        return self._image.reduce(SUPERSAMPLING)

    def polygon(self, points: list[Point], colour: str) -> None:
        """A filled outline."""
        self._draw.polygon([(x * SUPERSAMPLING, y * SUPERSAMPLING) for x, y in points], fill=colour)

    def hull(self, circles: list[Circle], colour: str) -> None:
        """The filled hull of some circles."""
        self.polygon(hull(circles), colour)

    def veil(self, shapes: list[list[Circle]], colour: str, share: float) -> None:
        """The union of some hulls, laid thinly over the picture: `share` 0 clear, 1 solid."""
        mask = Image.new("L", self._image.size, 0)
        draw = ImageDraw.Draw(mask)
        for circles in shapes:
            points = [(x * SUPERSAMPLING, y * SUPERSAMPLING) for x, y in hull(circles)]
            draw.polygon(points, fill=round(255 * share))
        self._image.paste(colour, mask=mask)

    def glass(self, other: "Canvas", centre: Point, radius: float) -> None:
        """What another canvas of the same size shows within a circle."""
        mask = Image.new("L", self._image.size, 0)
        points = [(x * SUPERSAMPLING, y * SUPERSAMPLING) for x, y in hull([(*centre, radius)])]
        ImageDraw.Draw(mask).polygon(points, fill=255)
        self._image.paste(other._image, mask=mask)  # noqa: SLF001 - a canvas of the same class

    def line(self, points: list[Point], width: float, colour: str) -> None:
        """A line with round joints and ends."""
        for (x0, y0), (x1, y1) in pairwise(points):
            self.hull([(x0, y0, width / 2), (x1, y1, width / 2)], colour)

    def circle(self, centre: Point, radius: float, width: float, colour: str) -> None:
        """The outline of a circle."""
        ring = hull([(*centre, radius)])
        self.line([*ring, ring[0]], width, colour)

    def disc(self, centre: Point, radius: float, colour: str) -> None:
        """A filled circle."""
        self.hull([(*centre, radius)], colour)

    def card(self, box: tuple[Point, Point], radius: float, colour: str) -> None:
        """A filled rectangle with round corners."""
        (x0, y0), (x1, y1) = box
        corners = [
            (x, y, radius) for x in (x0 + radius, x1 - radius) for y in (y0 + radius, y1 - radius)
        ]
        self.hull(corners, colour)
