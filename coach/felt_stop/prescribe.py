"""From a choice to the prescription: sets by time and calendar, stop rule, today's ease."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from coach.around import LAST_WEEK_DAYS
from coach.bands import Band
from coach.engine import Occasion
from coach.exercises import Dose, Exercise
from coach.felt_stop.choice import Choice, Chooser
from coach.felt_stop.ladder import SLOW_TEMPO, Ladder, ladder_for
from coach.felt_stop.state import State
from coach.plan import days_to_race, is_light, stays_easy
from coach.runner import Experience
from coach.safety import REGION_REST, PainCourse, may_train
from coach.training import Prescription, Rest
from coach.whys import Key, because

RESERVE = 2  # "stop with one or two left": people stop early (docs/coaching.md, "Effort")
CAREFUL_RESERVE = 3  # novices' first two weeks, sore regions, after pain or weeks away
LIGHT_RESERVE = 4
NOVICE_TIME = timedelta(days=14)
TAPER_SHARE = 0.6  # sets from 14 to 8 days before a race: -40 %
LAST_WEEK_SETS = 2
_SETS_BY_MINUTES = ((10, 2), (20, 3))  # docs/coaching.md, "Session templates"
_HOUR = timedelta(hours=1)


def prescribe(
    state: State, exercise: Exercise, bands: Sequence[Band], occasion: Occasion
) -> Prescription | Rest | None:
    """See `coach.engine.Engine.prescribe`."""
    ladder = ladder_for(exercise, bands, occasion.profile)
    if ladder is None:
        return None
    rest = _rest(state, exercise, occasion)
    if rest is not None:
        return rest
    chooser = Chooser(state, exercise, bands, occasion, ladder)
    choice = chooser.choose()
    if choice is None:
        return _nothing_lighter(chooser)
    draft = _Draft(choice, chooser.dose, _sets(choice, chooser.dose, occasion))
    return _written(_eased(draft, ladder, occasion.ease), state, exercise, occasion)


@dataclass(frozen=True, slots=True)
class _Draft:
    choice: Choice
    dose: Dose
    sets: int


def _rest(state: State, exercise: Exercise, occasion: Occasion) -> Rest | None:
    if not may_train(occasion.profile):
        return Rest(exercise.id, because(Key.REST_CLEARANCE))
    hold = next((hold for hold in state.holds if hold.concerns(exercise)), None)
    if hold is not None:
        key = Key.REST_RISING if hold.rising else Key.REST_PHYSIO
        return Rest(exercise.id, because(key, region=hold.region.value))
    stops = [a for a in state.aches if a.course is PainCourse.STOP and a.concerns(exercise)]
    last = max(stops, key=lambda ache: ache.at, default=None)
    if last is None or occasion.at >= last.at + REGION_REST:
        return None
    hours = ceil((last.at + REGION_REST - occasion.at) / _HOUR)
    return Rest(exercise.id, because(Key.REST_PAIN, region=last.region.value, hours=hours))


def _nothing_lighter(chooser: Chooser) -> Rest:
    ache = chooser.ache
    if ache is None:
        raise AssertionError("only pain makes every rung too heavy")
    return Rest(chooser.exercise.id, because(Key.REST_NO_LIGHTER, region=ache.region.value))


def _sets(choice: Choice, dose: Dose, occasion: Occasion) -> int:
    """Sets by time at hand, time away, the runs around the day and the race; one at least."""
    sets = dose.sets
    for minutes, most in _SETS_BY_MINUTES:
        if occasion.minutes <= minutes:
            sets = min(sets, most)
    sets = round(sets * choice.share + 0.01) - choice.fewer  # 2.5 sets are 3
    if is_light(occasion.profile, occasion.day):
        sets -= 1
    left = days_to_race(occasion.profile, occasion.day)
    if left is not None:
        sets = min(sets, LAST_WEEK_SETS) if left <= LAST_WEEK_DAYS else round(sets * TAPER_SHARE)
    return max(1, sets)


def _eased(draft: _Draft, ladder: Ladder, times: int) -> _Draft:
    """As often as asked: a rung lower; at the bottom the low end of the range, then sets."""
    for _ in range(times):
        choice = draft.choice
        lower = ladder.below(choice.rung)
        if lower is not None:
            draft = replace(draft, choice=replace(choice, rung=lower))
        elif choice.aim > draft.dose.low:
            draft = replace(draft, choice=replace(choice, aim=draft.dose.low))
        else:
            draft = replace(draft, sets=max(1, draft.sets - 1))
    if times == 0:
        return draft
    return replace(draft, choice=replace(draft.choice, why=because(Key.ASKED)))


def _written(draft: _Draft, state: State, exercise: Exercise, occasion: Occasion) -> Prescription:
    choice, rung = draft.choice, draft.choice.rung
    light = is_light(occasion.profile, occasion.day)
    left = days_to_race(occasion.profile, occasion.day)
    why = choice.why
    if occasion.ease == 0 and not choice.careful and left is not None:
        why = because(Key.TAPER, days=left)
    elif occasion.ease == 0 and not choice.careful and light:
        why = because(Key.LIGHT)
    return Prescription(
        exercise=exercise.id,
        position=rung.position,
        bands=rung.bands,
        dose=replace(
            draft.dose, sets=draft.sets, tempo=SLOW_TEMPO if rung.slow else draft.dose.tempo
        ),
        aim=choice.aim,
        reserve=_reserve(choice, state, exercise, occasion),
        why=why,
        demand=rung.demand,
        eased=occasion.ease > 0,
    )


def _reserve(choice: Choice, state: State, exercise: Exercise, occasion: Occasion) -> int:
    profile = occasion.profile
    if stays_easy(profile, occasion.day):
        return LIGHT_RESERVE
    novice = profile.experience is Experience.NEW and (
        state.began is None or occasion.day - state.began < NOVICE_TIME
    )
    sore = bool(profile.sore & exercise.regions)
    tapering = days_to_race(profile, occasion.day) is not None
    careful = choice.careful or novice or sore or tapering
    return CAREFUL_RESERVE if careful else RESERVE
