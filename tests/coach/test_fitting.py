"""How a workout fits into the minutes that were wished, and what lighter days leave of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.catalogue import Catalogue
from coach.coaching import Coaching
from coach.engine import Around, Engine, Occasion
from coach.exercises import DoseClass, Exercise, Sides, Unit
from coach.fitting import FEWEST, LONGER, Fit
from coach.minutes import seconds_of
from coach.planning import Prescriber
from coach.runner import Profile, Region, RunnerType
from coach.training import Prescription, Why
from coach.volume import Budget, budget
from tests.coach.library import SQUAT, dose

MONDAY = date(2026, 6, 1)
KIND = RunnerType.ROAD
EXERCISES = {
    f"{unit}{sides}{sets}{rest}": replace(
        SQUAT,
        id=f"{unit}{sides}{sets}{rest}",
        unit=unit,
        sides=sides,
        doses={KIND: replace(dose(8, 12, sets=sets), rest=rest)},
        dose_class=DoseClass.CORE,
    )
    for unit in (Unit.REPS, Unit.SECONDS)
    for sides in Sides
    for sets in (1, 3, 4)
    for rest in (30, 120)
}
FREE = budget(EXERCISES, (), MONDAY, MONDAY)
WISHES = st.sampled_from([10, 20, 30])


def prescribed(name: str, aim: int) -> Prescription:
    asked = EXERCISES[name].doses[KIND]
    return Prescription(name, "free", (), asked, aim, 2, Why("why-same"))


plans = st.dictionaries(
    st.sampled_from(sorted(EXERCISES)), st.integers(5, 25), min_size=1, max_size=7
).map(lambda aims: [prescribed(name, aim) for name, aim in aims.items()])


def fit(minutes: int, left: Budget = FREE) -> Fit:
    return Fit(EXERCISES, Profile(KIND, minutes=minutes), left)


def took(asked: Sequence[Prescription], sets: Mapping[str, int]) -> int:
    """Seconds."""
    each = (seconds_of(one, EXERCISES[one.exercise], sets.get(one.exercise, 0)) for one in asked)
    return sum(each)


@given(plans, WISHES)
def test_no_set_more_would_be_nearer_to_the_wish(asked: list[Prescription], minutes: int) -> None:
    usual, wished = fit(minutes).usual(asked), 60 * minutes
    far = abs(took(asked, usual) - wished)
    for one in asked:
        sets = usual.get(one.exercise, 0)
        if sets < one.dose.sets:
            assert abs(took(asked, {**usual, one.exercise: sets + 1}) - wished) >= far


@given(plans, WISHES)
def test_it_takes_a_quarter_more_than_wished_at_most(
    asked: list[Prescription], minutes: int
) -> None:
    usual = fit(minutes).usual(asked)
    longest = max(took([one], {one.exercise: 1}) for one in asked)
    wished = 60 * minutes
    if len(usual) > 1:
        assert took(asked, usual) <= max(LONGER * wished, wished + longest / 2)


@given(plans, WISHES)
def test_what_is_left_out_had_no_time_and_the_order_stays(
    asked: list[Prescription], minutes: int
) -> None:
    usual = fit(minutes).usual(asked)
    names = [one.exercise for one in asked]
    assert [name for name in names if name in usual] == list(usual)
    assert names[0] in usual
    for one in asked:
        assert 0 <= usual.get(one.exercise, 0) <= one.dose.sets
        if one.exercise not in usual:
            assert took(asked, {**usual, one.exercise: 1}) > 60 * minutes


@given(st.integers(5, 25), st.integers(1, 7), WISHES)
def test_of_exercises_alike_the_first_have_more_sets_by_one_at_most(
    aim: int, number: int, minutes: int
) -> None:
    alike = {f"squat{at}": replace(EXERCISES["repsboth4120"], id=f"squat{at}") for at in range(7)}
    asked = [replace(prescribed("repsboth4120", aim), exercise=name) for name in alike][:number]
    left = replace(FREE, exercises=alike)
    usual = Fit(alike, Profile(KIND, minutes=minutes), left).usual(asked)
    sets = [*usual.values()]
    assert sets == sorted(sets, reverse=True)
    assert sets[0] - sets[-1] <= 1


@pytest.mark.parametrize(
    ("aims", "had"),
    [((210, 240, 180, 100), [0, 1, 2]), ((210, 240, 230, 100), [0, 1, 3]), ((150,) * 4, [0, 1, 2])],
)
def test_the_first_three_are_had_where_they_take_a_quarter_more_at_most(
    aims: Sequence[int], had: list[int]
) -> None:
    """Each takes its seconds and half a minute; a fourth must bring them nearer to ten."""
    once = {KIND: dose(8, 12, sets=1)}
    names = [f"hold{at}" for at in range(4)]
    held = {name: replace(EXERCISES["secondsboth130"], id=name, doses=once) for name in names}
    asked = [
        replace(prescribed("secondsboth130", aim), exercise=name)
        for name, aim in zip(held, aims, strict=True)
    ]
    usual = Fit(held, Profile(KIND, minutes=10), replace(FREE, exercises=held)).usual(asked)
    assert [names.index(name) for name in usual] == had


def test_beyond_one_set_each_the_week_must_have_room() -> None:
    hard = {
        name: replace(SQUAT, id=name, doses={KIND: dose(8, 12, sets=4)})
        for name in ("squat", "lunge", "step_up")
    }
    asked = [replace(prescribed("repsboth4120", 8), exercise=name) for name in hard]
    left = Budget(hard, dict.fromkeys(Region, 10), dict.fromkeys(Region, 6))
    usual = Fit(hard, Profile(KIND, minutes=30), left).usual(asked)
    assert usual == {"squat": 2, "lunge": 1, "step_up": 1}
    full = replace(left, used=dict.fromkeys(Region, 10))
    usual = Fit(hard, Profile(KIND, minutes=30), full).usual(asked)
    assert usual == {"squat": 1, "lunge": 1, "step_up": 1}, "one is always left"


@given(plans, WISHES, st.data())
def test_a_lighter_day_is_seen_to_be_lighter(
    asked: list[Prescription], minutes: int, data: st.DataObject
) -> None:
    by = fit(minutes)
    usual = by.usual(asked)
    full, fewer = {}, []
    for one in asked:
        most = one.dose.sets
        full[one.exercise] = data.draw(st.integers(1, most))
        if one.exercise in usual:
            sets = max(1, round(usual[one.exercise] * full[one.exercise] / most))
            fewer.append(replace(one, dose=replace(one.dose, sets=sets)))
    kept = by.lightened(fewer, usual, full)
    assert len(kept) >= min(FEWEST, len(fewer))
    assert [one for one in fewer if one in kept] == list(kept)
    owed = sum((1 - full[name] / EXERCISES[name].doses[KIND].sets) * usual[name] for name in usual)
    less = sum(usual.values()) - sum(one.dose.sets for one in kept)
    if owed == 0:
        assert less == 0
    if owed > 0.5 and len(fewer) > FEWEST:
        assert less >= 1


class Lightly:
    """An engine that asks for a set and for half of the repetitions less where a day is light."""

    def prescribe(
        self, state: object, exercise: Exercise, bands: object, occasion: Occasion
    ) -> Prescription:
        light, full = occasion.around.light, exercise.doses[KIND]
        sets = min(full.sets, occasion.sets or full.sets) - light
        asked = replace(full, sets=max(1, sets))
        return Prescription(exercise.id, "free", (), asked, 12 if light else 24, 2, Why("w"))


def test_a_light_day_has_less_than_a_usual_one_though_its_sets_are_shorter() -> None:
    exercises = {name: EXERCISES[name] for name in ("repsboth330", "repseach330", "repsboth430")}

    def sets(around: Around) -> list[int]:
        at = datetime(2026, 6, 1, tzinfo=UTC)
        occasion = Occasion(Profile(KIND, minutes=10), MONDAY, at, around=around)
        coaching = Coaching(cast("Engine[Any]", Lightly()))
        by = Prescriber(coaching, Catalogue(exercises, {}), None, (), occasion)
        found = [by.of(name) for name in exercises]
        asked = by.fitted([one for one in found if isinstance(one, Prescription)], FREE)
        return [one.dose.sets for one in asked]

    assert sets(Around()) == [2, 2, 1]
    assert sets(Around(light=True)) == [1, 1, 1]
