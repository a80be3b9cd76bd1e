"""From one report to what it means for the exercise: felt-stop double progression.

Reps climb within the range at a felt stop; at its top in all sets, or when it was clearly
too easy, comes the next rung with the low end of the range; after two misses in a row the
rung below with the middle of it (docs/coaching.md, "Progression": double progression
and 2-for-2; liftosaur and LiftLog count what was done, not what was shown).
"""

from dataclasses import dataclass

from coach.felt_stop.ladder import SLOW_TEMPO
from coach.felt_stop.state import Cause, Track
from coach.training import Effort, Prescription, Report, Why
from coach.whys import NEEDS, Key, because

EASY_TWICE = 2
MISSES_TWICE = 2
_PARTS = 5  # a climb is a fifth of the range: 1 rep of 8-12, 4 seconds of 20-40
_LIGHT_RESERVE = 4  # reserve of days that are light on purpose: they prove nothing upwards
_USUAL_RESERVE = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is believed after a report; see `Track` for the fields."""

    cause: Cause
    aim: int
    step: int = 0
    misses: int = 0
    easy: int = 0


_NEXT = {
    Cause.MORE: Key.NEXT_MORE,
    Cause.FULL: Key.NEXT_HARDER,
    Cause.EASY: Key.NEXT_HARDER_EASY,
    Cause.MISS: Key.NEXT_SAME_MISS,
    Cause.MISSES: Key.NEXT_EASIER,
    Cause.LIMIT: Key.NEXT_SAME_LIMIT,
    Cause.SHORT: Key.NEXT_SAME_SHORT,
    Cause.PART: Key.NEXT_SAME_PART,
}


def told(verdict: Verdict) -> tuple[Why, ...]:
    """What the verdict changes next time, for the runner."""
    key = _NEXT.get(verdict.cause)
    if key is None:
        return ()
    return (because(key, aim=verdict.aim) if "aim" in NEEDS[key] else because(key),)


def judge(track: Track | None, report: Report) -> Verdict:
    """What a report of a done exercise means.

    All sets reported as done "as asked" count as the aim in each. Stopping on the limit
    (nothing left) holds even at the top: the felt stop was overrun.
    """
    asked, dose = report.prescription, report.prescription.dose
    same = track is not None and is_on(track, asked)
    misses, easy = (track.misses, track.easy) if track is not None and same else (0, 0)
    done = report.amounts or (asked.aim,) * dose.sets
    if report.effort is Effort.FAILED or done[-1] < dose.low:
        return _missed(asked, misses + 1)
    if asked.reserve >= _LIGHT_RESERVE:
        return _light(track if same else None, asked)
    if len(done) < dose.sets:
        return Verdict(Cause.PART, asked.aim, easy=easy)
    if report.effort is Effort.NONE:
        return Verdict(Cause.LIMIT, asked.aim)
    return _met(report, min(done), easy)


def is_on(track: Track, asked: Prescription) -> bool:
    """Whether a prescription was on the track's rung."""
    slow = asked.dose.tempo == SLOW_TEMPO
    return (track.position, track.bands, track.slow) == (asked.position, asked.bands, slow)


def _light(track: Track | None, asked: Prescription) -> Verdict:
    """Light on purpose: what was earned before stays earned, nothing is added."""
    if track is None:
        return Verdict(Cause.LIGHT, asked.aim)
    return Verdict(track.cause, track.aim, max(track.step, 0), track.misses, track.easy)


def _missed(asked: Prescription, misses: int) -> Verdict:
    if misses < MISSES_TWICE:
        return Verdict(Cause.MISS, asked.aim, misses=misses)
    return Verdict(Cause.MISSES, (asked.dose.low + asked.dose.high) // 2, step=-1)


def _met(report: Report, reached: int, easy: int) -> Verdict:
    """All sets were done, the last one within the range or above it."""
    asked, dose = report.prescription, report.prescription.dose
    if reached >= dose.high:
        return Verdict(Cause.FULL, dose.low, step=1)
    easy = easy + 1 if _was_easy(report) else 0
    middle = (dose.low + dose.high) // 2
    very = report.effort is Effort.FIVE_UP
    if easy >= EASY_TWICE or (very and easy and asked.aim >= middle):
        return Verdict(Cause.EASY, dose.low, step=1)
    climb = max(1, (dose.high - dose.low) // _PARTS)
    if reached < asked.aim:  # one step above what was done, so that the aim stays within reach
        aim = max(dose.low, min(asked.aim, reached + climb))
        return Verdict(Cause.SHORT, aim, easy=easy)
    aim = min(dose.high, reached + (2 * climb if very else climb))
    return Verdict(Cause.MORE, aim, easy=easy)


def _was_easy(report: Report) -> bool:
    """More left than asked for: three or four, or with a careful reserve of 3 five and up."""
    if report.prescription.reserve > _USUAL_RESERVE:
        return report.effort is Effort.FIVE_UP
    return report.effort in {Effort.THREE_FOUR, Effort.FIVE_UP}
