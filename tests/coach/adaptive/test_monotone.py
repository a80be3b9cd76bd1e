"""Where more must not lead to less."""

from collections.abc import Iterator
from itertools import pairwise
from statistics import fmean

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.adaptive.belief import foresee, knowing, pull_of
from coach.adaptive.law import equivalent
from coach.adaptive.rungs import Rung, rungs_for, strain_of
from coach.exercises import Exercise
from coach.training import Effort, Entry, Outcome, Prescription, Report, Reported
from coach.whys import Key
from tests.coach.adaptive.histories import (
    Deed,
    Runner,
    equipped,
    histories,
    moments,
    played,
    runners,
)
from tests.coach.kit import Diary
from tests.coach.library import EXERCISES

FEW = settings(max_examples=40)  # histories are long
BANDED = ("squat", "march", "kickback", "sit", "walk")
ROUNDING = 1e-9
HARDER = frozenset({Key.HARDER_BAND, Key.HARDER_PLACE, Key.HARDER_REACH})
A_LITTLE = 0.9  # a change of rung, and what it was held by, may round down as much
CREDIBLE = 2.0  # standard deviations: beyond it a report is rather taken for a slip

paths = histories(all_bands=True, eased=False, names=BANDED)
names = st.sampled_from(BANDED)


def rungs_of(diary: Diary, exercise: Exercise) -> list[Rung]:
    return list(rungs_for(exercise, diary.bands, diary.profile))


@FEW
@given(runners, paths, names)
def test_of_the_same_bands_the_heavier_way_never_promises_more_repetitions(
    runner: Runner, deeds: list[Deed], name: str
) -> None:
    diary = played(runner, deeds)
    for one in (rungs := rungs_of(diary, EXERCISES[name])):
        for other in rungs:
            same = (one.bands, one.load.path) == (other.bands, other.load.path)
            if same and one.strain < other.strain:
                assert foreseen(diary, one) >= foreseen(diary, other) - ROUNDING


@FEW
@given(runners, paths, names)
def test_of_bands_never_used_the_stronger_one_never_promises_more_repetitions(
    runner: Runner, deeds: list[Deed], name: str
) -> None:
    diary = played(runner, deeds)
    fresh = [
        r for r in rungs_of(diary, EXERCISES[name]) if not set(r.bands) & set(diary.state.bands)
    ]
    for one in fresh:
        for other in fresh:
            if one.load.path == other.load.path and one.strain < other.strain:
                assert foreseen(diary, one) >= foreseen(diary, other) - ROUNDING


@FEW
@given(runners, paths, names)
def test_more_in_reserve_never_promises_more_repetitions(
    runner: Runner, deeds: list[Deed], name: str
) -> None:
    diary = played(runner, deeds)
    for rung in rungs_of(diary, EXERCISES[name]):
        amounts = [foreseen(diary, rung, reserve) for reserve in (2, 3, 4)]
        assert amounts == sorted(amounts, reverse=True)


def foreseen(diary: Diary, rung: Rung, reserve: int = 2) -> float:
    belief = knowing(diary.state.belief, rung.bands, rung.load)
    strength = belief.strength(rung.load, diary.day)
    return foresee(belief, strength, rung.pull, reserve).repetitions


@FEW
@given(equipped, paths, st.sampled_from([None, Effort.ONE_TWO, Effort.FIVE_UP]))
def test_more_repetitions_never_make_a_runner_weaker(
    runner: Runner, deeds: list[Deed], effort: Effort | None
) -> None:
    """Short of the range's top, where the amounts themselves are the witnesses."""
    for diary, asked in banded(runner, deeds):
        amounts = [n for n in range(asked.dose.high) if credible(diary, asked, n)]
        found = [believed(after(diary, asked, amount, effort), asked) for amount in amounts]
        assert all(many >= few - ROUNDING for few, many in pairwise(found))


@FEW
@given(equipped, paths)
def test_more_left_at_the_top_never_makes_a_runner_weaker(
    runner: Runner, deeds: list[Deed]
) -> None:
    for diary, asked in banded(runner, deeds):
        top = asked.dose.high
        if credible(diary, asked, top) and credible(diary, asked, top + 6):
            found = [believed(after(diary, asked, top, effort), asked) for effort in Effort]
            assert all(easy >= hard - ROUNDING for hard, easy in pairwise(found))


@FEW
@given(equipped, paths)
def test_more_repetitions_never_lead_to_a_clearly_lesser_workout(
    runner: Runner, deeds: list[Deed]
) -> None:
    """Rung and aim as one number. A change of rung may round it down by a little."""
    for diary, asked in banded(runner, deeds):
        amounts = [n for n in range(asked.dose.low, asked.dose.high) if credible(diary, asked, n)]
        found = [demanded(after(diary, asked, n, Effort.ONE_TWO), asked) for n in amounts]
        same = [newtons for newtons in found if newtons is not None]
        assert all(much >= less * A_LITTLE for less, much in pairwise(same))


@FEW
@given(equipped, paths)
def test_what_is_called_harder_is_believed_to_be(runner: Runner, deeds: list[Deed]) -> None:
    before: dict[str, Prescription] = {}
    for moment in moments(runner, deeds):
        asked = moment.asked
        if not isinstance(asked, Prescription) or asked.load is None:
            continue
        was = before.get(asked.load.path)
        if was is not None and asked.why.key in HARDER:
            assert believed(moment.diary, asked) <= believed(moment.diary, was) + ROUNDING
        if getattr(moment.deed.then, "outcome", None) in {Outcome.DONE, Outcome.TRIED}:
            before[asked.load.path] = asked


def banded(runner: Runner, deeds: list[Deed]) -> Iterator[tuple[Diary, Prescription]]:
    """The last workout of a history, where it has a band."""
    diary = played(runner, deeds)
    diary.wait(2)
    asked = diary.next(EXERCISES[deeds[-1].exercise])
    if isinstance(asked, Prescription) and asked.load is not None:
        yield diary, asked


def credible(diary: Diary, asked: Prescription, amount: float) -> bool:
    expected = diary.engine.expect(diary.state, asked)
    assert expected is not None
    wide = CREDIBLE * (expected.high90 - expected.mean_reps) / 1.645
    return abs(amount - expected.mean_reps) <= wide


def after(diary: Diary, asked: Prescription, amount: int, effort: Effort | None) -> Diary:
    """The diary two days on, had the report been this one."""
    report = Report(asked, Outcome.DONE, (amount,) * asked.dose.sets, effort)
    entry = Entry(10_000, diary.at, diary.day, Reported(1, 0, report))
    other = Diary(diary.bands, diary.profile)
    other.state, other.at = diary.engine.learn(diary.state, entry).state, diary.at
    other.wait(2)
    return other


def believed(diary: Diary, asked: Prescription) -> float:
    """Repetitions to failure of what was asked for, by what is believed by now."""
    assert asked.load is not None
    belief = knowing(diary.state.belief, asked.bands, asked.load)
    strength = belief.strength(asked.load, diary.day)
    return foresee(belief, strength, pull_of(asked.bands, asked.load, strain_of(asked)), 2).failure


def demanded(diary: Diary, asked: Prescription) -> float | None:
    """Newtons for one repetition that the next workout is taken to be worth.

    None where the path was left: its newtons are others.
    """
    found = diary.next(EXERCISES[asked.exercise])
    if not isinstance(found, Prescription) or found.load is None or asked.load is None:
        return None
    if found.load.path != asked.load.path:
        return None
    learned = diary.engine.bands_learned(diary.state, diary.bands)
    times = [learned[band].times if band in learned else 1.0 for band in found.bands]
    return equivalent(strain_of(found) * fmean(times), found.aim / found.load.amount)
