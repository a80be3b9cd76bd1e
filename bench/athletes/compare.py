"""Figures of many athletes: means, and paired differences with their 95 % intervals."""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev

from bench.athletes.protocol import Cell, Lives

_Z = 1.96  # of a normal; athletes are the clusters, seeds are averaged within them


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over athletes, and half the width of its 95 % interval."""

    value: float
    half: float

    @property
    def low(self) -> float:
        """The interval's lower end."""
        return self.value - self.half


def values(every: Sequence[Lives], cell: Cell, policy: str, measure: str) -> list[float | None]:
    """One figure of each athlete; None where it has none."""
    return [one[cell, policy].means.get(measure) for one in every]


def mean(every: Sequence[Lives], cell: Cell, policy: str, measure: str) -> Mean | None:
    """Over athletes; None where nobody has the figure."""
    return _mean([one for one in values(every, cell, policy, measure) if one is not None])


def ratio(
    every: Sequence[Lives], cell: Cell, policy: str, measures: tuple[str, str]
) -> float | None:
    """The first figure's mean over the second's; None where the second is nothing."""
    over, under = (mean(every, cell, policy, measure) for measure in measures)
    if over is None or under is None or under.low <= 0:
        return None
    return over.value / under.value


def paired(
    every: Sequence[Lives], cell: Cell, policies: tuple[str, str], measure: str
) -> Mean | None:
    """The first rule's figure minus the second's, athlete by athlete."""
    first, second = (values(every, cell, policy, measure) for policy in policies)
    pairs = zip(first, second, strict=True)
    return _mean([a - b for a, b in pairs if a is not None and b is not None])


def thirds(every: Sequence[Lives], trait: Callable[[int], float]) -> tuple[tuple[Lives, ...], ...]:
    """Athletes of the lower, middle and upper third of a trait of their number."""
    order = sorted(range(len(every)), key=trait)
    cuts = [round(len(order) * at / 3) for at in range(4)]
    return tuple(tuple(every[number] for number in order[a:b]) for a, b in itertools.pairwise(cuts))


def breaks(every: Sequence[Lives], cell: Cell, policy: str) -> dict[str, int]:
    """Each kind of broken constraint, counted over all lives."""
    counts: dict[str, int] = {}
    for one in every:
        for kind, times in one[cell, policy].breaks.items():
            counts[kind] = counts.get(kind, 0) + times
    return counts


def _mean(seen: Sequence[float]) -> Mean | None:
    if len(seen) < 2:
        return None
    return Mean(fmean(seen), _Z * stdev(seen) / sqrt(len(seen)))
