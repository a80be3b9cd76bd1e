"""What the runs and races around a day ask of its workout.

The rules follow docs/coaching.md, "Around the runs and races".
"""

from datetime import date, timedelta

from coach.engine import Around
from coach.runner import Runner
from coach.runs import RunKind

RACE_REST_BEFORE = 2
RACE_REST_AFTER = 3
TAPER_DAYS = 14
LAST_WEEK_DAYS = 7
SEASON_LEAD = 28  # days before a race from which on what was built is only kept
SEASON_GAP = 42  # two races no further apart belong to one season
_DAY = timedelta(days=1)
_KEY_RUNS = frozenset({RunKind.HARD, RunKind.LONG, RunKind.RACE})


def around(runner: Runner, day: date) -> Around:
    """What the engine must heed on that day."""
    left = days_to_race(runner, day)
    return Around(
        light=is_light(runner, day),
        steady=_key_run_near(runner, day),
        race_in=left,
        upkeep=left is None and in_season(runner, day),
    )


def run_on(runner: Runner, day: date) -> RunKind | None:
    """That day's run: a dated one, else what the week's habits say; None where neither does."""
    profile, agenda = runner.profile, runner.agenda
    if day == profile.race:
        return RunKind.RACE
    dated = agenda.run_on(day)
    if dated is not None or agenda.covers(day):
        return dated
    if day.weekday() in profile.long_days:
        return RunKind.LONG
    return RunKind.HARD if day.weekday() in profile.hard_days else None


def races(runner: Runner) -> tuple[date, ...]:
    """All days of races that are known, in order."""
    told = () if runner.profile.race is None else (runner.profile.race,)
    return tuple(sorted({*told, *runner.agenda.races()}))


def days_to_race(runner: Runner, day: date) -> int | None:
    """Days left where a race is within its taper, else None."""
    lefts = [(race - day).days for race in races(runner)]
    return min((left for left in lefts if 0 <= left <= TAPER_DAYS), default=None)


def rests_for_race(runner: Runner, day: date) -> bool:
    """Whether a race is so near, before or behind, that bands rest."""
    return any(-RACE_REST_AFTER <= (race - day).days <= RACE_REST_BEFORE for race in races(runner))


def in_season(runner: Runner, day: date) -> bool:
    """Whether races are near: one within four weeks, or one behind and one ahead within six."""
    known = races(runner)
    ahead = next((race for race in known if race >= day), None)
    if ahead is None:
        return False
    behind = next((race for race in reversed(known) if race < day), None)
    series = behind is not None and (ahead - behind).days <= SEASON_GAP
    return series or (ahead - day).days <= SEASON_LEAD


def is_light(runner: Runner, day: date) -> bool:
    """Whether whatever is done that day must be light, for the sake of the runs around it.

    A hard day before another hard day is not: hard days are kept hard, easy days easy.
    """
    tomorrow, yesterday = run_on(runner, day + _DAY), run_on(runner, day - _DAY)
    eve_of_hard = tomorrow is RunKind.HARD and run_on(runner, day) is not RunKind.HARD
    return eve_of_hard or RunKind.LONG in {tomorrow, yesterday}


def _key_run_near(runner: Runner, day: date) -> bool:
    """Whether a hard or long run is tomorrow, or a race within two days.

    Two whole days between a workout and a key run are more than 48 hours. Who trains on
    Friday for a Sunday would otherwise never progress on what comes on Fridays.
    """
    soon = run_on(runner, day + _DAY)
    return soon in _KEY_RUNS or run_on(runner, day + 2 * _DAY) is RunKind.RACE
