"""The figures of a life that rules are compared by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import fmean
from types import MappingProxyType

from bench.athletes.days import WEEKDAYS, WEEKS
from bench.athletes.tally import Tally

_NEVER = WEEKS * len(WEEKDAYS)  # stands for "never in the zone twice of three"


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


MEASURES: Mapping[str, Callable[[Tally], float | None]] = MappingProxyType(
    {
        "zone": lambda tally: _share(tally.zone, tally.sets),
        "in range": lambda tally: _share(tally.zone_in_range, tally.sets),
        "0-4": lambda tally: _share(tally.wide, tally.sets),
        "at most": lambda tally: _share(tally.at_most, tally.last_sets),
        "easy": lambda tally: _share(tally.easy, tally.sets),
        "first": lambda tally: float(tally.first_zone or _NEVER),
        "turns": lambda tally: tally.turns,
        "gain": lambda tally: tally.gain,
        "failures": lambda tally: float(tally.failures),
        "taps": lambda tally: _share(tally.taps, tally.workouts),
        "force slope": lambda tally: tally.slopes[0],
        "strength slope": lambda tally: tally.slopes[1],
        "coverage": lambda tally: _share(tally.within, tally.foreseen),
        "breaks": lambda tally: float(tally.breaks.total()),
        "workouts": lambda tally: float(tally.workouts),
    }
)


@dataclass(frozen=True, slots=True)
class Figures:
    """One athlete under one rule: means over seeds, and each kind of break counted."""

    means: Mapping[str, float]
    breaks: Mapping[str, int]


def figures(tallies: list[Tally]) -> Figures:
    """Of the same athlete's lives with different luck."""
    means = {}
    for name, measure in MEASURES.items():
        seen = [value for tally in tallies if (value := measure(tally)) is not None]
        if seen:
            means[name] = fmean(seen)
    breaks: dict[str, int] = {}
    for tally in tallies:
        for kind, times in tally.breaks.items():
            breaks[kind.value] = breaks.get(kind.value, 0) + times
    return Figures(means, breaks)
