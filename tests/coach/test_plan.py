"""Which days are for bands, and which workout comes when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.around import is_light, rests_for_race, run_on
from coach.catalogue import Catalogue
from coach.plan import (
    IN_SEASON,
    MOST_DAYS,
    days_wished,
    exercises_for,
    next_letter,
    next_training_day,
    training_day,
    training_days,
)
from coach.runner import Profile, Runner, RunnerType
from coach.runs import Agenda, Moved, Run, RunKind, monday_of

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
MONDAY = date(2026, 6, 1)

weekday_sets = st.frozensets(st.integers(0, 6))
profiles = st.builds(
    Profile,
    runner_type=st.sampled_from(RunnerType),
    days_per_week=st.integers(1, 7),
    hard_days=st.frozensets(st.integers(0, 6), max_size=3),
    long_days=st.frozensets(st.integers(0, 6), max_size=2),
    quiet_days=weekday_sets,
    race=st.none() | st.dates(date(2026, 5, 1), date(2026, 9, 1)),
)
dates = st.dates(date(2026, 5, 1), date(2026, 9, 1))


dated = st.builds(Run, dates, st.sampled_from(RunKind))
moves = dates.flatmap(
    lambda day: st.integers(0, 6).map(lambda n: Moved(day, monday_of(day) + timedelta(days=n)))
)
agendas = st.builds(
    lambda runs, moved: Agenda(moved=tuple(moved)).with_runs(runs, date.min),
    st.lists(dated, max_size=30),
    st.lists(moves, max_size=6, unique_by=(lambda m: m.planned, lambda m: m.to)),
)
runners = st.builds(lambda profile, agenda: Runner(1, profile, agenda=agenda), profiles, agendas)
plain = profiles.map(lambda profile: Runner(1, replace(profile, race=None)))


def weekdays(profile: Profile) -> tuple[int, ...]:
    return tuple(day.day.weekday() for day in training_days(Runner(1, profile), MONDAY))


def fortnight(profile: Profile, start: date = MONDAY) -> list[date]:
    days = [start + timedelta(days=step) for step in range(14)]
    return [day for day in days if training_day(Runner(1, profile), day)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, (MON,)), (2, (MON, THU)), (3, (MON, WED, FRI)), (4, (MON, TUE, THU, SAT))],
)
def test_without_known_runs_the_week_is_spread_evenly(days: int, expected: tuple[int, ...]) -> None:
    assert weekdays(Profile(days_per_week=days)) == expected


def test_bands_come_after_the_quality_runs_and_not_before_the_long_one() -> None:
    around = Profile(
        runner_type=RunnerType.MIDDLE,
        days_per_week=3,
        hard_days=frozenset({TUE, THU}),
        long_days=frozenset({SUN}),
    )
    assert weekdays(around) == (TUE, THU, FRI)
    assert weekdays(replace(around, days_per_week=2)) == (TUE, FRI)
    assert weekdays(replace(around, days_per_week=4)) == (MON, TUE, THU, FRI)
    assert is_light(Runner(1, around), MONDAY), "Monday follows the long run"


def test_dated_runs_win_over_habits_in_the_weeks_that_they_cover() -> None:
    habits = Profile(
        runner_type=RunnerType.MIDDLE,
        days_per_week=2,
        hard_days=frozenset({TUE}),
        long_days=frozenset({SUN}),
    )
    moved = Agenda().with_runs(
        [Run(date(2026, 6, 4), RunKind.HARD), Run(date(2026, 6, 6), RunKind.LONG)], MONDAY
    )
    runner = Runner(1, habits, agenda=moved)
    assert run_on(runner, date(2026, 6, 7)) is None
    assert [each.day for each in training_days(runner, MONDAY)] == [
        date(2026, 6, 1),
        date(2026, 6, 4),
    ]
    assert run_on(runner, date(2026, 6, 14)) is RunKind.LONG, "the week after is as ever"


def test_a_race_alone_leaves_the_habits_of_its_week() -> None:
    habits = Profile(long_days=frozenset({WED}))
    races = Agenda().with_runs([Run(date(2026, 6, 7), RunKind.RACE)], MONDAY)
    assert run_on(Runner(1, habits, agenda=races), date(2026, 6, 3)) is RunKind.LONG


def test_six_days_a_week_are_capped_by_type() -> None:
    assert len(weekdays(Profile(runner_type=RunnerType.SPRINTER, days_per_week=6))) == 4
    assert len(weekdays(Profile(runner_type=RunnerType.ROAD, days_per_week=6))) == 5


def test_a_race_keeps_bands_away_around_it_and_leaves_one_workout_in_its_week() -> None:
    race = date(2026, 6, 14)  # a Sunday
    profile = Profile(days_per_week=3, race=race)
    assert fortnight(profile) == [
        date(2026, 6, 1),
        date(2026, 6, 4),
        date(2026, 6, 8),
    ]
    following = next_training_day(Runner(1, profile), date(2026, 6, 8))
    assert following is not None
    assert following.day == date(2026, 6, 18)


def test_a_workout_moved_into_a_race_s_last_week_still_leaves_one_there() -> None:
    """Moved from Friday to Tuesday, before the Sunday of the race."""
    race = date(2026, 6, 14)
    profile = Profile(days_per_week=2, race=race)
    moved = Agenda((), (Moved(date(2026, 6, 11), date(2026, 6, 9)),))
    runner = Runner(1, profile, agenda=moved)
    assert [each.day for each in training_days(runner, date(2026, 6, 8))] == [date(2026, 6, 8)]


def test_when_every_day_is_quiet_nothing_is_planned() -> None:
    profile = Profile(quiet_days=frozenset(range(7)))
    assert weekdays(profile) == ()
    assert next_training_day(Runner(1, profile), MONDAY) is None


@given(runners, dates)
def test_no_bands_from_two_days_before_any_race_to_three_after(runner: Runner, day: date) -> None:
    planned = training_day(runner, day)
    if planned is None:
        return
    races = [race for race in (runner.profile.race, *runner.agenda.races()) if race]
    assert all(not -3 <= (race - day).days <= 2 for race in races)
    assert not rests_for_race(runner, day)
    assert planned.light == is_light(runner, day)


@given(runners, dates)
def test_a_quiet_day_has_a_workout_only_where_one_was_moved_to_it(
    runner: Runner, day: date
) -> None:
    if training_day(runner, day) and day.weekday() in runner.profile.quiet_days:
        assert day in {move.to for move in runner.agenda.moved}


@given(runners, dates)
def test_a_week_never_holds_more_workouts_than_asked(runner: Runner, day: date) -> None:
    days = [each.day for each in training_days(runner, monday_of(day))]
    assert len(days) == len(set(days)) <= runner.profile.days_per_week
    assert len(days) <= MOST_DAYS[runner.profile.runner_type]


@given(runners)
def test_the_last_week_before_a_race_holds_one_workout_at_most(runner: Runner) -> None:
    races = {race for race in (runner.profile.race, *runner.agenda.races()) if race}
    for race in races:
        week = [race - timedelta(days=left) for left in range(3, 8)]
        assert sum(training_day(runner, each) is not None for each in week) <= 1


@given(plain)
def test_the_week_holds_as_many_days_as_asked_within_cap_and_quiet_days(runner: Runner) -> None:
    wanted = min(runner.profile.days_per_week, MOST_DAYS[runner.profile.runner_type])
    assert len(days_wished(runner, MONDAY)) == min(wanted, 7 - len(runner.profile.quiet_days))


def test_in_season_two_workouts_a_week_keep_what_was_built() -> None:
    runner = Runner(1, Profile(days_per_week=4, race=date(2026, 6, 27)))
    assert len(training_days(runner, date(2026, 5, 25))) == 4
    assert len(training_days(runner, MONDAY)) == IN_SEASON


@given(plain)
def test_the_eve_of_a_long_run_is_left_free_where_it_can_be(runner: Runner) -> None:
    profile = runner.profile
    planned = {each.day.weekday() for each in training_days(runner, MONDAY)}
    eves = {(day - 1) % 7 for day in profile.long_days}
    others = set(range(7)) - eves - profile.quiet_days
    if len(others) >= len(planned) and not profile.hard_days and len(planned) <= 2:
        assert not eves & planned


def turns(a_week: int, count: int, lights: str = "") -> str:
    """The letters of so many workouts; `lights` has an x for each light one of a week."""
    letters: list[str] = []
    for n in range(count):
        light = lights[n % len(lights)] == "x" if lights else False
        letters.append(next_letter(letters, a_week, light=light, lights="x" in lights))
    return "".join(letters)


@pytest.mark.parametrize(
    ("a_week", "expected"), [(1, "ABCABC"), (2, "ABABAB"), (3, "ABCABC"), (4, "ABCDAB")]
)
def test_the_types_emphasis_comes_first_and_every_letter_in_turn(
    a_week: int, expected: str
) -> None:
    assert turns(a_week, 6) == expected


def test_of_four_a_week_the_light_one_goes_to_the_light_day() -> None:
    assert turns(4, 8, lights="x...") == "DABCDABC"
    assert turns(4, 8, lights="...x") == "ABCDABCD"


def test_after_a_change_of_the_count_the_turn_goes_on_at_a_letter_that_there_is() -> None:
    assert next_letter(["A", "B", "D"], 2, light=False, lights=False) == "A"
    assert next_letter(["A", "D"], 3, light=False, lights=False) == "B"


@given(runners, dates)
def test_the_next_training_day_is_the_first_one_later(runner: Runner, day: date) -> None:
    following = next_training_day(runner, day)
    days = [day + timedelta(days=n) for n in range(1, 61)]
    expected = next((each for each in days if training_day(runner, each)), None)
    assert (following.day if following else None) == expected


@pytest.mark.parametrize(("minutes", "count"), [(10, 3), (15, 5), (20, 5), (30, 7), (45, 7)])
def test_a_short_workout_takes_the_most_important_exercises(minutes: int, count: int) -> None:
    week = {RunnerType.ROAD: {"A": tuple("abcdefg")}}
    profile = Profile(runner_type=RunnerType.ROAD, minutes=minutes)
    assert exercises_for(Catalogue({}, week), profile, "A") == tuple("abcdefg")[:count]
