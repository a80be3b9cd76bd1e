"""Oracles: they know the body, the bands and the day, but not the day's luck. Ceilings.

They weigh every near rung against a grid of luck, and take the one that puts most sets into
the zone and the range. No caps on rises bind them.
"""

from math import ceil, exp, hypot

from bench.athletes.athlete import REFERENCE
from bench.athletes.body import Body
from bench.athletes.days import Day
from bench.athletes.kit import HIGH, LOW, SETS, Rung
from bench.athletes.policies.base import CUE, MIDDLE, Naive, Told, Trial
from bench.athletes.policies.opponent import OPEN
from bench.athletes.sets import LATER_SETS, Asked, stop_at, to_failure
from bench.athletes.tally import ZONE

_LUCK = (-1.1, 0.0, 1.1)  # of a standard normal, about equally likely
_FELT = _LUCK
_SETS = (1.0, LATER_SETS ** (SETS - 1))  # the first and the last
_NEAR = 4  # rungs that are weighed
_TARGET = sum(ZONE) / 2 + 0.5  # left in the middle of the zone
_OFF = 0.01  # each repetition off it; parts rungs of equal worth
_SHORT = 0.5  # what a set in the zone is worth outside of the range ...
_FREE = 0.9  # ... to whom the zone is what matters


class Oracle(Naive):
    """Felt stop at the same cue as everybody's, within the class range."""

    nodes: tuple[float, ...] = _LUCK
    top = HIGH
    outside = _SHORT

    def __init__(self, body: Body) -> None:
        super().__init__(body.kit)
        self.rungs = body.kit.ways
        self.body = body
        athlete = body.athlete
        spread = hypot(athlete.form, athlete.set_up)
        self._luck = tuple(exp(spread * luck) for luck in self.nodes)
        self._forces = {rung: body.force(rung) for rung in self.rungs}
        self._stops = tuple(stop_at(athlete, CUE, z) for z in _FELT)

    def find(self, day: Day, trial: Trial) -> None:
        """Nothing to find out."""

    def told(self, day: Day, told: Told) -> None:
        """Nothing to learn."""

    def ask(self, day: Day) -> Asked:
        """The best of all that could be asked."""
        strength = self.body.expected(day)
        asks = [asked for rung in self._near(strength) for asked in self.choices(rung)]
        return max(asks, key=lambda asked: self._worth(asked, strength))

    def choices(self, rung: Rung) -> tuple[Asked, ...]:
        """What can be asked on a rung."""
        return (Asked(rung, SETS, LOW, self.top, LOW, cue=CUE),)

    def stops(self, most: float) -> tuple[int, ...]:
        """Repetitions that a set may come to, each about as likely."""
        return tuple(min(self.top, max(1, ceil(most - stop))) for stop in self._stops)

    def wanted(self) -> float:
        """Repetitions to failure that are best, all luck aside."""
        return MIDDLE + self._stops[1]

    def _near(self, strength: float) -> tuple[Rung, ...]:
        """The rungs whose true force is nearest to what that takes."""
        k = self.body.athlete.k
        target = strength * (k + REFERENCE) / (k + self.wanted())
        near = sorted(self._forces, key=lambda rung: abs(self._forces[rung] - target))
        return tuple(near[:_NEAR])

    def _worth(self, asked: Asked, strength: float) -> float:
        """Sets in the zone and the range, over all luck."""
        force = self.body.force(asked.rung)
        worth = 0.0
        for luck in self._luck:
            most = to_failure(self.body.athlete, strength, force * luck)
            for share in _SETS:
                worth += self._of_set(most * share, asked)
        return worth

    def _of_set(self, most: float, asked: Asked) -> float:
        worth = 0.0
        fixed = asked.cue is None
        for wanted in (asked.high,) if fixed else self.stops(most):
            reps = min(wanted, int(max(most, 0.0)))
            left = most - reps
            worth -= _OFF * abs(left - _TARGET)
            if ZONE[0] <= left < ZONE[1] + 1:
                worth += 1.0 if LOW <= reps <= HIGH else self.outside
        return worth


class OpenOracle(Oracle):
    """The same with an open top: the ceiling of the zone, whatever the range."""

    top = OPEN
    outside = _FREE


class FixedOracle(Oracle):
    """The same with a fixed number of repetitions; without a felt stop luck weighs more."""

    nodes = (-1.3, -0.5, 0.0, 0.5, 1.3)

    def choices(self, rung: Rung) -> tuple[Asked, ...]:
        """The ends of the range and its middle."""
        return tuple(Asked(rung, SETS, reps, reps, reps) for reps in range(LOW, HIGH + 1, 3))

    def wanted(self) -> float:
        """The range's low end: the fewer repetitions, the less luck shifts them."""
        return LOW + _TARGET
