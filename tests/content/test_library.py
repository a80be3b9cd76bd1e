"""The exercises as a whole: every kind of work is there, with numbers that fit real bands."""

from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from coach.bands import Band, BandKind
from coach.exercises import DoseClass, Exercise, Position
from coach.physics import REACHES, pull, stretch
from coach.runner import RunnerType
from content.loader import Content, load
from content.positionchecks import UNLOADED

SQUAT = "exercises/squat.yaml"


def pulls(content: Content, place: Position, strength: str) -> list[float]:
    """Newtons of each kind's band of that strength, at the place's lever."""
    found = []
    for kind in place.kinds:
        guess = content.charts.guess(kind, strength)
        band = Band(1, kind, "", "", guess.force, guess.doubt, None, date(2026, 6, 1))
        amount = pull(place, band)
        assert amount is not None
        found.append(amount)
    return found


def loaded(content: Content) -> list[Exercise]:
    exercises = content.catalogue.exercises.values()
    return [one for one in exercises if one.dose_class not in UNLOADED]


def test_there_is_an_exercise_for_every_kind_of_work(content: Content) -> None:
    assert {one.dose_class for one in content.catalogue.exercises.values()} == set(DoseClass)


def test_what_a_runner_is_taken_to_manage_lies_within_what_bands_pull(content: Content) -> None:
    """Else the first band would be wrong for everybody."""
    for exercise in loaded(content):
        places: defaultdict[float, list[Position]] = defaultdict(list)
        for place in exercise.positions:
            if place.kinds:
                places[place.typical or exercise.typical].append(place)
        for typical, along in places.items():
            light = min(newtons for one in along for newtons in pulls(content, one, "light"))
            heavy = max(newtons for one in along for newtons in pulls(content, one, "heavy"))
            assert light <= typical <= heavy, exercise.id


def test_every_small_step_that_is_named_helps_with_some_band(content: Content) -> None:
    for exercise in loaded(content):
        for place in exercise.positions:
            if place.fine is None:
                continue
            fits = {
                kind: [stretch(place, kind, reach) for reach in REACHES] for kind in place.kinds
            }
            steps = [len([one for one in found if one is not None]) for found in fits.values()]
            assert max(steps) > 2, f"{exercise.id} {place.key}"


def test_only_loops_lie_round_two_limbs(content: Content) -> None:
    cut = {BandKind.FLAT_BAND, BandKind.TUBE}
    for exercise in content.catalogue.exercises.values():
        assert not any(place.limbs and place.kinds & cut for place in exercise.positions)


@pytest.mark.parametrize("dose_class", DoseClass)
def test_exercises_of_a_class_share_its_doses(content: Content, dose_class: DoseClass) -> None:
    doses = [
        one.doses for one in content.catalogue.exercises.values() if one.dose_class is dose_class
    ]
    assert all(set(one) == set(RunnerType) for one in doses)
    assert all(one == doses[0] for one in doses)


def test_an_exercise_may_say_otherwise_for_one_runner_type(folder: Path) -> None:
    path = folder / SQUAT
    own = "doses:\n  road: {sets: 2, low: 5, high: 6, tempo: 3-1-2, rest: 90}\nfigure:\n"
    path.write_text(path.read_text(encoding="utf-8").replace("figure:\n", own), encoding="utf-8")
    squat = load(folder).catalogue.exercises["squat"]
    assert (squat.doses[RunnerType.ROAD].sets, squat.doses[RunnerType.ROAD].high) == (2, 6)
    assert (
        squat.doses[RunnerType.LONG] == load().catalogue.exercises["squat"].doses[RunnerType.LONG]
    )
