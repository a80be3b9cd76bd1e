"""From a choice to the prescription: range, aim and sets in the exercise's own unit, and why."""

from collections.abc import Sequence
from dataclasses import replace
from math import exp

from coach.adaptive.asking import Asking
from coach.adaptive.away import AGAIN
from coach.adaptive.changes import Told
from coach.adaptive.choice import Choice, range_of
from coach.adaptive.easing import eased, eased_level
from coach.adaptive.levels import stages_for
from coach.adaptive.limits import CAREFUL_RESERVE, Limits, limits_for
from coach.adaptive.reasons import calendar_why, why_band
from coach.adaptive.rungs import SAME, SLOW, Rung
from coach.adaptive.sides import lag_of, lagging_side
from coach.adaptive.stages import StageChoice, choose_stage
from coach.adaptive.state import State
from coach.exercises import DoseClass, Unit
from coach.training import Prescription
from coach.whys import Key, because

LAST_WEEK_SETS = 2
TAPER_SHARE = 0.6  # sets from 14 days before a race on: -40 %
TRIES = 3  # sets at most to find a band
_LAST_WEEK = 7
_COARSE = 5  # seconds to which a hold's range is rounded


def with_band(asking: Asking, choice: Choice, rungs: Sequence[Rung]) -> Prescription:
    """The prescription of a rung."""
    rung, course, limits, dose = choice.rung, choice.course, choice.limits, asking.dose
    finding = asking.finds and _finds(asking, choice)
    lag = lag_of(asking.state, asking.exercise.id)
    lead = lagging_side(asking.state, asking.exercise.id)
    expected = choice.foreseen.repetitions
    if lead is not None:
        expected -= lag * (choice.foreseen.failure + asking.state.belief.k)
    unit = rung.load.amount
    low, high = _amount(choice.low * unit, asking), _amount(choice.high * unit, asking)
    low, high = max(1, min(low, high)), max(1, high)
    aim = min(max(round(expected * unit), low), high)
    if asking.exercise.unit is Unit.SECONDS:
        aim = min(max(_COARSE * round(aim / _COARSE), low), high)
    was = next((each for each in rungs if course and each.key == course.key), None)
    told = Told(
        aim=aim,
        high=high,
        was=was,
        times=_times(asking.state, was) if was else 1.0,
        now=_times(asking.state, rung),
        finding=finding,
        few=choice.high * unit < dose.low,
        full=choice.high >= range_of(asking.exercise, dose, unit).open,
        bridges=expected > dose.high / unit,
        heavier=_heavier(rung, rungs),
    )
    why = why_band(choice, told, asking.bands, asking.occasion)
    if lead is not None and why.key in {Key.SAME, Key.MORE, Key.FEWER}:
        why = because(Key.LAGS, side=lead.value)
    written = Prescription(
        exercise=asking.exercise.id,
        position=rung.position,
        bands=rung.bands,
        dose=replace(
            dose, sets=_sets(asking, limits), low=low, high=high, tempo=rung.tempo or dose.tempo
        ),
        aim=aim,
        reserve=limits.reserve,
        why=why,
        demand=rung.newtons,
        reach=rung.reach,
        doubled=rung.doubled,
        finding=finding,
        lead=lead,
        load=rung.load,
    )
    return eased(written, asking, rungs)


def _heavier(rung: Rung, rungs: Sequence[Rung]) -> Rung | None:
    """The next rung of the same path that is clearly heavier."""
    above = [r for r in rungs if r.load.path == rung.load.path and r.strain > rung.strain * SAME]
    return min(above, key=lambda each: each.strain, default=None)


def _amount(exact: float, asking: Asking) -> int:
    """Down to what is counted: seconds in fives."""
    if asking.exercise.unit is Unit.SECONDS:
        return max(_COARSE, _COARSE * int((exact + 1e-9) // _COARSE))
    return int(exact + 1e-9)


def _finds(asking: Asking, choice: Choice) -> bool:
    """Whether one set is to find the band: at first, and after eight weeks away."""
    if asking.exercise.dose_class is DoseClass.FAST or asking.occasion.around.light:
        return False
    course = choice.course
    if course is None or choice.limits.away >= AGAIN:
        return True
    return course.seen == 0 and choice.rung.key != course.key and course.tried < TRIES


def _times(state: State, rung: Rung) -> float:
    """The force of a rung's bands over their labels', as learned; 1 where nothing is known."""
    shared = state.belief.shared
    known = ((shared.index(name), share) for name, share in rung.pull.shares)
    return exp(sum(share * shared.mean[at] for at, share in known if at is not None))


def levelled(asking: Asking, banded: Choice | None) -> Prescription:
    """A level without a band; `banded` is what there would have been with one."""
    state, exercise, dose = asking.state, asking.exercise, asking.dose
    stages = stages_for(exercise, asking.bands, asking.occasion.profile)
    limits = limits_for(state, exercise, state.latest(exercise.id), asking.occasion)
    choice = choose_stage(state, exercise, stages, limits, asking.occasion)
    cause = because(Key.EASIER_FREE) if _leaves_band(asking, choice, banded) else choice.why
    why = cause if choice.careful else calendar_why(limits, asking.occasion) or cause
    written = Prescription(
        exercise=exercise.id,
        position=choice.stage.position,
        bands=choice.stage.bands,
        dose=replace(
            dose,
            sets=_sets(asking, limits),
            tempo=SLOW if choice.stage.slow else dose.tempo,
        ),
        aim=choice.aim,
        reserve=max(limits.reserve, CAREFUL_RESERVE) if choice.careful else limits.reserve,
        why=why,
        lead=lagging_side(state, exercise.id),
    )
    return eased_level(written, asking)


def _leaves_band(asking: Asking, choice: StageChoice, banded: Choice | None) -> bool:
    """Whether it is told that even the lightest band is too heavy: at first, and after one."""
    level = asking.state.levels.get(asking.exercise.id)
    if banded is None:
        return False
    if choice.why.key == Key.FIRST_FREE:
        return True
    return banded.course is not None and level is not None and banded.course.at > level.at


def _sets(asking: Asking, limits: Limits) -> int:
    """Of those of a usual week what time away, the runs around the day and the race leave.

    One at least.
    """
    sets, around = asking.dose.sets, asking.occasion.around
    if asking.occasion.sets is not None:
        sets = min(sets, asking.occasion.sets)
    sets = round(sets * limits.share + 0.01) - limits.fewer  # 2.5 sets are 3
    sets -= around.light + around.upkeep
    left = around.race_in
    if left is not None:
        sets = round(sets * TAPER_SHARE)
        sets = min(sets, LAST_WEEK_SETS) if left <= _LAST_WEEK else sets
    return max(1, sets)
