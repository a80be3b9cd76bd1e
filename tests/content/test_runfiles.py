"""Calendar files of every sort, good ones and hostile ones."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.ports import RunFileError
from coach.runfile import CalendarEvent, RunFault
from content.runfiles import CalendarFiles
from tests.calendars import calendar, days, entry

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WEEKLY = "RRULE:FREQ=WEEKLY;BYDAY=TU"


def read(data: bytes) -> list[CalendarEvent]:
    return list(CalendarFiles().read(data, NOW))


def starts(data: bytes) -> list[date | datetime]:
    return [each.start for each in read(data)]


def fault(data: bytes) -> RunFault:
    with pytest.raises(RunFileError) as raised:
        CalendarFiles().read(data, NOW)
    return raised.value.fault


def test_whole_days_and_their_titles_are_read() -> None:
    found = read(days([("20261125", "Tempo 8 km"), ("20261129", "Long run")]))
    assert found == [
        CalendarEvent(date(2026, 11, 25), None, "Tempo 8 km"),
        CalendarEvent(date(2026, 11, 29), None, "Long run"),
    ]


@pytest.mark.parametrize(
    ("more", "minutes"),
    [
        (("DTEND:20261125T183000Z",), 90.0),
        (("DURATION:PT45M",), 45.0),
        (("DTEND:20261125T183000",), None),
        ((), None),
    ],
    ids=["end", "duration", "an end without the start's zone", "neither"],
)
def test_the_length_is_told_by_end_or_duration(
    more: tuple[str, ...], minutes: float | None
) -> None:
    (found,) = read(calendar(entry(":20261125T170000Z", "Run", *more)))
    assert found.minutes == minutes


def test_a_moment_keeps_its_zone() -> None:
    (found,) = starts(calendar(entry(";TZID=America/Los_Angeles:20261125T200000")))
    assert isinstance(found, datetime)
    assert found.astimezone(UTC) == datetime(2026, 11, 26, 4, tzinfo=UTC)


def test_a_zone_that_nobody_knows_leaves_the_day_as_written() -> None:
    assert starts(calendar(entry(";TZID=Mars/Base:20261125T230000"))) == [
        datetime(2026, 11, 25, 23)  # noqa: DTZ001 - the calendar names no zone that there is
    ]


def test_a_rule_is_followed_for_a_year_with_its_exceptions() -> None:
    called_off = entry(":20261208T060000Z", "Track", "RECURRENCE-ID:20261208T060000Z", uid="a")
    data = calendar(
        entry(":20200107T060000Z", "Track", WEEKLY, "EXDATE:20261201T060000Z", uid="a"),
        called_off.replace("SUMMARY", "STATUS:CANCELLED\r\nSUMMARY"),
    )
    found = [each.date() for each in starts(data) if isinstance(each, datetime)]
    assert found[:2] == [date(2026, 11, 24), date(2026, 12, 15)]
    assert all(day.weekday() == 1 for day in found)
    assert found[-1] > date(2027, 11, 15)


def test_a_day_of_a_series_that_was_moved_is_where_it_was_moved_to() -> None:
    data = calendar(
        entry(":20261124T060000Z", "Track", "RRULE:FREQ=WEEKLY;COUNT=2", uid="a"),
        entry(":20261126T060000Z", "Track", "RECURRENCE-ID:20261124T060000Z", uid="a"),
    )
    found = [each.date().day for each in starts(data) if isinstance(each, datetime)]
    assert sorted(found) == [1, 26]


def test_what_was_called_off_is_left_out() -> None:
    assert read(calendar(entry(":20261125T060000Z", "Track", "STATUS:CANCELLED"))) == []


def test_two_calendars_in_one_file_are_both_read() -> None:
    assert len(read(days([("20261125", "Run")]) + days([("20261126", "Run")]))) == 2


def test_a_byte_order_mark_and_latin_letters_do_no_harm() -> None:
    data = days([("20261125", "Läufe")])
    assert len(read(b"\xef\xbb\xbf" + data)) == 1
    assert len(read(data.decode().encode("latin-1"))) == 1


def test_one_broken_entry_does_not_spoil_the_others() -> None:
    broken = entry(":2026-11-25", "Run")
    without = entry(":20261125T060000Z").replace("DTSTART", "X-START")
    assert len(read(calendar(broken, without, entry(":20261127T060000Z")))) == 1


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n\0\0\0",
        b"hello there\nI run on Tuesdays",
        b"<html>BEGIN:VCALENDAR</html>",
        days([("20261125", "Run")])[:-40],
        b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 3000,
        b"BEGIN:VCARD\r\nFN:Ann\r\nEND:VCARD\r\n",
    ],
    ids=["empty", "picture", "words", "page", "cut off", "nested", "contact"],
)
def test_what_is_no_calendar_is_called_broken(data: bytes) -> None:
    assert fault(data) is RunFault.BROKEN


def test_a_calendar_without_an_entry_is_just_empty() -> None:
    assert read(calendar()) == []


def test_more_entries_than_anybody_runs_are_refused() -> None:
    many = [(f"2026122{n % 8}", f"Run {n}") for n in range(2001)]
    assert fault(days(many)) is RunFault.TOO_MANY
    assert len(read(days(many[:2000]))) == 2000


def test_years_of_runs_that_are_over_are_not_counted() -> None:
    assert len(read(days([("20251220", f"Run {n}") for n in range(3000)]))) == 3000


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;INTERVAL=2",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYHOUR=1,2,3,4;BYSECOND=1,2,3,4,5,6,7",
        "FREQ=OFTEN",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=WE;INTERVAL=0",
        "FREQ=YEARLY;INTERVAL=1;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=-1",
    ],
)
def test_of_a_rule_that_nobody_makes_by_tapping_the_first_day_alone_counts(rule: str) -> None:
    assert len(starts(calendar(entry(":20261125T060000Z", "Run", f"RRULE:{rule}")))) == 1


def test_rules_that_never_come_true_do_not_keep_the_program_busy() -> None:
    """Each alone takes half a second, since every day until the year 9999 is looked at."""
    rule = "RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=MO"
    data = calendar(*(entry(":20261125T060000Z", f"Run {n}", rule) for n in range(2)))
    with pytest.raises(RunFileError, match="many"):
        CalendarFiles(seconds=0.01).read(data, NOW)


def zone(name: str, offset: str, rule: str = "RRULE:FREQ=SECONDLY") -> str:
    """A zone that a file describes itself, with two clocks that take turns each second."""
    clocks = (
        f"BEGIN:{kind}\r\nDTSTART:19700101T00000{n}\r\nTZOFFSETFROM:{offset}\r\n"
        f"TZOFFSETTO:{offset}\r\n{rule}\r\nEND:{kind}\r\n"
        for n, kind in enumerate(("STANDARD", "DAYLIGHT"))
    )
    return f"BEGIN:VTIMEZONE\r\nTZID:{name}\r\n{''.join(clocks)}END:VTIMEZONE"


@pytest.mark.parametrize("rule", ["FREQ=DAILY;COUNT=3", "FREQ=SECONDLY"])
def test_a_zone_that_changes_its_clock_each_second_is_not_followed(rule: str) -> None:
    """It kept a thread, or the whole program, busy for hours."""
    run = entry(";TZID=Evil:20261125T080000", "Run", f"RRULE:{rule}")
    found = starts(calendar(zone("Evil", "+0100"), run))
    assert all(isinstance(each, datetime) and each.tzinfo is None for each in found)


def test_a_file_does_not_change_the_zones_of_another_runner_s_file() -> None:
    name = "W. Europe Standard Time"
    read(calendar(zone(name, "+2300"), entry(f";TZID={name}:20261125T080000")))
    (found,) = starts(calendar(entry(f";TZID={name}:20261125T080000")))
    assert isinstance(found, datetime)
    assert found.utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize("name", ["Europe", "../../etc/passwd", "a" * 5000])
def test_a_zone_that_names_a_folder_or_a_file_is_one_that_nobody_knows(name: str) -> None:
    (found,) = starts(calendar(entry(f";TZID={name}:20261125T080000")))
    assert found == datetime(2026, 11, 25, 8)  # noqa: DTZ001 - the file's zone means nothing


def test_a_zone_with_its_maker_s_name_is_known_and_told_to_no_log() -> None:
    """Every warning fails a test."""
    (found,) = starts(calendar(entry(";TZID=/maker.example/Europe/Berlin:20261125T080000")))
    assert isinstance(found, datetime)
    assert found.utcoffset() == timedelta(hours=1)


def read_or_refused(data: bytes) -> list[CalendarEvent] | RunFault:
    """Anything else than a list or a refusal fails the test."""
    try:
        return read(data)
    except RunFileError as error:
        return error.fault


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert read_or_refused(data) in ([], RunFault.BROKEN)


properties = st.sampled_from(
    ["DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "STATUS", "SUMMARY", "UID"]
)
values = st.sampled_from(
    ["20261125", "20261125T060000Z", "PT1H", "FREQ=DAILY;COUNT=3", "CANCELLED", "", "x", "-P1D"]
) | st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=20)


@given(st.lists(st.tuples(properties, values), max_size=8))
def test_any_entry_is_read_or_refused(parts: list[tuple[str, str]]) -> None:
    lines = "\r\n".join(f"{name}:{value}" for name, value in parts)
    data = calendar(f"BEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT")
    found = read_or_refused(data)
    if isinstance(found, list):
        assert all(isinstance(each.start, date) for each in found)
        assert all(each.minutes is None or isinstance(each.minutes, float) for each in found)
    else:
        assert found is RunFault.BROKEN
