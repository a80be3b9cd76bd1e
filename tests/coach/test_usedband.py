"""Which bands an exercise takes, and what another one by the runner's word asks for."""

from dataclasses import replace

import pytest

from coach.adaptive import Adaptive
from coach.adaptive.rungs import rungs_for
from coach.bands import Band, BandKind
from coach.catalogue import Catalogue
from coach.coaching import Coaching
from coach.exercises import Exercise, Limbs, Position
from coach.freetext import Understood
from coach.planning import Prescriber
from coach.runner import Anchor, Experience, Profile
from coach.training import Prescription
from coach.usedband import UnknownBandError, fitting, with_band
from coach.workout import Item, Workout
from tests.coach.kit import RUNNER, Diary
from tests.coach.library import KICKBACK, LOOPS, MARCH, SIT, SQUAT, band

MINI, LONG = BandKind.MINI_LOOP, BandKind.LONG_LOOP
FAR_APART = replace(MARCH, positions=(Position("arches", LOOPS, 1.0, limbs=Limbs(61, 9)),))
BLUE = Understood(amounts=(12,), colour="blue")


def blue(kind: BandKind) -> Band:
    return replace(band(2, "blue", 60.0, kind), colour="blue")


def by(exercise: Exercise, *bands: Band, profile: Profile = RUNNER) -> Prescriber:
    diary = Diary(bands, profile)
    catalogue = Catalogue({exercise.id: exercise}, {})
    return Prescriber(Coaching(Adaptive()), catalogue, diary.state, bands, diary.occasion())


def at_work(prescriber: Prescriber, exercise: Exercise) -> Workout:
    asked = prescriber.of(exercise.id)
    assert isinstance(asked, Prescription)
    return Workout(1, 1, prescriber.occasion.day, "A", (Item(asked),))


@pytest.mark.parametrize("experience", Experience)
@pytest.mark.parametrize(
    ("exercise", "first", "other"),
    [
        (SQUAT, MINI, LONG),
        (SQUAT, LONG, MINI),
        (MARCH, MINI, MINI),
        (KICKBACK, LONG, BandKind.TUBE),
        (SIT, LONG, LONG),
    ],
    ids=["to another place", "and back", "same place", "other kind", "in seconds"],
)
def test_another_band_by_word_asks_for_what_the_engine_takes_it_to_ask_for(
    exercise: Exercise, first: BandKind, other: BandKind, experience: Experience
) -> None:
    """How used a runner is to strength work was left out of it at another place."""
    profile = replace(RUNNER, experience=experience)
    before = by(exercise, band(1, "red", 10.0, first), profile=profile)
    bands = (*before.bands, blue(other))
    used = with_band(at_work(before, exercise), BLUE, replace(before, bands=bands))
    told = used.current.prescription
    rungs = rungs_for(exercise, bands[1:], profile)
    (same,) = (r for r in rungs if r.plain and not r.tempo and r.position == told.position)
    assert (told.bands, told.demand, told.load) == (same.bands, same.newtons, same.load)


def test_a_band_that_would_be_stretched_too_far_is_none_for_an_exercise() -> None:
    prescriber = by(FAR_APART, band(1, "red", 10.0, MINI))
    assert not rungs_for(FAR_APART, prescriber.bands, RUNNER)
    assert not prescriber.has_band_for(FAR_APART.id)
    assert by(MARCH, band(1, "red", 10.0, MINI)).has_band_for(MARCH.id)


def test_a_band_with_latex_is_none_for_who_is_allergic_to_it() -> None:
    latex = replace(band(1, "red", 10.0, MINI), latex_free=None)
    allergic = replace(RUNNER, latex_allergy=True)
    assert by(MARCH, latex).has_band_for(MARCH.id)
    assert not by(MARCH, latex, profile=allergic).has_band_for(MARCH.id)


def test_without_its_anchor_a_band_is_none_for_an_exercise() -> None:
    tube = band(1, "red", 10.0, BandKind.TUBE)
    without = replace(RUNNER, anchors=frozenset({Anchor.HIGH}))
    assert by(KICKBACK, tube).has_band_for(KICKBACK.id)
    assert not by(KICKBACK, tube, profile=without).has_band_for(KICKBACK.id)


def test_a_band_that_would_be_stretched_too_far_is_neither_noted_nor_named() -> None:
    """It was named as one of those that they could have meant."""
    prescriber = by(replace(FAR_APART, positions=(*MARCH.positions[:1], *FAR_APART.positions)))
    exercise = prescriber.catalogue.exercises[MARCH.id]
    told = replace(prescriber, bands=(blue(MINI),))
    with pytest.raises(UnknownBandError):
        with_band(at_work(prescriber, exercise), BLUE, told)
    assert fitting(exercise, told.bands) == ()
