"""What "at least so much" says: a bound as an observation with a noise of its own."""

from dataclasses import dataclass
from statistics import NormalDist

_STANDARD = NormalDist()
_LEAST_NEWS = 1e-6  # a bound that everybody passes teaches nothing


@dataclass(frozen=True, slots=True)
class Seen:
    """A value with the variance of its noise, as a Kalman step takes it."""

    value: float
    noise: float


def at_least(mean: float, variance: float, noise: float, bound: float) -> Seen | None:
    """What "it was above the bound" says of a quantity.

    `mean` and `variance` are the belief of the quantity; what was compared with the bound
    strays round it with the variance `noise`. The observation that comes out moves the
    belief to mean and variance of the truncated normal; None where it would not move.
    """
    total = variance + noise
    deviation = total**0.5
    alpha = (bound - mean) / deviation
    beyond = 1 - _STANDARD.cdf(alpha)
    hazard = _STANDARD.pdf(alpha) / beyond if beyond > _LEAST_NEWS else alpha + 1 / max(alpha, 1)
    share = hazard * (hazard - alpha)
    if share < _LEAST_NEWS:
        return None
    share = min(share, 0.999)  # a bound alone never makes certain
    return Seen(mean + deviation * hazard / share, total / share - variance)


def at_most(mean: float, variance: float, noise: float, bound: float) -> Seen | None:
    """What "it was below the bound" says; see `at_least`."""
    mirrored = at_least(-mean, variance, noise, -bound)
    return None if mirrored is None else Seen(-mirrored.value, mirrored.noise)
