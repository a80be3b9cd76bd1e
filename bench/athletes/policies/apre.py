"""APRE-10: the last set goes to failure and says what comes next (Mann 2010)."""

from bench.athletes.days import Day
from bench.athletes.kit import SETS
from bench.athletes.policies.base import Naive, Told
from bench.athletes.sets import Asked

_TARGET = 10
# Repetitions of the all-out set, and the change of load; docs/coaching.md, "Progression":
# its pounds as shares, in the middle of each step. Below 4 is ours.
_TABLE = ((4, -0.125), (7, -0.075), (9, -0.025), (12, 0.0), (17, 0.075))
_MOST = 0.125


class Apre(Naive):
    """Two sets of ten, one all out, then the rung nearest to what the table says."""

    def ask(self, day: Day) -> Asked:
        """All out in the last set."""
        return Asked(self.rung, SETS, _TARGET, _TARGET, _TARGET, all_out=True)

    def told(self, day: Day, told: Told) -> None:
        """Look up the last set; "all done" says nothing."""
        if told.stopped or len(told.amounts) < SETS:
            return
        reps = told.amounts[-1]
        change = next((change for below, change in _TABLE if reps < below), _MOST)
        nearest = self.nearest(self.rung.demand * (1 + change))
        if nearest == self.rung and change == _MOST:
            nearest = self.above(self.rung)
        elif nearest == self.rung and change == _TABLE[0][1]:
            nearest = self.below(self.rung)
        self.rung = nearest
