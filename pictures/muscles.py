"""Where muscles lie under skin and clothes: as balls in space, to be tinted.

Places are by eye after an atlas of surface anatomy. Each lies within its limb, so that no tint
shows beside it.
"""

from collections.abc import Callable, Mapping

from coach.exercises import Muscle
from pictures.camera import Ball
from pictures.girths import ELBOW, SHOULDER, SLEEVE_SHARE, shank_radius, thigh_radius
from pictures.skeleton import TRUNK, ArmJoints, Body, LegJoints
from pictures.vector import ORIGIN, Vector

Balls = tuple[Ball, ...]

_TRUNK_ASIDE = 0.035  # body heights from the middle of a trunk to that of a muscle's half
_OFF, _BREADTH = 0.40, 0.56  # of a limb's radius: a muscle's middle off the bone, and its half


def _ahead(leg: LegJoints, bone: Vector) -> Vector:
    """To the front of that bone of a leg: where the toes point, at right angles to it."""
    hinge = leg.toes.cross(leg.ankle.minus(leg.knee)).unit()
    return bone.cross(hinge).unit()


def _thigh(leg: LegJoints, way: Vector, start: float, end: float) -> Balls:
    """A muscle along the thigh, on its side that looks `way`."""
    return tuple(
        (
            leg.hip.towards(leg.knee, share).plus(way.times(_OFF * thigh_radius(share))),
            _BREADTH * thigh_radius(share),
        )
        for share in (start, end)
    )


def _shank(leg: LegJoints, way: Vector, start: float, end: float) -> Balls:
    """A muscle along the shank, on its side that looks `way`; at its middle for none."""
    breadth = _BREADTH if way != ORIGIN else 0.8
    return tuple(
        (
            leg.knee.towards(leg.ankle, share).plus(way.times(_OFF * shank_radius(share))),
            breadth * shank_radius(share),
        )
        for share in (start, end)
    )


def _quads(_: Body, leg: LegJoints) -> Balls:
    return _thigh(leg, _ahead(leg, leg.knee.minus(leg.hip)), 0.22, 0.86)


def _hamstrings(_: Body, leg: LegJoints) -> Balls:
    return _thigh(leg, _ahead(leg, leg.knee.minus(leg.hip)).times(-1), 0.25, 0.88)


def _adductors(whole: Body, leg: LegJoints) -> Balls:
    inward = whole.pelvis.minus(leg.hip).unit()
    return _thigh(leg, inward, 0.2, 0.72)


def _hip_flexors(whole: Body, leg: LegJoints) -> Balls:
    thigh = leg.knee.minus(leg.hip)
    crease = leg.hip.plus(whole.trunk.ahead.times(0.026)).plus(whole.trunk.up.times(0.03))
    front = leg.hip.towards(leg.knee, 0.3).plus(_ahead(leg, thigh).times(0.022))
    return (crease, 0.026), (front, 0.024)


def _glutes(whole: Body, leg: LegJoints) -> Balls:
    behind = _ahead(leg, leg.knee.minus(leg.hip)).plus(whole.trunk.ahead).unit().times(-0.024)
    seat = leg.hip.plus(behind)
    return (seat.plus(whole.trunk.up.times(0.026)), 0.032), (seat, 0.038)


def _hip_side(whole: Body, leg: LegJoints) -> Balls:
    side = leg.hip.plus(leg.hip.minus(whole.pelvis).unit().times(0.036))
    up = whole.trunk.up
    return (side.plus(up.times(0.018)), 0.022), (side.plus(up.times(-0.012)), 0.025)


def _calves(_: Body, leg: LegJoints) -> Balls:
    return _shank(leg, _ahead(leg, leg.ankle.minus(leg.knee)).times(-1), 0.14, 0.62)


def _shin(_: Body, leg: LegJoints) -> Balls:
    return _shank(leg, _ahead(leg, leg.ankle.minus(leg.knee)), 0.16, 0.8)


def _ankle_sides(_: Body, leg: LegJoints) -> Balls:
    return _shank(leg, ORIGIN, 0.4, 0.96)


def _foot(_: Body, leg: LegJoints) -> Balls:
    up = leg.sole.times(-1)
    behind = leg.heel.plus(leg.toes.times(0.042)).plus(up.times(0.024 + leg.risen / 2))
    arch = leg.heel.plus(leg.toes.times(0.068)).plus(up.times(0.021 + leg.risen))
    ball = leg.heel.plus(leg.toes.times(0.1 - leg.risen / 2)).plus(up.times(0.015))
    return (behind, 0.010), (arch, 0.010), (ball, 0.009)


def _core(whole: Body) -> Balls:
    return _along_trunk(whole, whole.trunk.ahead, (0.24, 0.024, 0.027), (0.66, 0.024, 0.027))


def _back(whole: Body) -> Balls:
    return _along_trunk(
        whole, whole.trunk.ahead.times(-1), (0.2, 0.03, 0.026), (0.82, 0.024, 0.026)
    )


def _along_trunk(
    whole: Body, way: Vector, low: tuple[float, float, float], high: tuple[float, float, float]
) -> Balls:
    """A broad muscle on the side of the trunk that looks `way`, from one place to another.

    Each place is a share of the trunk's length, how far it is from the middle, and a radius.
    """
    balls: list[Ball] = []
    for share, off, radius in (low, high):
        middle = whole.pelvis.plus(whole.trunk.up.times(share * TRUNK)).plus(way.times(off))
        aside = whole.trunk.left.times(_TRUNK_ASIDE)
        balls += [(middle.plus(aside), radius), (middle.minus(aside), radius)]
    return tuple(balls)


_OF_HIP: Mapping[Muscle, Callable[[Body, LegJoints], Balls]] = {
    Muscle.HIP_FLEXORS: _hip_flexors,
    Muscle.GLUTES: _glutes,
    Muscle.HIP_SIDE: _hip_side,
    Muscle.HIP_ROTATORS: _hip_side,  # deep behind the joint, seen from neither front nor back
}
_OF_LEG: Mapping[Muscle, Callable[[Body, LegJoints], Balls]] = {
    Muscle.QUADS: _quads,
    Muscle.HAMSTRINGS: _hamstrings,
    Muscle.ADDUCTORS: _adductors,
    Muscle.CALVES: _calves,
    Muscle.SHIN: _shin,
    Muscle.ANKLE_SIDES: _ankle_sides,
    Muscle.FOOT: _foot,
}
_OF_TRUNK: Mapping[Muscle, Callable[[Body], Balls]] = {Muscle.CORE: _core, Muscle.BACK: _back}


def of_hip(whole: Body, leg: LegJoints, muscle: Muscle) -> Balls:
    """A muscle between trunk and leg; no balls where it lies elsewhere."""
    place = _OF_HIP.get(muscle)
    return place(whole, leg) if place else ()


def of_leg(whole: Body, leg: LegJoints, muscle: Muscle) -> Balls:
    """A muscle of a leg below its hip; no balls where it lies elsewhere."""
    place = _OF_LEG.get(muscle)
    return place(whole, leg) if place else ()


def of_trunk(whole: Body, muscle: Muscle) -> Balls:
    """A muscle of the trunk; no balls where it lies elsewhere."""
    place = _OF_TRUNK.get(muscle)
    return place(whole) if place else ()


def of_arm(arm: ArmJoints, muscle: Muscle) -> Balls:
    """A muscle of an arm; no balls where it lies elsewhere."""
    if muscle is not Muscle.SHOULDERS:
        return ()
    end = arm.shoulder.towards(arm.elbow, SLEEVE_SHARE)
    return (arm.shoulder, SHOULDER * 0.7), (end, ELBOW * 0.7)
