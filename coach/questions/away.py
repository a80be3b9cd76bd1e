"""Reads the days of a holiday as people type them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.questions.dates import NUMBERS, YEAR_FIRST, read_date
from coach.questions.wording import plain_words

FARTHEST = timedelta(days=366)  # nobody plans a holiday further ahead: a slip in the year
LONGEST = timedelta(days=183)  # nor a longer one
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Away:
    """A time without coaching: from `begins`, None for now, until the morning of `until`."""

    until: date | None
    begins: date | None = None

    def days(self) -> Mapping[str, date]:
        """Those of the two that are there, by their names."""
        both = {"begins": self.begins, "until": self.until}
        return {name: day for name, day in both.items() if day is not None}


def read_away(
    words: str, today: date, months: Sequence[Sequence[str]], between: Sequence[str]
) -> Away | None:
    """The days that words mean; None where they mean none that lie ahead.

    Args:
        words: `20 Dec to 3 Jan`, both of them days away; `3 Jan` or `until 3 Jan`, the day on
            which coaching goes on.
        today: the runner's day.
        months: for each month its names.
        between: words that stand around the days, such as `to`.
    """
    around = "|".join(re.escape(word) for word in between)
    parts = re.split(rf"\s+-\s+|\s*[–—]\s*|\b(?:{around})\b", words, flags=re.IGNORECASE)
    said = [part.strip() for part in parts if part.strip()]
    first = _day(said[0], today, months) if said else None
    if first is None or not today <= first <= today + FARTHEST:
        return None
    if len(said) == 1:
        return Away(first) if first > today else None
    last = _day(said[1], first, months)
    if len(said) > len(("first", "last")) or last is None or not first <= last <= first + LONGEST:
        return None
    return Away(last + _DAY, begins=first if first > today else None)


def names_days(words: str, months: Sequence[Sequence[str]], between: Sequence[str]) -> bool:
    """Whether words speak of days and of nothing else, be they such as 30 February."""
    names = {name for month in months for name in month}
    tokens = [token for token in plain_words(words).split() if token not in between]
    named = [token for token in tokens if not re.fullmatch(r"\d+([a-z]{2})?", token)]
    if named:
        return all(token in names for token in named)
    return bool(YEAR_FIRST.search(words) or NUMBERS.fullmatch(words.strip()))


def _day(words: str, earliest: date, months: Sequence[Sequence[str]]) -> date | None:
    return next(iter(read_date(words, earliest, months)), None)
