"""Muscles at work are tinted where they lie, on the side that works; a leg at rest is pale."""

import math
from dataclasses import replace

import pytest

from coach.exercises import Muscle
from content.figures import Figure, View, Working
from pictures.camera import camera_for
from pictures.colours import mixed
from pictures.covers import covers
from pictures.figurine import parts_of
from pictures.motion import reached
from pictures.palette import FAR, NEAR, TINT
from pictures.shapes import Part
from tests.colours import contrast
from tests.pictures.conftest import figures, read

AROUND = [(math.cos(turn), math.sin(turn)) for turn in range(8)]


def parts(figure: Figure, pose: int = 0) -> tuple[Part, ...]:
    return parts_of(reached(figure)[pose], figure, camera_for(figure))


def tinted(figure: Figure) -> int:
    return sum(len(part.tints) for part in parts(figure))


@pytest.mark.parametrize("muscle", Muscle)
def test_every_muscle_has_a_place(muscle: Muscle) -> None:
    squat = replace(read().figures["squat"], muscles=(muscle,))
    assert tinted(squat) or tinted(replace(squat, view=View.FRONT))


@pytest.mark.parametrize("figure", [pytest.param(one, id=name) for name, one in figures()])
def test_the_tint_of_every_exercise_is_seen_and_stays_within_the_body(figure: Figure) -> None:
    camera = camera_for(figure)
    for pose in range(2):
        shown = parts(figure, pose)
        body = [stroke for part in shown for _, stroke in covers(part, camera)]
        tints = [tint for part in shown for tint in part.tints]
        assert tints
        for middle, radius in (ball for tint in tints for ball in tint.balls):
            x, y = camera.seen(middle)
            for dx, dy in AROUND:
                edge = x + dx * radius, y + dy * radius
                assert any(stroke.surface(*edge, camera.scale) is not None for stroke in body)


def test_only_the_side_that_works_is_tinted_and_the_other_leg_is_pale() -> None:
    figure = read().figures["kickback"]
    both = replace(figure, working=Working.BOTH)
    assert 0 < tinted(figure) < tinted(both)
    pale, full = ({b.colour for part in parts(one) for b in part.blobs} for one in (figure, both))
    assert len(pale - full) >= 3


@pytest.mark.parametrize("palette", [NEAR, FAR])
def test_a_tint_is_told_from_skin_and_clothes(palette: object) -> None:
    for wear in ("skin", "shirt", "shorts", "shoe"):
        ground = getattr(palette, wear)
        assert contrast(mixed(ground, TINT, 0.65), ground) >= 1.3, wear


def test_no_band_is_as_light_as_the_tint() -> None:
    for word, paint in read().charts.palette.items():
        assert contrast(TINT, paint) >= 1.5, word
