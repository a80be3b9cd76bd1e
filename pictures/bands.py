"""Where a band runs in space: round limbs, from an anchor to a limb, or from hand to hand."""

import math
from dataclasses import dataclass
from itertools import pairwise

from content.figures import BandPath, BandShape, BodyPoint
from pictures.girths import ANKLE, BAND_GAP, SEAT, SHOULDER, thigh_radius
from pictures.skeleton import Body, LegJoints
from pictures.taut import taut
from pictures.vector import ORIGIN, Vector

# Share of the way along thigh or shank.
_ALONG_THIGH = {"hip": 0.12, "mid_thigh": 0.5, "above_knee": 0.8, "knee": 1.0}
_ANKLE = 0.9
_OVER_BELLY = 0.018  # the same where a band goes over both hips, and the belly between them
_FOOT_RADIUS = 0.027  # of a shoe at its arch, with the band
_ANCHOR_RADIUS = 0.012
_CUFF = 0.085  # how far before the foot a strand splits into the loop that holds it
_ARC_STEPS = 8  # straight pieces of a band's way round half a limb
PAIR = 2  # bearings of a mini loop; a loop round more is a long one
_PIECE = 0.02  # longest straight piece of a band, so that each has one depth


@dataclass(frozen=True, slots=True)
class Bearing:
    """A round thing that a band bears on: a limb, a foot or an anchor.

    Attributes:
        centre: in the middle of the limb.
        along: unit vector along the limb; the band runs round it.
        radius: from the centre to the band.
    """

    centre: Vector
    along: Vector
    radius: float


@dataclass(frozen=True, slots=True)
class Station:
    """A point on a band. `across` is the unit direction of its breadth; zero for a tube."""

    point: Vector
    across: Vector

    def towards(self, other: "Station", share: float) -> "Station":
        """The station `share` of the way to another."""
        return Station(
            self.point.towards(other.point, share), self.across.towards(other.across, share)
        )


Line = list[Station]


def bearing(whole: Body, point: BodyPoint, anchor: Vector | None) -> Bearing:
    """Where a body point is in one moment, and how thick.

    Raises:
        ValueError: the path asks for an anchor and the figure has none.
    """
    if point is BodyPoint.ANCHOR:
        if anchor is None:
            raise ValueError("the band has an anchor, the figure says nowhere where it is")
        return Bearing(anchor, Vector(0, 1, 0), _ANCHOR_RADIUS)
    side, place = point.value.split("_", 1)
    if place in ("hand", "shoulder"):
        arm = whole.left_arm if side == "left" else whole.right_arm
        if place == "hand":
            return Bearing(arm.hand, arm.hand.minus(arm.wrist).unit(), 0.024)
        return Bearing(arm.shoulder, whole.trunk.left, SHOULDER + BAND_GAP)
    return _leg_bearing(whole.left_leg if side == "left" else whole.right_leg, place)


def _leg_bearing(leg: LegJoints, place: str) -> Bearing:
    thigh = leg.knee.minus(leg.hip).unit()
    if place in ("arch", "ball"):
        return Bearing(leg.arch if place == "arch" else leg.ball, leg.toes, _FOOT_RADIUS)
    if place == "ankle":
        shank = leg.ankle.minus(leg.knee).unit()
        return Bearing(leg.knee.towards(leg.ankle, _ANKLE), shank, ANKLE + 0.004 + BAND_GAP)
    share = _ALONG_THIGH[place]
    radius = SEAT + _OVER_BELLY if place == "hip" else thigh_radius(share) + BAND_GAP
    return Bearing(leg.hip.towards(leg.knee, share), thigh, radius)


def _round(at: Bearing, start: Vector, over: Vector) -> Line:
    """Half round a bearing from `start` by way of `over`, unit vectors at right angles."""
    line = []
    for number in range(_ARC_STEPS + 1):
        angle = math.pi * number / _ARC_STEPS
        out = start.times(math.cos(angle)).plus(over.times(math.sin(angle)))
        line.append(Station(at.centre.plus(out.times(at.radius)), at.along))
    return line


def belt(first: Bearing, second: Bearing) -> Line:
    """A closed band round two bearings, like a belt on two pulleys."""
    way = second.centre.minus(first.centre)
    line: Line = []
    for at, outward in ((first, way.times(-1)), (second, way)):
        over = outward.without(at.along).unit()
        line += _round(at, over.cross(at.along), over)
    return [*line, line[0]]


def _collar(whole: Body, bearings: list[Bearing]) -> Line:
    """A closed band from bearing to bearing, outside of each and of both legs."""
    centre = ORIGIN
    for at in bearings:
        centre = centre.plus(at.centre.times(1 / len(bearings)))
    line = []
    for at in bearings:
        outward = at.centre.minus(centre).without(at.along).unit()
        line.append(Station(at.centre.plus(outward.times(at.radius)), ORIGIN))
    return [
        Station(point, ORIGIN)
        for a, b in pairwise([*line, line[0]])
        for point in taut(whole, [station.point for station in pieces([a, b])])
    ]


def _strand(bearings: list[Bearing]) -> list[Line]:
    """From the first bearing to the last, where the end is looped round the foot or hand."""
    last, before = bearings[-1], bearings[-2]
    way = last.centre.minus(before.centre)
    split = last.centre.minus(way.unit().times(min(_CUFF, way.length() / 2)))
    knot = Bearing(split, last.along, 0.002)
    line = [*(at.centre for at in bearings[:-1]), split]
    return [
        [Station(point, ORIGIN) for point in line],
        [Station(station.point, ORIGIN) for station in belt(knot, last)],
    ]


def _strap(hands: tuple[Bearing, Bearing], foot: Bearing) -> Line:
    """From one hand round the far side of a foot to the other hand, open between the hands."""
    middle = hands[0].centre.towards(hands[1].centre, 0.5)
    over = foot.centre.minus(middle).without(foot.along).unit()
    start = over.cross(foot.along)
    if start.dot(hands[0].centre.minus(middle)) < 0:
        start = start.times(-1)
    ends = [Station(hand.centre, foot.along) for hand in hands]
    return [ends[0], *_round(foot, start, over), ends[1]]


def runs(path: BandPath, whole: Body, anchor: Vector | None) -> list[Line]:
    """The lines in space along which one band runs in one moment.

    Raises:
        ValueError: the path asks for an anchor and there is none.
    """
    bearings = [bearing(whole, point, anchor) for point in path.points]
    if path.shape is BandShape.STRAND:
        return _strand(bearings)
    if path.shape is BandShape.STRAP:
        first, foot, last = bearings
        return [_strap((first, last), foot)]
    return [belt(*bearings) if len(bearings) == PAIR else _collar(whole, bearings)]


def length(lines: list[Line]) -> float:
    """How long all lines are together, in body heights."""
    return sum(b.point.minus(a.point).length() for line in lines for a, b in pairwise(line))


def piece_count(a: Station, b: Station) -> int:
    """How many short pieces the way between two stations has."""
    return max(1, math.ceil(b.point.minus(a.point).length() / _PIECE))


def pieces(line: Line) -> Line:
    """The same line in short pieces."""
    out = [line[0]]
    for a, b in pairwise(line):
        count = piece_count(a, b)
        out += [a.towards(b, n / count) for n in range(1, count + 1)]
    return out
