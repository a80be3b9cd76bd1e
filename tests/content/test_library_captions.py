"""Each side of an exercise's page fits under its picture, in every way that it is shown."""

import pytest

from coach.library import By, Shelf, Sight
from coach.screens.library import CARE, ONE
from coach.screens.library_page import Page, page
from coach.training import Why
from coach.words import Text
from content.captions import CAPTION, units
from content.loader import Content
from tests.content.test_captions import BANDS, Words


@pytest.fixture(scope="module")
def words(content: Content) -> Words:
    return Words(content)


def test_both_sides_of_every_exercise_fit_under_its_picture(words: Words) -> None:
    catalogue = words.content.catalogue
    for exercise in catalogue.exercises.values():
        why: Why = words.longest_cause("rest-", exercise)
        rests = Text(why.key, why.args)
        for position in exercise.positions:
            for bands in ((BANDS[7], BANDS[8]), (), (BANDS[7],)):
                seen = Sight(exercise, position, bands if position.kinds else ())
                for dose in exercise.doses.values():
                    shown = Page(seen, dose, rests, Shelf(By.ALL), 0, catalogue.exercises)
                    for verb in (ONE, CARE):
                        said = words.shown(page(shown, verb).text)
                        assert units(said) <= CAPTION, f"{units(said)} units:\n{said}"
