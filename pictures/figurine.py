"""A whole body in its parts: what each wears, and which muscles of it work."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from coach.exercises import Muscle
from content.figures import Figure, Working
from pictures import muscles
from pictures.camera import Ball, Camera
from pictures.palette import FAR, NEAR, QUIET
from pictures.shapes import Part, Parts, Tint, arm_part, leg_part, trunk_part
from pictures.skeleton import ArmJoints, Body, LegJoints

_MAIN, _OTHERS = 0.9, 0.65  # how much is seen of the tint of the main muscle, and of others
_TURNED_AWAY = -0.018  # body heights behind the hip joint: no muscle there is seen from the front


def parts_of(whole: Body, figure: Figure, camera: Camera) -> Parts:
    """All parts from far to near; limbs behind the trunk are darker, a leg at rest is pale."""
    trunk = trunk_part(whole, NEAR, camera, _tints(figure, partial(muscles.of_trunk, whole)))
    limbs: list[Part] = []
    for side, leg, arm in (
        (Working.LEFT, whole.left_leg, whole.left_arm),
        (Working.RIGHT, whole.right_leg, whole.right_arm),
    ):
        at_work = figure if figure.working in (side, Working.BOTH) else None
        limb = _leg(whole, leg, camera, figure, at_work)
        hip = _tints(figure, partial(_hip, whole, leg, camera)) if at_work else ()
        if limb.nearness < trunk.nearness and not _behind(whole, leg, camera):
            trunk = replace(trunk, tints=(*trunk.tints, *hip))  # it is painted over this hip
        else:
            limb = replace(limb, tints=(*limb.tints, *hip))
        limbs += [limb, _arm(arm, whole, camera, at_work)]
    return tuple(sorted([trunk, *limbs], key=lambda part: part.nearness))


def _hip(whole: Body, leg: LegJoints, camera: Camera, muscle: Muscle) -> tuple[Ball, ...]:
    """A muscle of a hip, unless the body hides it."""
    balls = muscles.of_hip(whole, leg, muscle)
    turned = (camera.nearness(middle) - camera.nearness(leg.hip) for middle, _ in balls)
    return balls if min(turned, default=0) > _TURNED_AWAY else ()


def _behind(whole: Body, leg: LegJoints, camera: Camera) -> bool:
    """Whether a leg is the farther one in a view from the side."""
    return camera.nearness(leg.hip) < camera.nearness(whole.pelvis) - 0.02


def _leg(
    whole: Body, leg: LegJoints, camera: Camera, figure: Figure, at_work: Figure | None
) -> Part:
    palette = FAR if _behind(whole, leg, camera) else NEAR
    if at_work is None:
        return leg_part(whole, leg, QUIET[palette], camera, barefoot=figure.barefoot)
    tints = _tints(at_work, partial(muscles.of_leg, whole, leg))
    return leg_part(whole, leg, palette, camera, barefoot=figure.barefoot, tints=tints)


def _arm(arm: ArmJoints, whole: Body, camera: Camera, at_work: Figure | None) -> Part:
    palette = FAR if camera.nearness(arm.shoulder) < camera.nearness(whole.chest) - 0.04 else NEAR
    tints = _tints(at_work, partial(muscles.of_arm, arm)) if at_work else ()
    return arm_part(arm, palette, camera, tints)


def _tints(figure: Figure, place: Callable[[Muscle], tuple[Ball, ...]]) -> tuple[Tint, ...]:
    """The muscles of a figure that have a place in a part, the main one the strongest."""
    placed = ((place(one), _OTHERS if at else _MAIN) for at, one in enumerate(figure.muscles))
    return tuple(Tint(balls, share) for balls, share in placed if balls)
