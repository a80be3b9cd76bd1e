"""When bands and anchors want a look: rubber ages, and a door may be shut the wrong way.

The times: docs/coaching.md, "Care of bands".
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from coach.bands import Band
from coach.exercises import Exercise
from coach.workout import Workout

FIRST_LOOK = timedelta(days=183)  # after half a year of use
NEXT_LOOK = timedelta(days=91)
OLD = timedelta(days=365)
ODD_AGAIN = timedelta(days=28)  # a band that all is well with is not asked about before
ANCHOR_EVERY = timedelta(days=28)
MONTHS_A_YEAR = 12


def wants_look(band: Band, day: date) -> bool:
    """Whether it is time to look a band over."""
    if band.retired is not None or day - band.since < FIRST_LOOK:
        return False
    return band.checked is None or day - band.checked >= NEXT_LOOK


def is_old(band: Band, day: date) -> bool:
    """Whether a new one is worth buying, however good it looks."""
    return day - band.since >= OLD


def months(band: Band, day: date) -> int:
    """Its age in whole months since it was added."""
    since = band.since
    begun = (day.year - since.year) * MONTHS_A_YEAR + day.month - since.month
    return begun - (day.day < since.day)


def may_ask_odd(band: Band, day: date) -> bool:
    """Whether to ask of a band whose reports changed: not while the last answer is fresh."""
    return band.checked is None or day - band.checked >= ODD_AGAIN


def due_in(workout: Workout, bands: Iterable[Band]) -> tuple[Band, ...]:
    """Bands of a workout that want a look on its day."""
    used = {band for item in workout.items for band in item.prescription.bands}
    return tuple(band for band in bands if band.id in used and wants_look(band, workout.day))


def is_anchored(workout: Workout, exercises: Mapping[str, Exercise]) -> bool:
    """Whether any of its bands hangs on an anchor."""
    asked = (item.prescription for item in workout.items)
    return any(exercises[each.exercise].position(each.position).anchor for each in asked)


def wants_anchor_check(
    workout: Workout, recent: Iterable[Workout], exercises: Mapping[str, Exercise]
) -> bool:
    """Whether its cards tell how an anchor is checked: the first time, and every four weeks."""
    told = (one for one in recent if one.anchor_check and one.day != workout.day)
    lately = any(workout.day - one.day < ANCHOR_EVERY for one in told)
    return not lately and is_anchored(workout, exercises)
