"""Exercises without a force: balance, mobility, and any exercise without a band.

They go by levels, from easy to hard. Amounts climb within the range at a felt stop or at
the first break of form; at its top in all sets, or when it was clearly too easy, comes the
next level at the low end; after two misses in a row the one before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.adaptive.limits import LIGHT_RESERVE
from coach.adaptive.rungs import LEVELLED, SLOW
from coach.adaptive.state import Level, State
from coach.bands import Band
from coach.engine import Learned
from coach.exercises import DoseClass, Exercise, Position, Unit
from coach.physics import stretch
from coach.runner import Profile
from coach.training import EASY, Effort, Entry, Prescription, Report, Why
from coach.whys import Key, because

_TWICE = 2
_PARTS = 5  # a climb is a fifth of the range: 1 rep of 8-12, 4 seconds of 20-40


@dataclass(frozen=True, slots=True)
class Stage:
    """One level: a position, the lightest band that it takes, if any, and whether slowly.

    `slow` is told by the tempo alone, as a report of it is: there are doses that are slow.
    """

    position: str
    bands: tuple[int, ...] = ()
    slow: bool = False


def stages_for(exercise: Exercise, bands: Sequence[Band], profile: Profile) -> tuple[Stage, ...]:
    """The levels that a runner's kit allows, from easy to hard; empty where it allows none.

    Balance and mobility take all their positions, with the lightest band where one is
    needed. Of any other exercise only what needs no band, and last the same slowly.
    """
    levelled = exercise.dose_class in LEVELLED
    own = exercise.doses[profile.runner_type].tempo
    found = [
        replace(stage, slow=own == SLOW)
        for position in exercise.positions
        if levelled or not position.kinds
        for stage in _stage(position, bands, profile)
    ]
    slows = not levelled and exercise.unit is Unit.REPS and own != SLOW
    if found and slows and exercise.dose_class is not DoseClass.FAST:
        found.append(Stage(found[-1].position, slow=True))
    return tuple(found)


def _stage(position: Position, bands: Sequence[Band], profile: Profile) -> tuple[Stage, ...]:
    if position.anchor is not None and position.anchor not in profile.anchors:
        return ()
    if not position.kinds:
        return (Stage(position.key),)
    fitting = [
        band
        for band in bands
        if band.kind in position.kinds
        and band.safe_for(allergic=profile.latex_allergy)
        and stretch(position, band.kind) is not None
    ]
    if not fitting:
        return ()
    return (Stage(position.key, (min(fitting, key=lambda band: (band.force, band.id)).id,)),)


def levelled(state: State, entry: Entry, report: Report) -> Learned[State]:
    """Learn from a report without a load.

    A band at another place, by the runner's word where none was asked for, is no level:
    what they stood on stays.
    """
    asked = report.prescription
    before = state.levels.get(asked.exercise)
    if asked.demand and before is not None and before.position != asked.position:
        return Learned(state)
    slow = asked.dose.tempo == SLOW
    same = before if before and (before.position, before.slow) == (asked.position, slow) else None
    step, aim, key = _judged(same, report)
    missed, easy = key in _MISSED, report.effort in EASY
    level = Level(
        position=asked.position,
        slow=slow,
        aim=aim,
        step=step,
        misses=(same.misses if same else 0) + 1 if missed and step == 0 else 0,
        easy=(same.easy if same else 0) + 1 if easy and step == 0 else 0,
        day=entry.day,
        at=entry.at,
        amounts=report.amounts,
    )
    if asked.eased and before is not None and not missed:
        level = before
        key = Key.NEXT_AS_BEFORE
    return Learned(state.with_level(asked.exercise, level), _told(key, aim))


_MISSED = frozenset({Key.NEXT_SAME_MISS, Key.NEXT_EASIER})


def _judged(level: Level | None, report: Report) -> tuple[int, int, Key]:
    """Levels to move, the aim of next time, and what to tell."""
    asked, dose = report.prescription, report.prescription.dose
    misses, easy = (level.misses, level.easy) if level else (0, 0)
    done = report.amounts or (asked.aim,) * dose.sets
    if report.effort is Effort.FAILED or done[-1] < dose.low:
        if misses + 1 < _TWICE:
            return 0, asked.aim, Key.NEXT_SAME_MISS
        return -1, (dose.low + dose.high) // 2, Key.NEXT_EASIER
    if asked.reserve >= LIGHT_RESERVE:  # light on purpose: it proves nothing
        return 0, asked.aim, Key.NEXT_AS_BEFORE
    if len(done) < dose.sets:
        return 0, asked.aim, Key.NEXT_SAME_PART
    if report.effort is Effort.NONE:
        return 0, asked.aim, Key.NEXT_SAME_LIMIT
    return _met(asked, min(done), easier=report.effort in EASY and easy + 1 >= _TWICE)


def _met(asked: Prescription, reached: int, *, easier: bool) -> tuple[int, int, Key]:
    low, high = asked.dose.low, asked.dose.high
    if reached >= high:
        return 1, low, Key.NEXT_HARDER
    if easier:
        return 1, low, Key.NEXT_HARDER_EASY
    climb = max(1, (high - low) // _PARTS)
    if reached < asked.aim:
        return 0, max(low, min(asked.aim, reached + climb)), Key.NEXT_SAME_SHORT
    return 0, min(high, reached + climb), Key.NEXT_MORE


def _told(key: Key, aim: int) -> tuple[Why, ...]:
    if key in {Key.NEXT_MORE, Key.NEXT_SAME_SHORT}:
        return (because(key, aim=aim),)
    return (because(key),)
