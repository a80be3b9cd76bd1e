"""Pain, runs and the tenth: what bounds a prescription, whatever was told before.

Recomputed from the log alone, beside coach/adaptive/limits.py.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adaptive.law import equivalent
from coach.engine import Around
from coach.exercises import Exercise
from coach.runner import Region
from coach.safety import PainCourse, course_of
from coach.training import (
    Entry,
    Hurt,
    Outcome,
    Pain,
    Prescription,
    Report,
    Reported,
)
from tests.coach.adaptive.histories import Deed, Moment, Runner, histories, moments, runners
from tests.coach.library import EXERCISES

FEW = settings(max_examples=40)  # histories are long
SLACK = 1 + 1e-6  # of rounding
FORTNIGHT = timedelta(days=14)
LIGHT = 4  # reserve of a workout that is light on purpose


def strain(asked: Prescription) -> float:
    return asked.demand * asked.load.tempo if asked.load else 0.0


def worth(asked: Prescription, amount: int) -> float:
    """Newtons for one repetition that so many are worth."""
    assert asked.load is not None
    return equivalent(strain(asked), amount / asked.load.amount)


@dataclass
class Ledger:
    """What a log says of each path, as an outsider reads it."""

    full: dict[str, list[tuple[Prescription, int]]] = field(default_factory=dict)
    hurt: list[tuple[datetime, date, Hurt]] = field(default_factory=list)
    last: date | None = None

    def take(self, entry: Entry) -> None:
        match entry.event:
            case Hurt() as hurt if course_of(hurt.pain) is not PainCourse.CARRY_ON:
                self.hurt.append((entry.at, entry.day, hurt))
            case Reported(report=report):
                self._report(entry, report)

    def _report(self, entry: Entry, report: Report) -> None:
        asked = report.prescription
        in_pain = any(
            day == entry.day and hurt.exercise == asked.exercise for _, day, hurt in self.hurt
        )
        if asked.load is None or asked.eased or in_pain or asked.reserve >= LIGHT:
            return
        if report.outcome is Outcome.DONE:
            done = max(report.amounts or (asked.aim,))
            self.full.setdefault(asked.load.path, []).append((asked, done))

    def best(self, path: str) -> float | None:
        """Of the last three full reports; None where there are fewer."""
        last = self.full.get(path, [])[-3:]
        return max(worth(*one) for one in last) if len(last) == 3 else None

    def hurt_lately(self, exercise: Exercise, at: datetime) -> bool:
        return any(
            at - then < FORTNIGHT
            and (hurt.exercise == exercise.id or hurt.pain.region in exercise.regions)
            for then, _, hurt in self.hurt
        )


def ledger_of(moment: Moment) -> Ledger:
    ledger = Ledger()
    for entry in moment.diary.entries:
        ledger.take(entry)
    return ledger


@FEW
@given(runners, histories(all_bands=True, names=("squat", "march", "kickback", "sit", "walk")))
def test_a_workout_is_worth_a_tenth_more_than_the_best_of_three_at_most_and_half_after_pain(
    runner: Runner, deeds: list[Deed]
) -> None:
    for moment in moments(runner, deeds):
        asked = moment.asked
        if not isinstance(asked, Prescription) or asked.load is None:
            continue
        ledger = ledger_of(moment)
        best = ledger.best(asked.load.path)
        if best is not None:
            hurt = ledger.hurt_lately(moment.exercise, moment.diary.at)
            rise = worth(asked, asked.dose.high) / best
            assert rise <= (1.05 if hurt else 1.10) * SLACK


@FEW
@given(
    runners,
    histories(all_bands=True, eased=False),
    st.sampled_from([Pain(4, Region.OTHER), Pain(5, Region.HIP), Pain(7, Region.KNEE)]),
    st.sampled_from([0, 1, 3]),
)
def test_pain_never_raises_what_comes_next(
    runner: Runner, deeds: list[Deed], pain: Pain, later: int
) -> None:
    for moment in moments(runner, deeds):
        diary = moment.diary
        hurt = Hurt(1, 0, moment.exercise.id, pain, morning=later == 1)
        entry = Entry(10_000, diary.at, diary.day, hurt)
        state = diary.engine.learn(diary.state, entry).state
        then = replace(
            diary.occasion(),
            at=diary.at + timedelta(days=later),
            day=diary.day + timedelta(days=later),
        )
        before = diary.engine.prescribe(diary.state, moment.exercise, diary.bands, then)
        after = diary.engine.prescribe(state, moment.exercise, diary.bands, then)
        if isinstance(after, Prescription):
            assert isinstance(before, Prescription)
            assert no_harder(before, after)


def no_harder(before: Prescription, after: Prescription) -> bool:
    if after.dose.sets > before.dose.sets or after.reserve < before.reserve:
        return False
    if after.load is None:
        same = before.load is None and before.position == after.position
        return not same or after.aim <= before.aim
    if before.load is None or strain(after) > strain(before) * SLACK:
        return False
    return worth(after, after.dose.high) <= worth(before, before.dose.high) * SLACK


@FEW
@given(runners, histories(all_bands=True, arounds=(Around(), Around(steady=True))))
def test_nothing_is_heavier_on_a_steady_day(runner: Runner, deeds: list[Deed]) -> None:
    stood: dict[str, tuple[str, float]] = {}
    for moment in moments(runner, deeds):
        asked = moment.asked
        if not isinstance(asked, Prescription):
            continue
        known = stood.get(asked.exercise)
        path = asked.load.path if asked.load else ""
        if moment.deed.around.steady and known is not None:
            assert (path == known[0] and strain(asked) <= known[1] * SLACK) or path == ""
        reported = moment.deed.then
        if not asked.eased and getattr(reported, "outcome", None) is Outcome.DONE:
            stood[asked.exercise] = (path, strain(asked))


def test_every_exercise_of_the_library_is_named_here() -> None:
    assert {"squat", "march", "kickback", "sit", "walk"} <= EXERCISES.keys()
