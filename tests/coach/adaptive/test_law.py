"""From force to repetitions and back."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adaptive import codec
from coach.adaptive.law import (
    REFERENCE,
    capacity,
    equivalent,
    log_ratio,
    repetitions_within,
)
from coach.adaptive.state import State
from tests.coach.adaptive.histories import Deed, Runner, histories, played, runners

ks = st.floats(18, 120)
repetitions = st.floats(0, 120)
newtons = st.floats(1, 500)


@given(repetitions, ks)
def test_repetitions_to_strength_and_back(amount: float, k: float) -> None:
    assert capacity(log_ratio(amount, k), k) == pytest.approx(amount, abs=1e-9)


@given(ks)
def test_at_the_reference_every_curve_says_the_same(k: float) -> None:
    assert capacity(0.0, k) == pytest.approx(REFERENCE)


@given(repetitions, repetitions, ks)
def test_who_is_stronger_never_does_fewer(one: float, other: float, k: float) -> None:
    few, many = sorted((one, other))
    assert capacity(log_ratio(few, k), k) <= capacity(log_ratio(many, k), k) + 1e-9


@given(newtons, repetitions)
def test_what_stays_within_a_cap_is_worth_the_cap(force: float, amount: float) -> None:
    cap = equivalent(force, amount)
    assert repetitions_within(force, cap) == pytest.approx(amount, abs=1e-6)


@given(newtons, repetitions, st.floats(1.01, 2))
def test_more_force_or_more_repetitions_are_worth_more(
    force: float, amount: float, more: float
) -> None:
    assert equivalent(force * more, amount) > equivalent(force, amount)
    assert equivalent(force, amount + 1) > equivalent(force, amount)


@settings(max_examples=60)
@given(runners, histories())
def test_a_state_comes_back_as_it_was(runner: Runner, deeds: list[Deed]) -> None:
    state = played(runner, deeds).state
    assert codec.load(codec.dump(state)) == state
    assert codec.dump(state) == codec.dump(codec.load(codec.dump(state)))


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(anything)
def test_what_is_no_state_is_refused(thing: object) -> None:
    assert loaded(json.dumps(thing)) is None


@given(st.data())
def test_a_state_with_one_part_spoiled_is_refused_or_loads_whole(data: st.DataObject) -> None:
    parts = json.loads(codec.dump(State()))
    at = data.draw(st.integers(0, len(parts) - 1))
    parts[at] = data.draw(anything)
    found = loaded(json.dumps(parts))
    assert found is None or codec.load(codec.dump(found)) == found


def loaded(text: str) -> State | None:
    """None where it was refused."""
    try:
        return codec.load(text)
    except ValueError:
        return None
