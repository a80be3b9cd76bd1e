"""Time zones that people name outright: "Europe/Berlin", "UTC+2", "CET"."""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

ABBREVIATIONS = {
    **dict.fromkeys(("est", "edt", "et", "eastern time"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct", "central time"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mountain time"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt", "pacific time"), "America/Los_Angeles"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz"), "Europe/Berlin"),
    **dict.fromkeys(("bst", "wet"), "Europe/London"),
    **dict.fromkeys(("eet", "eest"), "Europe/Athens"),
    **dict.fromkeys(("msk",), "Europe/Moscow"),
    **dict.fromkeys(("ist",), "Asia/Kolkata"),
    **dict.fromkeys(("jst",), "Asia/Tokyo"),
    **dict.fromkeys(("kst",), "Asia/Seoul"),
    **dict.fromkeys(("sgt",), "Asia/Singapore"),
    **dict.fromkeys(("aest", "aedt"), "Australia/Sydney"),
    **dict.fromkeys(("brt",), "America/Sao_Paulo"),
    **dict.fromkeys(("utc", "gmt", "z", "etc utc", "etc gmt"), "UTC"),
}

_OFFSET = re.compile(r"(?:utc|gmt|z)?\s*([+\-\u2212])\s*(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_FARTHEST = timedelta(hours=14)
# Standard time, without daylight saving: January in the north, July in the south.
_JANUARY = datetime(2026, 1, 15, tzinfo=UTC)
_JULY = datetime(2026, 7, 15, tzinfo=UTC)


def zone_named(words: str) -> str | None:
    """The IANA zone that these words are a name of, in any case, or None."""
    plain = "_".join(words.split()).casefold()
    if "/" in plain:
        return next((zone for zone in available_timezones() if zone.casefold() == plain), None)
    return ABBREVIATIONS.get(" ".join(words.split()).casefold())


def offset_named(words: str) -> timedelta | None:
    """The offset from UTC that "UTC+2", "GMT -3:30" or "+5:30" name, or None."""
    found = _OFFSET.fullmatch(words.strip())
    if found is None:
        return None
    sign, hours, minutes = found.groups()
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return None if offset > _FARTHEST else offset if sign == "+" else -offset


@cache
def standard_offset(zone: str) -> timedelta:
    """A zone's offset from UTC when no daylight saving is in force."""
    here = ZoneInfo(zone)
    offsets = (moment.astimezone(here).utcoffset() for moment in (_JANUARY, _JULY))
    return min(offset for offset in offsets if offset is not None)
