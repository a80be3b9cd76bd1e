"""What runs and races ask of a day, and what is known of single days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.around import around, in_season, run_on
from coach.engine import Around
from coach.runner import Profile, Runner
from coach.runs import Agenda, Run, RunKind

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
MONDAY = date(2026, 6, 1)
QUALITY = Profile(hard_days=frozenset({TUE, THU}), long_days=frozenset({SUN}))


def june(day: int) -> date:
    return date(2026, 6, day)


@pytest.mark.parametrize(
    ("weekday", "expected"),
    [
        (MON, Around(light=True, steady=True)),
        (TUE, Around()),
        (WED, Around(light=True, steady=True)),
        (THU, Around()),
        (FRI, Around()),
        (SAT, Around(light=True, steady=True)),
        (SUN, Around(light=True)),
    ],
)
def test_a_week_with_two_hard_runs_and_a_long_one(weekday: int, expected: Around) -> None:
    assert around(Runner(1, QUALITY), MONDAY + timedelta(days=weekday)) == expected


def test_a_hard_day_before_a_hard_day_is_steady_but_not_light() -> None:
    runner = Runner(1, Profile(hard_days=frozenset({TUE, WED})))
    assert around(runner, june(2)) == Around(steady=True)


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (29, Around()),
        (28, Around(upkeep=True)),
        (15, Around(upkeep=True)),
        (14, Around(race_in=14)),
        (3, Around(race_in=3)),
        (2, Around(steady=True, race_in=2)),
        (1, Around(steady=True, race_in=1)),
        (0, Around(race_in=0)),
        (-1, Around()),
    ],
)
def test_the_weeks_before_a_race(left: int, expected: Around) -> None:
    race = june(30)
    assert around(Runner(1, Profile(race=race)), race - timedelta(days=left)) == expected


def test_between_races_at_most_six_weeks_apart_it_is_season() -> None:
    runs = [Run(june(1), RunKind.RACE), Run(june(1) + timedelta(days=42), RunKind.RACE)]
    runner = Runner(1, agenda=Agenda().with_runs(runs, MONDAY))
    assert in_season(runner, june(5))
    later = [runs[0], Run(june(1) + timedelta(days=43), RunKind.RACE)]
    assert not in_season(Runner(1, agenda=Agenda().with_runs(later, MONDAY)), june(5))


def test_of_two_runs_on_a_day_the_one_that_asks_for_more_counts() -> None:
    runs = [Run(MONDAY, RunKind.EASY), Run(MONDAY, RunKind.LONG), Run(MONDAY, RunKind.HARD)]
    assert Agenda().with_runs(runs, MONDAY).runs == (Run(MONDAY, RunKind.LONG),)


def test_a_later_file_replaces_what_is_to_come_and_leaves_what_was() -> None:
    first = Agenda().with_runs([Run(june(day), RunKind.HARD) for day in (1, 3, 5)], MONDAY)
    second = first.with_runs([Run(june(4), RunKind.LONG)], june(3))
    assert second.runs == (Run(june(1), RunKind.HARD), Run(june(4), RunKind.LONG))


def test_the_race_of_the_profile_goes_before_a_dated_run() -> None:
    agenda = Agenda().with_runs([Run(june(7), RunKind.EASY)], MONDAY)
    assert run_on(Runner(1, Profile(race=june(7)), agenda=agenda), june(7)) is RunKind.RACE


days = st.dates(date(2026, 6, 1), date(2026, 6, 28))


@given(days, days, days)
def test_a_move_and_its_return_leave_the_agenda_as_it_was(a: date, b: date, c: date) -> None:
    once = Agenda().with_move(a, b)
    assert once.with_move(b, a) == Agenda()
    assert once.with_move(b, c).with_move(c, b) == once


def test_old_moves_are_dropped() -> None:
    old = Agenda().with_move(june(1), june(2))
    kept = old.with_move(date(2026, 8, 3), date(2026, 8, 4)).moved
    assert [move.planned for move in kept] == [date(2026, 8, 3)]


def test_runs_of_long_ago_go_when_a_new_file_comes() -> None:
    last_year = Agenda((Run(MONDAY - timedelta(days=200), RunKind.LONG),))
    last_month = Run(MONDAY - timedelta(days=42), RunKind.RACE)
    known = last_year.with_runs((last_month,), last_month.day)
    coming = Run(MONDAY, RunKind.EASY)
    assert known.with_runs((coming,), MONDAY).runs == (last_month, coming)
