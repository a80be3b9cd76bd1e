"""Dates and times as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.questions.dates import read_date, read_time

TODAY = date(2026, 11, 22)
NAMES = "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug"
MONTHS = [
    month.split()
    for month in f"{NAMES},september sept sep,october oct,november nov,december dec".split(",")
]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2027-04-11", [date(2027, 4, 11)]),
        ("2027/4/11", [date(2027, 4, 11)]),
        ("11.4.2027", [date(2027, 4, 11)]),
        ("11.04.27", [date(2027, 4, 11)]),
        ("11.4.", [date(2027, 4, 11)]),
        ("24.12", [date(2026, 12, 24)]),
        ("4/25/2027", [date(2027, 4, 25)]),
        ("5/5/2027", [date(2027, 5, 5)]),
        ("4/5/2027", [date(2027, 5, 4), date(2027, 4, 5)]),
        ("11 April", [date(2027, 4, 11)]),
        ("on the 11th of April, please", [date(2027, 4, 11)]),
        ("Apr 11th, 2028", [date(2028, 4, 11)]),
        ("1 jan '29", [date(2029, 1, 1)]),
        ("22 november", [TODAY]),
        ("29 feb", [date(2028, 2, 29)]),
        ("2020-01-01", [date(2020, 1, 1)]),
        ("31.4.2027", []),
        ("13/13/2027", []),
        ("april", []),
        ("12 12 10", []),
        ("soon", []),
        ("", []),
        ("99999999999999999999 april", []),
    ],
)
def test_dates_in_their_usual_forms(words: str, expected: list[date]) -> None:
    assert read_date(words, TODAY, MONTHS) == tuple(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("6:30", time(6, 30)),
        ("06.30", time(6, 30)),
        ("0630", time(6, 30)),
        ("630", time(6, 30)),
        ("18h", time(18)),
        ("18h30", time(18, 30)),
        ("6pm", time(18)),
        ("6 PM", time(18)),
        ("6:15 a.m.", time(6, 15)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("7", time(7)),
        ("0:00", time(0)),
        ("24:00", None),
        ("13pm", None),
        ("0am", None),
        ("6:75", None),
        ("evening", None),
        ("", None),
    ],
)
def test_times_in_their_usual_forms(words: str, expected: time | None) -> None:
    assert read_time(words) == expected


@given(st.dates(min_value=TODAY, max_value=date(2099, 12, 31)))
def test_every_day_to_come_is_read_back_in_each_written_form(day: date) -> None:
    for words in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%B} {day.day} {day.year}",
    ):
        assert read_date(words, TODAY, MONTHS) == (day,)


@given(st.text(max_size=60))
def test_no_words_break_the_reading(words: str) -> None:
    read_date(words, TODAY, MONTHS)
    read_time(words)
