"""What is believed of a runner's strength, in newtons, and how surely.

Shared by all exercises: the runner's level beside the typical one, their rep curve, how
many they truly have left at a felt stop, and the error of each band's label. Numbers:
docs/coaching.md, "The belief".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from math import exp, log
from statistics import NormalDist

from coach.adaptive.gaussian import (
    Conditional,
    Outlook,
    Shared,
    Vector,
    dot,
    outlook,
    own_step,
    step,
)
from coach.adaptive.law import LEFT_AT_STOP, REFERENCE, K, capacity, log_ratio
from coach.adaptive.truncated import Seen
from coach.training import Load

LEVEL, CURVE, RESERVE = "level", "curve", "reserve"
_OTHERS = 3  # shared quantities that are no band's error; they come first
LEVEL_DOUBT, OWN_DOUBT = 0.25, 0.3  # of ln strength: the runner's, and an exercise's own
CURVE_DOUBT = 0.4  # of ln k
LEAST_K, MOST_K = 18.0, 120.0
LEFT_DOUBT = 1.1
LEFT_STEP = 1.5  # more truly left for each one more that is asked to be left
USUAL_RESERVE = 2
DAY_NOISE = 0.066**2  # day 4 %, hard runs 1.4 %, set-up 5 %, as variances of ln force
STOP_NOISE = 1.35  # repetitions by which one set's felt stop strays
DRIFT_PER_DAY = 0.012**2 / 2.3
KEEPS_FOR = 10  # days until strength begins to go
LOSS_PER_DAY = 0.01 / 7
MOST_ERRORS = 48  # bands whose error is kept: all that a runner may own, and their last labels
GAIN = 0.006  # ln strength a workout brings, before anything is seen of it


@dataclass(frozen=True, slots=True)
class Strength:
    """Belief of ln of the force that allows `law.REFERENCE` repetitions.

    `day` is the last one with a report, `seen` how many there were.
    """

    own: Conditional
    day: date
    seen: int = 0


def _nothing_known() -> Shared:
    return (
        Shared((), (), ())
        .joined(LEVEL, LEVEL_DOUBT)
        .joined(CURVE, CURVE_DOUBT)
        .joined(RESERVE, LEFT_DOUBT)
    )


@dataclass(frozen=True, slots=True)
class Belief:
    """Everything believed of one runner's strength."""

    shared: Shared = field(default_factory=_nothing_known)
    strengths: Mapping[str, Strength] = field(default_factory=dict)

    @property
    def k(self) -> float:
        """The rep curve's k."""
        return min(max(K * exp(self.shared.mean[1]), LEAST_K), MOST_K)

    def left(self, reserve: int) -> float:
        """Repetitions truly left where the runner stops feeling `reserve` of them."""
        asked = LEFT_STEP * (reserve - USUAL_RESERVE)
        return max(0.0, LEFT_AT_STOP + self.shared.mean[2] + asked)

    def overruns(self, reserve: int) -> float:
        """How likely a felt stop at that reserve comes too late: less than one truly left."""
        return NormalDist(self.left(reserve), STOP_NOISE).cdf(1.0)

    def strength(self, load: Load, day: date) -> Strength:
        """What is believed of a path's strength on a day, time passed included."""
        kept = self.strengths.get(load.path)
        if kept is None:
            return Strength(Conditional(log(load.typical), (1.0,), OWN_DOUBT**2), day)
        return _aged(kept, day)


def band_name(band: int, label: float) -> str:
    """Name of a band's error; another label is another error to learn."""
    return f"band {band} at {label:.4g}"


def knowing(belief: Belief, bands: tuple[int, ...], load: Load) -> Belief:
    """The belief with the errors of those bands in it."""
    shared = belief.shared
    for band, label, doubt in zip(bands, load.labels, load.doubts, strict=True):
        name = band_name(band, label)
        if name not in shared.names:
            shared = shared.joined(name, doubt)
    return belief if shared is belief.shared else replace(belief, shared=shared)


def with_room(belief: Belief) -> Belief:
    """The belief with few enough errors; those that were met first are dropped.

    Each new label or band is one more, and work grows with their square: without a bound
    somebody who weighs a band before every set would in weeks keep everybody waiting.
    """
    while len(belief.shared.names) > _OTHERS + MOST_ERRORS:
        shared = belief.shared
        strengths = {
            path: replace(known, own=known.own.without(shared, _OTHERS))
            for path, known in belief.strengths.items()
        }
        belief = Belief(shared.without(_OTHERS), strengths)
    return belief


@dataclass(frozen=True, slots=True)
class Pull:
    """A band's pull as the belief needs it: ln of newtons by the label, and whose error.

    `shares`: names of errors, each with its part of the pull.
    """

    log_newtons: float
    shares: tuple[tuple[str, float], ...]


def pull_of(bands: tuple[int, ...], load: Load, newtons: float) -> Pull:
    """The pull of a prescription's bands."""
    total = sum(load.labels)
    shares = tuple(
        (band_name(band, label), label / total)
        for band, label in zip(bands, load.labels, strict=True)
    )
    return Pull(log(newtons), shares)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a set is expected to bring.

    Attributes:
        repetitions: at the felt stop. deviation: of them, the day's chances included.
        failure: repetitions to failure. surely: standard deviation of the belief alone.
    """

    repetitions: float
    deviation: float
    failure: float
    surely: float


def foresee(belief: Belief, strength: Strength, pull: Pull, reserve: int) -> Foreseen:
    """The last set with that pull, uncapped."""
    shared, k = belief.shared, belief.k
    error = sum(share * shared.mean[shared.names.index(name)] for name, share in pull.shares)
    level = dot(strength.own.weights, shared.mean)
    failure = capacity(strength.own.mean + level - error - pull.log_newtons, k)
    left = belief.left(reserve)
    direction = _direction(shared, pull, k, max(failure, 1.0), felt=True)
    seen = outlook(shared, strength.own, direction)
    scale = failure + k
    deviation = (scale**2 * (seen.variance + DAY_NOISE) + STOP_NOISE**2) ** 0.5
    return Foreseen(failure - left, deviation, failure, seen.variance**0.5)


def likely_of(belief: Belief, strength: Strength, reserve: int) -> Callable[[Pull], float]:
    """Repetitions at the felt stop by the means alone: quick, for sorting many pulls."""
    shared, k, left = belief.shared, belief.k, belief.left(reserve)
    errors = dict(zip(shared.names, shared.mean, strict=True))
    base = strength.own.mean + dot(strength.own.weights, shared.mean)

    def likely(pull: Pull) -> float:
        error = sum(share * errors.get(name, 0.0) for name, share in pull.shares)
        return capacity(base - error - pull.log_newtons, k) - left

    return likely


@dataclass(frozen=True, slots=True)
class Sight:
    """A set seen through the law: ready to be compared with what was expected of it."""

    direction: Vector
    expected: Outlook
    value: float
    noise: float


def sight(
    belief: Belief, strength: Strength, pull: Pull, failure: float, doubt: float, *, felt: bool
) -> Sight:
    """What a set says that would have failed after `failure` repetitions, give or take.

    `doubt` is the standard deviation of `failure` beside the day's noise. Where it was
    inferred from a felt stop (`felt`), it leans on what is believed of the reserve.
    """
    shared, k = belief.shared, belief.k
    failure = max(failure, 0.5)
    expected = foresee(belief, strength, pull, USUAL_RESERVE).failure
    direction = _direction(shared, pull, k, max(expected, 1.0), felt=felt)
    known = sum(direction[at] * shared.mean[at] for at in (1, 2))  # curve and reserve
    value = pull.log_newtons + log_ratio(failure, k) + known
    noise = DAY_NOISE + (doubt / (failure + k)) ** 2
    return Sight(direction, outlook(shared, strength.own, direction), value, noise)


def learned(belief: Belief, load: Load, strength: Strength, look: Sight, seen: Seen) -> Belief:
    """The belief after a set; `seen` is its value and noise, maybe of a bound only."""
    shared = step(belief.shared, look.expected, seen.value, seen.noise)
    own = own_step(strength.own, look.direction, seen.value, seen.noise)
    own = replace(own, mean=own.mean + GAIN)
    after = replace(strength, own=own, seen=strength.seen + 1)
    return Belief(shared, {**belief.strengths, load.path: after})


def _direction(shared: Shared, pull: Pull, k: float, failure: float, *, felt: bool) -> Vector:
    """How a set's value changes with each shared quantity."""
    scale = failure + k
    found = [0.0, k / (REFERENCE + k) - k / scale, -1 / scale if felt else 0.0]
    found += [0.0] * (len(shared.names) - len(found))
    for name, share in pull.shares:
        found[shared.names.index(name)] -= share
    return tuple(found)


def _aged(strength: Strength, day: date) -> Strength:
    days = (day - strength.day).days
    if days <= 0:
        return strength
    own = strength.own
    lost = LOSS_PER_DAY * max(0, days - KEEPS_FOR)
    aged = Conditional(own.mean - lost, own.weights, own.variance + DRIFT_PER_DAY * days)
    return Strength(aged, day, strength.seen)
