"""Which rung comes next: the one whose expected set fits best, within the limits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor

from coach.adaptive.belief import Belief, Foreseen, Strength, foresee, knowing, likely_of
from coach.adaptive.law import equivalent, repetitions_within
from coach.adaptive.limits import NEW, PAINS, Bound, Limits
from coach.adaptive.rungs import Rung
from coach.adaptive.state import Course
from coach.exercises import Dose, DoseClass, Exercise

_ROOM_BELOW = 2.0  # repetitions that the range goes below a heavy rung's expected ones
ROOM = 2.5  # standard deviations above what is expected that the top of a range leaves
CAUTION = 0.5  # standard deviations of the belief by which a set is taken to be heavier
OPEN_TO = 2.0  # times the range's top that repetitions may bridge to the next band ...
AT_MOST = 30.0  # ... but no more than this: lighter work builds no strength
WHILE_NEW = 20.0  # repetitions at most while the band is being found
TWICE = 2  # short of the range in a row: no chance any more
SETTLED = 2  # workouts before a change is turned round
TOO_HEAVY = 0.5  # of the range's low end: without a band, or a change back, rather than so few
FEWEST = 3.0  # repetitions that a heavier band may begin with, where nothing else is left

# Costs in repetitions off the middle of the range; only their ratios matter
# (docs/coaching.md, "The choice").
_BELOW, _ABOVE, _BEYOND, _OFF, _MOVED, _FUSS = 3.0, 1.5, 2.0, 0.25, 0.8, 0.3
_MOST_MOVED = 2
_RISK = 5.0  # for each repetition by which a bad day could leave none at all
_LOOKED_AT = 8


class Held(StrEnum):
    """What kept a better fitting rung from being chosen."""

    NOTHING = "nothing"
    TENTH = "tenth"  # too much more at once
    STEADY = "steady"
    PAIN = "pain"
    AWAY = "away"
    SETTLING = "settling"  # the last change is too fresh


@dataclass(frozen=True, slots=True)
class Range:
    """The class's range in repetitions, and how far its top may open."""

    low: float
    high: float
    open: float

    @property
    def middle(self) -> float:
        """What fits best."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A rung, what is expected there, and the range that is asked for, in repetitions."""

    rung: Rung
    foreseen: Foreseen
    low: float
    high: float
    limits: Limits
    course: Course | None
    held: Held = Held.NOTHING
    wished: Rung | None = None


def range_of(exercise: Exercise, dose: Dose, amount: float) -> Range:
    """The range of a dose in repetitions."""
    low, high = dose.low / amount, dose.high / amount
    opens = exercise.dose_class is not DoseClass.FAST
    return Range(low, high, max(high, min(OPEN_TO * high, AT_MOST)) if opens else high)


@dataclass(frozen=True, slots=True)
class Options:
    """The rungs of one path, from light to heavy, and what they are judged by.

    `free` where no band at all would be the way out of one that is far too heavy: then a
    fresh change is turned round rather.
    """

    belief: Belief
    strength: Strength
    rungs: Sequence[Rung]
    course: Course | None
    limits: Limits
    wanted: Range
    free: bool = False


def far_too_heavy(foreseen: Foreseen, wanted: Range) -> bool:
    """Whether so few are expected that anything lighter is better."""
    return foreseen.repetitions < TOO_HEAVY * wanted.low


def choose(options: Options) -> Choice | None:
    """The best rung within the limits; None where every one is too heavy after pain."""
    course, limits = options.course, options.limits
    fits = _fits(options)
    wished = min(fits, key=lambda fit: fit.cost).rung
    allowed = [fit for fit in fits if _within(fit.rung, options)]
    if all(fit.foreseen.repetitions > options.wanted.open for fit in allowed):
        bridged = [fit for fit in fits if _within(fit.rung, options, FEWEST)]
        allowed = bridged or allowed
    if not allowed and limits.by in PAINS:
        return None  # pain never makes do with what is too heavy
    allowed = allowed or fits[:1]
    settled = [fit for fit in allowed if not _turns(fit.rung, course, limits)] or allowed
    best = min(settled, key=lambda fit: fit.cost)
    if options.free and far_too_heavy(best.foreseen, options.wanted):
        best = min(allowed, key=lambda fit: fit.cost)
    held = Held.NOTHING
    if wished.strain > best.rung.strain:
        free = any(fit.rung is wished for fit in allowed)
        held = Held.SETTLING if free else _HELD.get(limits.by, Held.TENTH)
    low, high = _asked(best.foreseen, best.rung, options)
    return Choice(best.rung, best.foreseen, low, high, limits, course, held, wished)


@dataclass(frozen=True, slots=True)
class _Fit:
    rung: Rung
    foreseen: Foreseen
    cost: float


_HELD: Mapping[Bound, Held] = {
    Bound.STEADY: Held.STEADY,
    Bound.PAIN_LATELY: Held.PAIN,
    Bound.PAIN: Held.PAIN,
    Bound.MORNING: Held.PAIN,
    Bound.STOPPED: Held.PAIN,
    Bound.AWAY: Held.AWAY,
}


def _fits(options: Options) -> list[_Fit]:
    """How well each rung fits, from light to heavy.

    What is not sure yet is taken to be heavier by a part of the doubt.
    """
    course, reserve = options.course, options.limits.reserve
    rungs = _near(options)
    order = {rung.key: at for at, rung in enumerate(options.rungs)}
    stood = order.get(course.key) if course else None
    k = options.belief.k
    found = []
    for rung in rungs:
        at = order[rung.key]
        known = knowing(options.belief, rung.bands, rung.load)
        foreseen = foresee(known, options.strength, rung.pull, reserve)
        done = foreseen.repetitions - CAUTION * foreseen.surely * (foreseen.failure + k)
        moved = 0 if stood is None else min(abs(at - stood), _MOST_MOVED)
        risk = _RISK * max(0.0, foreseen.deviation - foreseen.failure)
        cost = risk + _cost(done, options.wanted) + _MOVED * moved + _FUSS * rung.fuss
        found.append(_Fit(rung, foreseen, cost))
    return found


def _near(options: Options) -> list[Rung]:
    """The rungs whose expected repetitions come nearest to the range, from light to heavy.

    The whole outlook is only worth its time for these. The best of all is among them, so
    that it can be told what was wished for, and the best of those within the limits.
    """
    limits, wanted = options.limits, options.wanted
    likely = likely_of(options.belief, options.strength, limits.reserve)
    ordered = sorted(options.rungs, key=lambda rung: abs(likely(rung.pull) - wanted.middle))
    allowed = [rung for rung in ordered if _within(rung, options)]
    bridge = [rung for rung in ordered if _within(rung, options, FEWEST)]
    kept = {rung.key for rung in (ordered[0], options.rungs[0], *bridge[:1], *allowed[:_LOOKED_AT])}
    return [rung for rung in options.rungs if rung.key in kept]


def _cost(done: float, wanted: Range) -> float:
    return (
        _BELOW * max(0.0, wanted.low + 1 - done)
        + _ABOVE * max(0.0, done - wanted.high)
        + _BEYOND * max(0.0, done - wanted.open)
        + _OFF * abs(done - wanted.middle)
    )


def _within(rung: Rung, options: Options, least: float | None = None) -> bool:
    """Whether a rung is light enough for `least` repetitions, the range's low end by default.

    Where one stood it always is, save for safety's sake.
    """
    course, limits, low = options.course, options.limits, options.wanted.low
    if limits.strain is not None and rung.strain > limits.strain * 1.0001:
        return False
    if limits.worth is None:
        return True
    if limits.softer:
        least = low
    elif course is not None and rung.key == course.key:
        least = 1.0
    return (
        equivalent(_weight(rung, course), low if least is None else min(least, low)) <= limits.worth
    )


def _weight(rung: Rung, course: Course | None) -> float:
    """Newtons that a rise is measured by: a slower tempo than last time is one too."""
    slower = rung.load.tempo / course.tempo if course else 1.0
    return rung.newtons * max(1.0, slower)


def _turns(rung: Rung, course: Course | None, limits: Limits) -> bool:
    """Whether it would turn a fresh change round, with no reason but chance."""
    if course is None or course.since >= SETTLED or limits.softer:
        return False
    if course.way > 0:
        return rung.strain < course.strain and course.short < TWICE
    return course.way < 0 and rung.strain > course.strain


def _most(rung: Rung, worth: float, options: Options) -> float:
    """The most repetitions that a limit on worth allows.

    After weeks away the range's low end always, though no lighter rung is owned: fewer sets
    and more in reserve make it softer already. Never more than before the break.
    """
    weight = _weight(rung, options.course)
    most = repetitions_within(weight, worth)
    if options.course is None or options.limits.by is not Bound.AWAY:
        return most
    before = repetitions_within(weight, options.course.reference)
    return max(most, min(options.wanted.low, before))


def _asked(foreseen: Foreseen, rung: Rung, options: Options) -> tuple[float, float]:
    """The range that is asked for: the class's own, opened where the set may go on.

    Its top leaves room for a good day, so that the felt stop ends the set and not a number;
    it never passes the limits. Its low end gives way where the lightest rung is heavy.
    """
    course, limits, wanted = options.course, options.limits, options.wanted
    high = max(wanted.high, min(foreseen.repetitions + ROOM * foreseen.deviation, wanted.open))
    if limits.worth is not None:
        high = min(high, _most(rung, limits.worth, options))
    if course is None or course.known < NEW:
        high = min(high, max(WHILE_NEW, wanted.low))
    high = max(1.0, floor(high + 1e-9) if rung.load.amount == 1 else high)
    low = wanted.low
    if foreseen.repetitions < wanted.low + _ROOM_BELOW:
        low = max(1.0, foreseen.repetitions - _ROOM_BELOW)
    return min(low, high), high
