"""Oracles: they know the body, the bands and the day, but not the day's luck. Ceilings."""

from math import exp, hypot

from bench.athletes.body import Body
from bench.athletes.days import Day
from bench.athletes.kit import HIGH, LOW, SETS, Rung
from bench.athletes.policies.base import CUE, MIDDLE, Naive, Told, Trial
from bench.athletes.sets import LATER_SETS, Asked, one_set, stop_at, to_failure

_NODES = (-1.35, -0.56, 0.0, 0.56, 1.35)  # of a standard normal, about equally likely
_FELT = (-1.1, 0.0, 1.1)
_NEAR = 2  # rungs to either side of the best guess that are looked at


class Oracle(Naive):
    """The rung with most sets in the zone and the range, by weighing luck beforehand."""

    def __init__(self, body: Body) -> None:
        super().__init__(body.kit)
        self.body = body
        athlete = body.athlete
        spread = hypot(athlete.form, athlete.set_up)
        self.nodes = tuple(exp(spread * node) for node in _NODES)

    def find(self, day: Day, trial: Trial) -> None:
        """Nothing to find out."""

    def told(self, day: Day, told: Told) -> None:
        """Nothing to learn."""

    def ask(self, day: Day) -> Asked:
        """The best of all that could be asked."""
        strength = self.body.expected(day)
        asks = (asked for rung in self._near(strength) for asked in self.choices(rung))
        return max(asks, key=lambda asked: self._worth(asked, strength))

    def choices(self, rung: Rung) -> tuple[Asked, ...]:
        """What can be asked on a rung."""
        return (Asked(rung, SETS, LOW, HIGH, LOW, cue=CUE),)

    def _near(self, strength: float) -> tuple[Rung, ...]:
        athlete = self.body.athlete
        wanted = MIDDLE + stop_at(athlete, CUE, 0.0)
        rungs = sorted(
            self.rungs,
            key=lambda rung: abs(to_failure(athlete, strength, self.body.force(rung)) - wanted),
        )
        return tuple(rungs[: 2 * _NEAR])

    def _worth(self, asked: Asked, strength: float) -> float:
        """Sets in the zone and the range; of equals the one nearest to it."""
        athlete, force = self.body.athlete, self.body.force(asked.rung)
        felt = _FELT if asked.cue is not None else (0.0,)
        worth = 0.0
        for luck in self.nodes:
            most = to_failure(athlete, strength, force * luck)
            for at in range(0, SETS, 2):
                for z in felt:
                    done = one_set(athlete, most * LATER_SETS**at, asked, z, last=at == SETS - 1)
                    worth += 1.0 if 1 <= done.left < 4 else -0.05 * abs(done.left - 2.5)
                    worth -= 0.5 if done.reps < LOW else 0.0
        return worth / (len(self.nodes) * len(felt))


class FixedOracle(Oracle):
    """The same with a fixed number of repetitions."""

    def choices(self, rung: Rung) -> tuple[Asked, ...]:
        """Every number of the range."""
        return tuple(Asked(rung, SETS, reps, reps, reps) for reps in range(LOW, HIGH + 1, 2))
