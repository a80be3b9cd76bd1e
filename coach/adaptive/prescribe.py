"""From what is believed to what is done: a rest, a rung with a band, or a level without one."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from math import ceil

from coach.adaptive.asking import Asking
from coach.adaptive.choice import TWICE, Choice, Options, choose, far_too_heavy, range_of
from coach.adaptive.levels import stages_for
from coach.adaptive.limits import limits_for
from coach.adaptive.rungs import Rung, rungs_for
from coach.adaptive.stages import at_the_top
from coach.adaptive.writing import levelled, with_band
from coach.exercises import Exercise
from coach.runner import RunnerType
from coach.safety import REGION_REST, PainCourse, may_train
from coach.training import Prescription, Rest
from coach.whys import Key, because

_HOUR = timedelta(hours=1)
_HEAVY = frozenset({RunnerType.SPRINTER, RunnerType.RELAY})


def prescribe(asking: Asking) -> Prescription | Rest | None:
    """See `coach.engine.Engine.prescribe`."""
    exercise, profile = asking.exercise, asking.occasion.profile
    stages = stages_for(exercise, asking.bands, profile)
    rungs = rungs_for(exercise, asking.bands, profile)
    if not stages and not rungs:
        return None
    rest = _rest(asking)
    if rest is not None:
        return rest
    choice = _banded(asking, rungs)
    if stages and (choice is None or _better_free(asking, choice)):
        return levelled(asking, choice)
    if choice is None:
        return _nothing_lighter(asking)
    return with_band(asking, choice, rungs)


def _rest(asking: Asking) -> Rest | None:
    state, exercise, at = asking.state, asking.exercise, asking.occasion.at
    if not may_train(asking.occasion.profile):
        return Rest(exercise.id, because(Key.REST_CLEARANCE))
    hold = next((hold for hold in state.holds if hold.concerns(exercise)), None)
    if hold is not None:
        key = Key.REST_RISING if hold.rising else Key.REST_PHYSIO
        return Rest(exercise.id, because(key, region=hold.region.value))
    stops = [a for a in state.aches if a.course is PainCourse.STOP and a.concerns(exercise)]
    last = max(stops, key=lambda ache: ache.at, default=None)
    if last is None or at >= last.at + REGION_REST:
        return None
    hours = ceil((last.at + REGION_REST - at) / _HOUR)
    return Rest(exercise.id, because(Key.REST_PAIN, region=last.region.value, hours=hours))


def _nothing_lighter(asking: Asking) -> Rest:
    ache = asking.state.recent_ache(asking.exercise, asking.occasion.at)
    region = ache.region.value if ache else "other"
    return Rest(asking.exercise.id, because(Key.REST_NO_LIGHTER, region=region))


def _banded(asking: Asking, rungs: Sequence[Rung]) -> Choice | None:
    """The best rung of the path that the runner is on; of the next one once it is outgrown."""
    paths: dict[str, list[Rung]] = {}
    for rung in sorted(rungs, key=lambda rung: _place(asking.exercise, rung)):
        paths.setdefault(rung.load.path, []).append(rung)
    courses = asking.state.courses
    known = [path for path in paths if path in courses]
    order = list(paths)
    if known:
        current = max(known, key=lambda path: courses[path].at)
        order = order[order.index(current) :]
        back = _back(asking, paths, current)
        if back is not None:
            return back
    elif asking.occasion.profile.runner_type in _HEAVY:
        order = _heaviest_first(asking, paths)
    outgrown: Choice | None = None
    for path in order:
        choice = _on(asking, sorted(paths[path], key=lambda rung: rung.strain))
        if outgrown is not None and (choice is None or _far_too_heavy(asking, choice)):
            return outgrown
        if choice is None or _keeps(asking, choice) or not _outgrown(asking, choice):
            return choice
        outgrown = choice
    return outgrown


def _heaviest_first(asking: Asking, paths: Mapping[str, list[Rung]]) -> list[str]:
    """The last path whose lightest rung is not far too heavy to begin with, and those after."""
    order = list(paths)
    for at in range(len(order) - 1, 0, -1):
        choice = _on(asking, sorted(paths[order[at]], key=lambda rung: rung.strain))
        if choice is not None and not _far_too_heavy(asking, choice):
            return order[at:]
    return order


def _back(asking: Asking, paths: Mapping[str, list[Rung]], current: str) -> Choice | None:
    """The path before the current one, where even the lightest rung of that is too heavy.

    Without it who began at the shoulders would never be offered the knees.
    """
    earlier = list(paths)[: list(paths).index(current)]
    course = asking.state.courses[current]
    if not earlier or course.short < TWICE:
        return None
    choice = _on(asking, sorted(paths[current], key=lambda rung: rung.strain))
    if choice is None or not _far_too_heavy(asking, choice):
        return None
    return _on(asking, sorted(paths[earlier[-1]], key=lambda rung: rung.strain))


def _keeps(asking: Asking, choice: Choice) -> bool:
    """Whether what is known stays, however easy it is: another path begins unbounded."""
    return choice.course is not None and asking.calm(choice.limits)


def _place(exercise: Exercise, rung: Rung) -> int:
    return [position.key for position in exercise.positions].index(rung.position)


def _on(asking: Asking, rungs: Sequence[Rung]) -> Choice | None:
    load = rungs[0].load
    course = asking.state.courses.get(load.path)
    limits = limits_for(asking.state, asking.exercise, course, asking.occasion)
    belief = asking.state.belief
    wanted = range_of(asking.exercise, asking.dose, load.amount)
    strength = belief.strength(load, asking.occasion.day)
    if course is None:
        rungs = [rung for rung in rungs if rung.plain] or rungs
    free = bool(stages_for(asking.exercise, asking.bands, asking.occasion.profile))
    return choose(Options(belief, strength, rungs, course, limits, wanted, free))


def _outgrown(asking: Asking, choice: Choice) -> bool:
    wanted = range_of(asking.exercise, asking.dose, choice.rung.load.amount)
    return choice.foreseen.repetitions > wanted.open


def _better_free(asking: Asking, choice: Choice) -> bool:
    """Whether no band is the better start: a sore place, or the lightest is far too heavy."""
    stages = stages_for(asking.exercise, asking.bands, asking.occasion.profile)
    if choice.course is None and _stays_free(asking, choice):
        return True
    if at_the_top(asking.state, asking.exercise, stages) and _since(asking, choice):
        return False
    sore = choice.course is None and bool(
        asking.occasion.profile.sore & asking.exercise.regions or choice.limits.ache
    )
    return sore or _far_too_heavy(asking, choice)


def _far_too_heavy(asking: Asking, choice: Choice) -> bool:
    wanted = range_of(asking.exercise, asking.dose, choice.rung.load.amount)
    return far_too_heavy(choice.foreseen, wanted)


def _since(asking: Asking, choice: Choice) -> bool:
    """Whether the level was outgrown after the last try with a band, if there was one."""
    level = asking.state.levels.get(asking.exercise.id)
    return choice.course is None or (level is not None and level.at > choice.course.at)


def _stays_free(asking: Asking, choice: Choice) -> bool:
    """Whether a first band has to wait: it would be heavier than what was done without one."""
    return asking.calm(choice.limits) and asking.exercise.id in asking.state.levels
