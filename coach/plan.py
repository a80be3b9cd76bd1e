"""Which days are for bands, around the runs, and which workout comes next.

The rules follow docs/coaching.md, "Around the runs and races": bands after a hard run or on
an easy day, never the day before a hard or long run where that can be helped, lightly the day after
a long one; sets fewer in the fortnight before a race, one workout in its last week but two
days, nothing from two days before it to three days after.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from coach import around
from coach.around import (
    LAST_WEEK_DAYS,
    RACE_REST_BEFORE,
    in_season,
    races,
    rests_for_race,
    run_on,
)
from coach.catalogue import Catalogue
from coach.runner import Profile, Runner, RunnerType
from coach.runs import RunKind, monday_of

LETTERS = "ABCD"
LIGHT_LETTER = "D"
DAYS_A_WEEK = 7
IN_SEASON = 2  # workouts a week at most while races are near
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
_LONG = frozenset({RunKind.LONG, RunKind.RACE})

# How many exercises there are at most: 3 in 10 minutes, 5 in 20, all in 30 (docs/coaching.md,
# "Session templates"); coach/fitting.py says how many sets.
_SHORT, _MIDDLING = (10, 3), (20, 5)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A training day.

    Attributes:
        light: the day after a long run, or before a hard one where that cannot be helped.
    """

    day: date
    light: bool


def days_wished(runner: Runner, monday: date) -> frozenset[date]:
    """The week's days for bands as habits, runs and moves would have them, races aside."""
    planned = _pattern(runner, monday)
    moved = {move.planned: move.to for move in runner.agenda.moved if move.planned in planned}
    return frozenset(moved.get(day, day) for day in planned)


def training_day(runner: Runner, day: date) -> PlannedDay | None:
    """What is planned for a day; None: no bands."""
    if day not in days_wished(runner, monday_of(day)) or _near_race(runner, day):
        return None
    return PlannedDay(day, around.is_light(runner, day))


def training_days(runner: Runner, monday: date) -> tuple[PlannedDay, ...]:
    """A week's training days, in order."""
    days = (monday + step * _DAY for step in range(DAYS_A_WEEK))
    return tuple(found for day in days if (found := training_day(runner, day)))


def next_training_day(runner: Runner, after: date) -> PlannedDay | None:
    """The first training day later than `after`; None where there is none within 60 days."""
    days = (after + step * _DAY for step in range(1, _FAR + 1))
    return next((found for day in days if (found := training_day(runner, day))), None)


def in_last_week(race: date, day: date) -> bool:
    """Whether the day is one of the five of which a race leaves one for bands."""
    return RACE_REST_BEFORE < (race - day).days <= LAST_WEEK_DAYS


def next_letter(recent: Sequence[str], a_week: int, *, light: bool, lights: bool) -> str:
    """Which workout of the type's week is next; `A`, the type's emphasis, comes first.

    Two a week are A and B, three A to C, four all. They take turns by what was planned, done
    or not: a missed one is not stacked up. D, the light one, goes to light days where there are
    any; who trains once a week gets A to C in turn.

    Args:
        recent: letters of the last workouts, the latest last.
        a_week: workouts that the runner wants a week.
        light: whether this day must be light.
        lights: whether any training day of its week must.
    """
    if a_week >= len(LETTERS) and lights:
        if light:
            return LIGHT_LETTER
        turns = LETTERS.replace(LIGHT_LETTER, "")
    else:
        turns = LETTERS[:a_week] if a_week > 1 else LETTERS[:3]
    latest = next((letter for letter in reversed(recent) if letter in turns), turns[-1])
    return turns[(turns.index(latest) + 1) % len(turns)]


def exercise_count(minutes: int) -> int | None:
    """How many exercises at most that time is for; None: all of a workout."""
    return next((count for most, count in (_SHORT, _MIDDLING) if minutes <= most), None)


def exercises_for(catalogue: Catalogue, profile: Profile, letter: str) -> tuple[str, ...]:
    """Ids of a workout's exercises in order: as many as the runner's minutes are for.

    Raises:
        KeyError: the catalogue has no such workout for the runner's type.
    """
    return catalogue.weeks[profile.runner_type][letter][: exercise_count(profile.minutes)]


def _near_race(runner: Runner, day: date) -> bool:
    """Whether a race keeps bands away that day; in its last week all but the first day."""
    if rests_for_race(runner, day):
        return True
    for race in races(runner):
        if in_last_week(race, day):
            left = (race - day).days
            earlier = (race - step * _DAY for step in range(left + 1, LAST_WEEK_DAYS + 1))
            if any(_is_wished(runner, each) for each in earlier):
                return True
    return False


def _is_wished(runner: Runner, day: date) -> bool:
    return day in days_wished(runner, monday_of(day)) and not rests_for_race(runner, day)


def _pattern(runner: Runner, monday: date) -> frozenset[date]:
    """The week's days for bands around its runs, before any was moved."""
    profile = runner.profile
    count = min(profile.days_per_week, MOST_DAYS[profile.runner_type])
    if in_season(runner, monday):
        count = min(count, IN_SEASON)
    around_it = tuple(run_on(runner, monday + n * _DAY) for n in range(-1, DAYS_A_WEEK + 1))
    chosen = _weekdays(count, around_it, profile.quiet_days)
    return frozenset(monday + weekday * _DAY for weekday in chosen)


Runs = tuple[RunKind | None, ...]
"""The runs of nine days: from the Sunday before a week to the Monday after it."""


@lru_cache(maxsize=1024)
def _weekdays(count: int, runs: Runs, quiet: frozenset[int]) -> tuple[int, ...]:
    free = [weekday for weekday in range(DAYS_A_WEEK) if weekday not in quiet]
    count = min(max(count, 0), len(free))
    return min(combinations(free, count), key=lambda days: (_cost(days, runs), days))


def _cost(days: tuple[int, ...], runs: Runs) -> float:
    return sum(_cost_of_day(runs[day : day + 3]) for day in days) + _unevenness(days)


def _cost_of_day(runs: Runs) -> float:
    """What a training day costs, by the runs of the day before, its own, and the day after."""
    yesterday, today, tomorrow = runs
    cost = 0.0 if today is RunKind.HARD else _EASY
    cost += _BEFORE_LONG if tomorrow in _LONG else 0.0
    cost += _ON_LONG if today in _LONG else 0.0
    cost += _BEFORE_HARD if tomorrow is RunKind.HARD else 0.0
    return cost + (_AFTER_LONG if yesterday in _LONG else 0.0)


def _unevenness(days: tuple[int, ...]) -> float:
    if not days:
        return 0.0
    following = (*days[1:], days[0] + DAYS_A_WEEK)
    even = DAYS_A_WEEK / len(days)
    return _UNEVEN * sum(
        (later - day - even) ** 2 for day, later in zip(days, following, strict=True)
    )
