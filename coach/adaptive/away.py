"""How long a runner was away, for each exercise by itself.

Strength falls by less than 5 % in two weeks without training (McMaster 2013), so a
fortnight is the first break that changes the load (docs/coaching.md, "Layoff").
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from coach.adaptive.state import KEPT_BREAKS, Break, State

NOTICED = 10  # shorter gaps are the week's own rest days
SOFTER = 14
MUCH_SOFTER = 28
AGAIN = 56
_WEEK = 7


def present(state: State, day: date) -> State:
    """The state of a runner who trained on that day; a break before it is remembered."""
    if state.last is None:
        return replace(state, began=day, last=day)
    if day <= state.last:
        return state
    gap = Break(state.last, day)
    kept = (*state.breaks, gap) if gap.days >= NOTICED else state.breaks
    return replace(state, last=day, breaks=kept[-KEPT_BREAKS:])


def days_away(state: State, last: date, day: date) -> int:
    """The longest break since an exercise was last done on `last`, seen from `day`.

    A break counts for every exercise until it has been done again. An exercise that was
    left out while others went on counts half: those load the same muscles, and the
    rotation of workouts brings some exercises once a fortnight only.
    """
    now = () if state.last is None else (Break(state.last, day),)
    breaks = [gap.days for gap in _since(last, (*state.breaks, *now))]
    return max(*breaks, (day - last).days // 2, 0)


def skips_a_set_from(days_per_week: int) -> int:
    """Days away from which a set less is due: twice the usual spacing, `NOTICED` at least.

    With one workout a week seven days are no break.
    """
    return max(NOTICED, round(2 * _WEEK / max(days_per_week, 1)))


def _since(last: date, breaks: Iterable[Break]) -> Iterable[Break]:
    return (gap for gap in breaks if gap.start >= last)


def weeks_in(state: State, day: date) -> int:
    """Whole weeks of training since the first day, or since the last break of a fortnight."""
    starts = [gap.end for gap in state.breaks if gap.days >= SOFTER]
    start = starts[-1] if starts else state.began
    return 0 if start is None else max(0, (day - start).days) // _WEEK
