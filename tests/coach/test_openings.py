"""How reminders open, and how long they say that a workout takes."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.exercises import DoseClass, Sides, Unit
from coach.minutes import minutes_of
from coach.openings import opening
from coach.runner import Profile, Runner
from coach.training import Prescription, Why
from coach.whys import Key
from coach.words import Text
from coach.workout import Item, Workout
from tests.coach.library import SQUAT, dose

RUNNER = Runner(1, Profile(days_per_week=3, hard_days=frozenset({1})), welcomed=True)
MONDAY = date(2026, 6, 1)


def workout(day: date, why: str = "why-same") -> Workout:
    squat = Prescription("squat", "free", (), dose(8, 12), 8, 2, Why(why))
    return Workout(7, 1, day, "A", (Item(squat),))


def remark(runner: Runner, day: date, why: str = "why-same", minutes: int = 20) -> str:
    told = opening(runner, workout(day, why), minutes).args.get("remark")
    return told.key if isinstance(told, Text) else ""


@given(st.integers(1, 10**12), st.dates(date(2024, 1, 1)), st.integers(1, 7))
def test_no_two_openings_within_a_week_are_the_same(runner: int, day: date, later: int) -> None:
    one, other = (
        opening(Runner(runner), workout(on), 20).args["greeting"]
        for on in (day, day + timedelta(days=later))
    )
    assert one != other
    again = opening(Runner(runner), workout(day), 20)
    assert again.args["greeting"] == one, "the same, made again"


def test_it_fits_the_day() -> None:
    plain = replace(RUNNER, profile=Profile(days_per_week=3))  # Monday, Wednesday, Friday
    assert remark(plain, MONDAY) == "remind-fits-first"
    assert remark(plain, MONDAY + timedelta(days=2)) == ""
    twice = replace(RUNNER, profile=Profile(days_per_week=2))  # Monday, Thursday
    assert remark(twice, MONDAY + timedelta(days=3)) == "remind-fits-rested"
    assert remark(plain, MONDAY, Key.LIGHTER_WEEK) == "remind-fits-easy-week"
    racing = replace(plain, profile=replace(plain.profile, race=MONDAY + timedelta(days=9)))
    assert remark(racing, MONDAY) == "remind-fits-race"
    assert remark(plain, MONDAY, minutes=14) == "remind-fits-short", "20 were wished"
    assert remark(plain, MONDAY, minutes=15) == "remind-fits-first"
    assert remark(plain, MONDAY, Key.LIGHTER_WEEK, 10) == "remind-fits-easy-week"
    eve = Profile(days_per_week=1, quiet_days=frozenset(range(1, 7)))  # Monday alone
    hard, long = (
        replace(eve, hard_days=frozenset({1})),
        replace(eve, long_days=frozenset({1})),
    )
    assert remark(replace(plain, profile=hard), MONDAY) == "remind-fits-hard"
    assert remark(replace(plain, profile=long), MONDAY) == "remind-fits-long"


def test_minutes_are_those_of_sets_rests_and_changes() -> None:
    squat = replace(SQUAT, unit=Unit.REPS, sides=Sides.BOTH)
    assert squat.dose_class is DoseClass.STRENGTH
    asked = Prescription("squat", "free", (), dose(8, 12, sets=3, tempo="2-0-1"), 10, 2, Why("w"))
    both = 30 + 3 * 10 * 3 + 2 * 60
    assert minutes_of([asked] * 10, {"squat": squat}) == round(10 * both / 60)
    each = replace(squat, sides=Sides.EACH)  # one side rests while the other works
    longer = 30 + 6 * (10 * 3 + 5) + 2 * (60 - 35)
    assert minutes_of([asked] * 10, {"squat": each}) == round(10 * longer / 60)
    alternating = replace(squat, sides=Sides.ALTERNATING)
    longer = 30 + 3 * (2 * 10 * 3) + 2 * 60
    assert minutes_of([asked] * 10, {"squat": alternating}) == round(10 * longer / 60)
    held = replace(squat, unit=Unit.SECONDS)
    assert minutes_of([asked] * 10, {"squat": held}) == round(10 * (30 + 3 * 10 + 120) / 60)
    assert minutes_of([], {}) == 1
