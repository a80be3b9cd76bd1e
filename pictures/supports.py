"""What carries a body that stands on no foot: seat, back, shoulder blades, knees or a forearm."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from content.figures import Base, Pose
from pictures.skeleton import TRUNK, Body, body
from pictures.vector import ORIGIN, Vector

Held = Mapping[str, Vector]
"""Where the places that carry a body are, by name. They stay there until they are lifted."""

CHAIR_TOP = 0.225  # body heights: knees over flat feet are at 0.285, thighs as thick as they are
SOFA_TOP = 0.24  # 42 cm of 175, a usual sofa's seat
_TOUCHING = 0.02  # body heights: a place at most this much above the lowest one carries too
_BLADES_SHARE = 0.8  # of the way from hips to the base of the neck


@dataclass(frozen=True, slots=True)
class Support:
    """A place that may carry a body, and the height of its middle where it does.

    Heights are half of what the flesh measures there (`pictures.shapes`), and what bears it.
    """

    place: Callable[[Body], Vector]
    height: float


def _pelvis(height: float) -> dict[str, Support]:
    return {"pelvis": Support(lambda whole: whole.pelvis, height)}


_SUPPORTS: Mapping[Base, Mapping[str, Support]] = {
    Base.SEATED: _pelvis(0.078),
    Base.CHAIR: _pelvis(CHAIR_TOP + 0.065),
    # A supine body rests on both, one that bridges on its shoulders alone.
    Base.SUPINE: {**_pelvis(0.072), "chest": Support(lambda whole: whole.chest, 0.072)},
    Base.SOFA: {
        "shoulder blades": Support(
            lambda whole: whole.pelvis.plus(whole.trunk.up.times(_BLADES_SHARE * TRUNK)),
            SOFA_TOP + 0.055,
        )
    },
    Base.PRONE: _pelvis(0.066),
    Base.SIDE: _pelvis(0.112),
    Base.SIDE_PLANK: {"elbow": Support(lambda whole: whole.right_arm.elbow, 0.022)},
    Base.KNEELING: {
        "left knee": Support(lambda whole: whole.left_leg.knee, 0.037),
        "right knee": Support(lambda whole: whole.right_leg.knee, 0.037),
    },
}


def settled(base: Base, pose: Pose) -> Vector:
    """The pelvis where the lowest supports of a pose have come to rest, over the origin."""
    hanging = body(base, pose)
    gaps = (
        support.place(hanging).z - support.height for support in _SUPPORTS.get(base, {}).values()
    )
    return Vector(0, 0, -min(gaps))


def held(base: Base, pose: Pose, pelvis: Vector) -> Held:
    """Which places carry a body in that pose, and where they are."""
    touching = _touching(base, pose)
    whole = body(base, pose, pelvis)
    return {name: _SUPPORTS[base][name].place(whole) for name in touching}


def lasting(before: Held, base: Base, pose: Pose) -> list[str]:
    """Which of the places that carried a body carry it in the next pose too."""
    return [name for name in before if name in _touching(base, pose)]


def borne(base: Base, before: Held, names: Collection[str], pose: Pose) -> Vector:
    """The pelvis of a pose when the named places are where they were before.

    Raises:
        ZeroDivisionError: none is named.
    """
    hanging = body(base, pose)
    total = ORIGIN
    for name in names:
        total = total.plus(before[name]).minus(_SUPPORTS[base][name].place(hanging))
    return total.times(1 / len(names))


def _touching(base: Base, pose: Pose) -> list[str]:
    hanging = body(base, pose)
    gaps = {
        name: support.place(hanging).z - support.height
        for name, support in _SUPPORTS.get(base, {}).items()
    }
    return [name for name, gap in gaps.items() if gap - min(gaps.values()) < _TOUCHING]
