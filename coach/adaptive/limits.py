"""What no wish for progress may override: rises, runs, races, pain, time away.

Numbers: docs/coaching.md, "Progression", "Layoff", "Pain", "Around the runs and races".
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from coach.adaptive.away import AGAIN, MUCH_SOFTER, SOFTER, days_away, skips_a_set_from, weeks_in
from coach.adaptive.state import PAIN_MEMORY, Ache, Course, State
from coach.engine import Occasion
from coach.exercises import Exercise
from coach.runner import Experience
from coach.safety import PainCourse

RISE = 1.10  # of a set's worth over the last workout's, at most
RISE_AFTER_PAIN = 1.05  # for 14 days
STEP_WHILE_NEW = 1.6  # of pull: two steps of colour, while the first workouts find the band
NEW = 3  # workouts
USUAL_RESERVE = 2  # "stop with one or two left": people stop early
CAREFUL_RESERVE = 3  # novices' first two weeks, sore regions, after pain or weeks away
LIGHT_RESERVE = 4
TOO_LATE = 0.10  # share of felt stops that come too late, from where one more is left
NOVICE_TIME = timedelta(days=14)
LIGHTER_FROM, LIGHTER_BY = 6, 8  # weeks of training after which one has fewer sets

_STEADY = 1.0999  # no heavier rung; more of the same is what the tenth allows
_AFTER_MORNING = 0.85  # still 4 or more the next morning: 10 to 20 % less
_AFTER_TWICE = 0.85
_AFTER_STOP = 0.8
_BACK = (0.5, 0.7, 0.8, 0.9)  # of the sets, in the weeks after four or more away
_LAST_WEEK = 7  # days to the race


class Bound(StrEnum):
    """What bounds a choice from above."""

    NONE = "none"
    NEW = "new"
    TENTH = "tenth"
    STEADY = "steady"
    PAIN_LATELY = "pain_lately"
    PAIN = "pain"
    MORNING = "morning"
    STOPPED = "stopped"
    AWAY = "away"


PAINS = frozenset({Bound.PAIN_LATELY, Bound.PAIN, Bound.MORNING, Bound.STOPPED})


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one choice.

    Attributes:
        worth: newtons for one repetition that the top of the range may be worth, or None.
        strain: newtons of the heaviest rung, or None.
        by: what set them.
        reserve: the stop rule. fewer: sets to leave out. share: part of the sets left.
        ache: the pain that counts. away: days without the exercise.
    """

    worth: float | None
    strain: float | None
    by: Bound
    reserve: int = USUAL_RESERVE
    fewer: int = 0
    share: float = 1.0
    ache: Ache | None = None
    away: int = 0
    lighter_week: bool = False

    @property
    def softer(self) -> bool:
        """Whether less than last time is asked for, for safety's sake."""
        return self.by in {Bound.PAIN, Bound.MORNING, Bound.STOPPED, Bound.AWAY}


def limits_for(
    state: State, exercise: Exercise, course: Course | None, occasion: Occasion
) -> Limits:
    """The bounds for one path of an exercise on an occasion."""
    ache = state.recent_ache(exercise, occasion.at)
    reserve = _reserve(state, exercise, occasion, careful=ache is not None)
    if course is None:
        return Limits(None, None, Bound.NONE, reserve, ache=ache)
    away = days_away(state, course.day, occasion.day)
    lighter = _lighter_week(state, course, occasion)
    fewer, share = _sets(state, occasion, away, lighter=lighter)
    factor, by = _factor(state, exercise, course, occasion, away)
    return Limits(
        worth=None if by is Bound.NEW else course.reference * factor,
        strain=_strain(course, occasion, by),
        by=by,
        reserve=max(reserve, CAREFUL_RESERVE) if away >= SOFTER else reserve,
        fewer=fewer,
        share=share,
        ache=ache,
        away=away,
        lighter_week=lighter,
    )


def _strain(course: Course, occasion: Occasion, by: Bound) -> float | None:
    """The heaviest rung: none above the last where runs or pain say so."""
    if by in PAINS or occasion.around.steady or occasion.around.light:
        return course.strain
    return course.strain * STEP_WHILE_NEW if by is Bound.NEW else None


def _factor(
    state: State, exercise: Exercise, course: Course, occasion: Occasion, away: int
) -> tuple[float, Bound]:
    """What the last workout's worth is multiplied by, and what says so: the lowest counts."""
    found = [(RISE, Bound.NEW if course.known < NEW else Bound.TENTH)]
    if state.recent_ache(exercise, occasion.at):
        found.append((RISE_AFTER_PAIN, Bound.PAIN_LATELY))
    if occasion.around.steady or occasion.around.light:
        found.append((_STEADY, Bound.STEADY))
    if away >= SOFTER:
        found.append((_after(away), Bound.AWAY))
    pain = _pain(state, exercise, course, occasion)
    if pain is not None:
        found.append(pain)
    return min(found, key=lambda each: each[0])


def _pain(
    state: State, exercise: Exercise, course: Course, occasion: Occasion
) -> tuple[float, Bound] | None:
    """What pain asks for that is newer than the last sound report, or was told with it."""
    since = max(course.at, occasion.at - PAIN_MEMORY)
    aches = [a for a in state.aches if a.counts and a.concerns(exercise) and a.at >= since]
    if not aches:
        return None
    if any(ache.course is PainCourse.STOP for ache in aches):
        return _AFTER_STOP, Bound.STOPPED
    if any(ache.morning for ache in aches):
        return _AFTER_MORNING, Bound.MORNING
    days = {a.day for a in state.aches if a.counts and a.concerns(exercise) and not a.morning}
    return (_AFTER_TWICE if len(days) > 1 else 1.0), Bound.PAIN


def _after(away: int) -> float:
    if away >= AGAIN:
        return 0.7
    return 0.8 if away >= MUCH_SOFTER else 0.9


def _sets(state: State, occasion: Occasion, away: int, *, lighter: bool) -> tuple[int, float]:
    """Sets to leave out, and the share that is left."""
    if away >= MUCH_SOFTER:
        return 0, 0.5
    if away >= SOFTER:
        return 0, 0.7
    fewer = 1 if away >= skips_a_set_from(occasion.profile.days_per_week) else 0
    share = _coming_back(state, occasion)
    if lighter:
        share = min(share, 0.6)
    return fewer, share


def _coming_back(state: State, occasion: Occasion) -> float:
    """After four weeks away: 50, 30, 20 and 10 % fewer in the first weeks."""
    long = [gap for gap in state.breaks if gap.days >= MUCH_SOFTER]
    if not long:
        return 1.0
    weeks = (occasion.day - long[-1].end).days // 7
    return _BACK[weeks] if weeks < len(_BACK) else 1.0


def _lighter_week(state: State, course: Course, occasion: Occasion) -> bool:
    """From the sixth week on where the last workout was too much, in the eighth for all."""
    week = weeks_in(state, occasion.day) % LIGHTER_BY + 1
    return week == LIGHTER_BY or (week >= LIGHTER_FROM and course.hard)


def _reserve(state: State, exercise: Exercise, occasion: Occasion, *, careful: bool) -> int:
    """The stop rule: how many to leave."""
    profile = occasion.profile
    if occasion.around.light:
        return LIGHT_RESERVE
    if occasion.around.race_in is not None and occasion.around.race_in <= _LAST_WEEK:
        return LIGHT_RESERVE
    new = profile.experience is Experience.NEW and (
        state.began is None or occasion.day - state.began < NOVICE_TIME
    )
    sore = bool(profile.sore & exercise.regions)
    tapers = occasion.around.race_in is not None
    late = state.belief.overruns(USUAL_RESERVE) > TOO_LATE
    return CAREFUL_RESERVE if careful or new or sore or tapers or late else USUAL_RESERVE
