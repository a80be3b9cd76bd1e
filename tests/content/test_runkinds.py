"""Which kind of run an entry of a calendar is."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.runfile import CalendarEvent, Read, RunFault, runs_in
from coach.runs import Run, RunKind, RunWord
from content.loader import Content

MONDAY = date(2026, 11, 23)
BERLIN = "Europe/Berlin"


@pytest.fixture(scope="module")
def words(content: Content) -> Mapping[str, RunWord]:
    return content.vocabulary("en").runs


def day(n: int) -> date:
    return MONDAY + timedelta(days=n)


def event(n: int, title: str = "Easy run", minutes: float | None = None) -> CalendarEvent:
    return CalendarEvent(day(n), minutes, title)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Easy run", RunKind.EASY),
        ("EASY 5K", RunKind.EASY),
        ("8 km", RunKind.EASY),
        ("Recovery jog 30'", RunKind.EASY),
        ("6 x 800 m intervals", RunKind.HARD),
        ("Tempo 8 km", RunKind.HARD),
        ("10 km @ marathon pace", RunKind.HARD),
        ("Hill repeats 🏔", RunKind.HARD),
        ("Easy run with strides", RunKind.HARD),
        ("Fartlek", RunKind.HARD),
        ("Long run 24 km", RunKind.LONG),
        ("LSD", RunKind.LONG),
        ("Berlin Marathon", RunKind.RACE),
        ("Race day!", RunKind.RACE),
        ("Marathon training: easy 5 km", RunKind.EASY),
        ("Race week: shakeout", RunKind.EASY),
        ("Bike intervals", None),
        ("Strength + easy run", RunKind.EASY),
        ("Rest day", None),
        ("Dentist", None),
        ("", None),
        ("Trunk show in Brunswick", None),
    ],
)
def test_the_title_tells_the_kind(
    title: str, kind: RunKind | None, words: Mapping[str, RunWord]
) -> None:
    expected = Read((Run(day(1), kind),)) if kind else RunFault.NO_RUNS
    assert runs_in([event(1, title)], words, BERLIN, MONDAY) == expected


def kinds(words: Mapping[str, RunWord], *events: CalendarEvent) -> list[str]:
    read = runs_in(events, words, BERLIN, MONDAY)
    assert isinstance(read, Read)
    return [run.kind.value for run in read.runs]


def test_ninety_minutes_are_long(words: Mapping[str, RunWord]) -> None:
    assert kinds(words, event(0, "Run", 89), event(1, "Run", 90)) == ["easy", "long"]


def test_the_week_s_longest_is_long_where_it_stands_out(words: Mapping[str, RunWord]) -> None:
    week = [event(0, minutes=40), event(2, minutes=40), event(5, minutes=52)]
    assert kinds(words, *week) == ["easy", "easy", "long"]
    assert kinds(words, *week[:2], event(5, minutes=51)) == ["easy"] * 3


def test_where_words_name_the_long_run_no_other_is_called_so(
    words: Mapping[str, RunWord],
) -> None:
    week = [event(0, minutes=30), event(1, minutes=30), event(2, minutes=60)]
    assert kinds(words, *week, event(6, "Long run", 70)) == ["easy", "easy", "easy", "long"]


def test_a_distance_in_the_title_stands_for_the_length(words: Mapping[str, RunWord]) -> None:
    assert kinds(words, event(0, "Run 14 km"), event(1, "Run 10 miles")) == ["easy", "long"]
    assert kinds(words, event(0, "Run 15,5 km")) == ["long"]


def test_a_whole_day_blocked_is_no_long_run(words: Mapping[str, RunWord]) -> None:
    assert kinds(words, event(0, "Run", 24 * 60)) == ["easy"]


def test_of_two_runs_on_a_day_the_harder_one_is_kept(words: Mapping[str, RunWord]) -> None:
    assert kinds(words, event(0), event(0, "Track"), event(0, "Jog")) == ["hard"]


def test_a_moment_lies_on_the_runner_s_own_day(words: Mapping[str, RunWord]) -> None:
    late = datetime(2026, 11, 25, 4, 30, tzinfo=UTC)  # 05:30 in Berlin, 23:30 in New York
    for zone, expected in ((BERLIN, day(2)), ("America/New_York", day(1))):
        read = runs_in([CalendarEvent(late, None, "Run")], words, zone, MONDAY)
        assert read == Read((Run(expected, RunKind.EASY),))


def test_what_is_no_run_is_counted_and_left_aside(words: Mapping[str, RunWord]) -> None:
    read = runs_in([event(0), event(1, "Dentist"), event(-1)], words, BERLIN, MONDAY)
    assert read == Read((Run(MONDAY, RunKind.EASY),), aside=1)


@pytest.mark.parametrize(
    ("events", "fault"),
    [
        ([], RunFault.EMPTY),
        ([event(-1)], RunFault.PAST),
        ([event(400)], RunFault.PAST),
        ([event(0, "Dentist")], RunFault.NO_RUNS),
    ],
)
def test_why_nothing_is_read(
    events: list[CalendarEvent], fault: RunFault, words: Mapping[str, RunWord]
) -> None:
    assert runs_in(events, words, BERLIN, MONDAY) is fault


titles = st.sampled_from(["Run", "Tempo", "Long run", "Race", "Bike", "12 km", "?", "Easy 5 mi"])
events = st.builds(
    CalendarEvent,
    st.integers(-20, 400).map(day),
    st.none() | st.floats(1, 2000),
    titles | st.text(max_size=300),
)


@given(drawn=st.lists(events, max_size=40))
def test_at_most_one_run_a_day_and_none_in_the_past(
    drawn: list[CalendarEvent], words: Mapping[str, RunWord]
) -> None:
    read = runs_in(drawn, words, BERLIN, MONDAY)
    if isinstance(read, Read):
        found = [run.day for run in read.runs]
        assert found == sorted(set(found))
        assert found[0] >= MONDAY
        assert found[-1] <= day(366)


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo"])
@pytest.mark.parametrize("year", [1, 9999])
def test_an_entry_at_the_end_of_all_days_does_not_spoil_the_others(
    zone: str, year: int, words: Mapping[str, RunWord]
) -> None:
    """Such a moment has no day in most zones, and the whole file failed for it."""
    at = datetime(1, 1, 1, tzinfo=UTC) if year == 1 else datetime(9999, 12, 31, 23, tzinfo=UTC)
    found = runs_in([CalendarEvent(at, None, "Run"), event(1)], words, zone, MONDAY)
    assert found == Read((Run(day(1), RunKind.EASY),))
