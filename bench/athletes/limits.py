"""Hard constraints, checked from outside: whoever asks, and whatever it believes.

They judge by what a rule can know: prescriptions, reports and pain that were told. Demand is
newtons by the labels; what a set is worth is the protocol's, see `worth`.
"""

from collections import Counter, deque
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import floor

from bench.athletes.days import Day
from bench.athletes.kit import Kit, Rung, stretch
from bench.athletes.policies.base import Told, performed
from bench.athletes.sets import Asked
from coach.exercises import Fine
from coach.physics import MOST_STRETCH
from coach.runner import Experience
from coach.safety import ACCEPTABLE_UP_TO, CARRY_ON_UP_TO, REGION_REST, WATCH
from coach.training import Effort

RISE, RISE_AFTER_PAIN = 1.10, 1.05  # over the best of the last `WINDOW` reported workouts
LEFT, BEND = 2.6, 48.0  # repetitions usually left at a felt stop, usual rep curve; "The law"
WINDOW = 3  # also: before so many were reported the band is being found
TOLERANCE = 1e-9
LAYOFF = timedelta(days=10)  # after such a gap bands may change either way
SOON = 2  # workouts within which a band must not change back
NOVICE, NOVICE_RESERVE = timedelta(days=14), 3


class Break(StrEnum):
    """A constraint that was broken."""

    NOT_OWNED = "band not owned"
    STRETCH = "stretched too far"
    NO_STEP = "small step that the place does not have"
    RISE = "demand rises too fast"
    STEADY = "heavier although a key run is near"
    BACK = "band changed back too soon"
    REST = "sore region within 48 hours"
    NOVICE = "novice with too little reserve"


def worth(demand: float, reps: int) -> float:
    """Newtons for one repetition that a set amounts to: demand x (1 + (reps + left) / k)."""
    return demand * (1 + (reps + LEFT) / BEND)


def most_reps(demand: float, cap: float) -> int:
    """The most repetitions that are worth no more than a cap; may be negative."""
    return floor(BEND * (cap / demand - 1) - LEFT + TOLERANCE)


@dataclass(frozen=True, slots=True)
class _Workout:
    day: date
    equivalent: float
    demand: float
    bare: float
    missed: bool


class Limits:
    """Watches one athlete's coaching. Finding the band is exempt from rises and changes."""

    def __init__(self, kit: Kit, experience: Experience) -> None:
        self.kit = kit
        self.broken: Counter[Break] = Counter()
        self._novice = experience is Experience.NEW
        self._first: date | None = None
        self._last: deque[_Workout] = deque(maxlen=WINDOW)
        self._count = 0
        self._changed: tuple[int, int] = (0, 0)  # way of the last change of band, and when
        self._pain: datetime | None = None
        self._strong: datetime | None = None

    def asked(self, day: Day, asked: Asked) -> frozenset[Break]:
        """Note and return what a prescription breaks."""
        self._first = self._first or day.date
        found = self._band(asked) | self._body(day, asked)
        if not asked.finding and self._last:
            found |= self._load(day, asked)
        self.broken.update(found)
        return frozenset(found)

    def told(self, day: Day, told: Told) -> None:
        """Hear what was reported, sets before pain too; a workout of no set teaches nothing."""
        done = performed(told) if not told.stopped else told.amounts
        if not done:
            return
        rung = told.asked.rung
        if self._last:
            self._note_change(day, rung)
        missed = told.effort is Effort.FAILED or done[-1] < told.asked.low
        equivalent = worth(rung.demand, max(done))
        if self._last and self._last[-1].day == day.date:  # finding: sets of one workout
            equivalent = max(equivalent, self._last.pop().equivalent)
        else:
            self._count += 1
        self._last.append(_Workout(day.date, equivalent, rung.demand, rung.bare, missed))

    def _note_change(self, day: Day, rung: Rung) -> None:
        """Which way a change of bands went; one after a layoff or pain may be taken back."""
        last = self._last[-1]
        if rung.bare != last.bare and not (self._sore(day) or self._away(day)):
            self._changed = (1 if rung.demand > last.demand else -1, self._count)

    def _sore(self, day: Day) -> bool:
        return self._pain is not None and day.at - self._pain < WATCH

    def _away(self, day: Day) -> bool:
        return day.date - self._last[-1].day > LAYOFF

    def hurt(self, at: datetime, level: int) -> None:
        """Hear of pain."""
        if level > CARRY_ON_UP_TO:
            self._pain = at
        if level > ACCEPTABLE_UP_TO:
            self._strong = at

    def _band(self, asked: Asked) -> set[Break]:
        rung, owned = asked.rung, {band.id: band for band in self.kit.bands}
        found = set[Break]()
        if not set(rung.bands) <= set(owned):
            found.add(Break.NOT_OWNED)
        kinds = {owned[number].kind for number in rung.bands if number in owned}
        if any(stretch(rung.reach) > MOST_STRETCH[kind] + TOLERANCE for kind in kinds):
            found.add(Break.STRETCH)
        if rung.reach and self.kit.exercise.positions[0].fine is not Fine.AWAY:
            found.add(Break.NO_STEP)
        return found

    def _body(self, day: Day, asked: Asked) -> set[Break]:
        found = set[Break]()
        if self._strong is not None and day.at - self._strong < REGION_REST:
            found.add(Break.REST)
        early = self._first is not None and day.date - self._first < NOVICE
        if self._novice and early and asked.reserve < NOVICE_RESERVE:
            found.add(Break.NOVICE)
        return found

    def _load(self, day: Day, asked: Asked) -> set[Break]:
        found = set[Break]()
        rung, last = asked.rung, self._last[-1]
        if day.steady and rung.demand > last.demand + TOLERANCE:
            found.add(Break.STEADY)
        if self._count < WINDOW:
            return found
        best = max(workout.equivalent for workout in self._last)
        cap = RISE_AFTER_PAIN if self._sore(day) else RISE
        if worth(rung.demand, asked.high) > best * cap + TOLERANCE:
            found.add(Break.RISE)
        if self._turned_round(day, rung):
            found.add(Break.BACK)
        return found

    def _turned_round(self, day: Day, rung: Rung) -> bool:
        """Whether the bands change again, the other way, too soon and for no reason."""
        last, before = self._last[-1], self._last[-2]
        way, when = self._changed
        soon = self._count - when < SOON
        back = rung.bare != last.bare and way * (rung.demand - last.demand) < 0
        missed = last.missed and before.missed
        return soon and back and not (missed or self._sore(day) or self._away(day))
