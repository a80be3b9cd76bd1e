"""The small Gaussian equals the dense one; bounds equal what integration finds."""

from dataclasses import dataclass
from math import erf, exp, pi, sqrt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coach.adaptive.gaussian import Conditional, Shared, outlook, own_step, step
from coach.adaptive.truncated import Seen, at_least, at_most
from tests.coach.adaptive.dense import Dense

OWNS = 3  # strengths that hang on the shared quantities
NEAR = 1e-9

numbers = st.floats(-2, 2)
variances = st.floats(0.01, 2)


@dataclass(frozen=True)
class Sighting:
    """Of the strength `own`, or of shared quantities alone where it is None."""

    own: int | None
    direction: tuple[float, ...]
    value: float
    noise: float
    joins: bool  # one more shared quantity before it


def sightings() -> st.SearchStrategy[list[Sighting]]:
    return st.lists(
        st.builds(
            Sighting,
            own=st.none() | st.integers(0, OWNS - 1),
            direction=st.tuples(*[numbers] * 8),
            value=numbers,
            noise=variances,
            joins=st.sampled_from([False, False, True]),
        ),
        max_size=12,
    )


@given(variances, st.lists(variances, min_size=OWNS, max_size=OWNS), sightings())
def test_the_small_gaussian_equals_a_dense_kalman_filter(
    first: float, own: list[float], seen: list[Sighting]
) -> None:
    shared = Shared((), (), ()).joined("a", first**0.5).joined("b", 0.5)
    owns = [Conditional(0.1, (1.0,), variance) for variance in own]
    shares = [0, 1]  # where the shared quantities stand in the dense state ...
    hangers = [2, 3, 4]  # ... and the strengths
    dense = Dense([0.0, 0.0], [[first, 0.0], [0.0, 0.25]])
    for variance in own:
        dense.grow(variance, [1.0] + [0.0] * (len(dense.mean) - 1), 0.1)
    for one in seen:
        if one.joins and len(shares) < len(one.direction):
            shared = shared.joined(f"more {len(shares)}", 0.3)
            shares.append(len(dense.mean))
            dense.grow(0.3**2)
        direction = one.direction[: len(shares)]
        whole = [0.0] * len(dense.mean)
        for at, each in zip(shares, direction, strict=True):
            whole[at] = each
        hanging = None if one.own is None else owns[one.own]
        if one.own is not None:
            whole[hangers[one.own]] = 1.0
        expected = outlook(shared, hanging, direction)
        shared = step(shared, expected, one.value, one.noise)
        if one.own is not None:
            owns[one.own] = own_step(owns[one.own], direction, one.value, one.noise)
        dense.see(whole, one.value, one.noise)
    compare(shared, owns, dense, shares, hangers)


def compare(
    shared: Shared, owns: list[Conditional], dense: Dense, shares: list[int], hangers: list[int]
) -> None:
    assert shared.mean == pytest.approx([dense.mean[at] for at in shares], abs=NEAR)
    for row, at in zip(shared.cov, shares, strict=True):
        assert row == pytest.approx([dense.cov[at][to] for to in shares], abs=NEAR)
    nothing = (0.0,) * len(shares)
    for own, at in zip(owns, hangers, strict=True):
        found = outlook(shared, own, nothing)
        assert found.mean == pytest.approx(dense.mean[at], abs=NEAR)
        assert found.variance == pytest.approx(dense.cov[at][at], abs=NEAR)
        assert found.spread == pytest.approx([dense.cov[at][to] for to in shares], abs=NEAR)


@given(variances, sightings())
def test_a_covariance_stays_symmetric_with_nothing_negative_on_its_diagonal(
    first: float, seen: list[Sighting]
) -> None:
    shared = Shared((), (), ()).joined("a", first**0.5).joined("b", 0.5)
    for one in seen:
        expected = outlook(shared, None, one.direction[:2])
        shared = step(shared, expected, one.value, one.noise)
    assert shared.cov[0][1] == pytest.approx(shared.cov[1][0], abs=NEAR)
    assert min(shared.cov[0][0], shared.cov[1][1]) >= 0


def moved(mean: float, variance: float, seen: Seen) -> tuple[float, float]:
    """Mean and variance after a plain Kalman step."""
    gain = variance / (variance + seen.noise)
    return mean + gain * (seen.value - mean), (1 - gain) * variance


def integrated(mean: float, variance: float, noise: float, bound: float) -> tuple[float, float]:
    """Mean and variance of x, normal, given that x and a normal noise were above the bound."""
    steps, wide = 4000, 9 * sqrt(variance)
    low = mean - wide
    weights, firsts, seconds = 0.0, 0.0, 0.0
    for at in range(steps + 1):
        x = low + 2 * wide * at / steps
        prior = exp(-((x - mean) ** 2) / (2 * variance)) / sqrt(2 * pi * variance)
        weight = prior * (1 + erf((x - bound) / sqrt(2 * noise))) / 2
        weights, firsts, seconds = weights + weight, firsts + weight * x, seconds + weight * x * x
    found = firsts / weights
    return found, seconds / weights - found**2


@given(numbers, variances, variances, st.floats(-3, 2))
def test_a_bound_moves_the_belief_as_integration_does(
    mean: float, variance: float, noise: float, beyond: float
) -> None:
    bound = mean + beyond * sqrt(variance + noise)
    seen = at_least(mean, variance, noise, bound)
    assume(seen is not None)
    assert seen is not None
    assert moved(mean, variance, seen) == pytest.approx(
        integrated(mean, variance, noise, bound), abs=1e-5
    )


@given(numbers, variances, variances, st.floats(-3, 2))
def test_at_most_mirrors_at_least(mean: float, variance: float, noise: float, bound: float) -> None:
    low, high = at_most(mean, variance, noise, bound), at_least(-mean, variance, noise, -bound)
    assert (low is None) == (high is None)
    if low is not None and high is not None:
        assert (low.value, low.noise) == (-high.value, high.noise)


@given(numbers, variances, variances, st.floats(-60, 60))
def test_a_bound_never_pulls_the_belief_away_from_itself(
    mean: float, variance: float, noise: float, bound: float
) -> None:
    seen = at_least(mean, variance, noise, bound)
    if seen is not None:
        after, left = moved(mean, variance, seen)
        assert after >= mean - NEAR
        assert 0 < left <= variance + NEAR


def test_a_bound_that_everybody_passes_teaches_nothing() -> None:
    assert at_least(0.0, 1.0, 1.0, -12.0) is None
