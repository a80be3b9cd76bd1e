"""From what is believed to the prescription: a rung with a band, or a level without one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil, exp

from coach.adaptive.away import AGAIN
from coach.adaptive.choice import Choice, Options, choose, range_of
from coach.adaptive.levels import stages_for
from coach.adaptive.limits import CAREFUL_RESERVE, Limits, limits_for
from coach.adaptive.reasons import Told, why_band
from coach.adaptive.rungs import SAME, SLOW, Rung, rungs_for, strain_of
from coach.adaptive.sides import lag_of, lagging_side
from coach.adaptive.stages import StageChoice, at_the_top, choose_stage
from coach.adaptive.state import State
from coach.bands import Band
from coach.engine import Occasion
from coach.exercises import Dose, DoseClass, Exercise, Unit
from coach.runner import RunnerType
from coach.safety import REGION_REST, PainCourse, may_train
from coach.training import Prescription, Rest, Why
from coach.whys import Key, because

LAST_WEEK_SETS = 2
TAPER_SHARE = 0.6  # sets from 14 to 8 days before a race: -40 %
TRIES = 3  # sets at most to find a band
_LAST_WEEK = 7
_SETS_BY_MINUTES = ((10, 2), (20, 3))  # docs/coaching.md, "Session templates"
_TOO_HEAVY = 0.5  # of the range's low end: without a band rather than so few
_HOUR = timedelta(hours=1)
LIGHTER = 1.05  # so much less pull at least is easier, for who asks (ours)
_COARSE = 5  # seconds to which a hold's range is rounded
_HEAVY = frozenset({RunnerType.SPRINTER, RunnerType.RELAY})


@dataclass(frozen=True, slots=True)
class Asking:
    """What is at hand to prescribe one exercise on one occasion."""

    state: State
    exercise: Exercise
    bands: Sequence[Band]
    occasion: Occasion
    finds: bool

    @property
    def dose(self) -> Dose:
        """The runner type's dose."""
        return self.exercise.doses[self.occasion.profile.runner_type]


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
        return _levelled(asking, choice)
    if choice is None:
        return _nothing_lighter(asking)
    return _with_band(asking, choice, rungs)


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
    elif asking.occasion.profile.runner_type in _HEAVY:
        order = order[-1:]
    choice = None
    for path in order:
        choice = _on(asking, sorted(paths[path], key=lambda rung: rung.strain))
        if choice is None or _keeps(asking, choice) or not _outgrown(asking, choice):
            return choice
    return choice


def _keeps(asking: Asking, choice: Choice) -> bool:
    """Whether what is known stays, however easy it is: another path begins unbounded."""
    return choice.course is not None and _calm(asking, choice.limits)


def _calm(asking: Asking, limits: Limits) -> bool:
    """Whether nothing new begins: a key run or race is near, or pain is lately."""
    around = asking.occasion.around
    return around.light or around.steady or limits.ache is not None


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
    return choose(Options(belief, strength, rungs, course, limits, wanted))


def _outgrown(asking: Asking, choice: Choice) -> bool:
    wanted = range_of(asking.exercise, asking.dose, choice.rung.load.amount)
    return choice.foreseen.repetitions > wanted.open


def _better_free(asking: Asking, choice: Choice) -> bool:
    """Whether no band is the better start: a sore place, or the lightest is far too heavy."""
    stages = stages_for(asking.exercise, asking.bands, asking.occasion.profile)
    if choice.course is None and _stays_free(asking, choice):
        return True
    if at_the_top(asking.state, asking.exercise, stages):
        return False
    sore = choice.course is None and bool(
        asking.occasion.profile.sore & asking.exercise.regions or choice.limits.ache
    )
    low = range_of(asking.exercise, asking.dose, choice.rung.load.amount).low
    return sore or choice.foreseen.repetitions < _TOO_HEAVY * low


def _stays_free(asking: Asking, choice: Choice) -> bool:
    """Whether a first band has to wait: it would be heavier than what was done without one."""
    return _calm(asking, choice.limits) and asking.exercise.id in asking.state.levels


def _with_band(asking: Asking, choice: Choice, rungs: Sequence[Rung]) -> Prescription:
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
    return _eased(written, asking, rungs)


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


def _levelled(asking: Asking, banded: Choice | None) -> Prescription:
    """A level without a band; `banded` is what there would have been with one."""
    state, exercise, dose = asking.state, asking.exercise, asking.dose
    stages = stages_for(exercise, asking.bands, asking.occasion.profile)
    limits = limits_for(state, exercise, None, asking.occasion)
    choice = choose_stage(state, exercise, stages, limits, asking.occasion)
    cause = because(Key.EASIER_FREE) if _leaves_band(asking, choice, banded) else choice.why
    why = _level_why(cause, asking, careful=choice.careful)
    written = Prescription(
        exercise=exercise.id,
        position=choice.stage.position,
        bands=choice.stage.bands,
        dose=replace(
            dose,
            sets=_sets(asking, replace(limits, fewer=choice.fewer)),
            tempo=SLOW if choice.stage.slow else dose.tempo,
        ),
        aim=choice.aim,
        reserve=max(limits.reserve, CAREFUL_RESERVE) if choice.careful else limits.reserve,
        why=why,
        lead=lagging_side(state, exercise.id),
    )
    return _eased_level(written, asking)


def _leaves_band(asking: Asking, choice: StageChoice, banded: Choice | None) -> bool:
    """Whether it is told that even the lightest band is too heavy: at first, and after one."""
    level = asking.state.levels.get(asking.exercise.id)
    if banded is None:
        return False
    if choice.why.key == Key.FIRST_FREE:
        return True
    return banded.course is not None and level is not None and banded.course.at > level.at


def _level_why(why: Why, asking: Asking, *, careful: bool) -> Why:
    around = asking.occasion.around
    if careful:
        return why
    if around.race_in is not None:
        return because(Key.TAPER, days=around.race_in)
    return because(Key.LIGHT) if around.light else why


def _sets(asking: Asking, limits: Limits) -> int:
    """Sets by time at hand, time away, the runs around the day and the race; one at least."""
    sets, around = asking.dose.sets, asking.occasion.around
    for minutes, most in _SETS_BY_MINUTES:
        if asking.occasion.minutes <= minutes:
            sets = min(sets, most)
    sets = round(sets * limits.share + 0.01) - limits.fewer  # 2.5 sets are 3
    sets -= around.light + around.upkeep
    left = around.race_in
    if left is not None:
        sets = min(sets, LAST_WEEK_SETS) if left <= _LAST_WEEK else round(sets * TAPER_SHARE)
    return max(1, sets)


def _eased(written: Prescription, asking: Asking, rungs: Sequence[Rung]) -> Prescription:
    """As often as asked: a rung lower; at the bottom the low end of the range, then sets."""
    lighter = [rung for rung in rungs if written.load and rung.load.path == written.load.path]
    for _ in range(asking.occasion.ease):
        below = [rung for rung in lighter if rung.strain * LIGHTER < strain_of(written)]
        if below:
            rung = max(below, key=lambda each: each.strain)
            tempo = rung.tempo or asking.dose.tempo
            written = replace(
                written,
                position=rung.position,
                bands=rung.bands,
                reach=rung.reach,
                doubled=rung.doubled,
                demand=rung.newtons,
                load=rung.load,
                dose=replace(written.dose, tempo=tempo),
            )
        elif written.aim > written.dose.low:
            written = replace(written, aim=written.dose.low)
        else:
            written = _fewer(written)
    return _asked(written) if asking.occasion.ease else written


def _eased_level(written: Prescription, asking: Asking) -> Prescription:
    stages = stages_for(asking.exercise, asking.bands, asking.occasion.profile)
    for _ in range(asking.occasion.ease):
        here = (written.position, written.dose.tempo == SLOW)
        at = [(stage.position, stage.slow) for stage in stages].index(here)
        if at > 0:
            lower = stages[at - 1]
            tempo = SLOW if lower.slow else asking.dose.tempo
            dose = replace(written.dose, tempo=tempo)
            written = replace(written, position=lower.position, bands=lower.bands, dose=dose)
        elif written.aim > written.dose.low:
            written = replace(written, aim=written.dose.low)
        else:
            written = _fewer(written)
    return _asked(written) if asking.occasion.ease else written


def _fewer(written: Prescription) -> Prescription:
    return replace(written, dose=replace(written.dose, sets=max(1, written.dose.sets - 1)))


def _asked(written: Prescription) -> Prescription:
    return replace(written, why=because(Key.ASKED), eased=True, finding=False)
