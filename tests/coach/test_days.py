"""Days and clock times in every zone of the world."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.days import local_time, moment, runner_day

ZONES = sorted(available_timezones())
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)

zones = st.sampled_from(ZONES)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
times = st.times().map(lambda t: t.replace(microsecond=0))
instants = st.timedeltas(timedelta(0), LAST - FIRST).map(lambda later: FIRST + later)


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """The instants in 2026 and 2027 at which a zone's clocks change."""
    place = ZoneInfo(zone)
    found = []
    at = FIRST
    while at < LAST:
        following = at + timedelta(days=7)
        if at.astimezone(place).utcoffset() != following.astimezone(place).utcoffset():
            found.append(_between(at, following, place))
        at = following
    return tuple(found)


def _between(early: datetime, late: datetime, place: ZoneInfo) -> datetime:
    offset = early.astimezone(place).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        if middle.astimezone(place).utcoffset() == offset:
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)


def all_changes() -> Iterator[tuple[str, datetime]]:
    for zone in ZONES:
        for at in changes(zone):
            yield zone, at


def test_some_zones_change_their_clocks_so_that_the_passes_below_mean_something() -> None:
    assert len({zone for zone, _ in all_changes()}) > 100


@given(instants, zones)
def test_an_instant_lies_within_its_runners_day(at: datetime, zone: str) -> None:
    day = runner_day(at, zone)
    assert moment(day, time(4), zone) <= at < moment(day + timedelta(days=1), time(4), zone)


@given(days, times, zones)
def test_a_moment_lies_within_its_day(day: date, local: time, zone: str) -> None:
    assert runner_day(moment(day, local, zone), zone) == day


@given(days, times, zones)
def test_the_clock_shows_the_time_asked_for_unless_it_skips_it(
    day: date, local: time, zone: str
) -> None:
    found = moment(day, local, zone)
    shown = local_time(found, zone).replace(fold=0)
    if shown != local:
        near = [at for at in changes(zone) if abs(at - found) <= timedelta(seconds=1)]
        assert near, "only a change of the clocks may move a time"


def test_days_never_run_backwards_around_any_change_of_any_clock() -> None:
    for zone, change in all_changes():
        steps = [change + timedelta(minutes=15 * step) for step in range(-20, 21)]
        shown = [runner_day(at, zone) for at in steps]
        assert shown == sorted(shown), zone


def test_every_clock_time_around_every_change_lies_within_its_day_and_is_the_first() -> None:
    for zone, change in all_changes():
        wall = change.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        for minutes in range(-150, 151, 30):
            local = wall + timedelta(minutes=minutes)
            day = (local - timedelta(hours=4)).date()
            found = moment(day, local.time(), zone)
            assert runner_day(found, zone) == day, (zone, local)
            shown = found.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
            assert shown == local or abs(found - change) <= timedelta(seconds=1), (zone, local)
            assert found.astimezone(ZoneInfo(zone)).fold == 0, (zone, local)


KNOWN = {
    "Berlin skips 02:00-03:00": (
        *("Europe/Berlin", date(2026, 3, 28), time(2, 30)),
        datetime(2026, 3, 29, 1, tzinfo=UTC),
    ),
    "Berlin repeats 02:00-03:00": (
        *("Europe/Berlin", date(2026, 10, 24), time(2, 30)),
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    ),
    "Athens skips 03:00-04:00, the end of a runner's day": (
        *("Europe/Athens", date(2026, 3, 28), time(3, 30)),
        datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC),
    ),
    "Lord Howe moves by half an hour": (
        *("Australia/Lord_Howe", date(2026, 10, 3), time(2, 10)),
        datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
    ),
    "Kathmandu is off by a quarter": (
        *("Asia/Kathmandu", date(2026, 5, 1), time(18)),
        datetime(2026, 5, 1, 12, 15, tzinfo=UTC),
    ),
}


@pytest.mark.parametrize(("zone", "day", "local", "expected"), KNOWN.values(), ids=KNOWN)
def test_known_moments(zone: str, day: date, local: time, expected: datetime) -> None:
    assert moment(day, local, zone) == expected


def test_half_past_three_in_the_night_still_belongs_to_yesterday() -> None:
    night = datetime(2026, 7, 2, 1, 30, tzinfo=UTC)  # 03:30 in Berlin
    assert runner_day(night, "Europe/Berlin") == date(2026, 7, 1)
    assert runner_day(night + timedelta(minutes=30), "Europe/Berlin") == date(2026, 7, 2)


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        runner_day(datetime(2026, 7, 2), "UTC")  # noqa: DTZ001 - that it is naive is the point


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        runner_day(FIRST, "Mars/Olympus")
