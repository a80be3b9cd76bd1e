"""Reads dates and times of day as people type them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, time

from coach.questions.wording import plain_words
from coach.runner import Hours

YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})")
NUMBERS = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?\.?")
CLOCK = re.compile(
    r"(\d{1,2})(?:\s*[:.h]\s*([0-5]\d)|([0-5]\d))?\s*(h|am|pm|a\.m\.?|p\.m\.?|o'?clock|uhr)?",
    re.IGNORECASE,
)
CENTURY = 2000
NOON = 12
HOURS = 24


def read_date(words: str, today: date, months: Sequence[Sequence[str]]) -> tuple[date, ...]:
    """The days that words may mean, day before month first; none where they mean no day.

    Args:
        words: `2027-04-11`, `11.4.2027`, `4/11/27`, `11 April`, `Apr 11th, 2027`.
        today: a day without a year is the next such day from here.
        months: for each month its names and short forms.
    """
    said = words.strip()
    if found := YEAR_FIRST.fullmatch(said):
        year, month, day = (int(part) for part in found.groups())
        return tuple(_possible([(year, month, day)]))
    if found := NUMBERS.fullmatch(said):
        first, second = int(found[1]), int(found[3])
        orders = [(second, first)] if found[2] == "." else [(second, first), (first, second)]
        years = _years(found[4], today)
        return _soonest([[(year, month, day) for year in years] for month, day in orders], today)
    return _read_named(said, today, months)


def _read_named(said: str, today: date, months: Sequence[Sequence[str]]) -> tuple[date, ...]:
    """A date with the month's name, in whatever order."""
    tokens = plain_words(said).split()
    month = next(
        (n for n, names in enumerate(months, start=1) for token in tokens if token in names), None
    )
    numbers = [found[1] for token in tokens if (found := re.match(r"(\d+)(?:\D\D)?$", token))]
    days = [number for number in numbers if len(number) <= len("31")]
    years = [number for number in numbers if len(number) == len("2027")]
    if month is None or len(days) not in {1, 2} or len(years) > 1:
        return ()
    year = years[0] if years else (days[1] if len(days) > 1 else None)
    return _soonest([[(y, month, int(days[0])) for y in _years(year, today)]], today)


def _years(written: str | None, today: date) -> list[int]:
    """The year as written; where there is none, this year or one of the next few.

    Eight years reach from one 29 February to the next, even past 2100.
    """
    if written is None:
        return list(range(today.year, today.year + 9))
    return [int(written) if len(written) > len("27") else CENTURY + int(written)]


def _soonest(orders: list[list[tuple[int, int, int]]], today: date) -> tuple[date, ...]:
    """For each order of day and month its next day from today, else a day that has passed."""
    found: list[date] = []
    for triples in orders:
        possible = list(_possible(triples))
        ahead = next((day for day in possible if day >= today), None)
        found.extend([ahead] if ahead else possible[-1:])
    return tuple(dict.fromkeys(found))


def _possible(triples: Sequence[tuple[int, int, int]]) -> Iterator[date]:
    for year, month, day in triples:
        try:
            yield date(year, month, day)
        except ValueError:
            continue  # no such day, as the 31st of April: the other order may be one


def read_hours(words: str, between: Sequence[str]) -> Hours | None:
    """A span of the day: `22-7`, `10pm to 6am`, `from 21:30 until 7`; None where it is none.

    `between` are the words that may stand around its two times.
    """
    around = "|".join(re.escape(word) for word in sorted(between, key=len, reverse=True))
    parts = re.split(rf"\s*[-–—]\s*|\b(?:{around})\b", words.strip(), flags=re.IGNORECASE)
    times = [read_time(part) for part in parts if part.strip()]
    if len(times) != len(("start", "end")) or times[0] is None or times[1] is None:
        return None
    return Hours(times[0], times[1])


def read_time(words: str) -> time | None:
    """A time of day: `6:30`, `18h`, `18.30`, `0630`, `6pm`; None where it is none.

    A bare `6` is six in the morning: the day has 24 hours unless somebody says otherwise.
    """
    found = CLOCK.fullmatch(words.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    half = (found[4] or "").lower()[:1]
    if half in {"a", "p"}:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if half == "p" else 0)
    return time(hour, minute) if hour < HOURS else None
