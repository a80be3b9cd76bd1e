"""Which days are for bands, around the runs, and which workout comes next.

The rules follow docs/coaching.md, "Around the runs and races": bands after a hard run or on
an easy day, never the day before a hard or long run where that can be helped, lightly the day after
a long one; sets fewer in the fortnight before a race, one workout in its last week but two
days, nothing from two days before it to three days after.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from coach.catalogue import Catalogue
from coach.runner import Profile, RunnerType

LETTERS = "ABCD"
DAYS_A_WEEK = 7
RACE_REST_BEFORE = 2
RACE_REST_AFTER = 3
TAPER_DAYS = 14
LAST_WEEK_DAYS = 7
_FAR = 60  # days looked ahead; longer than any race keeps bands away
_DAY = timedelta(days=1)

# Workouts a week at most: two or three bring what bands bring runners, four keep 48 hours
# between hard leg work; a road runner's joint work is lighter (docs/coaching.md, "Evidence for
# runners").
MOST_DAYS = {
    RunnerType.SPRINTER: 4,
    RunnerType.RELAY: 4,
    RunnerType.MIDDLE: 4,
    RunnerType.LONG: 4,
    RunnerType.ROAD: 5,
}

# What a weekday costs as a training day; only the order matters. Before a long run is the
# worst, then the long run's own day, then before a hard day. A neighbour costs less than
# any of these, an easy day hardly more than a hard one ("hard days hard").
_BEFORE_LONG, _ON_LONG, _BEFORE_HARD, _AFTER_LONG, _EASY = 100.0, 80.0, 60.0, 5.0, 1.0
_UNEVEN = 4.0  # for each day by which a gap is off the even one, squared

# How many exercises fit: 3 in 10 minutes, 5 in 20, all in 30 (docs/coaching.md, "Session
# templates").
_SHORT, _MIDDLING = (10, 3), (20, 5)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A training day.

    Attributes:
        light: the day after a long run, or before a hard one where that cannot be helped.
    """

    day: date
    light: bool


def weekdays(profile: Profile) -> tuple[int, ...]:
    """The training weekdays, 0 for Monday; empty where every day is a quiet one."""
    return _weekdays(
        min(profile.days_per_week, MOST_DAYS[profile.runner_type]),
        profile.hard_days,
        profile.long_days,
        profile.quiet_days,
    )


def training_day(profile: Profile, day: date) -> PlannedDay | None:
    """What is planned for a day; None: no bands."""
    if day.weekday() not in weekdays(profile) or _near_race(profile, day):
        return None
    return PlannedDay(day, is_light(profile, day))


def next_training_day(profile: Profile, after: date) -> PlannedDay | None:
    """The first training day later than `after`; None where there is none within 60 days."""
    days = (after + step * _DAY for step in range(1, _FAR + 1))
    return next((found for day in days if (found := training_day(profile, day))), None)


def letter_after(latest: str | None) -> str:
    """The workout that follows the one planned last; `A`, the type's emphasis, comes first.

    They take turns by what was planned, done or not: a missed one is not stacked up.
    """
    return LETTERS[0] if latest is None else LETTERS[(LETTERS.index(latest) + 1) % len(LETTERS)]


def is_light(profile: Profile, day: date) -> bool:
    """Whether whatever is done that day must be light, for the sake of the runs around it.

    A hard day before another hard day is not: hard days are kept hard, easy days easy.
    """
    tomorrow, yesterday = (day + _DAY).weekday(), (day - _DAY).weekday()
    eve_of_hard = tomorrow in profile.hard_days and day.weekday() not in profile.hard_days
    return eve_of_hard or tomorrow in profile.long_days or yesterday in profile.long_days


def days_to_race(profile: Profile, day: date) -> int | None:
    """Days left where the race is within the taper, else None."""
    if profile.race is None or not 0 <= (profile.race - day).days <= TAPER_DAYS:
        return None
    return (profile.race - day).days


def stays_easy(profile: Profile, day: date) -> bool:
    """Whether nothing gets harder that day: a light one, or in the last week before a race."""
    left = days_to_race(profile, day)
    return is_light(profile, day) or (left is not None and left <= LAST_WEEK_DAYS)


def exercises_for(catalogue: Catalogue, profile: Profile, letter: str) -> tuple[str, ...]:
    """Ids of a workout's exercises in order: as many as the runner's minutes hold.

    Raises:
        KeyError: the catalogue has no such workout for the runner's type.
    """
    ordered = catalogue.weeks[profile.runner_type][letter]
    for minutes, count in (_SHORT, _MIDDLING):
        if profile.minutes <= minutes:
            return ordered[:count]
    return ordered


def _near_race(profile: Profile, day: date) -> bool:
    if profile.race is None:
        return False
    left = (profile.race - day).days
    if -RACE_REST_AFTER <= left <= RACE_REST_BEFORE:
        return True
    if not RACE_REST_BEFORE < left <= LAST_WEEK_DAYS:
        return False
    planned = weekdays(profile)
    earlier = range(left + 1, LAST_WEEK_DAYS + 1)
    return any((profile.race - step * _DAY).weekday() in planned for step in earlier)


@lru_cache(maxsize=1024)
def _weekdays(
    count: int, hard: frozenset[int], long: frozenset[int], quiet: frozenset[int]
) -> tuple[int, ...]:
    free = [weekday for weekday in range(DAYS_A_WEEK) if weekday not in quiet]
    count = min(max(count, 0), len(free))
    return min(combinations(free, count), key=lambda days: (_cost(days, hard, long), days))


def _cost(days: tuple[int, ...], hard: frozenset[int], long: frozenset[int]) -> float:
    return sum(_cost_of_day(day, hard, long) for day in days) + _unevenness(days)


def _cost_of_day(day: int, hard: frozenset[int], long: frozenset[int]) -> float:
    tomorrow, yesterday = (day + 1) % DAYS_A_WEEK, (day - 1) % DAYS_A_WEEK
    cost = 0.0 if day in hard else _EASY
    cost += _BEFORE_LONG if tomorrow in long else 0.0
    cost += _ON_LONG if day in long else 0.0
    cost += _BEFORE_HARD if tomorrow in hard else 0.0
    return cost + (_AFTER_LONG if yesterday in long else 0.0)


def _unevenness(days: tuple[int, ...]) -> float:
    if not days:
        return 0.0
    following = (*days[1:], days[0] + DAYS_A_WEEK)
    even = DAYS_A_WEEK / len(days)
    return _UNEVEN * sum(
        (later - day - even) ** 2 for day, later in zip(days, following, strict=True)
    )
