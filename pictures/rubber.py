"""How a band looks: its breadth under stretch, its colours, and what of it a limb hides."""

from dataclasses import dataclass
from itertools import groupby, pairwise

from content.figures import BandPath, BandShape
from pictures.bands import PAIR, Line, piece_count, pieces
from pictures.camera import Camera
from pictures.canvas import Canvas
from pictures.colours import luminance, mixed
from pictures.covers import Boxed, covers
from pictures.hull import Circle
from pictures.palette import RIM
from pictures.shapes import Parts
from pictures.vector import ORIGIN, Vector

# Slack breadth in body heights: a mini loop is 5 cm broad. Long loops and
# strands are drawn as tubes.
_LOOP, _LONG, _STRAND = 0.031, 0.021, 0.019
THICKNESS = 0.014  # of a broad band seen on its edge, with nothing of its outline
THINNING = 0.75  # exponent of stretch; 0.5 keeps the volume of rubber, a bit more reads better
_THINNEST = 4.0  # pixels of a band however stretched and small: its colour must be told
_EDGE = 1.5  # pixels of outline
_RIM = 1.5  # pixels of background colour round the outline
_DARK = 0.16  # relative luminance below which a band is outlined light instead of dark
_SPECK = 0.045  # body heights: a shorter stretch on another layer is noise of the depth
_TWIST = 0.87  # cosine: a straight run that turns by more than 30 degrees is no flat ribbon


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours that one band is painted in."""

    edge: str
    face: str
    sheen: str


def ink(colour: str) -> Ink:
    """Colours that keep a band of this colour apart from skin, cloth and background.

    Light bands get a dark edge of their own hue, dark ones a light edge.
    """
    if luminance(colour) < _DARK:
        return Ink("#FFFFFF", colour, mixed(colour, "#FFFFFF", 0.35))
    return Ink(mixed(colour, "#10151C", 0.72), colour, mixed(colour, "#FFFFFF", 0.45))


def slack_breadth(path: BandPath) -> float:
    """How broad the band along a path is when it is not stretched, in body heights."""
    if path.shape is BandShape.STRAND:
        return _STRAND
    return _LOOP if len(path.points) == PAIR else _LONG


def stretched(slack: float, length: float, shortest: float) -> float:
    """A band's breadth at a length, when it has `slack` breadth at its shortest."""
    return slack * float((shortest / length) ** THINNING)


def _layer(hides: list[list[Boxed]], camera: Camera, point: Vector) -> int | None:
    """How many parts are painted before a piece of band; None where it touches none.

    As late as what hides it allows, so that a band in front of two legs keeps one edge.
    """
    (x, y), nearness = camera.seen(point), camera.nearness(point)
    in_front: dict[int, bool] = {}
    for index, strokes in enumerate(hides):
        here = [
            stroke
            for (left, right, top, low), stroke in strokes
            if left < x < right and top < y < low
        ]
        found = [stroke.surface(x, y, camera.scale) for stroke in here]
        surfaces = [surface for surface in found if surface is not None]
        if surfaces:
            in_front[index] = nearness >= max(surfaces)
    if not in_front:
        return None
    lowest = max((index + 1 for index, before in in_front.items() if before), default=0)
    hiding = [index for index, before in in_front.items() if not before and index >= lowest]
    return min(hiding, default=len(hides))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A connected piece of band that is painted after `layer` parts."""

    layer: int
    line: Line


def _settled(layers: list[int | None], line: Line, default: int) -> list[int]:
    """A layer for every piece: that of its neighbours where it touches nothing or is a speck."""
    known = next((layer for layer in layers if layer is not None), default)
    filled: list[int] = []
    for layer in layers:
        known = known if layer is None else layer
        filled.append(known)
    settled: list[int] = []
    for layer, group in groupby(enumerate(filled), key=lambda pair: pair[1]):
        places = [index for index, _ in group]
        long = sum(line[i + 1].point.minus(line[i].point).length() for i in places)
        settled += [settled[-1] if settled and long < _SPECK else layer] * len(places)
    return settled


def stretches(line: Line, parts: Parts, camera: Camera) -> list[Stretch]:
    """The stretches of a band between the parts that are painted before and after them."""
    hides = [covers(part, camera) for part in parts]
    short = pieces(line)
    layers = [_layer(hides, camera, a.point.towards(b.point, 0.5)) for a, b in pairwise(short)]
    settled = _settled(layers, short, len(parts))
    bends = _bends(line)
    out = []
    for layer, group in groupby(range(len(settled)), key=lambda index: settled[index]):
        places = list(group)
        first, last = places[0], places[-1] + 1
        kept = [first, *(at for at in range(first + 1, last) if at in bends), last]
        out.append(Stretch(layer, [short[at] for at in kept]))
    return out


def _bends(line: Line) -> set[int]:
    """Which stations of a line in short pieces are needed to paint it."""
    bends, at = {0}, 0
    for a, b in pairwise(line):
        count = piece_count(a, b)
        twists = a.across != ORIGIN and a.across.dot(b.across) < _TWIST
        bends.update(range(at, at + count, 1 if twists else count))
        at += count
    return bends | {at}


def _quads(line: Line, breadth: float, camera: Camera) -> list[list[Circle]]:
    """Pieces of ribbon as hulls; a line without breadth across is a round tube."""
    sides: list[list[Circle]] = []
    for station in line:
        thick = breadth if station.across == ORIGIN else min(THICKNESS, breadth)
        half = station.across.times((breadth - thick) / 2)
        ends = {station.point.plus(half), station.point.minus(half)}  # one point for a tube
        sides.append(
            [(*camera.seen(end), max(thick * camera.scale, _THINNEST) / 2) for end in ends]
        )
    return [[*a, *b] for a, b in pairwise(sides)]


def paint(canvas: Canvas, lines: list[Line], breadth: float, camera: Camera, colours: Ink) -> None:
    """Paints stretches of one band over what is there; `breadth` in body heights."""
    quads = [canvas.outline(quad) for line in lines for quad in _quads(line, breadth, camera)]
    for wider, colour in ((_EDGE + _RIM, RIM), (_EDGE, colours.edge), (0, colours.face)):
        for quad in quads:
            canvas.fill(quad, colour, wider)
    for line in lines:
        canvas.hair([camera.seen(station.point) for station in line], 1.6, colours.sheen)
