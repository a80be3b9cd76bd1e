"""Makes runs of what a calendar file holds. Pure; content/runfiles.py reads the file.

Of an entry only its day and the kind of its run are kept: titles are read here and dropped.
The rules follow docs/coaching.md, "Runs from a calendar".
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from statistics import median

from coach.days import runner_day
from coach.freetext.tokens import words_of
from coach.runs import WEIGHT, Run, RunKind, RunWord, monday_of

AHEAD = timedelta(days=366)  # runs further away are told again by a later file
LONG_MINUTES = 90
LONG_SHARE = 1.3  # of the week's median run
FEWEST = 3  # runs of known length in a week, before one of them is the long one
PACE = 6.0  # minutes a kilometre, where a title says how far and the entry not how long
MILE = 1.609
TITLE = 200  # characters of a title that are read
MOST_MINUTES = 600  # whoever blocks more of a day in a calendar does not run for so long
_DISTANCE = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s?-?(km|k|mi|miles?)\b", re.IGNORECASE)


KINDS = {
    RunWord.EASY: RunKind.EASY,
    RunWord.HARD: RunKind.HARD,
    RunWord.LONG: RunKind.LONG,
    RunWord.RACE: RunKind.RACE,
}


class RunFault(StrEnum):
    """Why no run could be had from a file."""

    OTHER_FILE = "other"  # no calendar by its name and type
    TOO_BIG = "big"
    ENOUGH = "enough"  # too many files within a day
    LOST = "lost"  # Telegram does not hand it over
    BROKEN = "broken"  # named as a calendar, but none inside
    TOO_MANY = "many"  # entries in the coming year
    EMPTY = "empty"
    PAST = "past"  # nothing lies ahead
    NO_RUNS = "none"  # nothing that lies ahead looks like a run


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An entry of a calendar on one day.

    Attributes:
        start: its day; or its moment, aware, or naive where the calendar names no zone.
        minutes: how long it lasts, None where it takes the whole day or does not say.
    """

    start: date | datetime
    minutes: float | None
    title: str


@dataclass(frozen=True, slots=True)
class Read:
    """What a file told.

    Attributes:
        runs: those to come, by day, one a day.
        aside: how many entries to come are no runs.
    """

    runs: tuple[Run, ...]
    aside: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    run: Run
    minutes: float | None


Words = Mapping[tuple[str, ...], RunWord]


def runs_in(
    events: Sequence[CalendarEvent], phrases: Mapping[str, RunWord], zone: str, today: date
) -> Read | RunFault:
    """The runs that lie ahead, today included; or why there are none.

    Args:
        events: in any order.
        phrases: what words in titles say.
        zone: the runner's IANA zone: decides on which of their days a moment lies.
        today: the runner's own day.
    """
    if not events:
        return RunFault.EMPTY
    dated = [(_day(event.start, zone), event) for event in events]
    coming = [(day, event) for day, event in dated if today <= day <= today + AHEAD]
    if not coming:
        return RunFault.PAST
    words = {words_of(phrase): meaning for phrase, meaning in phrases.items()}
    found = [run for day, event in coming if (run := _run(day, event, words))]
    if not found:
        return RunFault.NO_RUNS
    return Read(tuple(_one_a_day(_with_long(found))), len(coming) - len(found))


def _run(day: date, event: CalendarEvent, words: Words) -> _Found | None:
    kind = _kind(event.title[:TITLE], words)
    if kind is None:
        return None
    return _Found(Run(day, kind), event.minutes or _minutes(event.title[:TITLE]))


def _kind(title: str, words: Words) -> RunKind | None:
    """The kind by the words of a title, the longest phrases first; None: no run.

    Where another sport is named too it is a run only if something says so outright: a bike's
    intervals are none.
    """
    said = frozenset(_said(words_of(title), words))
    told = {KINDS[word] for word in said if word in KINDS}
    if _DISTANCE.search(title):
        told.add(RunKind.EASY)
    if RunWord.OTHER in said and RunWord.EASY not in said:
        return None
    return max(told, key=WEIGHT.__getitem__, default=None)


def _said(title: Sequence[str], words: Words) -> Iterator[RunWord]:
    longest = max(map(len, words), default=0)
    at = 0
    while at < len(title):
        lengths = range(longest, 0, -1)
        length = next((n for n in lengths if tuple(title[at : at + n]) in words), 0)
        if length:
            yield words[tuple(title[at : at + length])]
        at += length or 1


def _minutes(title: str) -> float | None:
    """How long a run is that its title measures."""
    told = _DISTANCE.search(title)
    if told is None:
        return None
    distance = float(told[1].replace(",", "."))
    return distance * PACE * (1.0 if told[2].lower() in {"k", "km"} else MILE)


def _with_long(found: Iterable[_Found]) -> Iterator[Run]:
    """Easy runs that are long by their length alone are called so."""
    ordered = sorted(found, key=lambda each: each.run.day)
    for _, of_week in groupby(ordered, key=lambda each: monday_of(each.run.day)):
        week = tuple(of_week)
        limit = _long_from(week)
        for each in week:
            length = each.minutes or 0.0
            is_long = each.run.kind is RunKind.EASY and LONG_MINUTES <= length < MOST_MINUTES
            is_longest = each.run.kind is RunKind.EASY and limit is not None and length >= limit
            long = is_long or is_longest
            yield replace(each.run, kind=RunKind.LONG) if long else each.run


def _long_from(week: Sequence[_Found]) -> float | None:
    """From how many minutes on the week's longest run is its long one; None: there is none.

    None as well where words have named one.
    """
    named = any(WEIGHT[each.run.kind] >= WEIGHT[RunKind.LONG] for each in week)
    lengths = [each.minutes for each in week if each.minutes and each.minutes < MOST_MINUTES]
    if named or len(lengths) < FEWEST or max(lengths) < LONG_SHARE * median(lengths):
        return None
    return max(lengths)


def _one_a_day(runs: Iterable[Run]) -> Iterator[Run]:
    for _, of_day in groupby(runs, key=lambda run: run.day):
        yield max(of_day, key=lambda run: WEIGHT[run.kind])


def _day(start: date | datetime, zone: str) -> date:
    if not isinstance(start, datetime):
        return start
    try:
        return start.date() if start.tzinfo is None else runner_day(start, zone)
    except OverflowError:  # the calendar's first or last day: elsewhere it is a day beyond
        return start.date()
