"""Heels that rise from the floor, and hips that rise from a mat."""

from dataclasses import replace

import pytest

from content.figures import Arm, Base, Facing, Figure, Leg, Pose, View
from pictures.contact import keys
from pictures.motion import moments
from pictures.skeleton import ANKLE_HEIGHT
from pictures.vector import Vector

STANDING = Pose(0, Leg(), Leg(), Arm(), Arm(), seconds=1)
TIPTOE = replace(STANDING, left_leg=Leg(ankle=-30), right_leg=Leg(ankle=-30), heels=30)
BENT, FLAT = Leg(hip=46, knee=102, ankle=-34), Leg(hip=-3, knee=96, ankle=-14)
LYING = Pose(0, BENT, BENT, Arm(), Arm(), seconds=1)
BRIDGE = Pose(-23, FLAT, FLAT, Arm(), Arm(), seconds=1)
KICKED = replace(LYING, left_leg=Leg(hip=60))


def moving(base: Base, *poses: Pose) -> Figure:
    return Figure(View.SIDE, base, Facing.RIGHT, poses, {})


def away(a: Vector, b: Vector) -> float:
    return a.minus(b).length()


def test_heels_rise_over_toes_that_stay() -> None:
    flat, *others = moments(moving(Base.STANDING, STANDING, TIPTOE), 24)
    top = max(others, key=lambda moment: moment.body.pelvis.z)
    for side in ("left_leg", "right_leg"):
        before, after = getattr(flat.body, side), getattr(top.body, side)
        assert away(before.toe, after.toe) < 1e-6
        assert after.heel.z > before.heel.z + 0.06
    rise = top.body.left_leg.ankle.z - ANKLE_HEIGHT
    assert top.body.pelvis.z - flat.body.pelvis.z == pytest.approx(rise, abs=0.002)


def test_who_begins_on_tiptoe_stands_on_the_floor_too() -> None:
    (first, *_) = moments(moving(Base.STANDING, TIPTOE, STANDING), 24)
    assert first.body.left_leg.toe.z == pytest.approx(0, abs=1e-6)
    assert first.body.left_leg.heel.z > 0.06


def test_a_bridge_lifts_the_hips_between_shoulders_and_feet_that_stay() -> None:
    down, *others = moments(moving(Base.SUPINE, LYING, BRIDGE), 24)
    up = max(others, key=lambda moment: moment.body.pelvis.z)
    assert up.body.pelvis.z > down.body.pelvis.z + 0.1
    assert away(up.body.chest, down.body.chest) < 1e-6
    for moment in others:
        assert away(moment.body.left_leg.toe, down.body.left_leg.toe) < 1e-6
        assert moment.body.left_leg.heel.z == pytest.approx(0, abs=1e-6)


def test_a_foot_that_kicks_off_the_mat_is_not_held_there() -> None:
    placed = keys(moving(Base.SUPINE, LYING, KICKED))
    assert [key.left.planted for key in placed] == [True, False, True]
    assert all(key.right.planted for key in placed)
    assert placed[1].left.ankle.z > 0.2
