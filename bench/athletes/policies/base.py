"""What every rule of coaching looks like to the world, and what naive ones share."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bench.athletes.body import Body
from bench.athletes.days import Day
from bench.athletes.kit import HIGH, LOW, SETS, Kit, Rung
from bench.athletes.sets import Asked
from coach.training import Effort

TRIALS = 3  # sets to find the band by
TRIAL_MOST = 20  # repetitions of such a set at most
CUE = 1.5  # "stop with one or two left"
MIDDLE = (LOW + HIGH) / 2


@dataclass(frozen=True, slots=True)
class Told:
    """What an athlete says of a workout.

    Attributes:
        amounts: repetitions of each set; empty for "all done" as asked.
        effort: of the last set, where they said.
        stopped: pain ended it.
    """

    asked: Asked
    amounts: tuple[int, ...]
    effort: Effort | None = None
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Expected:
    """A rule's own forecast of the last set's felt stop, were there no top: 90 % lie within."""

    low: float
    high: float


Trial = Callable[[Asked], Told]


class Policy(Protocol):
    """A rule of coaching for one athlete."""

    def find(self, day: Day, trial: Trial) -> None:
        """Find the band with up to `TRIALS` sets."""

    def ask(self, day: Day) -> Asked | None:
        """What to do; None to rest."""

    def expects(self) -> Expected | None:
        """Of what was asked last; None where the rule has no forecast."""

    def told(self, day: Day, told: Told) -> None:
        """Hear of the workout asked for last."""

    def hurt(self, at: datetime, level: int, *, morning: bool) -> None:
        """Hear of pain, 0-10; level 0: it has settled."""


Maker = Callable[[Body], Policy]


class Naive:
    """A rule that stands on a rung of the ladder; the start is one up from the lightest.

    Finding the band is a coach's: Epley's rule (k 30) from a felt stop to the rung whose felt
    stop lies in the middle of the range.
    """

    def __init__(self, kit: Kit) -> None:
        self.rungs: Sequence[Rung] = kit.rungs
        self._first_try = kit.rungs[len(kit.rungs) // 3]
        usual = [rung for rung in kit.rungs if rung.reach == 0]
        self.rung = usual[1] if len(usual) > 2 else usual[0]

    def find(self, day: Day, trial: Trial) -> None:
        """Up to three sets at a felt stop, each nearer; then start there."""
        rung = self._first_try
        for _ in range(TRIALS):
            told = trial(Asked(rung, 1, LOW, TRIAL_MOST, LOW, cue=CUE))
            reps = told.amounts[-1]
            rung = self.nearest(rung.demand * (30 + reps) / (30 + MIDDLE))
            if LOW <= reps <= HIGH:
                break
        self.rung = rung

    def expects(self) -> Expected | None:
        """Nothing."""
        return None

    def hurt(self, at: datetime, level: int, *, morning: bool) -> None:
        """Pain is no part of these rules."""

    def nearest(self, demand: float) -> Rung:
        """The rung of that demand, by ratio."""
        at = bisect_right([rung.demand for rung in self.rungs], demand)
        near = self.rungs[max(0, at - 1) : at + 1]
        return min(near, key=lambda rung: max(rung.demand / demand, demand / rung.demand))

    def above(self, rung: Rung) -> Rung:
        """A clear step up; the rung itself at the top."""
        return step(self.rungs, rung, 1)

    def below(self, rung: Rung) -> Rung:
        """A clear step down; the rung itself at the bottom."""
        return step(self.rungs, rung, -1)

    def fixed(self, reps: int, sets: int = SETS) -> Asked:
        """Sets of a fixed number of repetitions on today's rung."""
        return Asked(self.rung, sets, reps, reps, reps)


CLEARLY = 1.05  # a step that set-up does not drown


def step(rungs: Sequence[Rung], rung: Rung, way: int) -> Rung:
    """The next clear step: a small step with the same band, else the nearest other rung."""
    further = [one for one in rungs if (one.demand / rung.demand) ** way >= CLEARLY]
    same = [one for one in further if (one.bands, one.doubled) == (rung.bands, rung.doubled)]
    near = same or further
    return min(near, key=lambda one: one.demand * way, default=rung)


def performed(told: Told) -> tuple[int, ...]:
    """Repetitions of each set as told; "all done" stands for what was asked."""
    return told.amounts or (told.asked.aim,) * told.asked.sets


def met(told: Told) -> bool:
    """Every set that was asked for, at its target or above."""
    done = performed(told)
    failed = told.effort is Effort.FAILED
    enough = len(done) >= told.asked.sets and min(done) >= told.asked.aim
    return enough and not failed and not told.stopped
