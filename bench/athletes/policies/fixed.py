"""Peers' rules with fixed repetitions: stop at the target, or when nothing goes any more."""

from bench.athletes.days import Day
from bench.athletes.kit import HIGH, LOW, SETS, Kit
from bench.athletes.policies.base import Naive, Told, met, performed
from bench.athletes.sets import Asked

_MISSES = 2  # in a row, then a rung down
_STATIC = 12
_TWO_FOR_TWO = 10
_EXTRA = 2
_COLOUR_TOP, _COLOUR_LOW = 15, 8


class Static(Naive):
    """3 x 12 for ever, as a printed plan has it."""

    def ask(self, day: Day) -> Asked:
        """The same as always."""
        return self.fixed(_STATIC)

    def told(self, day: Day, told: Told) -> None:
        """Nothing changes."""


class PlusOne(Naive):
    """A repetition more whenever all were done (wger's simplest rule)."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.target = LOW

    def ask(self, day: Day) -> Asked:
        """Today's target."""
        return self.fixed(self.target)

    def told(self, day: Day, told: Told) -> None:
        """One more, without end."""
        if met(told):
            self.target += 1


class DoubleProgression(PlusOne):
    """Repetitions up through the range, then the next load (liftosaur's `dp`).

    Two misses in a row: the load below, at the low end.
    """

    low, high, down = LOW, HIGH, True

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.target = self.low
        self.misses = 0

    def told(self, day: Day, told: Told) -> None:
        """Climb, step up, or count misses."""
        if told.stopped:
            return
        if not met(told):
            self.misses += 1
            if self.down and self.misses >= _MISSES:
                self.rung, self.target, self.misses = self.below(self.rung), self.low, 0
            return
        self.misses = 0
        if self.target < self.high:
            self.target += 1
        elif (higher := self.above(self.rung)) != self.rung:
            self.rung, self.target = higher, self.low


class LiftLog(DoubleProgression):
    """LiftLog's rule: the same climb, but it never goes down."""

    down = False


class ByColour(DoubleProgression):
    """A band-colour tracker's rule: at 15 the next colour at 8; small steps are not used."""

    low, high, down = _COLOUR_LOW, _COLOUR_TOP, False

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.rungs = tuple(rung for rung in kit.rungs if rung.reach == 0)


class TwoForTwo(Naive):
    """Two more than asked in the last set, twice in a row: the next load (NSCA, 2-for-2)."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.extra = self.misses = 0

    def ask(self, day: Day) -> Asked:
        """Ten a set; in the last one two more where they go."""
        return Asked(self.rung, SETS, _TWO_FOR_TWO, _TWO_FOR_TWO, _TWO_FOR_TWO, last_extra=_EXTRA)

    def told(self, day: Day, told: Told) -> None:
        """Count what was over, and what was missed."""
        if told.stopped:
            return
        done = performed(told)
        over = len(done) == SETS and done[-1] >= _TWO_FOR_TWO + _EXTRA
        self.extra = self.extra + 1 if over else 0
        self.misses = 0 if min(done) >= _TWO_FOR_TWO else self.misses + 1
        if self.extra >= _EXTRA:
            self.rung, self.extra = self.above(self.rung), 0
        elif self.misses >= _MISSES:
            self.rung, self.misses = self.below(self.rung), 0
