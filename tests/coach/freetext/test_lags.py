"""Left and right that are told apart."""

import pytest

from coach.freetext import Doubt, Unlikely, understand
from coach.training import Effort, Lag, Outcome, Side
from tests.coach.freetext.words import WORDS, read

LEFT, RIGHT = Side.LEFT, Side.RIGHT

TOLD = {
    "left 9 right 12": ((12,), Lag(LEFT, 3)),
    "right 9, left 12": ((12,), Lag(RIGHT, 3)),
    "12 left 10 right": ((12,), Lag(RIGHT, 2)),
    "left 12 12 right 12 10": ((12, 12), Lag(RIGHT, 1)),
    "12/9": ((12,), Lag(RIGHT, 3)),
    "9/12": ((12,), Lag(LEFT, 3)),
    "9/12 9/12 8/12": ((12, 12, 12), Lag(LEFT, 3)),
    "12 12 12, 3 fewer on the left": ((12, 12, 12), Lag(LEFT, 3)),
    "left had 2 less": ((), Lag(LEFT, 2)),
    # The same on both sides, or the weaker one takes turns: nothing lags.
    "left 12 right 12": ((12,), None),
    "12/12": ((12,), None),
    "left 9 12 right 12 9": ((9, 9), None),
    # Sets, not sides.
    "12/12/9": ((12, 12, 9), None),
    "12 9": ((12, 9), None),
    "12/9 12": ((12, 9, 12), None),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items(), ids=TOLD)
def test_the_better_sides_amounts_and_the_lag_are_read(
    text: str, expected: tuple[tuple[int, ...], Lag | None]
) -> None:
    found = read(text, sided_sets=3)
    assert (found.amounts, found.lag) == expected
    assert found.outcome is Outcome.DONE


def test_two_numbers_are_two_sets_where_two_are_asked() -> None:
    assert read("12/9", sided_sets=2).amounts == (12, 9)
    assert read("12/9", sided_sets=2).lag is None
    assert read("12/9 11/9", sided_sets=2).lag == Lag(RIGHT, 2)


def test_where_both_sides_work_as_one_the_lower_number_counts_and_nothing_lags() -> None:
    found = read("left 9 right 12")
    assert (found.amounts, found.lag) == ((9,), None)


@pytest.mark.parametrize("fewer", [2, 40, 300])
def test_so_many_fewer_are_no_set_where_both_sides_work_as_one(fewer: int) -> None:
    """They were read as a set of their own."""
    found = read(f"left had {fewer} less, 12 12")
    assert (found.amounts, found.lag) == ((12, 12), None)
    alone = understand(f"left had {fewer} less", WORDS)
    assert alone == Unlikely(Doubt.SIDES, fewer)


def test_effort_and_pain_are_heard_beside_a_lag() -> None:
    found = read("left 9 right 12 hard, left knee 2", sided_sets=3)
    assert (found.amounts, found.lag) == ((12,), Lag(LEFT, 3))
    assert found.effort is Effort.ONE_TWO
    assert [(pain.level, pain.side) for pain in found.pains] == [(2, LEFT)]
