"""Exercises without a load rest in lighter weeks and come back slowly, as those with one do."""

from dataclasses import replace

import pytest

from coach.engine import Around
from coach.training import Effort, Prescription
from tests.coach.kit import Diary
from tests.coach.library import CLOCK

BALANCE = replace(CLOCK, doses={kind: replace(dose, sets=4) for kind, dose in CLOCK.doses.items()})


def balancing(diary: Diary) -> Prescription:
    found = diary.next(BALANCE)
    assert isinstance(found, Prescription)
    return found


def trained(days: int) -> Diary:
    """Somebody who has balanced every other day for so long, and always had one or two left."""
    diary = Diary()
    for _ in range(0, days, 2):
        diary.report(balancing(diary), effort=Effort.ONE_TWO)
        diary.wait(2)
    return diary


def test_the_eighth_week_has_fewer_sets_of_balance_and_mobility_too() -> None:
    assert balancing(trained(48)).dose.sets == 4
    lighter = balancing(trained(50))
    assert (lighter.dose.sets, lighter.why.key) == (2, "why-lighter-week")
    assert balancing(trained(56)).dose.sets == 4


def test_a_level_that_was_missed_has_its_lighter_week_from_the_sixth_on() -> None:
    diary = trained(40)
    diary.report(balancing(diary), effort=Effort.FAILED)
    diary.wait(2)
    assert balancing(diary).why.key == "why-lighter-week"


@pytest.mark.parametrize(("days", "sets"), [(9, 4), (12, 3), (20, 3), (30, 2)])
def test_time_away_takes_as_many_sets_of_a_level_as_of_a_load(days: int, sets: int) -> None:
    diary = trained(8)
    diary.wait(days - 2)
    assert balancing(diary).dose.sets == sets


def test_the_weeks_after_a_month_away_bring_the_sets_of_a_level_back() -> None:
    diary = trained(8)
    diary.wait(28)
    sets = []
    for _ in range(5):
        sets.append(balancing(diary).dose.sets)
        diary.report(balancing(diary), effort=Effort.ONE_TWO)
        diary.wait(7)
    assert sets == [2, 3, 3, 4, 4]


def test_a_level_s_set_fewer_in_the_racing_season_is_told() -> None:
    diary = trained(8)
    diary.around = Around(upkeep=True)
    kept = balancing(diary)
    assert (kept.dose.sets, kept.why.key) == (3, "why-upkeep")
