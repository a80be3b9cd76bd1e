"""Causes and what their sentences need."""

import pytest

from coach.whys import NEEDS, Key, because


def test_every_key_says_what_it_needs() -> None:
    assert NEEDS.keys() == set(Key)
    assert NEEDS[Key.EASY_BAND] == {"band", "was"}
    assert NEEDS[Key.SLOWER] == set()


def test_a_cause_without_what_it_needs_is_refused() -> None:
    with pytest.raises(ValueError, match="why-more needs"):
        because(Key.MORE)
    with pytest.raises(ValueError, match="why-slower needs"):
        because(Key.SLOWER, aim=3)
