"""Bodies that stand on no foot alone: what carries them is on the floor, and stays there."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from content.figures import Arm, Base, Facing, Figure, Leg, Pose, View
from pictures.bands import pieces, runs
from pictures.camera import camera_for
from pictures.contact import faults, keys
from pictures.figurine import parts_of
from pictures.girths import ANKLE, HAND, KNEE
from pictures.motion import Moment, moments
from pictures.reach import laid
from pictures.skeleton import Body, body, leg_joints, trunk_frame
from pictures.stage import anchor_of, staged
from pictures.supports import CHAIR_TOP, SOFA_TOP
from pictures.vector import ORIGIN, Vector
from tests.pictures.conftest import figures, read

SINKING, FLOATING = 0.035, 0.02  # body heights: flesh gives way by 6 cm, a gap of 3.5 is seen
STANDING = Pose(0, Leg(), Leg(), Arm(), Arm(), seconds=1)
SIZE = 480

every_resting_figure = pytest.mark.parametrize(
    "figure", [pytest.param(f, id=name) for name, f in figures() if f.base is not Base.STANDING]
)


@cache
def shown(exercise: str) -> tuple[Moment, ...]:
    return tuple(moments(read().figures[exercise], 12))


def bodies(exercise: str) -> list[Body]:
    return [moment.body for moment in shown(exercise)]


def moving(base: Base, *poses: Pose) -> Figure:
    return Figure(View.SIDE, base, Facing.RIGHT, poses, {})


def apart(a: Vector, b: Vector) -> float:
    return b.minus(a).length()


def still(spots: list[Vector]) -> bool:
    return all(apart(before, after) < 1e-4 for before, after in pairwise(spots))


@every_resting_figure
def test_the_body_touches_the_floor_and_does_not_sink_into_it(figure: Figure) -> None:
    camera = camera_for(figure)
    for moment in moments(figure, 6):
        lowest = min(
            centre.z - radius
            for part in parts_of(moment.body, figure, camera)
            for blob in part.blobs
            for centre, radius in blob.balls
        )
        assert -SINKING < lowest < FLOATING


@every_resting_figure
def test_nothing_of_the_body_and_of_what_it_rests_on_is_outside_the_picture(
    figure: Figure,
) -> None:
    stage = staged(figure, 8, (SIZE, SIZE))
    spots = [corner for box in stage.furniture for corner in box.corners]
    for moment in stage.moments:
        whole = moment.body
        for leg, arm in ((whole.left_leg, whole.left_arm), (whole.right_leg, whole.right_arm)):
            spots += [leg.knee, leg.heel, leg.toe, arm.elbow, arm.hand]
        spots += [whole.head, whole.pelvis]
    for spot in spots:
        x, y = stage.camera.seen(spot)
        assert 0 < x < SIZE
        assert 0 < y < SIZE


def test_who_kneels_on_one_knee_keeps_it_and_the_front_foot_in_place() -> None:
    for exercise, rear, front in (
        ("hip_flexor_stretch", "right_leg", "left_leg"),
        ("ankle_mobilisation", "left_leg", "right_leg"),
    ):
        knees = [getattr(whole, rear).knee for whole in bodies(exercise)]
        feet = [getattr(whole, front) for whole in bodies(exercise)]
        assert still(knees)
        assert knees[0].z == pytest.approx(KNEE, abs=0.001)
        assert still([foot.toe for foot in feet])
        assert all(foot.heel.z == pytest.approx(0, abs=1e-6) for foot in feet)
        ankles = [getattr(whole, rear).ankle.z for whole in bodies(exercise)]
        assert all(z < KNEE + ANKLE for z in ankles)


def test_a_bird_dog_rests_on_a_knee_and_the_other_sides_hand() -> None:
    for whole in bodies("bird_dog"):
        on_left = whole.left_leg.knee.z < KNEE + 0.005, whole.right_arm.hand.z < HAND + 0.02
        on_right = whole.right_leg.knee.z < KNEE + 0.005, whole.left_arm.hand.z < HAND + 0.02
        assert all(on_left) or all(on_right)
    assert still([whole.pelvis for whole in bodies("bird_dog")])


def test_a_side_plank_stays_on_its_forearm_in_one_line_down_to_the_lower_foot() -> None:
    for whole in bodies("side_plank"):
        arm, leg = whole.right_arm, whole.right_leg
        assert max(arm.elbow.z, arm.wrist.z, arm.hand.z) < 0.04
        assert leg.ankle.z < 2 * ANKLE
        line = leg.ankle.minus(whole.chest).unit()
        assert whole.pelvis.minus(whole.chest).without(line).length() < 0.04
    assert still([whole.right_arm.elbow for whole in bodies("side_plank")])


def test_a_hip_thrust_turns_about_the_shoulder_blades_on_the_sofa() -> None:
    whole = bodies("hip_thrust")
    blades = [one.pelvis.plus(one.chest.minus(one.pelvis).times(0.8)) for one in whole]
    assert still(blades)
    assert SOFA_TOP < blades[0].z < SOFA_TOP + 0.08
    assert max(one.pelvis.z for one in whole) > min(one.pelvis.z for one in whole) + 0.1
    assert still([one.left_leg.toe for one in whole])


def test_heels_rise_on_a_chair_too_and_the_toes_stay() -> None:
    whole = bodies("seated_calf_raise")
    assert all(one.pelvis.z > CHAIR_TOP for one in whole)
    assert still([one.right_leg.toe for one in whole])
    heels = [one.right_leg.heel.z for one in whole]
    assert min(heels) == pytest.approx(0, abs=1e-6)
    assert max(heels) > 0.06


def test_a_clamshell_opens_the_knees_over_heels_that_touch() -> None:
    legs = [(whole.left_leg, whole.right_leg) for whole in bodies("clamshell")]
    knees = [apart(upper.knee, lower.knee) for upper, lower in legs]
    assert max(knees) > min(knees) + 0.1
    assert all(apart(upper.ankle, lower.ankle) < 0.06 for upper, lower in legs)


@pytest.mark.parametrize("side", [1, -1])
def test_outward_rotation_swings_a_bent_knees_foot_inward(side: int) -> None:
    upright = trunk_frame(Base.STANDING, 0)
    bent = Leg(hip=90, knee=90)
    foot = leg_joints(ORIGIN, upright, bent, side).ankle
    turned = leg_joints(ORIGIN, upright, replace(bent, rotation=30), side)
    assert turned.knee == leg_joints(ORIGIN, upright, bent, side).knee
    assert side * (turned.ankle.y - foot.y) < -0.1


@pytest.mark.parametrize("base", [Base.SIDE, Base.SIDE_PLANK])
def test_on_its_side_a_body_lies_on_the_right_one_and_shows_its_front(base: Base) -> None:
    whole = body(base, STANDING)
    assert whole.left_leg.hip.z > whole.right_leg.hip.z + 0.1
    facing_right = camera_for(moving(base, STANDING))
    assert whole.trunk.ahead.dot(facing_right.near) > 0.8
    assert facing_right.seen(whole.head)[0] < facing_right.seen(whole.pelvis)[0]


def test_a_prone_body_lies_face_down_with_its_head_ahead() -> None:
    whole = body(Base.PRONE, STANDING)
    assert whole.trunk.ahead.z == pytest.approx(-1)
    assert whole.head.x > 0.3
    assert leg_joints(ORIGIN, whole.trunk, Leg(knee=90), 1).ankle.z > 0.2


def test_a_pose_that_rests_on_nothing_of_the_one_before_is_refused() -> None:
    sitting_up, bridging = replace(STANDING, trunk=40), replace(STANDING, trunk=-20)
    between = replace(STANDING, trunk=0)
    (fault,) = faults(moving(Base.SUPINE, sitting_up, bridging))
    assert fault[0] == ("poses", 1, "trunk")
    assert not list(faults(moving(Base.SUPINE, sitting_up, between, bridging, between)))


def test_hips_that_rise_come_to_lie_where_they_lay() -> None:
    placed = keys(moving(Base.SUPINE, STANDING, replace(STANDING, trunk=-20)))
    assert apart(placed[0].pelvis, placed[-1].pelvis) < 1e-9
    assert placed[1].pelvis.z > placed[0].pelvis.z + 0.08


def test_a_hand_near_the_floor_is_laid_flat_and_one_in_the_air_is_not() -> None:
    low = replace(STANDING, trunk=73, right_leg=Leg(73, 90), left_leg=Leg(73, 90))
    hanging = body(Base.KNEELING, low).right_arm
    down = replace(hanging, wrist=hanging.wrist.at_height(0.03), hand=hanging.hand.at_height(-0.01))
    assert laid(down).hand.z == pytest.approx(0.03)
    assert apart(laid(hanging).wrist, hanging.wrist) == 0
    high = replace(hanging, wrist=hanging.wrist.at_height(0.4), hand=hanging.wrist.at_height(0.355))
    assert apart(laid(high).hand, high.hand) < 1e-9


@pytest.mark.parametrize("exercise", ["glute_bridge", "single_leg_bridge", "hip_thrust"])
def test_the_arrow_of_rising_hips_ends_above_them_where_nobody_covers_it(exercise: str) -> None:
    stage = staged(read().figures[exercise], 24, (SIZE, SIZE))
    (arrow,) = stage.arrows
    top = max(moment.body.pelvis.z for moment in stage.moments)
    assert arrow.line[-1].z > top + 0.1
    assert arrow.line[-1].z > arrow.line[0].z


def test_a_band_over_the_hips_passes_before_the_belly_when_they_are_up() -> None:
    figure = read().figures["hip_thrust"]
    (path,) = figure.bands["over_hips"]
    whole = max(bodies("hip_thrust"), key=lambda one: one.pelvis.z)
    (line,) = runs(path, whole, anchor_of(figure))
    over = [
        at.point for at in pieces(line) if abs(at.point.y) < 0.03 and at.point.z > whole.pelvis.z
    ]
    assert over
    assert all(spot.minus(whole.pelvis).dot(whole.trunk.ahead) > 0.064 for spot in over)
