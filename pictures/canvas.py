"""A drawing surface in picture pixels, painted larger and scaled down for smooth edges."""

from itertools import pairwise

from PIL import Image, ImageDraw

from pictures.camera import Point
from pictures.colours import channels
from pictures.hull import Circle, Outline, corners_of, hull, points, ring

SUPERSAMPLING = 2
_WIDEST = 4  # pixels: no rim round an outline is wider


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

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the finished picture."""
        return self._image.width // SUPERSAMPLING, self._image.height // SUPERSAMPLING

    def copy(self) -> "Canvas":
        """The same picture on a canvas of its own."""
        return Canvas(self._image.copy())

    def restore(self, before: "Canvas") -> None:
        """Makes it what another canvas of its size is; cheaper than a copy."""
        self._image.paste(before._image)  # noqa: SLF001 - a canvas of the same class

    def finished(self) -> Image.Image:
        """The picture in its final size."""
        return self._image.reduce(SUPERSAMPLING)

    def polygon(self, corners: list[Point], colour: str) -> None:
        """A filled polygon."""
        self._draw.polygon(
            [(x * SUPERSAMPLING, y * SUPERSAMPLING) for x, y in corners], fill=colour
        )

    def outline(self, circles: list[Circle]) -> Outline:
        """The outline of the hull of some circles, to be filled; empty where out of sight."""
        return hull(_enlarged(circles)) if self._sees(circles) else []

    def fill(self, outline: Outline, colour: str, wider: float = 0) -> None:
        """Fills an outline of this canvas, as if its circles were so many pixels larger."""
        if outline:
            self._draw.polygon(points(outline, wider * SUPERSAMPLING), fill=colour)

    def tint(self, outline: Outline, colour: str, share: float) -> None:
        """Lays a colour over what is within an outline: `share` 0 clear, 1 solid."""
        if outline:
            ink = (*channels(colour), round(255 * share))
            ImageDraw.Draw(self._image, "RGBA").polygon(points(outline), fill=ink)

    def hull(self, circles: list[Circle], colour: str) -> None:
        """The filled hull of some circles."""
        self.fill(self.outline(circles), colour)

    def ellipse(self, centre: Point, across: float, down: float, colour: str) -> None:
        """A filled ellipse that is `across` and `down` from its middle to its edge."""
        (x, y), corners = centre, ring(corners_of(max(across, down) * SUPERSAMPLING))
        self.polygon([(x + dx * across, y + dy * down) for dx, dy in corners], colour)

    def veil(self, shapes: list[list[Circle]], colour: str, share: float) -> None:
        """The union of some hulls, laid thinly over the picture: `share` 0 clear, 1 solid."""
        mask = Image.new("L", self._image.size, 0)
        draw = ImageDraw.Draw(mask)
        for circles in shapes:
            draw.polygon(points(hull(_enlarged(circles))), fill=round(255 * share))
        self._image.paste(colour, mask=mask)

    def glass(self, other: "Canvas", centre: tuple[int, int]) -> None:
        """What another, square canvas shows within the largest circle on it."""
        (x, y), side = centre, other._image.width  # noqa: SLF001 - a canvas of the same class
        mask = Image.new("L", (side, side), 0)
        ImageDraw.Draw(mask).polygon(points(hull([(side / 2, side / 2, side / 2)])), fill=255)
        corner = (x * SUPERSAMPLING - side // 2, y * SUPERSAMPLING - side // 2)
        self._image.paste(other._image, corner, mask)  # noqa: SLF001 - the same

    def line(self, spots: list[Point], width: float, colour: str) -> None:
        """A line with round joints and ends."""
        for (x0, y0), (x1, y1) in pairwise(spots):
            self.hull([(x0, y0, width / 2), (x1, y1, width / 2)], colour)

    def hair(self, spots: list[Point], width: float, colour: str) -> None:
        """A line too thin for anybody to see its joints and ends."""
        fine = [(x * SUPERSAMPLING, y * SUPERSAMPLING) for x, y in spots]
        self._draw.line(fine, fill=colour, width=round(width * SUPERSAMPLING))

    def circle(self, centre: Point, radius: float, width: float, colour: str) -> None:
        """The outline of a circle."""
        (x, y), outer = centre, radius + width / 2
        box = ((x - outer) * SUPERSAMPLING, (y - outer) * SUPERSAMPLING)
        end = ((x + outer) * SUPERSAMPLING, (y + outer) * SUPERSAMPLING)
        self._draw.ellipse((box, end), outline=colour, width=round(width * SUPERSAMPLING))

    def disc(self, centre: Point, radius: float, colour: str) -> None:
        """A filled circle."""
        self.hull([(*centre, radius)], colour)

    def _sees(self, circles: list[Circle]) -> bool:
        """Whether the hull of some circles may be on the canvas: a glass shows but a part."""
        (width, height), rim = self.size, _WIDEST
        return (
            max([x + r for x, _, r in circles]) > -rim
            and min([x - r for x, _, r in circles]) < width + rim
            and max([y + r for _, y, r in circles]) > -rim
            and min([y - r for _, y, r in circles]) < height + rim
        )


def _enlarged(circles: list[Circle]) -> list[Circle]:
    """Circles in the canvas's own, finer pixels."""
    return [(x * SUPERSAMPLING, y * SUPERSAMPLING, r * SUPERSAMPLING) for x, y, r in circles]
