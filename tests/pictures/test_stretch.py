"""A figure never shows what a band must not be asked to do."""

from dataclasses import replace

import pytest

from coach.exercises import Position
from coach.physics import MOST_STRETCH, would_stretch
from pictures.bands import bearing
from pictures.motion import moments
from tests.pictures.conftest import read

HEIGHT = 175  # cm, of the runner whose spacings authors give (docs/coaching.md, "Geometry")

LOOPED = [
    pytest.param(exercise.id, place, id=f"{exercise.id}-{place.key}")
    for exercise in read().catalogue.exercises.values()
    for place in exercise.positions
    if place.limbs
]


@pytest.mark.parametrize(("exercise", "place"), LOOPED)
def test_no_loop_is_drawn_past_its_safe_stretch(exercise: str, place: Position) -> None:
    assert place.limbs is not None
    figure = read().figures[exercise]
    first, second = figure.bands[place.key][-1].points
    spacing = HEIGHT * max(
        bearing(moment.body, first, None)
        .centre.minus(bearing(moment.body, second, None).centre)
        .length()
        for moment in moments(figure, 24)
    )
    drawn = replace(place, limbs=replace(place.limbs, spacing=spacing))
    for kind in place.kinds:
        amount = would_stretch(drawn, kind)
        assert amount is not None
        assert amount <= MOST_STRETCH[kind], f"{kind}, {spacing:.0f} cm"
