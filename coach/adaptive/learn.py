"""Takes in a report."""

from collections.abc import Mapping
from dataclasses import replace

from coach.adaptive.away import SOFTER, present
from coach.adaptive.hearing import ODD, doubted, hear
from coach.adaptive.law import equivalent
from coach.adaptive.levels import levelled
from coach.adaptive.rungs import key_of, strain_of
from coach.adaptive.sides import lag_heard
from coach.adaptive.state import BandHistory, Course, State
from coach.adaptive.verdicts import after_report
from coach.engine import Learned
from coach.training import Effort, Entry, Load, Outcome, Prescription, Report

LIGHT_RESERVE = 4  # light on purpose: proves nothing upwards, lowers nothing
ODD_TWICE = 2
KEPT_WORTHS = 3
_FEW_LEFT = frozenset({Effort.FAILED})


def reported(state: State, entry: Entry, report: Report) -> Learned[State]:
    """Learn from a report. A skipped exercise proves nothing: the state stays as it is.

    A report of a day before the last one known (yesterday's, told late) counts as training
    but moves nothing: the newer one is the better witness.
    """
    asked = report.prescription
    if report.outcome is Outcome.SKIPPED:
        return Learned(state)
    late = state.last is not None and entry.day < state.last
    state = present(state, entry.day)
    if late:
        return Learned(state)
    if report.outcome is Outcome.STOPPED or _hurt_today(state, entry, asked):
        return Learned(_after_pain(state, entry, report))
    state = lag_heard(state, entry, report)
    if asked.load is None:
        return levelled(state, entry, report)
    return _after_sets(state, entry, report, asked.load)


def _after_sets(state: State, entry: Entry, report: Report, load: Load) -> Learned[State]:
    asked = report.prescription
    manner = state.manner.after(report.effort)
    plain = replace(report, effort=None) if manner.habit and not report.amounts else report
    heard = hear(state.belief, entry, plain)
    bands = _bands_after(state.bands, asked, heard.surprise)
    odd = any(abs(bands[band].odd) == ODD_TWICE for band in asked.bands)
    belief = doubted(heard.belief, load.path) if odd else heard.belief
    before = state.courses.get(load.path)
    state = replace(state, belief=belief, bands=bands, manner=manner)
    course = _course(before, entry, report)
    log = () if report.outcome is Outcome.TRIED else after_report(course, asked)
    return Learned(state.with_course(load.path, course), log)


def _course(before: Course | None, entry: Entry, report: Report) -> Course:
    asked = report.prescription
    done = report.amounts or (asked.aim,) * asked.dose.sets
    strain, key = strain_of(asked), key_of(asked)
    per = asked.load.amount if asked.load else 1.0
    worth = equivalent(asked.demand, max(done) / per)
    way, since = (0, 0) if before is None else (before.way, before.since + 1)
    tried = report.outcome is Outcome.TRIED
    if tried or (before is not None and before.seen == 0):
        way, since = 0, 0  # finding the band is no change of it
    elif before is not None and key != before.key and not asked.eased:
        way, since = (1 if strain > before.strain else -1), 0
    short = done[-1] < asked.dose.low or report.effort in _FEW_LEFT
    return Course(
        key=before.key if before is not None and asked.eased else key,
        strain=before.strain if before is not None and asked.eased else strain,
        aim=asked.aim,
        amounts=before.amounts if before is not None and asked.eased else done,
        effort=before.effort if before is not None and asked.eased else report.effort,
        worths=_worths(before, asked, worth, entry),
        way=way,
        since=since,
        short=(before.short if before else 0) + 1 if short else 0,
        seen=(before.seen if before else 0) + (not tried),
        tried=(before.tried if before else 0) + tried,
        day=entry.day,
        at=entry.at,
    )


def _worths(
    before: Course | None, asked: Prescription, worth: float, entry: Entry
) -> tuple[float, ...]:
    """What the last workouts were worth; a light or eased one lowers nothing.

    After a fortnight away what was before it no longer counts.
    """
    if before is None or (entry.day - before.day).days >= SOFTER:
        return (worth,)
    if before.seen == 0 and before.day == entry.day:  # sets of one workout
        return (max(*before.worths, worth),)
    meant = asked.reserve < LIGHT_RESERVE and not asked.eased
    return (*before.worths, worth)[-KEPT_WORTHS:] if meant else before.worths


def _bands_after(
    bands: Mapping[int, BandHistory], asked: Prescription, surprise: float
) -> Mapping[int, BandHistory]:
    """How often each band was used, and whether it surprised again the same way."""
    way = 0 if abs(surprise) <= ODD else 1 if surprise > 0 else -1
    after = dict(bands)
    for band in asked.bands:
        kept = bands.get(band, BandHistory())
        odd = kept.odd + way if way and kept.odd * way >= 0 else way
        after[band] = BandHistory(kept.sets + 1, max(-ODD_TWICE, min(ODD_TWICE, odd)))
    return after


def _after_pain(state: State, entry: Entry, report: Report) -> State:
    """Sets done in pain are no evidence of strength, and nothing above them comes next."""
    asked = report.prescription
    course = state.courses.get(asked.load.path) if asked.load else None
    if asked.load is None:
        return state
    if course is None:  # a first time ever that hurt is what the next stays below
        path, first = asked.load.path, _course(None, entry, report)
        return state.with_course(path, first) if report.amounts else state
    lower = course
    if report.amounts:
        worth = equivalent(asked.demand, max(report.amounts) / asked.load.amount)
        worths = (min(course.reference, worth),)
        lower = replace(lower, worths=worths, seen=course.seen + 1)
    if strain_of(asked) < course.strain:
        lower = replace(lower, key=key_of(asked), strain=strain_of(asked), way=-1, since=0)
    return state.with_course(asked.load.path, lower)


def _hurt_today(state: State, entry: Entry, asked: Prescription) -> bool:
    return any(
        ache.counts
        and not ache.morning  # about the day before: today's sets may be without pain
        and ache.exercise == asked.exercise
        and ache.day == entry.day
        for ache in state.aches
    )
