"""Learns from pain reports: what softens, what rests, what a physiotherapist should see."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coach.adaptive.state import PAIN_MEMORY, Ache, Hold, State
from coach.engine import Learned
from coach.runner import Region
from coach.safety import REGION_REST, WATCH, PainCourse
from coach.training import Entry, Hurt, Why
from coach.whys import Key, because

OUTSIDE = ""  # pain that was told outside of a workout is at no exercise
_RISES = 3  # days with more pain each time that make a rise: two could be chance


def hurt(state: State, entry: Entry, event: Hurt) -> Learned[State]:
    """Learn from a pain report. Level 0 says that a place's pain is gone and ends its holds."""
    ache = Ache(
        at=entry.at,
        day=entry.day,
        exercise=event.exercise,
        region=event.pain.region,
        level=event.pain.level,
        sharp=event.pain.sharp,
        morning=event.morning,
    )
    kept = tuple(old for old in state.aches if ache.at - old.at < PAIN_MEMORY)
    state = replace(state, aches=(*kept, ache))
    if ache.level == 0 and not ache.sharp:
        return _gone(state, ache)
    hold = _hold(state.aches, ache)
    if hold is None:
        return Learned(state, _next(ache))
    key = Key.NEXT_RISING if hold.rising else Key.NEXT_PHYSIO
    others = tuple(old for old in state.holds if old != hold)
    return Learned(replace(state, holds=(*others, hold)), (because(key, region=ache.region.value),))


def _gone(state: State, ache: Ache) -> Learned[State]:
    ended = [hold for hold in state.holds if hold.region is ache.region]
    if not ended:
        return Learned(state)
    state = replace(state, holds=tuple(hold for hold in state.holds if hold not in ended))
    return Learned(state, (because(Key.NEXT_PAIN_GONE, region=ache.region.value),))


def _next(ache: Ache) -> tuple[Why, ...]:
    if not ache.counts:
        return ()
    stops = ache.course is PainCourse.STOP
    softens = Key.NEXT_PAIN_MORNING if ache.morning else Key.NEXT_PAIN
    key = Key.NEXT_PAIN_REST if stops else softens
    return (because(key, region=ache.region.value),)


def _hold(aches: Sequence[Ache], now: Ache) -> Hold | None:
    """Whether it is time for a physiotherapist: stopped again within 14 days, or rising.

    Told again within the 48 hours of rest, the next morning say, it is still the first time.
    """
    same = [ache for ache in aches if _same_trouble(ache, now) and now.at - ache.at < WATCH]
    stopped = any(
        ache.course is PainCourse.STOP and now.at - ache.at >= REGION_REST for ache in same
    )
    if now.course is PainCourse.STOP and stopped:
        return Hold(now.exercise, now.region, rising=False)
    return Hold(now.exercise, now.region, rising=True) if _rises(same) else None


def _rises(aches: Sequence[Ache]) -> bool:
    """Whether the worst of each of the last three days with a report grew and grew."""
    worst = {ache.day: 0 for ache in sorted(aches, key=lambda ache: ache.day)}
    for ache in aches:
        worst[ache.day] = max(worst[ache.day], ache.level)
    levels = list(worst.values())[-_RISES:]
    rising = all(early < late for early, late in pairwise(levels))
    return len(levels) == _RISES and rising and levels[0] > 0


def _same_trouble(one: Ache, other: Ache) -> bool:
    """The same exercise or the same region; "other" says too little to be the same."""
    same_region = one.region is other.region and one.region is not Region.OTHER
    same_exercise = one.exercise == other.exercise != OUTSIDE
    return same_exercise or same_region
