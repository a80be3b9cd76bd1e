"""The six exercises are the seed's, in its own words."""

from itertools import chain

import pytest

from coach.bands import BandKind
from coach.exercises import FocusArea, Sides, Unit
from coach.runner import Anchor, RunnerType
from content.loader import Content

AREAS = {
    "squat": "strength",
    "march": "strength",
    "dead_bug": "stamina, strength",
    "dorsiflexion": "joint health",
    "kickback": "flexibility",
    "lateral_walk": "balance",
}
FAST = (RunnerType.SPRINTER, RunnerType.RELAY)
FAR = (RunnerType.MIDDLE, RunnerType.LONG)


def test_every_exercise_stands_in_the_areas_that_the_seed_gives_it(content: Content) -> None:
    shown = {
        key: ", ".join(area.replace("_", " ") for area in content.catalogue.exercises[key].areas)
        for key in AREAS
    }
    assert shown == AREAS


def test_marching_and_dead_bugs_have_the_loop_round_both_arches(content: Content) -> None:
    for key in ("march", "dead_bug"):
        exercise = content.catalogue.exercises[key]
        assert BandKind.HIP_CIRCLE in exercise.position("arches").kinds
        assert exercise.sides is Sides.ALTERNATING


def test_ankles_and_kickbacks_pull_from_a_floor_anchor_at_the_arch(content: Content) -> None:
    for key in ("dorsiflexion", "kickback"):
        exercise = content.catalogue.exercises[key]
        assert exercise.position("arch").anchor is Anchor.FLOOR
        assert exercise.sides is Sides.EACH


def test_the_walk_goes_from_mid_thighs_to_knees_ankles_and_arches(content: Content) -> None:
    walk = content.catalogue.exercises["lateral_walk"]
    assert [(p.key, p.places) for p in walk.positions if p.kinds] == [
        ("mid_thighs", 1),
        ("knees", 2),
        ("ankles", 3),
        ("arches", 4),
    ]
    assert walk.unit is Unit.STEPS


def test_about_fifteen_steps_each_way_is_what_road_runners_walk(content: Content) -> None:
    dose = content.catalogue.exercises["lateral_walk"].doses[RunnerType.ROAD]
    assert dose.low <= 15 <= dose.high
    assert (dose.low + dose.high) / 2 == 15


def test_those_who_lie_or_sit_have_a_mat(content: Content) -> None:
    mats = {key for key in AREAS if content.catalogue.exercises[key].mat}
    assert mats == {"dead_bug", "dorsiflexion"}


def test_every_exercise_can_be_done_without_any_band(content: Content) -> None:
    for exercise in content.catalogue.exercises.values():
        assert exercise.positions[0].key == "free"
        assert not exercise.positions[0].kinds


def test_sprinters_and_relay_runners_begin_with_leg_strength(content: Content) -> None:
    for runner_type in FAST:
        first = content.catalogue.weeks[runner_type]["A"][:3]
        assert first == ("loop_squat", "kickback", "calf_raise")


def test_road_runners_begin_every_workout_with_joints_or_balance(content: Content) -> None:
    for names in content.catalogue.weeks[RunnerType.ROAD].values():
        areas = content.catalogue.exercises[names[0]].areas
        assert {FocusArea.JOINT_HEALTH, FocusArea.BALANCE} & set(areas)


def test_middle_and_long_distance_begin_with_stamina(content: Content) -> None:
    for runner_type in FAR:
        for names in content.catalogue.weeks[runner_type].values():
            assert FocusArea.STAMINA in content.catalogue.exercises[names[0]].areas


@pytest.mark.parametrize("key", ["squat", "march", "kickback", "dorsiflexion"])
def test_middle_and_long_distance_do_more_reps_than_sprinters(content: Content, key: str) -> None:
    doses = content.catalogue.exercises[key].doses
    for runner_type in FAR:
        assert doses[runner_type].low > doses[RunnerType.SPRINTER].high


@pytest.mark.parametrize("days", [2, 3, 4])
def test_ten_minutes_a_day_cover_all_five_areas_in_a_week(content: Content, days: int) -> None:
    for week in content.catalogue.weeks.values():
        short = chain.from_iterable(week[letter][:3] for letter in "ABCD"[:days])
        exercises = content.catalogue.exercises
        assert {area for name in short for area in exercises[name].areas} == set(FocusArea)


def test_every_position_has_a_drawn_band_and_every_figure_moves(content: Content) -> None:
    for key, exercise in content.catalogue.exercises.items():
        figure = content.figures[key]
        assert set(figure.bands) == {position.key for position in exercise.positions}
        assert figure.seconds > 2
        assert len(set(figure.poses)) > 1


def test_the_kickback_shows_the_left_foot_as_the_seed_begins_with_it(content: Content) -> None:
    legs = [pose.left_leg.hip for pose in content.figures["kickback"].poses]
    assert max(legs) > 0 > min(legs)
