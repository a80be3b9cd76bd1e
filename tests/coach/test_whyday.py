"""Why a day is for bands or not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.plan import training_day
from coach.runner import Profile, Runner
from coach.runs import Agenda, Moved
from coach.whyday import why_day

MONDAY = date(2026, 6, 1)
BASE = Profile(days_per_week=3, hard_days=frozenset({1}), long_days=frozenset({6}))


def reasons(profile: Profile) -> dict[str, set[bool]]:
    """Each reason of a week and whether its days had bands."""
    found: dict[str, set[bool]] = {}
    for step in range(7):
        day = MONDAY + timedelta(days=step)
        planned = training_day(Runner(1, profile), day) is not None
        found.setdefault(why_day(Runner(1, profile), day).key, set()).add(planned)
    return found


def test_a_week_around_runs_has_a_reason_for_each_day() -> None:
    told = reasons(BASE)
    assert told["day-hard"] == {True}
    assert told["day-eve-long"] == {False}
    assert told["day-long"] == {False}


@pytest.mark.parametrize(
    ("left", "key"),
    [(0, "day-race"), (1, "day-before-race"), (2, "day-before-race"), (-1, "day-after-race")],
)
def test_a_race_keeps_bands_away(left: int, key: str) -> None:
    profile = replace(BASE, race=MONDAY + timedelta(days=left))
    assert why_day(Runner(1, profile), MONDAY).key == key


def test_no_reason_is_given_both_for_bands_and_for_none() -> None:
    for quiet in (frozenset[int](), frozenset({0, 2})):
        for race in (None, MONDAY + timedelta(days=5), MONDAY + timedelta(days=10)):
            told = reasons(replace(BASE, quiet_days=quiet, race=race))
            assert all(len(planned) == 1 for planned in told.values()), told


def test_a_moved_workout_is_the_reason_on_both_days() -> None:
    days = [MONDAY + timedelta(days=step) for step in range(7)]
    planned = next(day for day in days if training_day(Runner(1, BASE), day))
    free = next(day for day in days if not training_day(Runner(1, BASE), day))
    moved = Runner(1, BASE, agenda=Agenda(moved=(Moved(planned, free),)))
    assert why_day(moved, planned).key == "day-moved-away"
    assert why_day(moved, free).key == "day-moved-here"
