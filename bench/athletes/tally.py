"""What a life under one rule came to: counts first, shares when all is over."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor, log

from bench.athletes.kit import HIGH, LOW
from bench.athletes.limits import Break
from bench.athletes.policies.base import Expected
from bench.athletes.sets import Asked, Done

SETTLING = 3  # workouts before effort is judged
ZONE = (1, 3)  # repetitions truly left, whole ones
WIDE = (0, 4)
EASY = 6
_LATE = 0.5  # the share of the time by which the end's slope is taken


@dataclass(slots=True)
class Tally:
    """Counts of one life. Repetitions left count whole: 1.7 left is 1."""

    workouts: int = 0
    sets: int = 0
    zone: int = 0
    wide: int = 0
    zone_in_range: int = 0
    last_sets: int = 0
    at_most: int = 0  # last sets at a true maximum that nobody meant
    easy: int = 0
    failures: int = 0
    taps: int = 0
    foreseen: int = 0
    within: int = 0
    first_zone: int | None = None
    gain: float = 0.0
    breaks: Counter[Break] = field(default_factory=Counter)
    points: list[tuple[float, float, float]] = field(default_factory=list)
    _recent: list[bool] = field(default_factory=list)

    def workout(self, sets: Sequence[Done], *, whole: bool) -> None:
        """Count a workout's sets done without pain; `whole`: none was left out for it."""
        self.workouts += 1
        self.failures += sum(done.failed or done.all_out for done in sets)
        if self.workouts > SETTLING:
            self._judged(sets)
        if whole:
            self._last(sets[-1])

    def _last(self, last: Done) -> None:
        self._recent = [*self._recent[-2:], _within(last, ZONE)]
        if self.first_zone is None and sum(self._recent) >= 2:
            self.first_zone = self.workouts
        if self.workouts > SETTLING and not last.all_out:
            self.last_sets += 1
            self.at_most += last.left < 1

    def moved(self, day: int, force: float, strength: float) -> None:
        """Note the true force of a workout, and the strength after it."""
        self.points.append((day, log(force), log(strength)))

    def _judged(self, sets: Sequence[Done]) -> None:
        for done in sets:
            zone = _within(done, ZONE)
            self.sets += 1
            self.zone += zone
            self.wide += _within(done, WIDE)
            self.zone_in_range += zone and LOW <= done.reps <= HIGH
            self.easy += done.left >= EASY

    def forecast(self, expected: Expected, natural: int) -> None:
        """Compare a forecast with the felt stop as it would have been without a top."""
        self.foreseen += 1
        self.within += expected.low <= natural <= expected.high

    def tapped(self, asked: Asked, told: int, *, effort: bool) -> None:
        """Count taps: "done" for each set, and the answer on effort."""
        self.taps += max(told, 1) + effort

    @property
    def turns(self) -> float:
        """Changes of direction of ln(true force), per ten workouts."""
        forces = [force for _, force, _ in self.points]
        ways = [b > a for a, b in itertools.pairwise(forces) if a != b]
        changes = sum(a != b for a, b in itertools.pairwise(ways))
        return 10 * changes / max(len(forces), 1)

    @property
    def slopes(self) -> tuple[float, float]:
        """Rise of ln(force) and of ln(strength) a workout over the last half of the time."""
        late = self.points[floor(len(self.points) * _LATE) :]
        return _slope([(d, f) for d, f, _ in late]), _slope([(d, s) for d, _, s in late])


def _within(done: Done, zone: tuple[int, int]) -> bool:
    return zone[0] <= floor(done.left) <= zone[1]


def _slope(points: Sequence[tuple[float, float]]) -> float:
    if len(points) < 2:
        return 0.0
    x0 = sum(x for x, _ in points) / len(points)
    return sum((x - x0) * y for x, y in points) / sum((x - x0) ** 2 for x, _ in points)
