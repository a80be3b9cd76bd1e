"""Where the key poses of a figure stand: which feet are on the floor, and where."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.figures import Base, Figure, Pose, Stance
from content.marked import Fault
from pictures.skeleton import ANKLE_HEIGHT, Body, LegJoints, body
from pictures.vector import ORIGIN, Vector

SEAT_HEIGHT = {Base.SEATED: 0.078, Base.SUPINE: 0.072}  # of the pelvis' middle: half its depth
PLANTED_WITHIN = 0.06  # an ankle at most this much above the lower one stands on the floor
SIDES = {"left": 1, "right": -1}


@dataclass(frozen=True, slots=True)
class Foot:
    """Where an ankle is in a key pose, and whether its foot stands flat on the floor."""

    ankle: Vector
    planted: bool


@dataclass(frozen=True, slots=True)
class Key:
    """A key pose put in its place."""

    pose: Pose
    pelvis: Vector
    left: Foot
    right: Foot

    def foot(self, name: str) -> Foot:
        """That foot, `left` or `right`."""
        return self.left if name == "left" else self.right


def leg_of(whole: Body, name: str) -> LegJoints:
    """That leg of a body, `left` or `right`."""
    return whole.left_leg if name == "left" else whole.right_leg


def _stays(stance: Stance) -> tuple[str, ...]:
    return ("left", "right") if stance is Stance.BOTH else (stance.value,)


def _foot(whole: Body, name: str, floor: float, lifted: Stance | None) -> Foot:
    """Where a foot lands when nothing holds it: on the floor if it is near it."""
    ankle = leg_of(whole, name).ankle
    held_up = lifted is not None and name in _stays(lifted)
    planted = ankle.z - floor < PLANTED_WITHIN and not held_up
    return Foot(ankle.at_height(ANKLE_HEIGHT) if planted else ankle, planted)


def _first_key(base: Base, pose: Pose) -> Key:
    if base in SEAT_HEIGHT:
        return _resting_key(base, pose)
    hanging = body(base, pose)
    lowest = min(hanging.left_leg.ankle.z, hanging.right_leg.ankle.z)
    pelvis = Vector(0, 0, ANKLE_HEIGHT - lowest)
    return _standing_key(pose, pelvis)


def _standing_key(pose: Pose, pelvis: Vector) -> Key:
    whole = body(Base.STANDING, pose, pelvis)
    floor = min(whole.left_leg.ankle.z, whole.right_leg.ankle.z)
    left, right = (_foot(whole, name, floor, pose.lifted) for name in SIDES)
    return Key(pose, pelvis, left, right)


def _resting_key(base: Base, pose: Pose) -> Key:
    pelvis = Vector(0, 0, SEAT_HEIGHT[base])
    whole = body(base, pose, pelvis)
    return Key(
        pose,
        pelvis,
        Foot(whole.left_leg.ankle, planted=False),
        Foot(whole.right_leg.ankle, planted=False),
    )


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
        total = total.plus(before.foot(name).ankle).minus(leg_of(whole, name).ankle)
    return total.times(1 / len(staying))


def _next_key(base: Base, before: Key, pose: Pose) -> Key:
    if base in SEAT_HEIGHT:
        return _resting_key(base, pose)
    key = _standing_key(pose, carried(before, pose, pose.stance))
    for name in _staying(before, pose.stance):
        held = {name: before.foot(name)}
        key = replace(key, left=held.get("left", key.left), right=held.get("right", key.right))
    return key


def faults(figure: Figure) -> Iterator[Fault]:
    """Why a figure cannot be put on the floor: the first pose that stands on no foot."""
    if figure.base in SEAT_HEIGHT:
        return
    before = _first_key(figure.base, figure.poses[0])
    for number, pose in (*enumerate(figure.poses[1:], start=1), (0, figure.poses[0])):
        if not _staying(before, pose.stance):
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
