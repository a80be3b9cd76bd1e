"""Outlines round circles: nothing outside, nothing missing, wherever the circles are."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pictures.hull import Circle, hull, points

CIRCLE = st.tuples(*(st.integers(-200, 200),) * 2, st.integers(0, 60))
_SEEN = 0.3  # pixels by which a polygon may cut a circle's edge


def reach(circles: list[Circle], x: float, y: float, wider: float) -> float:
    """How far the circles reach in a direction."""
    return max(cx * x + cy * y + r + wider for cx, cy, r in circles)


@given(circles=st.lists(CIRCLE, min_size=1, max_size=8), wider=st.sampled_from([0, 3]))
def test_an_outline_reaches_as_far_as_its_circles_in_every_direction(
    circles: list[Circle], wider: float
) -> None:
    corners = points(hull(circles), wider)
    for step in range(40):
        x, y = math.cos(step * math.pi / 20), math.sin(step * math.pi / 20)
        outermost = max(cx * x + cy * y for cx, cy in corners)
        assert outermost == pytest.approx(reach(circles, x, y, wider), abs=_SEEN + 0.05 * wider)


@pytest.mark.parametrize(
    "circles",
    [
        [(0, 0, 5), (10, 0, 5), (20, 0, 5), (5, 0, 5)],  # in a row
        [(3, 3, 3)] * 4,
        [(0, 0, 10), (1, 1, 2)],  # one within the other
        [(0, 0, 0), (8, 0, 0), (8, 8, 0), (0, 8, 0)],  # points
    ],
)
def test_circles_in_a_row_within_one_another_or_without_size_have_an_outline(
    circles: list[Circle],
) -> None:
    corners = points(hull(circles))
    assert max(x for x, _ in corners) == pytest.approx(reach(circles, 1, 0, 0))
    assert min(y for _, y in corners) == pytest.approx(-reach(circles, 0, -1, 0), abs=_SEEN)
