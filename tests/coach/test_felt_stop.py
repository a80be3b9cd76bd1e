"""Felt-stop progression: what must hold for any history, and rules that stories do not show."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.bands import Band, BandKind
from coach.engine import Engine, replay, standing
from coach.exercises import Unit
from coach.felt_stop import FeltStop, demand
from coach.felt_stop.ladder import ladder_for
from coach.felt_stop.state import State
from coach.runner import Anchor, Experience, MedicalStop, Profile, Region, RunnerType
from coach.training import (
    Effort,
    Hurt,
    Outcome,
    Pain,
    Prescription,
    Report,
    Reported,
    Rest,
    Undone,
)
from coach.whys import NEEDS, Key
from tests.coach.kit import (
    EXERCISES,
    KICKBACK,
    LADDER,
    PLANK,
    RED,
    RUNNER,
    SQUAT,
    YELLOW,
    Diary,
    band,
    brief,
)

TOKENS = st.one_of(
    st.just(("report", (60, 60, 60, 60), Effort.ONE_TWO, Outcome.DONE, 0)),  # earns a step up
    st.tuples(
        st.just("report"),
        st.lists(st.integers(0, 60), max_size=5).map(tuple),
        st.none() | st.sampled_from(Effort),
        st.sampled_from(Outcome),
        st.integers(0, 3),
    ),
    st.tuples(st.just("hurt"), st.integers(0, 10), st.sampled_from(Region), st.booleans()),
    st.tuples(st.just("wait"), st.integers(1, 70)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("lose"), st.integers(0, 6)),
    st.tuples(st.just("buy"), st.sampled_from(BandKind), st.floats(5, 300)),
    st.tuples(st.just("exercise"), st.sampled_from(sorted(EXERCISES))),
)
PROFILES = st.builds(
    partial(Profile, language="en"),
    runner_type=st.sampled_from(RunnerType),
    experience=st.sampled_from(Experience),
    anchors=st.frozensets(st.sampled_from(Anchor)),
    sore=st.frozensets(st.sampled_from(Region), max_size=2),
    days_per_week=st.integers(1, 7),
    minutes=st.sampled_from((10, 20, 30, 45)),
    hard_days=st.frozensets(st.integers(0, 6), max_size=2),
    long_days=st.frozensets(st.integers(0, 6), max_size=1),
    race=st.none() | st.dates(RED.since, RED.since + timedelta(days=90)),
)


def live(diary: Diary, token: tuple[object, ...], name: str) -> None:
    """Let one thing happen to a runner."""
    exercise = EXERCISES[name]
    match token:
        case ("report", tuple() as amounts, effort, Outcome() as outcome, int() as ease):
            asked = diary.next(exercise, ease)
            if isinstance(asked, Prescription):
                told = effort if isinstance(effort, Effort) else None
                diary.log(Reported(1, 0, Report(asked, outcome, amounts, told)))
        case ("hurt", int() as level, Region() as region, bool() as sharp):
            diary.hurts(level, region, exercise, sharp=sharp)
        case ("wait", int() as days):
            diary.wait(days)
        case ("undo",) if diary.entries:
            diary.undo()
        case ("lose", int() as at) if diary.bands:
            diary.loses(diary.bands[at % len(diary.bands)])
        case ("buy", BandKind() as kind, float() as force):
            diary.buys(band(100 + diary.bought, force, kind))


@settings(max_examples=150, deadline=None)
@given(PROFILES, st.lists(TOKENS, max_size=40))
def test_whatever_happens_the_rules_hold(
    profile: Profile, tokens: list[tuple[object, ...]]
) -> None:
    diary = Diary(profile)
    name = "squat"
    for token in tokens:
        if token[0] == "exercise":
            name = str(token[1])
        live(diary, token, name)
        for exercise in EXERCISES.values():
            found = diary.next(exercise)
            if found is not None:
                assert found.why.args.keys() == NEEDS[Key(found.why.key)]
            if isinstance(found, Prescription):
                check(found, diary)
                never_more_after_pain(found, diary)
                softer_when_asked(found, diary)
    assert replay(diary.engine, diary.entries) == diary.state
    assert diary.engine.load(diary.engine.dump(diary.state)) == diary.state


def check(found: Prescription, diary: Diary) -> None:
    """It can be done with what is owned, within the dose, and says why."""
    exercise = EXERCISES[found.exercise]
    owned = {one.id: one for one in diary.bands}
    position = exercise.position(found.position)
    assert all(owned[number].kind in position.kinds for number in found.bands)
    assert bool(found.bands) == bool(position.kinds)
    assert position.anchor is None or position.anchor in diary.profile.anchors
    assert found.demand == pytest.approx(demand(position, (owned[n] for n in found.bands)))
    dose = exercise.doses[diary.profile.runner_type]
    assert 1 <= found.dose.sets <= dose.sets
    assert (found.dose.low, found.dose.high) == (dose.low, dose.high)
    assert dose.low <= found.aim <= dose.high
    assert 2 <= found.reserve <= 4


def never_more_after_pain(found: Prescription, diary: Diary) -> None:
    """After pain above 3 nothing asks for more than the last thing done before it."""
    counted = standing(diary.entries)
    hurts = [
        entry
        for entry in counted
        if isinstance(entry.event, Hurt)
        and _concerns(entry.event, found.exercise)
        and (entry.event.pain.level > 3 or entry.event.pain.sharp)
        and diary.day - entry.day < timedelta(days=13)
    ]
    if not hurts:
        return
    before = [
        entry.event.report.prescription.demand
        for entry in counted
        if isinstance(entry.event, Reported)
        and entry.event.report.prescription.exercise == found.exercise
        and entry.event.report.outcome is Outcome.DONE
        and not entry.event.report.prescription.eased
        and entry.id < hurts[0].id
    ]
    assert found.demand <= (before[-1] if before else inf)


def _concerns(event: Hurt, exercise: str) -> bool:
    return event.exercise == exercise or event.pain.region in EXERCISES[exercise].regions


def softer_when_asked(found: Prescription, diary: Diary) -> None:
    """Each "easier" asks for no more than the one before, and says that it was asked for."""
    exercise = EXERCISES[found.exercise]
    last = found
    for ease in (1, 2, 9):
        softer = diary.next(exercise, ease)
        assert isinstance(softer, Prescription)
        assert softer.eased
        assert softer.why.key == Key.ASKED
        assert load(softer) <= load(last)
        last = softer


def load(asked: Prescription) -> tuple[float, bool, int]:
    return asked.demand, asked.dose.tempo == "3-1-3", asked.dose.sets * asked.aim


def test_it_fits_the_engines_seam() -> None:
    engine: Engine[State] = FeltStop()
    assert engine.name == "felt-stop-1"
    assert engine.begin() == State()


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"began": 1}', "nonsense"])
def test_a_text_that_is_no_state_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        FeltStop().load(text)


def test_what_was_taken_back_is_never_learned() -> None:
    diary = Diary()
    diary.done()
    with pytest.raises(ValueError, match="taken back"):
        diary.engine.learn(diary.state, replace(diary.entries[0], event=Undone(1)))


def test_taking_back_a_pain_report_lifts_its_rest() -> None:
    diary = Diary()
    diary.done()
    diary.hurts(8)
    assert isinstance(diary.next(), Rest)
    diary.undo()
    assert isinstance(diary.next(), Prescription)


def test_without_the_anchor_a_position_is_not_prescribed() -> None:
    assert Diary(replace(RUNNER, anchors=frozenset())).next(KICKBACK) is None


def test_a_latex_allergy_allows_only_bands_known_to_be_free_of_it() -> None:
    unknown = tuple(replace(one, latex_free=None) for one in LADDER[1:])
    diary = Diary(replace(RUNNER, latex_allergy=True), (YELLOW, *unknown))
    assert diary.asked(KICKBACK).bands == (YELLOW.id,)
    assert Diary(replace(RUNNER, latex_allergy=True), unknown).next(KICKBACK) is None


def test_nothing_is_prescribed_before_a_professional_cleared_a_medical_stop() -> None:
    stopped = replace(RUNNER, medical=frozenset({MedicalStop.HEART}))
    assert brief(Diary(stopped).next()) == "rest (rest-clearance)"
    assert isinstance(Diary(replace(stopped, cleared=True)).next(), Prescription)


STARTS = {
    (RunnerType.ROAD, Experience.NEW): 1,
    (RunnerType.ROAD, Experience.SOME): 2,
    (RunnerType.ROAD, Experience.USED): 3,
    (RunnerType.LONG, Experience.USED): 3,
    (RunnerType.SPRINTER, Experience.NEW): 2,
    (RunnerType.SPRINTER, Experience.USED): 4,
}


@pytest.mark.parametrize(("who", "number"), STARTS.items(), ids=str)
def test_the_start_follows_experience_and_type(
    who: tuple[RunnerType, Experience], number: int
) -> None:
    diary = Diary(replace(RUNNER, runner_type=who[0], experience=who[1]))
    assert diary.asked().bands == (number,)


def test_who_is_not_used_to_it_never_starts_in_the_upper_half() -> None:
    diary = Diary(replace(RUNNER, runner_type=RunnerType.SPRINTER), LADDER[:2])
    assert diary.asked().bands == (YELLOW.id,)


@pytest.mark.parametrize(("minutes", "sets"), [(10, 2), (20, 3), (30, 4)])
def test_less_time_takes_sets(minutes: int, sets: int) -> None:
    sprinter = replace(RUNNER, runner_type=RunnerType.SPRINTER, minutes=minutes)
    assert Diary(sprinter).asked().dose.sets == sets


def test_a_hold_climbs_in_seconds_and_has_no_slow_tempo() -> None:
    assert PLANK.unit is Unit.SECONDS
    ladder = ladder_for(PLANK, LADDER, RUNNER)
    assert ladder is not None
    assert not any(rung.slow for rung in ladder.rungs)
    diary = Diary()
    assert diary.done(exercise=PLANK).aim == 20
    assert diary.asked(PLANK).aim == 24


def test_two_bands_of_like_force_are_one_step() -> None:
    twin = band(9, RED.force * 1.02)
    diary = Diary(bands=(*LADDER, twin))
    diary.done(12, 12, 12)
    assert diary.asked().bands == (3,)


def test_a_report_of_an_earlier_day_told_late_does_not_outweigh_the_newer_one() -> None:
    diary = Diary()
    asked = diary.done(10, 10, 10)
    diary.wait(-3)
    diary.log(Reported(9, 0, Report(asked, Outcome.DONE, (3, 3, 3), Effort.FAILED)))
    diary.wait(3)
    assert diary.asked().aim == 11


def test_pain_told_again_the_next_morning_is_still_the_first_time() -> None:
    diary = Diary()
    diary.done()
    diary.hurts(7)
    diary.wait(1)
    diary.hurts(7)
    diary.wait(2)
    assert diary.asked().why.key == Key.PAIN_REST
    diary.hurts(7)
    assert diary.learned == (Key.NEXT_PHYSIO,)


def test_pain_somewhere_else_says_too_little_to_be_the_same_trouble() -> None:
    diary = Diary()
    diary.hurts(7, Region.OTHER, SQUAT)
    diary.wait(5)
    diary.hurts(7, Region.OTHER, KICKBACK)
    assert diary.learned == (Key.NEXT_PAIN_REST,)


def test_after_pain_with_only_heavier_bands_left_it_rests() -> None:
    diary = Diary()
    diary.done(exercise=KICKBACK)
    diary.hurts(4, Region.BACK, KICKBACK)
    diary.bands = (band(8, 200.0),)
    assert brief(diary.next(KICKBACK)) == "rest (rest-no-lighter)"


def test_a_light_day_keeps_a_step_up_for_later() -> None:
    diary = Diary()
    diary.done(12, 12, 12)
    before = diary.profile
    diary.profile = replace(before, long_days=frozenset({(diary.day.weekday() - 1) % 7}))
    light = diary.done(12, 12)
    assert brief(light) == "knees+2 2x12!! (why-light)"
    diary.profile = before
    assert diary.asked().bands == (3,)


def test_pain_needs_no_report_to_start_softer() -> None:
    diary = Diary()
    diary.log(Hurt(1, 0, "squat", Pain(4, Region.KNEE)))
    assert diary.asked().why.key == Key.SORE


def test_another_band_by_the_runners_word_is_where_they_stand() -> None:
    diary = Diary()
    asked = diary.asked()
    heavier: Band = LADDER[2]
    position = SQUAT.position(asked.position)
    used = replace(asked, bands=(heavier.id,), demand=demand(position, (heavier,)))
    diary.log(Reported(1, 0, Report(used, Outcome.DONE, (9, 9, 9), Effort.ONE_TWO)))
    assert brief(diary.asked()) == "knees+3 3x10! (why-more)".replace("!", "")


def test_pain_at_another_exercise_of_the_region_holds_for_a_fortnight_too() -> None:
    diary = Diary()
    diary.done(12, 12, 12)
    diary.hurts(4, Region.HIP, KICKBACK)
    softened = diary.done(12, 12, 12)
    assert (softened.bands, softened.why.key) == ((YELLOW.id,), Key.PAIN)
    for _ in range(5):
        assert brief(diary.done(12, 12, 12)) == "knees+1 3x12! (why-same-pain)"
    diary.wait(2)
    assert diary.asked().bands == (RED.id,)
