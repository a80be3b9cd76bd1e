"""Where the key poses of a figure stand: which feet are on the floor, and where."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.figures import Base, Figure, Pose, Stance
from content.marked import Fault
from pictures.reach import ahead_of
from pictures.skeleton import ANKLE_HEIGHT, FOOT, HEEL_SHARE, Body, LegJoints, body
from pictures.supports import Held, borne, held, lasting, settled
from pictures.vector import ORIGIN, UP, Vector

PLANTED_WITHIN = 0.06  # an ankle at most this much above the lower one stands on the floor
SIDES = {"left": 1, "right": -1}
_FLAT = 0.9  # cosine: a sole of somebody lying that looks down at least so much is set down


@dataclass(frozen=True, slots=True)
class Foot:
    """Where an ankle is in a key pose, and whether its foot stands on the floor.

    That of a standing foot is told as if its heel were down: `risen` tells how far it is not.
    """

    ankle: Vector
    planted: bool


@dataclass(frozen=True, slots=True)
class Key:
    """A key pose put in its place; `held` is what carries it besides its feet."""

    pose: Pose
    pelvis: Vector
    left: Foot
    right: Foot
    held: Held

    def foot(self, name: str) -> Foot:
        """That foot, `left` or `right`."""
        return self.left if name == "left" else self.right

    def ankle(self, name: str) -> Vector:
        """Where that ankle is, with the heel as high as the pose has it."""
        foot = self.foot(name)
        return foot.ankle.plus(risen(self.pose, name)) if foot.planted else foot.ankle


def leg_of(whole: Body, name: str) -> LegJoints:
    """That leg of a body, `left` or `right`."""
    return whole.left_leg if name == "left" else whole.right_leg


def risen(pose: Pose, name: str) -> Vector:
    """How far a standing foot's ankle is from where it is flat: it turns about its toes."""
    turned, length = math.radians(pose.heels), (1 - HEEL_SHARE) * FOOT
    forward = length * (1 - math.cos(turned)) + ANKLE_HEIGHT * math.sin(turned)
    up = length * math.sin(turned) - ANKLE_HEIGHT * (1 - math.cos(turned))
    return ahead_of(SIDES[name]).times(forward).plus(UP.times(up))


def _stays(stance: Stance) -> tuple[str, ...]:
    return ("left", "right") if stance is Stance.BOTH else (stance.value,)


def _foot(whole: Body, name: str, floor: float, pose: Pose) -> Foot:
    """Where a foot lands when nothing holds it: on the floor if it is near it."""
    ankle = leg_of(whole, name).ankle
    held_up = pose.lifted is not None and name in _stays(pose.lifted)
    if held_up or ankle.z - floor >= PLANTED_WITHIN:
        return Foot(ankle, planted=False)
    return Foot(ankle.minus(risen(pose, name)).at_height(ANKLE_HEIGHT), planted=True)


def _first_key(base: Base, pose: Pose) -> Key:
    if base is not Base.STANDING:
        return _resting_key(base, pose, settled(base, pose))
    hanging = body(base, pose)
    lowest = min(hanging.left_leg.ankle.z, hanging.right_leg.ankle.z)
    pelvis = Vector(0, 0, ANKLE_HEIGHT + risen(pose, "left").z - lowest)
    return _standing_key(pose, pelvis)


def _standing_key(pose: Pose, pelvis: Vector) -> Key:
    whole = body(Base.STANDING, pose, pelvis)
    floor = min(whole.left_leg.ankle.z, whole.right_leg.ankle.z)
    left, right = (_foot(whole, name, floor, pose) for name in SIDES)
    return Key(pose, pelvis, left, right, {})


def _resting_key(base: Base, pose: Pose, pelvis: Vector) -> Key:
    whole = body(base, pose, pelvis)
    left, right = (_set_down(whole, name, pose) for name in SIDES)
    return Key(pose, pelvis, left, right, held(base, pose, pelvis))


def _set_down(whole: Body, name: str, pose: Pose) -> Foot:
    """A foot of somebody who does not stand: on the floor where its sole is set down."""
    leg = leg_of(whole, name)
    down = leg.sole.dot(UP) < -_FLAT * math.cos(math.radians(pose.heels))
    flat = leg.ankle.minus(risen(pose, name))
    if not down or flat.z - ANKLE_HEIGHT >= PLANTED_WITHIN:
        return Foot(leg.ankle, planted=False)
    return Foot(flat.at_height(ANKLE_HEIGHT), planted=True)


def _staying(before: Key, stance: Stance) -> list[str]:
    return [name for name in _stays(stance) if before.foot(name).planted]


def carried(before: Key, pose: Pose, stance: Stance) -> Vector:
    """The pelvis of a pose when the staying feet are where they were before.

    Raises:
        ValueError: all of them were in the air.
    """
    whole = body(Base.STANDING, pose)
    staying = _staying(before, stance)
    if not staying:
        raise ValueError(f"a pose stands on a foot that was in the air before it: {stance}")
    total = ORIGIN
    for name in staying:
        place = before.foot(name).ankle.plus(risen(pose, name))
        total = total.plus(place).minus(leg_of(whole, name).ankle)
    return total.times(1 / len(staying))


def _next_key(base: Base, before: Key, pose: Pose) -> Key:
    if base is not Base.STANDING:
        names = lasting(before.held, base, pose)
        key = _resting_key(base, pose, borne(base, before.held, names, pose))
    else:
        key = _standing_key(pose, carried(before, pose, pose.stance))
    for name in _staying(before, pose.stance):
        if base is not Base.STANDING and not key.foot(name).planted:
            continue
        kept = {name: before.foot(name)}
        key = replace(key, left=kept.get("left", key.left), right=kept.get("right", key.right))
    return key


def faults(figure: Figure) -> Iterator[Fault]:
    """Why a figure cannot be put on the floor: the first pose that nothing carries."""
    before = _first_key(figure.base, figure.poses[0])
    for number, pose in (*enumerate(figure.poses[1:], start=1), (0, figure.poses[0])):
        if figure.base is not Base.STANDING:
            if not lasting(before.held, figure.base, pose):
                what = "rests on nothing that the pose before it rests on"
                yield ("poses", number, "trunk"), what, "put a pose between, or turn it less"
                return
        elif not _staying(before, pose.stance):
            what = f"names a foot that is in the air in the pose before: {pose.stance}"
            yield ("poses", number, "stance"), what, "name the other foot, or put this one down"
            return
        before = _next_key(figure.base, before, pose)


def keys(figure: Figure) -> tuple[Key, ...]:
    """Every key pose in its place, and the first one again at the end.

    The last may stand beside the first where the movement travels.

    Raises:
        ValueError: a pose stands on a foot that was in the air before it; see `faults`.
    """
    placed = [_first_key(figure.base, figure.poses[0])]
    for pose in (*figure.poses[1:], figure.poses[0]):
        placed.append(_next_key(figure.base, placed[-1], pose))
    return tuple(placed)
