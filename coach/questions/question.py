"""What a question is: data, so that onboarding and /settings ask by the same mechanism."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from coach.runner import Hours, Profile
from coach.words import Text

Given = tuple[str, ...]
"""An answer as plain words: options that were chosen, an ISO date, `HHMM`, `HHMM-HHMM`, a zone."""


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    DATE = "date"
    TIME = "time"
    HOURS = "hours"  # a span of the day, `2200-0600`
    CITY = "city"
    BANDS = "bands"  # a conversation of its own: coach/topics/bands.py


@dataclass(frozen=True, slots=True)
class Question:
    """One question, shown as the text `q-<key>`; in /settings it is called `set-<key>`.

    Attributes:
        current: the answer that a profile holds. apply: the profile with another answer.
        options: what can be tapped, short plain ASCII.
        names: an option's text is `<names>-<option>`.
        none: nothing at all is an answer; its button is `none-<key>`, on top if `none_first`.
        skippable: the profile's default will do.
        extra: comes after the first workout is already possible.
        later: is no question of the start: /settings alone asks it.
        asked: whether it concerns somebody with that profile; None: everybody.
        columns: buttons in a row.
    """

    key: str
    kind: Kind
    current: Callable[[Profile], Given]
    apply: Callable[[Profile, Given], Profile]
    options: Given = ()
    names: str = ""
    none: bool = False
    none_first: bool = False
    skippable: bool = True
    extra: bool = False
    later: bool = False
    asked: Callable[[Profile], bool] | None = None
    columns: int = 2

    def label(self, option: str) -> Text:
        """What a button for that option says."""
        if self.kind is Kind.TIME:
            return Text("at-time", {"time": clock_time(option)})
        if self.kind is Kind.HOURS:
            hours = span(option)
            return Text("from-to", {"start": hours.start, "end": hours.end})
        return Text(f"{self.names}-{hyphened(option)}")

    def shown(self, given: Given) -> Text:
        """An answer in words."""
        if not given:
            return Text("nothing")
        if self.kind is Kind.DATE:
            return day_text(date.fromisoformat(given[0]))
        if self.kind is Kind.CITY:
            return Text("zone", {"zone": given[0].replace("_", " ")})
        return enumerated([self.label(option) for option in given])


def day_text(day: date) -> Text:
    """A day with its year, which a race may be one or two of away."""
    return Text("on-date", {"date": day, "year": str(day.year)})


def hyphened(name: str) -> str:
    """A value's name as keys of texts spell it."""
    return name.replace("_", "-")


def clock_time(digits: str) -> time:
    """`0630` as a time of day."""
    return time(int(digits[:2]), int(digits[2:]))


def span(digits: str) -> Hours:
    """`2200-0600` as hours of the day."""
    start, _, end = digits.partition("-")
    return Hours(clock_time(start), clock_time(end))


def span_digits(hours: Hours) -> str:
    """Hours of the day as `2200-0600`."""
    return f"{hours.start:%H%M}-{hours.end:%H%M}"


def enumerated(texts: list[Text]) -> Text:
    """One or more texts with commas between them."""
    first, *others = texts
    return Text("listed", {"first": first, "others": enumerated(others)}) if others else first
