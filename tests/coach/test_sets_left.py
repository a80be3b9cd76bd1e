"""What the week's volume left of an exercise stays so, however it is prescribed anew."""

from dataclasses import replace

import pytest

from coach.adaptive import Adaptive
from coach.catalogue import Catalogue
from coach.coaching import Coaching
from coach.moves.changing import eased
from coach.moves.finding import asked_anew
from coach.moves.hurting import harden
from coach.moves.move import put
from coach.planning import Prescriber
from coach.training import Prescription
from coach.workout import Item, Workout
from tests.coach.kit import Diary
from tests.coach.library import WALK, band

DIARY = Diary((band(1, "red", 18.0), band(2, "yellow", 12.0), band(3, "green", 24.0)))


@pytest.fixture
def by() -> Prescriber:
    catalogue = Catalogue({WALK.id: WALK}, {})
    return Prescriber(Coaching(Adaptive()), catalogue, DIARY.state, DIARY.bands, DIARY.occasion())


@pytest.fixture
def cut() -> Workout:
    """A workout whose only exercise was left one set."""
    asked = DIARY.next(WALK)
    assert isinstance(asked, Prescription)
    assert asked.dose.sets > 1
    item = Item(replace(asked, dose=replace(asked.dose, sets=1)), most_sets=1)
    return Workout(1, 1, DIARY.day, "A", (item,))


def test_easier_brings_back_no_sets(by: Prescriber, cut: Workout) -> None:
    softer = eased(cut, 0, by)
    assert softer is not None
    assert softer.current.prescription.dose.sets == 1


def test_pain_that_is_taken_back_brings_back_no_sets(by: Prescriber, cut: Workout) -> None:
    softer = eased(cut, 0, by)
    assert softer is not None
    hurt = put(softer, 0, replace(softer.current, softened=(7,)))
    harder = harden(hurt, {7}, by).current
    assert (harder.ease, harder.softened, harder.prescription) == (0, (), cut.current.prescription)


def test_sets_that_pain_alone_took_come_back_with_it(by: Prescriber, cut: Workout) -> None:
    whole = DIARY.next(WALK)
    assert isinstance(whole, Prescription)
    item = replace(cut.current, ease=1, softened=(7,), most_sets=whole.dose.sets)
    assert harden(put(cut, 0, item), {7}, by).current.prescription == whole


def test_a_band_that_was_found_brings_back_no_sets(by: Prescriber, cut: Workout) -> None:
    assert asked_anew(cut, 0, by).current.prescription.dose.sets == 1
