"""Causes and what their sentences need."""

import pytest

from coach.whys import NEEDS, Key, because


def test_every_key_says_what_it_needs() -> None:
    assert NEEDS.keys() == set(Key)
    assert NEEDS[Key.HARDER_BAND] == {"band", "was", "done"}
    assert NEEDS[Key.LIGHT] == set()


def test_a_cause_without_what_it_needs_is_refused() -> None:
    with pytest.raises(ValueError, match="why-more needs"):
        because(Key.MORE)
    with pytest.raises(ValueError, match="why-light needs"):
        because(Key.LIGHT, aim=3)
