"""Bones keep their lengths, joints bend the right way, feet stay on the floor."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.figures import Arm, Base, Figure, Leg, Pose, Stance
from pictures import moving
from pictures.contact import keys
from pictures.motion import eased, moments
from pictures.skeleton import (
    FOREARM,
    SHANK,
    THIGH,
    TRUNK,
    UPPER_ARM,
    Body,
    body,
    leg_joints,
    trunk_frame,
)
from pictures.vector import ORIGIN, Vector
from tests.pictures.conftest import figures, read

FASTEST = 0.25  # body heights between two frames: a hand at its quickest

angle = st.floats(-60, 150)
legs = st.builds(Leg, angle, st.floats(0, 150), st.floats(-50, 40), st.floats(-30, 60))
arms = st.builds(Arm, angle, st.floats(0, 150), st.floats(-30, 120))
poses = st.builds(Pose, st.floats(-30, 90), legs, legs, arms, arms, seconds=st.just(1.0))

every_figure = pytest.mark.parametrize(
    "figure", [pytest.param(f, id=name) for name, f in figures()]
)
every_standing_figure = pytest.mark.parametrize(
    "figure", [pytest.param(f, id=name) for name, f in figures() if f.base is Base.STANDING]
)


def apart(a: Vector, b: Vector) -> float:
    return b.minus(a).length()


def assert_bones_keep_their_lengths(whole: Body) -> None:
    for leg in (whole.left_leg, whole.right_leg):
        assert apart(leg.hip, leg.knee) == pytest.approx(THIGH)
        assert apart(leg.knee, leg.ankle) == pytest.approx(SHANK)
    for arm in (whole.left_arm, whole.right_arm):
        assert apart(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM)
        assert apart(arm.elbow, arm.wrist) == pytest.approx(FOREARM)
    assert apart(whole.pelvis, whole.chest) == pytest.approx(TRUNK)


@given(st.sampled_from(Base), poses)
def test_bones_keep_their_lengths_in_any_pose(base: Base, pose: Pose) -> None:
    assert_bones_keep_their_lengths(body(base, pose))


@every_figure
def test_bones_keep_their_lengths_at_every_moment(figure: Figure) -> None:
    for moment in moments(figure, 36):
        assert_bones_keep_their_lengths(moment.body)


@every_figure
def test_feet_never_sink_below_the_floor(figure: Figure) -> None:
    for moment in moments(figure, 36):
        for leg in (moment.body.left_leg, moment.body.right_leg):
            assert min(leg.heel.z, leg.toe.z) > -1e-9


@every_standing_figure
def test_somebody_who_stands_has_a_foot_on_the_floor_at_every_moment(figure: Figure) -> None:
    for moment in moments(figure, 36):
        feet = (moment.body.left_leg, moment.body.right_leg)
        assert min(foot.toe.z for foot in feet) == pytest.approx(0, abs=1e-6)


@every_standing_figure
def test_the_foot_of_the_stance_stays_where_it_is(figure: Figure) -> None:
    for start, end in pairwise(moments(figure, 48)):
        if start.pose != end.pose:
            continue
        stance = figure.poses[end.pose].stance
        for side in ("left", "right") if stance is Stance.BOTH else (stance.value,):
            before, after = getattr(start.body, f"{side}_leg"), getattr(end.body, f"{side}_leg")
            assert apart(before.toe, after.toe) < 1e-6


@cache
def filmed(name: str) -> list[Body]:
    """The body in each frame of a film."""
    figure = read().figures[name]
    return [moment.body for moment in moments(figure, moving.frame_count(figure))]


def joints(whole: Body) -> list[Vector]:
    limbs = (whole.left_leg, whole.right_leg), (whole.left_arm, whole.right_arm)
    found = [whole.pelvis, whole.chest, whole.head]
    for leg, arm in zip(*limbs, strict=True):
        found += [leg.knee, leg.ankle, leg.toe, arm.elbow, arm.hand]
    return found


def step(before: Body, after: Body, way: Vector = ORIGIN) -> float:
    """How far the joint goes that goes farthest, when all have gone `way`."""
    pairs = zip(joints(before), joints(after), strict=True)
    return max(apart(one.plus(way), other) for one, other in pairs)


@pytest.mark.parametrize("name", [name for name, _ in figures()])
def test_a_film_s_first_frame_follows_its_last_as_any_other_follows_another(name: str) -> None:
    placed = keys(read().figures[name])
    shown, way = filmed(name), placed[0].pelvis.minus(placed[-1].pelvis)
    usual = max(step(before, after) for before, after in pairwise(shown))
    assert step(shown[-1], shown[0], way) <= usual + 1e-9


@pytest.mark.parametrize("name", [name for name, _ in figures()])
def test_nothing_jumps_between_two_frames(name: str) -> None:
    assert all(step(before, after) < FASTEST for before, after in pairwise(filmed(name)))


@every_figure
def test_knees_bend_forward_of_the_line_from_hip_to_ankle(figure: Figure) -> None:
    for moment in moments(figure, 24):
        trunk = moment.body.trunk
        for leg in (moment.body.left_leg, moment.body.right_leg):
            along = leg.ankle.minus(leg.hip).unit()
            side = leg.knee.minus(leg.hip).without(along)
            ahead = along.cross(trunk.left)
            assert side.length() < 0.01 or side.dot(ahead) > 0


def test_a_squat_takes_the_hips_back_and_down_over_flat_feet() -> None:
    figure = read().figures["squat"]
    standing, *others = moments(figure, 48)
    low = min(others, key=lambda moment: moment.body.pelvis.z)
    assert low.body.pelvis.z < standing.body.pelvis.z - 0.15
    assert low.body.pelvis.x < standing.body.pelvis.x - 0.1
    assert low.body.left_leg.knee.x > low.body.left_leg.ankle.x
    assert low.body.left_leg.heel.z == pytest.approx(0, abs=1e-6)
    assert low.body.left_leg.toe.z == pytest.approx(0, abs=1e-6)


def test_a_dead_bug_kicks_one_leg_and_reaches_with_the_other_sides_arm() -> None:
    figure = read().figures["dead_bug"]
    for moment in moments(figure, 60):
        whole = moment.body
        right_kick = whole.right_leg.ankle.x - whole.left_leg.ankle.x
        left_reach = whole.right_arm.hand.x - whole.left_arm.hand.x
        assert right_kick * left_reach >= -1e-9
        assert abs(right_kick) < 0.01 or abs(left_reach) > 0


def test_dorsiflexion_moves_the_toes_towards_the_shin_and_nothing_else() -> None:
    shown = list(moments(read().figures["dorsiflexion"], 48))
    toes = [m.body.right_leg.toe for m in shown]
    knees = [m.body.right_leg.knee for m in shown]
    assert max(apart(toes[0], toe) for toe in toes) > 0.07
    assert max(apart(knees[0], knee) for knee in knees) < 0.01
    flexed = max(shown, key=lambda m: apart(toes[0], m.body.right_leg.toe)).body.right_leg
    assert apart(flexed.toe, flexed.knee) < apart(toes[0], knees[0])


def test_a_kickback_ends_with_the_foot_behind_and_above_the_floor() -> None:
    shown = list(moments(read().figures["kickback"], 48))
    back = min(shown, key=lambda m: m.body.left_leg.ankle.x).body
    assert back.left_leg.ankle.x < back.right_leg.ankle.x - 0.15
    assert back.left_leg.ankle.z > 0.1


def test_a_lateral_walk_goes_to_the_runners_right_in_a_half_squat() -> None:
    figure = read().figures["lateral_walk"]
    placed = keys(figure)
    assert placed[-1].pelvis.y < placed[0].pelvis.y - 0.05
    for moment in moments(figure, 24):
        leg = moment.body.left_leg
        straightness = apart(leg.hip, leg.ankle) / (THIGH + SHANK)
        assert 0.75 < straightness < 0.97


def test_easing_starts_and_ends_at_rest() -> None:
    assert eased(0) == 0
    assert eased(1) == 1
    assert eased(0.5) == pytest.approx(0.5)
    assert eased(0.01) < 0.0001


@pytest.mark.parametrize("side", [1, -1], ids=["left", "right"])
def test_a_foot_turned_inward_shows_its_sole_to_the_other_foot(side: int) -> None:
    def sole(inversion: float) -> Vector:
        return leg_joints(
            ORIGIN, trunk_frame(Base.STANDING, 0), Leg(inversion=inversion), side
        ).sole

    assert sole(0).y == pytest.approx(0)
    assert sole(30).y * side == pytest.approx(-0.5)
    assert sole(-20).y * side > 0.3
