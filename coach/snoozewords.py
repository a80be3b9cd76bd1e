"""Reads until when somebody puts a reminder off: "in 20 minutes", "remind me at 7pm". Pure."""

import re
from collections.abc import Callable, Sequence
from datetime import time, timedelta

from coach.questions.dates import read_time
from coach.questions.wording import Wording, listed_words

LONGEST = 60  # characters; a longer message is a letter
_HALF_AN_HOUR = timedelta(minutes=30)
_EDGES = " .,!?…"


def read_snooze(words: str, wording: Wording, language: str) -> timedelta | time | None:
    """How much later, or at what time of the day; None where the words say neither.

    Without "in" a number of minutes is no delay: in a report it is how long a hold was held.
    """
    if len(words) > LONGEST:
        return None

    def one_of(key: str) -> str:
        return _either(listed_words(wording, key, language))

    polite = one_of("words-snooze-polite")
    said = re.sub(rf"\b(?:{polite})\b", "", words.casefold()).strip(_EDGES)
    asked = re.sub(rf"^(?:{one_of('words-snooze-ask')})\b", "", said).strip(_EDGES)
    after = re.fullmatch(rf"(?:{one_of('words-snooze-in')})\s+(.+)", asked)
    if after:
        return _span(after[1], one_of)
    at = re.fullmatch(rf"(?:{one_of('words-snooze-at')})\s+(.+)", asked)
    if at is None or (asked == said and at[1].isdecimal()):
        return None  # "at 7" alone may be an effort
    return read_time(at[1])


def _span(said: str, one_of: Callable[[str], str]) -> timedelta | None:
    if re.fullmatch(one_of("words-snooze-half"), said):
        return _HALF_AN_HOUR
    found = re.fullmatch(
        rf"(\d{{1,3}})\s*(?:({one_of('words-snooze-minutes')})|(?:{one_of('words-snooze-hours')}))",
        said,
    )
    if found is None:
        return None
    return timedelta(minutes=int(found[1])) if found[2] else timedelta(hours=int(found[1]))


def _either(words: Sequence[str]) -> str:
    """A pattern of any of them, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
