"""What a band is held by: hands at both ends, an anchor on the floor, on a post, or aside."""

from dataclasses import replace

import pytest
from PIL import ImageChops
from pydantic import ValidationError

from content.figureforms import AnchorForm, PathForm
from content.figures import (
    AnchorSpot,
    Arm,
    BandPath,
    BandShape,
    Base,
    BodyPoint,
    Facing,
    Figure,
    Leg,
    Pose,
    Prop,
    Stance,
    View,
)
from pictures.bands import bearing, runs
from pictures.contact import keys
from pictures.draw import Painter
from pictures.lens import SMALL
from pictures.motion import moments
from pictures.skeleton import ANKLE_HEIGHT
from pictures.stage import anchor_of, staged
from pictures.vector import Vector
from tests.pictures.conftest import figures, read

STANDING = Pose(0, Leg(), Leg(), Arm(), Arm(), seconds=1)
HANDS = (BodyPoint.LEFT_HAND, BodyPoint.RIGHT_HAND)
STRAP = BandPath(BandShape.STRAP, (HANDS[0], BodyPoint.RIGHT_BALL, HANDS[1]))
FROM_ANCHOR = BandPath(BandShape.STRAND, (BodyPoint.ANCHOR, BodyPoint.RIGHT_KNEE))


def moving(*poses: Pose, base: Base = Base.STANDING, anchor: AnchorSpot | None = None) -> Figure:
    return Figure(View.SIDE, base, Facing.RIGHT, poses, {}, anchor=anchor)


def test_a_strap_goes_from_hand_to_hand_round_the_far_side_of_the_foot() -> None:
    legs = Leg(hip=80, ankle=10)
    arms = Arm(shoulder=50, elbow=60)
    seated = moving(replace(STANDING, left_leg=legs, right_leg=legs, left_arm=arms, right_arm=arms))
    moment = next(moments(replace(seated, base=Base.SEATED), 1))
    (line,) = runs(STRAP, moment.body, None)
    ends = [bearing(moment.body, hand, None).centre for hand in HANDS]
    assert [line[0].point, line[-1].point] == ends
    foot = bearing(moment.body, BodyPoint.RIGHT_BALL, None)
    round_foot = line[1:-1]
    assert all(
        station.point.minus(foot.centre).length() == pytest.approx(foot.radius)
        for station in round_foot
    )
    farthest = max(round_foot, key=lambda station: station.point.x)
    assert farthest.point.x > foot.centre.x + foot.radius * 0.9


def test_a_strap_does_not_cross_itself_before_the_foot() -> None:
    legs = Leg(hip=80, ankle=10)
    seated = moving(
        replace(STANDING, left_leg=legs, right_leg=legs, left_arm=Arm(50), right_arm=Arm(50)),
        base=Base.SEATED,
    )
    (line,) = runs(STRAP, next(moments(seated, 1)).body, None)
    assert line[0].point.y > line[-1].point.y
    assert line[1].point.y > line[-2].point.y


def test_a_strap_has_two_ends_and_a_middle() -> None:
    with pytest.raises(ValidationError, match="a hand, a foot and a hand"):
        PathForm(shape=BandShape.STRAP, points=HANDS)


def test_the_ball_of_the_foot_lies_before_its_arch() -> None:
    leg = next(moments(moving(STANDING), 1)).body.right_leg
    assert leg.arch.x < leg.ball.x < leg.toe.x
    assert leg.toe.z < leg.ball.z < leg.ankle.z


def test_an_anchor_stands_where_its_author_says_to_the_side_as_well() -> None:
    spot = AnchorForm(ahead=0.1, height=0.5, aside=-0.4).value()
    assert anchor_of(moving(STANDING, anchor=spot)) == Vector(0.1, -0.4, 0.5)


def test_a_high_anchor_has_a_post_that_is_in_the_picture() -> None:
    knee = replace(STANDING, right_leg=Leg(hip=20, knee=30, ankle=10))
    figure = moving(STANDING, knee, anchor=AnchorSpot(ahead=0.6, height=0.55))
    stage = staged(figure, 4, (160, 160))
    assert stage.anchor is not None
    _, top = stage.camera.seen(stage.anchor.plus(Vector(0, 0, 0.12)))
    _, foot = stage.camera.seen(stage.anchor.at_height(0))
    assert 0 < top < foot < 160
    bare = Painter(stage, None, "#CC2936").frame(0)
    held = Painter(stage, FROM_ANCHOR, "#CC2936").frame(0)
    x, y = stage.camera.seen(stage.anchor.at_height(0.2))  # below the band: the post alone
    spot = (round(x) - 2, round(y) - 2, round(x) + 2, round(y) + 2)
    assert ImageChops.difference(bare.crop(spot), held.crop(spot)).getbbox()


def test_a_knee_that_alone_moves_is_what_the_glass_is_held_over() -> None:
    leg = Leg(hip=15, knee=30, ankle=15)
    bent = replace(STANDING, left_leg=leg, right_leg=leg)
    stage = staged(moving(STANDING, bent), 24, (480, 480))
    assert stage.lens is not None
    knees = [moment.body.left_leg.knee for moment in stage.moments]
    assert min(knee.minus(stage.lens.camera.target).length() for knee in knees) < SMALL / 2


def test_arms_that_alone_move_have_an_arrow_and_no_glass() -> None:
    chest = replace(STANDING, left_arm=Arm(30, 120), right_arm=Arm(30, 120))
    ahead = replace(STANDING, left_arm=Arm(85), right_arm=Arm(85))
    stage = staged(moving(chest, ahead), 24, (480, 480))
    assert stage.lens is None
    assert [arrow.pose for arrow in stage.arrows] == [1]


def test_arms_have_no_arrow_where_the_legs_do_the_work() -> None:
    stage = staged(read().figures["march"], 24, (480, 480))
    knees = [moment.body.right_leg.knee for moment in stage.moments if moment.pose == 1]
    (right, _) = stage.arrows
    risen = knees[-1].minus(knees[0])
    assert right.line[-1].minus(right.line[0]).minus(risen).length() < 1e-6


@pytest.mark.parametrize("lifted", [None, Stance.RIGHT])
def test_a_lifted_foot_is_in_the_air_though_it_is_near_the_floor(lifted: Stance | None) -> None:
    low = replace(STANDING, right_leg=Leg(hip=8, knee=20), stance=Stance.LEFT, lifted=lifted)
    ahead = replace(low, right_leg=Leg(hip=20, knee=10))
    feet = [placed.right for placed in keys(moving(low, ahead))]
    assert all(foot.planted != bool(lifted) for foot in feet)
    assert all((foot.ankle.z > ANKLE_HEIGHT) == bool(lifted) for foot in feet)


def test_an_arch_that_rises_is_what_the_glass_is_held_over_and_is_seen() -> None:
    figure = read().figures["short_foot"]
    stage = staged(figure, 24, (480, 480))
    assert stage.lens is not None
    feet = [moment.body.right_leg.arch for moment in stage.moments]
    assert min(foot.minus(stage.lens.camera.target).length() for foot in feet) < SMALL / 2
    (x, y), away = stage.lens.centre, stage.lens.radius // 2
    glass = (x - away, y - away, x + away, y + away)
    painter = Painter(stage, None, "", aids=True)
    low, high = (painter.frame(number).crop(glass) for number in (0, 12))
    changed = ImageChops.difference(low, high).convert("L").point(lambda light: light > 16)
    assert changed.histogram()[1] > 0.03 * (2 * away) ** 2


HELD = [
    pytest.param(figure, path, id=f"{name}-{position}")
    for name, figure in figures()
    for position, paths in figure.bands.items()
    for path in paths
    if set(path.points) & set(HANDS)
]


@pytest.mark.parametrize(("figure", "path"), HELD)
def test_a_band_that_is_held_goes_through_the_fist_and_stays_in_it(
    figure: Figure, path: BandPath
) -> None:
    anchor = anchor_of(figure)
    for moment in moments(figure, 6):
        lines = [station.point for line in runs(path, moment.body, anchor) for station in line]
        for hand in set(path.points) & set(HANDS):
            at = bearing(moment.body, hand, anchor)
            assert min(point.minus(at.centre).length() for point in lines) <= at.radius + 1e-6


@pytest.mark.parametrize("name", [name for name, figure in figures() if Prop.WALL in figure.props])
def test_hands_on_a_wall_stay_on_it(name: str) -> None:
    stage = staged(read().figures[name], 6, (160, 160))
    surface = min(corner.x for corner in stage.wall)
    for moment in stage.moments:
        for arm in (moment.body.left_arm, moment.body.right_arm):
            assert 0 < surface - arm.hand.x < 0.06
