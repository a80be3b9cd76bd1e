"""A joint Gaussian that stays small: shared quantities, and strengths that hang on them.

What all exercises share (the runner's level, their rep curve, where they stop, each band's
error) is one dense Gaussian of a few dimensions. Given those, the strengths of two exercises
know nothing of each other, so each needs only a mean, its weights on the shared quantities,
and a variance of its own. Learning one exercise keeps that form exactly: the shared part
takes its Kalman step, the conditional part its own. Nothing is approximated but the law.
"""

from dataclasses import dataclass
from operator import mul
from typing import TypeVar

Vector = tuple[float, ...]
Matrix = tuple[Vector, ...]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Shared:
    """Mean and covariance of the named shared quantities, each relative to its prior mean."""

    names: tuple[str, ...]
    mean: Vector
    cov: Matrix

    def index(self, name: str) -> int | None:
        """Where a quantity stands; None where it is not known yet."""
        return self.names.index(name) if name in self.names else None

    def joined(self, name: str, deviation: float) -> "Shared":
        """With one more quantity, independent of the others, of mean 0."""
        rows = tuple((*row, 0.0) for row in self.cov)
        last = (*(0.0,) * len(self.names), deviation**2)
        return Shared((*self.names, name), (*self.mean, 0.0), (*rows, last))

    def without(self, at: int) -> "Shared":
        """What is believed of the others once one quantity is no longer kept."""
        rows = (_apart(row, at) for row in _apart(self.cov, at))
        return Shared(_apart(self.names, at), _apart(self.mean, at), tuple(rows))

    def deviation(self, name: str) -> float:
        """Standard deviation that is left of a quantity. Raises ValueError."""
        at = self.names.index(name)
        return float(self.cov[at][at] ** 0.5)


@dataclass(frozen=True, slots=True)
class Conditional:
    """A strength given the shared quantities: N(mean + weights · shared, variance).

    `weights` may be shorter than the shared mean: what joined later weighs nothing.
    """

    mean: float
    weights: Vector
    variance: float

    def without(self, shared: Shared, at: int) -> "Conditional":
        """Before that quantity is dropped from `shared`: its part becomes the strength's own.

        Exact for the mean; that the quantity went along with others is forgotten.
        """
        if at >= len(self.weights):
            return self
        weight = self.weights[at]
        return Conditional(
            self.mean + weight * shared.mean[at],
            _apart(self.weights, at),
            self.variance + weight**2 * shared.cov[at][at],
        )


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is expected of `strength + direction · shared`: its mean and variance.

    `spread` is covariance · slope, kept since a step needs it again.
    """

    mean: float
    variance: float
    spread: Vector


def outlook(shared: Shared, own: Conditional | None, direction: Vector) -> Outlook:
    """Before an observation without noise; `own` None: of shared quantities alone."""
    slope = direction if own is None else _sum(own.weights, direction)
    spread = tuple(dot(row, slope) for row in shared.cov)
    mean, variance = dot(shared.mean, slope), dot(spread, slope)
    if own is not None:
        mean, variance = mean + own.mean, variance + own.variance
    return Outlook(mean, variance, spread)


def step(shared: Shared, seen: Outlook, value: float, noise: float) -> Shared:
    """The shared part after `value` was observed with a noise of that variance."""
    total = seen.variance + noise
    surprise = (value - seen.mean) / total
    spread = seen.spread
    mean = tuple(m + s * surprise for m, s in zip(shared.mean, spread, strict=True))
    scaled = tuple(s / total for s in spread)
    cov = tuple(
        tuple(c - a * b for c, b in zip(row, spread, strict=True))
        for row, a in zip(shared.cov, scaled, strict=True)
    )
    return Shared(shared.names, mean, cov)


def own_step(own: Conditional, direction: Vector, value: float, noise: float) -> Conditional:
    """The conditional part after the same observation."""
    gain = own.variance / (own.variance + noise)
    weights = _sum(own.weights, (0.0,) * len(direction))
    return Conditional(
        (1 - gain) * own.mean + gain * value,
        tuple((1 - gain) * w - gain * d for w, d in zip(weights, direction, strict=True)),
        (1 - gain) * own.variance,
    )


def dot(one: Vector, other: Vector) -> float:
    """The sum of products; what one has more than the other counts nothing."""
    return float(sum(map(mul, one, other)))


def _apart(values: tuple[_T, ...], at: int) -> tuple[_T, ...]:
    return values[:at] + values[at + 1 :]


def _sum(one: Vector, other: Vector) -> Vector:
    """Of vectors of which the first may be shorter."""
    padded = (*one, *(0.0,) * (len(other) - len(one)))
    return tuple(a + b for a, b in zip(padded, other, strict=True))
