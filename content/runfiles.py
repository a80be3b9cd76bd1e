"""Reads calendar files (RFC 5545, .ics) that runners send.

What comes from strangers is bounded. Of rules only those that people make by tapping are
followed (every so many days, weeks, months or years; by weekday or day of the month): others can
keep a parser busy for hours, and of such an entry its first day alone counts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, groupby
from time import perf_counter

import recurring_ical_events
from icalendar import Calendar, Component, vRecur
from icalendar.error import BrokenCalendarProperty

from coach.ports import RunFileError
from coach.runfile import CalendarEvent, RunFault
from content.runzones import known_zones

AHEAD = timedelta(days=366)
BEHIND = timedelta(days=2)  # one of them is still today somewhere
MOST_EVENTS = 2000
MOST_SECONDS = 3.0  # for following rules
OLDEST = timedelta(days=3650)  # a rule that began earlier is followed from no day to today
BYS: Mapping[str, frozenset[str]] = {
    "DAILY": frozenset({"BYDAY"}),
    "WEEKLY": frozenset({"BYDAY"}),
    "MONTHLY": frozenset({"BYDAY", "BYMONTHDAY"}),
    "YEARLY": frozenset(),
}
PLAIN = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class CalendarFiles:
    """The port `RunFiles`.

    Attributes:
        seconds: time that may be spent on following rules.
    """

    seconds: float = MOST_SECONDS

    def read(self, data: bytes, now: datetime) -> tuple[CalendarEvent, ...]:
        """The entries of the coming year and of older ones those that do not repeat.

        Takes up to some seconds for the largest file, so call it in a thread.

        Raises:
            RunFileError: it is no calendar, or holds more than anybody's plan.
        """
        try:
            with known_zones():
                entries = [each for each in _entries(data) if _counts(each)]
                found = tuple(_events(entries, now, perf_counter() + self.seconds))
        except RunFileError:
            raise
        except Exception as error:  # a file from outside can break a parser anywhere
            raise RunFileError(RunFault.BROKEN) from error
        earliest = (now - BEHIND).date()
        if sum(day_of(each) >= earliest for each in found) > MOST_EVENTS:
            raise RunFileError(RunFault.TOO_MANY)
        return found


def day_of(event: CalendarEvent) -> date:
    """Its day by its own calendar."""
    return event.start.date() if isinstance(event.start, datetime) else event.start


def _entries(data: bytes) -> list[Component]:
    """The entries of all calendars in a file. Raises RunFileError where it holds none."""
    found = Calendar.from_ical(data, multiple=True)
    if not found or not all(each.name == "VCALENDAR" for each in found):
        raise RunFileError(RunFault.BROKEN)
    return [entry for each in found for entry in each.walk("VEVENT")]


def _counts(entry: Component) -> bool:
    """Whether it has a day, and was not called off; of a series that is seen later."""
    called_off = _is_cancelled(entry) and "RECURRENCE-ID" not in entry
    return _start(entry) is not None and not called_off


def _is_cancelled(entry: Component) -> bool:
    return str(entry.get("STATUS", "")).upper() == CANCELLED


def _start(entry: Component) -> date | datetime | None:
    start = _value(entry, "DTSTART")
    return start if isinstance(start, date) else None


def _value(entry: Component, name: str) -> object:
    """A property's moment or length; None where it is missing or broken."""
    try:
        return getattr(entry.get(name), "dt", None)
    except BrokenCalendarProperty:
        return None


def _events(entries: Iterable[Component], now: datetime, until: float) -> Iterator[CalendarEvent]:
    """Single entries as they are; series with their rules, moved and cancelled days."""
    ordered = sorted(entries, key=_uid)
    for _, group in groupby(ordered, key=_uid):
        series = tuple(group)
        if not any(_repeats(each) for each in series):
            yield from chain.from_iterable(_event(each) for each in series)
            continue
        if perf_counter() > until:
            raise RunFileError(RunFault.TOO_MANY)
        yield from chain.from_iterable(_event(each) for each in _followed(series, now))


def _followed(series: Sequence[Component], now: datetime) -> Iterator[Component]:
    """The days of a series, from the day before yesterday to a year from now."""
    calendar = Calendar()
    for each in series:
        if "RRULE" in each and not _is_plain(each, now):
            del each["RRULE"]
        calendar.add_component(each)
    query = recurring_ical_events.of(calendar, skip_bad_series=True)
    for each in query.between(now - BEHIND, now + AHEAD):
        if not _is_cancelled(each):
            yield each


def _is_plain(entry: Component, now: datetime) -> bool:
    """Whether its rule is one of those that are followed."""
    rule, start = entry.get("RRULE"), _start(entry)
    first = start.date() if isinstance(start, datetime) else start
    if not isinstance(rule, vRecur) or first is None or first < (now - OLDEST).date():
        return False
    parts = {str(key).upper() for key in rule} - PLAIN
    frequency = str(next(iter(rule.get("FREQ", ())), "")).upper()
    advances = all(step >= 1 for step in rule.get("INTERVAL", ()))  # 0 repeats a day for ever
    return advances and frequency in BYS and parts <= BYS[frequency] and len(parts) <= 1


def _event(entry: Component) -> Iterator[CalendarEvent]:
    """The entry in our own words."""
    start = _start(entry)
    if start is not None:
        yield CalendarEvent(start, _minutes(entry, start), str(entry.get("SUMMARY", "")))


def _minutes(entry: Component, start: date | datetime) -> float | None:
    """How long it lasts; None for whole days, and where it does not say."""
    if not isinstance(start, datetime):
        return None
    until, length = _value(entry, "DTEND"), _value(entry, "DURATION")
    if isinstance(until, datetime) and (until.tzinfo is None) == (start.tzinfo is None):
        length = until - start
    return length.total_seconds() / 60 if isinstance(length, timedelta) and length else None


def _repeats(entry: Component) -> bool:
    return any(name in entry for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def _uid(entry: Component) -> str:
    return str(entry.get("UID", ""))
