"""What stands on a shelf, and how buttons carry it."""

from dataclasses import replace
from datetime import date

import pytest

from coach.bands import Band, BandKind
from coach.library import CHOICES, FREE, By, Kit, Shelf, shelf_of, shelved, sight
from coach.runner import Anchor, Profile
from coach.screens.library import LIBRARY, STILL
from coach.words import Tap
from content.loader import load
from handlers.buttons import encode

EXERCISES = load().catalogue.exercises
LOOP = Band(1, BandKind.MINI_LOOP, "green", "green", 22.0, 0.3, None, date(2026, 11, 23))
NOTHING, ONE_LOOP = Kit((), frozenset()), Kit((LOOP,), frozenset())
SHELVES = [
    Shelf(by, what, mine) for by in CHOICES for what in CHOICES[by] for mine in (True, False)
]


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_shelf_comes_back_from_its_button(shelf: Shelf) -> None:
    assert shelf_of(shelf.code) == shelf


@pytest.mark.parametrize(
    "code", ["", "m", "m.area.soul", "x.all.", "m.all.x", "m.area.", "m.by.x.y"]
)
def test_a_forged_shelf_is_none(code: str) -> None:
    assert shelf_of(code) is None


def test_every_exercise_fits_into_a_button_from_every_shelf() -> None:
    searched = Shelf(By.FOUND, "x" * 14, mine=False)
    for exercise in EXERCISES:
        for shelf in (*SHELVES, searched):
            encode(Tap(LIBRARY, STILL, 99, value=f"{exercise}.{shelf.code}"))


@pytest.mark.parametrize("shelf", SHELVES)
def test_what_is_one_s_own_can_be_done_with_it(shelf: Shelf) -> None:
    for kit in (NOTHING, ONE_LOOP):
        for exercise in shelved(EXERCISES.values(), replace(shelf, mine=True), kit):
            kind = shelf.what if shelf.by is By.KIND else ""
            assert kit.allows(exercise)
            places = [place for place in exercise.positions if kit.bands_at(place)]
            seen = sight(exercise, kit, kind)
            assert not places or kind == FREE or seen.bands


def test_every_area_and_muscle_has_its_exercises() -> None:
    for by in (By.AREA, By.MUSCLE, By.KIND):
        for what in CHOICES[by]:
            assert shelved(EXERCISES.values(), Shelf(by, what, mine=False), NOTHING), what


def test_what_nobody_s_band_allows_is_drawn_in_nobody_s_colour() -> None:
    for exercise in EXERCISES.values():
        seen = sight(exercise, NOTHING)
        assert (seen.bands, seen.colour) == ((), "")
        assert seen.position.kinds or all(not place.kinds for place in exercise.positions)


def test_latex_is_kept_from_whom_it_harms_and_an_anchor_must_be_there() -> None:
    allergic = Kit.of(Profile(latex_allergy=True), [LOOP, replace(LOOP, id=2, latex_free=True)])
    assert [band.id for band in allergic.bands] == [2]
    tube = replace(LOOP, kind=BandKind.TUBE)
    held = EXERCISES["pallof_press"].positions[-1]
    assert not Kit((tube,), frozenset()).bands_at(held)
    assert Kit((tube,), frozenset(Anchor)).bands_at(held)
