"""Which days are for bands, and which workout comes when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.catalogue import Catalogue
from coach.plan import (
    LETTERS,
    MOST_DAYS,
    exercises_for,
    is_light,
    letter_after,
    next_training_day,
    training_day,
    weekdays,
)
from coach.runner import Profile, RunnerType

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


def fortnight(profile: Profile, start: date = MONDAY) -> list[date]:
    days = [start + timedelta(days=step) for step in range(14)]
    return [day for day in days if training_day(profile, day)]


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
    assert is_light(around, MONDAY), "Monday follows the long run"


def test_six_days_a_week_are_capped_by_type() -> None:
    assert len(weekdays(Profile(runner_type=RunnerType.SPRINTER, days_per_week=6))) == 4
    assert len(weekdays(Profile(runner_type=RunnerType.ROAD, days_per_week=6))) == 5


def test_a_race_keeps_bands_away_around_it_and_leaves_one_workout_in_its_week() -> None:
    race = date(2026, 6, 14)  # a Sunday
    profile = Profile(days_per_week=3, race=race)
    assert fortnight(profile) == [
        date(2026, 6, 1),
        date(2026, 6, 3),
        date(2026, 6, 5),
        date(2026, 6, 8),
    ]
    following = next_training_day(profile, date(2026, 6, 8))
    assert following is not None
    assert following.day == date(2026, 6, 19)


def test_when_every_day_is_quiet_nothing_is_planned() -> None:
    profile = Profile(quiet_days=frozenset(range(7)))
    assert weekdays(profile) == ()
    assert next_training_day(profile, MONDAY) is None


@given(profiles, dates)
def test_a_planned_day_is_never_quiet_nor_near_the_race(profile: Profile, day: date) -> None:
    planned = training_day(profile, day)
    if planned is None:
        return
    assert day.weekday() not in profile.quiet_days
    assert profile.race is None or not -3 <= (profile.race - day).days <= 2
    assert planned.light == is_light(profile, day)


@given(profiles)
def test_the_week_holds_as_many_days_as_asked_within_cap_and_quiet_days(profile: Profile) -> None:
    planned = weekdays(profile)
    wanted = min(profile.days_per_week, MOST_DAYS[profile.runner_type])
    assert len(planned) == min(wanted, 7 - len(profile.quiet_days))


@given(profiles)
def test_the_eve_of_a_long_run_is_left_free_where_it_can_be(profile: Profile) -> None:
    planned = weekdays(profile)
    eves = {(day - 1) % 7 for day in profile.long_days}
    others = set(range(7)) - eves - profile.quiet_days
    if len(others) >= len(planned) and not profile.hard_days and len(planned) <= 2:
        assert not eves & set(planned)


def test_the_types_emphasis_comes_first_and_every_letter_in_turn() -> None:
    planned = [letter_after(None)]
    for _ in range(5):
        planned.append(letter_after(planned[-1]))
    assert "".join(planned) == LETTERS + LETTERS[:2]


@given(profiles, dates)
def test_the_next_training_day_is_the_first_one_later(profile: Profile, day: date) -> None:
    following = next_training_day(profile, day)
    if following is None:
        assert not weekdays(profile)
        return
    assert following.day > day
    between = (following.day - day).days
    assert all(not training_day(profile, day + timedelta(days=n)) for n in range(1, between))


@pytest.mark.parametrize(("minutes", "count"), [(10, 3), (15, 5), (20, 5), (30, 7), (45, 7)])
def test_a_short_workout_takes_the_most_important_exercises(minutes: int, count: int) -> None:
    week = {RunnerType.ROAD: {"A": tuple("abcdefg")}}
    profile = Profile(runner_type=RunnerType.ROAD, minutes=minutes)
    assert exercises_for(Catalogue({}, week), profile, "A") == tuple("abcdefg")[:count]
