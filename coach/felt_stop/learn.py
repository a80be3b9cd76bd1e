"""Takes in one entry of the log."""

from dataclasses import replace

from coach.engine import Learned
from coach.felt_stop.away import SOFTER, days_away, present
from coach.felt_stop.judge import Verdict, judge, told
from coach.felt_stop.ladder import SLOW_TEMPO
from coach.felt_stop.state import Cause, State, Track
from coach.safety import WATCH
from coach.training import Entry, Outcome, Prescription, Report
from coach.whys import Key, because


def reported(state: State, entry: Entry, report: Report) -> Learned[State]:
    """Learn from a report. A skipped exercise proves nothing: the state stays as it is.

    A report of a day before the last one known (yesterday's, told late) counts as training
    but moves nothing: the newer one is the better witness.
    """
    if report.outcome is Outcome.SKIPPED:
        return Learned(state)
    asked = report.prescription
    track = state.tracks.get(asked.exercise)
    after_break = track is not None and days_away(state, track.last, entry.day) >= SOFTER
    state = present(state, entry.day)
    if track is not None and entry.day < track.last:
        return Learned(state)
    if report.outcome is Outcome.STOPPED or _hurt_today(state, entry, asked):
        return Learned(_after_pain(state, entry, asked, track))
    if asked.eased and track is not None and not after_break:
        return _after_easing(state, entry, report, track)
    return _after_sets(state, entry, report, track)


def _after_sets(state: State, entry: Entry, report: Report, track: Track | None) -> Learned[State]:
    asked = report.prescription
    verdict = judge(track, report)
    log = told(verdict)
    hurt = [
        ache
        for ache in state.aches
        if ache.counts and ache.exercise == asked.exercise and entry.at - ache.at < WATCH
    ]
    if verdict.step > 0 and hurt:
        verdict = Verdict(Cause.PAIN_HELD, asked.dose.high)
        log = (because(Key.NEXT_SAME_PAIN, region=hurt[-1].region.value),)
    return Learned(state.with_track(asked.exercise, _track(entry, asked, verdict)), log)


def _after_easing(state: State, entry: Entry, report: Report, track: Track) -> Learned[State]:
    """Easier was for one day: the rung stays, unless even the easier one was missed."""
    asked = report.prescription
    verdict = judge(None, report)
    if verdict.cause is Cause.MISS:
        missed = state.with_track(asked.exercise, _track(entry, asked, verdict))
        return Learned(missed, (because(Key.NEXT_STAYS_EASIER),))
    seen = replace(track, last=entry.day, last_at=entry.at, easy=0)
    return Learned(state.with_track(asked.exercise, seen), (because(Key.NEXT_AS_BEFORE),))


def _after_pain(state: State, entry: Entry, asked: Prescription, track: Track | None) -> State:
    """Sets done in pain are no evidence of strength; next time comes a rung below them.

    That is the rung known before where a higher one was tried, and the very rung that was
    done where the pain had been told before and it was lowered already. An exercise that
    was stopped because another one hurt keeps its last day, so that the pain is newer than
    it and softens it too.
    """
    if track is None:
        first = _track(entry, asked, Verdict(Cause.PAIN, asked.aim, step=-1))
        return state.with_track(asked.exercise, first)
    if not _hurt_today(state, entry, asked):
        return state
    if asked.demand < track.demand and not asked.eased:
        lower = _track(entry, asked, Verdict(Cause.PAIN, asked.aim))
    else:
        seen = replace(track, last=entry.day, last_at=entry.at, cause=Cause.PAIN)
        tried_higher = asked.demand > track.demand
        lower = replace(seen, step=0 if tried_higher else -1, misses=0, easy=0)
    return state.with_track(asked.exercise, lower)


def _track(entry: Entry, asked: Prescription, verdict: Verdict) -> Track:
    return Track(
        position=asked.position,
        bands=asked.bands,
        demand=asked.demand,
        slow=asked.dose.tempo == SLOW_TEMPO,
        aim=verdict.aim,
        step=verdict.step,
        misses=verdict.misses,
        easy=verdict.easy,
        last=entry.day,
        last_at=entry.at,
        cause=verdict.cause,
    )


def _hurt_today(state: State, entry: Entry, asked: Prescription) -> bool:
    return any(
        ache.counts and ache.exercise == asked.exercise and ache.day == entry.day
        for ache in state.aches
    )
