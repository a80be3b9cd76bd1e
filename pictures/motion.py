"""From key poses to the moments of a looping movement, with the feet kept on the floor."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from content.figures import Arm, Base, Figure, Leg, Pose
from pictures.contact import SIDES, Key, carried, keys, leg_of, risen
from pictures.reach import LONGEST, above_floor, flattened, laid, reach
from pictures.skeleton import Body, LegJoints, body, hip_of, trunk_frame
from pictures.supports import borne
from pictures.vector import UP, Vector

STEP_LIFT = 0.035  # how high a stepping foot clears the floor, at mid-step


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of the movement.

    Attributes:
        body: all joints.
        round: share of the round that has passed, 0 to below 1.
        pose: index of the key pose that the body is in or on its way to.
    """

    body: Body
    round: float
    pose: int


def eased(share: float) -> float:
    """Minimum-jerk progress, how hands and feet really move (Flash and Hogan 1985)."""
    return share**3 * (10 - 15 * share + 6 * share**2)


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * share


def _leg_between(start: Leg, end: Leg, share: float) -> Leg:
    return Leg(
        _between(start.hip, end.hip, share),
        _between(start.knee, end.knee, share),
        _between(start.ankle, end.ankle, share),
        _between(start.abduction, end.abduction, share),
        _between(start.rotation, end.rotation, share),
        _between(start.inversion, end.inversion, share),
        _between(start.arch, end.arch, share),
    )


def _arm_between(start: Arm, end: Arm, share: float) -> Arm:
    return Arm(
        _between(start.shoulder, end.shoulder, share),
        _between(start.elbow, end.elbow, share),
        _between(start.abduction, end.abduction, share),
    )


def pose_between(start: Pose, end: Pose, share: float) -> Pose:
    """The pose `share` of the way from one to the next."""
    return replace(
        end,
        trunk=_between(start.trunk, end.trunk, share),
        left_leg=_leg_between(start.left_leg, end.left_leg, share),
        right_leg=_leg_between(start.right_leg, end.right_leg, share),
        left_arm=_arm_between(start.left_arm, end.left_arm, share),
        right_arm=_arm_between(start.right_arm, end.right_arm, share),
        heels=_between(start.heels, end.heels, share),
    )


def _pelvis_between(base: Base, start: Key, end: Key, pose: Pose, share: float) -> Vector:
    """On the way what stays carries the pelvis; both ends are met exactly."""
    if base is not Base.STANDING:
        lasting = [name for name in start.held if name in end.held]
        return borne(base, start.held, lasting, pose)
    stance = end.pose.stance
    here = carried(start, pose, stance)
    missing_at_start = start.pelvis.minus(carried(start, start.pose, stance))
    missing_at_end = end.pelvis.minus(carried(start, end.pose, stance))
    return here.plus(missing_at_start.towards(missing_at_end, share))


def _stands(start: Key, end: Key, name: str) -> bool:
    return start.foot(name).planted and end.foot(name).planted


def _ankle_between(
    base: Base, way: tuple[Key, Key], hanging: LegJoints, name: str, share: float
) -> Vector:
    """Where an ankle is on the way: held, stepping, or swung by its joints."""
    start, end = way
    if _stands(start, end, name):
        first, last = start.foot(name), end.foot(name)
        lift = STEP_LIFT * 16 * (share * (1 - share)) ** 2 if first.ankle != last.ankle else 0
        spot = first.ankle.towards(last.ankle, share).plus(UP.times(lift))
        return spot.plus(risen(pose_between(start.pose, end.pose, share), name))
    at_start = leg_of(body(base, start.pose, start.pelvis), name).ankle
    at_end = leg_of(body(base, end.pose, end.pelvis), name).ankle
    offset = start.ankle(name).minus(at_start).towards(end.ankle(name).minus(at_end), share)
    return hanging.ankle.plus(offset)


def _lowered(pelvis: Vector, pose: Pose, ankles: dict[str, Vector]) -> Vector:
    """The pelvis, let down until both given ankles are within reach of their hips."""
    trunk = trunk_frame(Base.STANDING, pose.trunk)
    drop = 0.0
    for name, ankle in ankles.items():
        hip = hip_of(pelvis, trunk, SIDES[name])
        flat = hip.at_height(ankle.z).minus(ankle).length()
        if flat < LONGEST:
            highest = ankle.z + (LONGEST**2 - flat**2) ** 0.5
            drop = max(drop, hip.z - highest)
    return pelvis.minus(UP.times(drop))


def _body_between(base: Base, start: Key, end: Key, share: float) -> Body:
    pose = pose_between(start.pose, end.pose, share)
    pelvis = _pelvis_between(base, start, end, pose, share)
    hanging = body(base, pose, pelvis)
    ankles = {
        name: _ankle_between(base, (start, end), leg_of(hanging, name), name, share)
        for name in SIDES
    }
    if base is Base.STANDING:
        standing = [name for name in SIDES if _stands(start, end, name)]
        hanging = body(
            base, pose, _lowered(pelvis, pose, {name: ankles[name] for name in standing})
        )
    legs = {}
    for name, side in SIDES.items():
        flat = _between(start.foot(name).planted, end.foot(name).planted, share)
        leg = reach(leg_of(hanging, name), ankles[name], hanging.trunk)
        legs[name] = above_floor(flattened(leg, side, flat, pose.heels), hanging.trunk)
    whole = replace(hanging, left_leg=legs["left"], right_leg=legs["right"])
    if base is not Base.KNEELING:
        return whole
    return replace(whole, left_arm=laid(whole.left_arm), right_arm=laid(whole.right_arm))


def _progress(poses: tuple[Pose, ...], seconds: float) -> tuple[int, float]:
    """Index of the pose that is being gone to or held, and the share of the way to it."""
    for index, pose in enumerate((*poses[1:], poses[0]), start=1):
        if seconds < pose.seconds:
            return index, eased(seconds / pose.seconds)
        seconds -= pose.seconds
        if seconds < pose.hold:
            return index, 1.0
        seconds -= pose.hold
    return len(poses), 1.0


def reached(figure: Figure) -> tuple[Body, ...]:
    """The body in each key pose, in the poses' order."""
    placed = keys(figure)
    bodies = [_body_between(figure.base, a, b, 1.0) for a, b in pairwise(placed)]
    return (bodies[-1], *bodies[:-1])


def moments(figure: Figure, count: int) -> Iterator[Moment]:
    """`count` moments of one round, evenly spaced in time; the one after them is the first."""
    placed = keys(figure)
    for number in range(count):
        index, share = _progress(figure.poses, figure.seconds * number / count)
        whole = _body_between(figure.base, placed[index - 1], placed[index], share)
        yield Moment(whole, number / count, index % len(figure.poses))
