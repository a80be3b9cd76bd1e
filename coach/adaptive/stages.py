"""Which level comes next where no band gives the load."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach.adaptive.away import SOFTER
from coach.adaptive.levels import Stage
from coach.adaptive.limits import Limits
from coach.adaptive.state import PAIN_MEMORY, Ache, Level, State
from coach.engine import Occasion
from coach.exercises import Dose, Exercise
from coach.safety import PainCourse
from coach.training import Why
from coach.whys import Key, because


@dataclass(frozen=True, slots=True)
class StageChoice:
    """A level, the amount to aim for, and why."""

    stage: Stage
    aim: int
    why: Why
    careful: bool = False


def choose_stage(
    state: State, exercise: Exercise, stages: Sequence[Stage], limits: Limits, occasion: Occasion
) -> StageChoice:
    """The level, from the last report of one, time away and pain.

    `limits` go by where the runner last stood in the exercise, with a band or without.
    """
    dose = exercise.doses[occasion.profile.runner_type]
    level = state.levels.get(exercise.id)
    at = _stood(level, stages)
    if level is None or at is None:
        return _first(exercise, stages[0], limits, occasion)
    ache = state.ache_since(exercise, max(level.at, occasion.at - PAIN_MEMORY))
    if ache is not None or limits.away >= SOFTER:
        careful = _careful(level, at, stages, ache=ache, away=limits.away)
        return replace(careful, aim=dose.low)
    if level.step < 0 or (level.step == 0 and not limits.fewer):
        return _like_before(level, at, stages, dose)
    if limits.fewer:
        why = because(Key.AWAY_SETS, days=limits.away)
        return StageChoice(stages[at], _within(level.aim, dose), why)
    return _harder(at, stages, dose, limits, occasion)


def _careful(
    level: Level, at: int, stages: Sequence[Stage], *, ache: Ache | None, away: int
) -> StageChoice:
    """After pain or weeks away; where both are true, no less careful than for either."""
    stopped = ache is not None and ache.course is PainCourse.STOP
    down = stopped or (ache is not None and ache.morning) or away >= SOFTER or level.step < 0
    stage = stages[max(at - 1, 0)] if down else stages[at]
    if ache is None:
        return StageChoice(stage, level.aim, because(Key.AWAY, days=away), careful=True)
    key = Key.PAIN_REST if stopped else Key.PAIN_MORNING if ache.morning else Key.PAIN
    return StageChoice(stage, level.aim, because(key, region=ache.region.value), careful=True)


def at_the_top(state: State, exercise: Exercise, stages: Sequence[Stage]) -> bool:
    """Whether the hardest level without a band has been outgrown."""
    level = state.levels.get(exercise.id)
    return level is not None and level.step > 0 and _stood(level, stages) == len(stages) - 1


def _stood(level: Level | None, stages: Sequence[Stage]) -> int | None:
    if level is None:
        return None
    found = [
        at
        for at, stage in enumerate(stages)
        if (stage.position, stage.slow) == (level.position, level.slow)
    ]
    return found[0] if found else None


def _first(exercise: Exercise, easiest: Stage, limits: Limits, occasion: Occasion) -> StageChoice:
    dose = exercise.doses[occasion.profile.runner_type]
    sore = occasion.profile.sore & exercise.regions
    if sore or limits.ache:
        region = min(sore) if sore else limits.ache.region if limits.ache else None
        why = because(Key.SORE, region=region.value if region else "")
        return StageChoice(easiest, dose.low, why, careful=True)
    return StageChoice(easiest, dose.low, because(Key.FIRST_FREE))


def _like_before(level: Level, at: int, stages: Sequence[Stage], dose: Dose) -> StageChoice:
    aim = _within(level.aim, dose)
    if level.step < 0:
        return StageChoice(stages[max(at - 1, 0)], aim, because(Key.EASIER_LEVEL))
    climbs = level.misses == 0 and aim > min(level.amounts, default=aim)
    return StageChoice(stages[at], aim, because(Key.MORE if climbs else Key.SAME, aim=aim))


def _harder(
    at: int, stages: Sequence[Stage], dose: Dose, limits: Limits, occasion: Occasion
) -> StageChoice:
    if limits.ache is not None:
        why = because(Key.SAME_PAIN, region=limits.ache.region.value)
        return StageChoice(stages[at], dose.high, why, careful=True)
    if occasion.around.steady or occasion.around.light:
        return StageChoice(stages[at], dose.high, because(Key.SAME_STEADY))
    if at + 1 == len(stages):
        return StageChoice(stages[at], dose.high, because(Key.TOP_FREE))
    harder = stages[at + 1]
    slower = harder.slow and not stages[at].slow
    return StageChoice(harder, dose.low, because(Key.SLOWER if slower else Key.HARDER_LEVEL))


def _within(aim: int, dose: Dose) -> int:
    return min(max(aim, dose.low), dose.high)
