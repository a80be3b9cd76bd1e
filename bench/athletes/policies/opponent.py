"""The real opponent: felt-stop double progression, as a good coach would do it by hand.

Sets at the same cue as the engine. All sets at the top of the range earn the next rung, two
rungs where the last felt like five or more left; the same for too easy twice. Two misses go a
rung down. Pain, layoffs and key runs near are handled by the product's own rules, and bands
may be folded or used together, as our engine does.
"""

from collections import deque
from dataclasses import replace
from datetime import date, datetime, timedelta

from bench.athletes.days import Day
from bench.athletes.kit import HIGH, LOW, SETS, Kit
from bench.athletes.limits import RISE, RISE_AFTER_PAIN, WINDOW, most_reps, worth
from bench.athletes.policies.base import CUE, Naive, Told, Trial, performed
from bench.athletes.sets import Asked
from coach.safety import ACCEPTABLE_UP_TO, CARRY_ON_UP_TO, REGION_REST, WATCH
from coach.training import Effort

_TWICE = 2
_LAYOFFS = (14, 28)  # days away that cost a rung each; docs/coaching.md, "Layoff"
_EASY = frozenset({Effort.THREE_FOUR, Effort.FIVE_UP})


OPEN = 2 * HIGH  # a top that a felt stop seldom reaches, as far as our engine opens it


class FeltDouble(Naive):
    """Felt-stop double progression at cue 1.5; `top` ends a set that is not felt yet."""

    top = HIGH

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.rungs = kit.ways
        self.aim = LOW
        self.misses = self.easy = 0
        self.earned = 0  # rungs up, waiting for a day that allows them
        self.last: date | None = None
        self.hurt_at: datetime | None = None
        self.rests_until: datetime | None = None

    def find(self, day: Day, trial: Trial) -> None:
        """As every coach; the day counts as training."""
        super().find(day, trial)
        self.last = day.date

    def ask(self, day: Day) -> Asked | None:
        """Rest after strong pain; a rung up where it is earned and allowed."""
        if self.rests_until is not None and day.at < self.rests_until:
            return None
        self._back(day.date)
        sore = self.hurt_at is not None and day.at - self.hurt_at < WATCH
        if not (day.steady or sore):
            for _ in range(self.earned):
                self.rung = self.above(self.rung)
            self.aim = LOW if self.earned else self.aim
            self.earned = 0
        return Asked(self.rung, SETS, LOW, self.top, self.aim, cue=CUE)

    def _back(self, day: date) -> None:
        """A rung down after two weeks away, two after four."""
        if self.last is None:
            return
        away = day - self.last
        for days in _LAYOFFS:
            if away >= timedelta(days=days):
                self.rung, self.earned = self.below(self.rung), 0
        if away >= timedelta(days=_LAYOFFS[0]):
            self.last = day  # asked once for each break

    def told(self, day: Day, told: Told) -> None:
        """Two misses, too easy twice, the top of the range; else a repetition more to aim for."""
        self.last = day.date
        if told.stopped:
            return
        done = performed(told)
        if told.effort is Effort.FAILED or done[-1] < LOW:
            self.misses, self.easy, self.earned = self.misses + 1, 0, 0
            if self.misses >= _TWICE:
                self.rung, self.misses = self.below(self.rung), 0
            return
        self.misses = 0
        very = told.effort is Effort.FIVE_UP
        self.easy = self.easy + 1 if told.effort in _EASY else 0
        if min(done) >= HIGH and told.effort is not Effort.NONE:
            self.earned = 2 if very else 1
        elif self.easy >= _TWICE:
            self.earned, self.easy = 1, 0
        self.aim = min(HIGH, max(LOW, min(done) + 1))

    def hurt(self, at: datetime, level: int, *, morning: bool) -> None:
        """Above 3 a rung down, once for each trouble, and none up for 14 days; above 5 rest."""
        if level <= CARRY_ON_UP_TO:
            return
        if self.hurt_at is None or at - self.hurt_at >= REGION_REST:
            self.rung, self.earned = self.below(self.rung), 0
        self.hurt_at = at
        if level > ACCEPTABLE_UP_TO:
            self.rests_until = at + REGION_REST


class OpenDouble(FeltDouble):
    """The same, but sets go on to the felt stop beyond the range; its top still earns a rung."""

    top = OPEN


class HeldDouble(OpenDouble):
    """An open top within the rise that the engine is held to as well: the fairest match."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit)
        self.worths: deque[float] = deque(maxlen=WINDOW)

    def ask(self, day: Day) -> Asked | None:
        """The top comes down to what the limit allows, at least to a repetition."""
        asked = super().ask(day)
        if asked is None or len(self.worths) < WINDOW:
            return asked
        sore = self.hurt_at is not None and day.at - self.hurt_at < WATCH
        rise = RISE_AFTER_PAIN if sore else RISE
        allowed = most_reps(asked.rung.demand, max(self.worths) * rise)
        high = max(1, min(self.top, allowed))
        return replace(asked, low=min(LOW, high), high=high)

    def told(self, day: Day, told: Told) -> None:
        """Note what was achieved, too."""
        super().told(day, told)
        if not told.stopped:
            self.worths.append(worth(told.asked.rung.demand, max(performed(told))))
