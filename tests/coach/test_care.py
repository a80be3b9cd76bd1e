"""When bands and anchors want a look."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.bands import Band, BandKind
from coach.care import due_in, is_old, may_ask_odd, months, wants_anchor_check, wants_look
from coach.training import Prescription
from coach.whys import Key, because
from coach.workout import Item, Workout
from tests.coach.library import KICKBACK, SQUAT, dose

DAY = date(2026, 6, 1)
BAND = Band(1, BandKind.TUBE, "red", "red", 20.0, 0.3, None, DAY)
EXERCISES = {one.id: one for one in (SQUAT, KICKBACK)}


def later(days: int) -> date:
    return DAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("age", "checked", "due"),
    [(182, None, False), (183, None, True), (273, 183, False), (274, 183, True), (183, 100, False)],
)
def test_a_look_after_half_a_year_and_then_every_three_months(
    age: int, checked: int | None, *, due: bool
) -> None:
    band = replace(BAND, checked=None if checked is None else later(checked))
    assert wants_look(band, later(age)) is due
    assert not wants_look(replace(band, retired=DAY), later(age))


def test_after_a_year_a_band_is_old() -> None:
    assert [is_old(BAND, later(days)) for days in (364, 365)] == [False, True]
    assert [months(BAND, later(days)) for days in (183, 365, 0, 29)] == [6, 12, 0, 0]


def test_who_said_that_all_is_well_is_left_in_peace_for_four_weeks() -> None:
    well = replace(BAND, checked=DAY)
    assert may_ask_odd(BAND, DAY)
    assert [may_ask_odd(well, later(days)) for days in (0, 27, 28)] == [False, False, True]


def workout(exercise: str, position: str, days: int, *, check: bool = False) -> Workout:
    bands = () if position == "free" else (1,)
    asked = Prescription(exercise, position, bands, dose(8, 12), 8, 2, because(Key.SAME, aim=8))
    return Workout(days + 1, 5, later(days), "A", (Item(asked),), anchor_check=check)


def test_only_bands_of_the_workout_are_due_in_it() -> None:
    other = replace(BAND, id=2)
    assert due_in(workout("squat", "shoulders", 200), (BAND, other)) == (BAND,)
    assert due_in(workout("squat", "free", 200), (BAND, other)) == ()


def test_an_anchor_is_checked_the_first_time_and_four_weeks_after_that() -> None:
    anchored = KICKBACK.positions[-1]
    assert anchored.anchor is not None
    told = workout("kickback", anchored.key, 0, check=True)
    assert wants_anchor_check(told, (), EXERCISES)
    assert not wants_anchor_check(workout("kickback", anchored.key, 27), (told,), EXERCISES)
    assert wants_anchor_check(workout("kickback", anchored.key, 28), (told,), EXERCISES)
    assert not wants_anchor_check(workout("squat", "shoulders", 28), (told,), EXERCISES)
