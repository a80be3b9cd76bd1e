"""The facts behind a choice, and what a set is expected to bring."""

from dataclasses import dataclass
from datetime import date
from math import exp

from coach.adaptive.belief import (
    Foreseen,
    band_name,
    foresee,
    knowing,
    pull_of,
)
from coach.adaptive.law import equivalent
from coach.adaptive.rungs import strain_of
from coach.adaptive.state import State
from coach.training import Prescription, Why
from coach.whys import Key, because

_NINETY = 1.645
_TELLING = 0.08  # a band that much beside its label is worth telling


@dataclass(frozen=True, slots=True)
class Expected:
    """Amounts at the felt stop of the last set, uncapped: the mean and a 90 % interval."""

    mean_reps: float
    low90: float
    high90: float


def expect(state: State, asked: Prescription, day: date | None) -> Expected | None:
    """What the last set is expected to bring on that day, None for the day of the last report.

    Without a band nothing is expected.
    """
    seen = _foreseen(state, asked, day)
    if seen is None or asked.load is None:
        return None
    per, wide = asked.load.amount, _NINETY * seen.deviation
    return Expected(
        seen.repetitions * per, (seen.repetitions - wide) * per, (seen.repetitions + wide) * per
    )


def explain(state: State, asked: Prescription, day: date) -> tuple[Why, ...]:
    """Facts, the most telling first; none that would repeat the prescription itself."""
    if asked.load is None:
        return (asked.why,)
    facts: list[Why] = [asked.why]
    course = state.courses.get(asked.load.path)
    if course is not None and course.seen:
        done = course.amounts[-1]
        if course.effort is None:
            facts.append(because(Key.FACT_LAST, done=done))
        else:
            facts.append(because(Key.FACT_LAST_EFFORT, done=done, effort=course.effort.value))
    expected = expect(state, asked, day)
    if expected is not None and course is not None and course.seen:
        low, high = max(0, round(expected.low90)), round(expected.high90)
        facts.append(because(Key.FACT_EXPECT, low=low, high=high))
    facts += _bands(state, asked)
    if course is not None and course.seen:
        top = equivalent(asked.demand, asked.dose.high / asked.load.amount)
        rise = round(100 * (top / course.reference - 1))
        if rise > 0:
            facts.append(because(Key.FACT_RISE, percent=rise))
    return tuple(facts)


def _bands(state: State, asked: Prescription) -> list[Why]:
    """Bands that are known to pull other than their labels say."""
    facts = []
    shared = state.belief.shared
    labels = asked.load.labels if asked.load else ()
    for band, label in zip(asked.bands, labels, strict=True):
        at = shared.index(band_name(band, label))
        error = 0.0 if at is None else shared.mean[at]
        if at is None or abs(error) < max(_TELLING, shared.cov[at][at] ** 0.5):
            continue
        key = Key.FACT_STRONGER if error > 0 else Key.FACT_WEAKER
        facts.append(because(key, band=band, percent=round(100 * abs(exp(error) - 1))))
    return facts


def _foreseen(state: State, asked: Prescription, day: date | None) -> Foreseen | None:
    if asked.load is None:
        return None
    belief = knowing(state.belief, asked.bands, asked.load)
    kept = belief.strengths.get(asked.load.path)
    strength = belief.strength(asked.load, day or (kept.day if kept else date.min))
    pull = pull_of(asked.bands, asked.load, strain_of(asked))
    return foresee(belief, strength, pull, asked.reserve)
