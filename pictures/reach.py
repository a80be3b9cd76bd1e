"""Two-bone inverse kinematics: a leg whose foot must be at a given place."""

import math
from dataclasses import replace

from pictures.skeleton import FIST, SHANK, THIGH, ArmJoints, Frame, LegJoints
from pictures.vector import AHEAD, UP, Vector

LONGEST = (THIGH + SHANK) * 0.9995  # a hair short of straight, so that the knee has a side
SHORTEST = 0.08  # heel at the seat
_STRAIGHT = 1e-6  # body heights: a knee nearer than this to the line of hip and ankle
_WRIST_DOWN, _WRIST_UP = 0.04, 0.12  # body heights: of a hand that lies, and that hangs free
_TOE_OUT = math.radians(7)  # standing feet point a little outward


def reach(leg: LegJoints, ankle: Vector, trunk: Frame) -> LegJoints:
    """The same leg with its ankle at `ankle`, or as near to it as the bones allow.

    The knee keeps the side on which it was, and the foot keeps its direction.
    """
    way = ankle.minus(leg.hip)
    distance = min(max(way.length(), SHORTEST), LONGEST)
    along = way.unit()
    side = leg.knee.minus(leg.hip).without(along)
    if side.length() < _STRAIGHT:
        side = trunk.ahead.without(along)
    share = (THIGH**2 - SHANK**2 + distance**2) / (2 * distance)
    out = math.sqrt(max(THIGH**2 - share**2, 0))
    knee = leg.hip.plus(along.times(share)).plus(side.unit().times(out))
    return replace(leg, knee=knee, ankle=leg.hip.plus(along.times(distance)))


def ahead_of(side: int) -> Vector:
    """Where a standing foot points; `side` is 1 for the left one, -1 for the right."""
    return Vector(math.cos(side * _TOE_OUT), math.sin(side * _TOE_OUT), 0)


def flattened(leg: LegJoints, side: int, share: float, heel: float = 0) -> LegJoints:
    """The same leg with its foot turned to the floor by `share` (0 to 1).

    There its heel is raised by `heel` degrees.
    """
    ahead, tip = ahead_of(side), math.radians(heel)
    standing = ahead.times(math.cos(tip)).plus(UP.times(-math.sin(tip)))
    under = ahead.times(-math.sin(tip)).plus(UP.times(-math.cos(tip)))
    toes = leg.toes.towards(standing, share).unit()
    sole = leg.sole.towards(under, share).without(toes).unit()
    return replace(leg, toes=toes, sole=sole)


def above_floor(leg: LegJoints, trunk: Frame) -> LegJoints:
    """The same leg, lifted until no part of its foot is below the floor."""
    lowest = min(leg.heel.z, leg.toe.z)
    if lowest >= 0:
        return leg
    return reach(leg, leg.ankle.plus(UP.times(-lowest)), trunk)


def laid(arm: ArmJoints) -> ArmJoints:
    """The same arm with its hand laid flat on the floor ahead, the more the lower its wrist is."""
    share = (_WRIST_UP - arm.wrist.z) / (_WRIST_UP - _WRIST_DOWN)
    hanging = arm.hand.minus(arm.wrist)
    flat = hanging.towards(AHEAD.times(FIST), min(max(share, 0), 1))
    return replace(arm, hand=arm.wrist.plus(flat.unit().times(FIST)))
