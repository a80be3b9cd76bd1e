"""Where on the map a time zone is, so that a pin can be kept as a zone and no closer.

Zones by point: tzfpy. The place that stands for a zone: zone.tab of the IANA time zone
database, as in the package tzdata (public domain); its format is told at the file's top.
"""

import math
import re
from functools import cache
from importlib.resources import files

Point = tuple[float, float]
"""Latitude and longitude in degrees, north and east positive."""

AT_SEA: Point = (0.0, 0.0)
"""Stands for every point that has no zone, and has none itself: the Gulf of Guinea."""

# The table counts in minutes of arc, and a minute is too much for so small a country.
_CLOSER = {"Europe/Monaco": (43.738, 7.425)}

_ISO_6709 = re.compile(r"([+-])(\d{2})(\d{2})(\d{2})?([+-])(\d{3})(\d{2})(\d{2})?")


def zone_at(latitude: float, longitude: float) -> str | None:
    """The IANA zone at a point in degrees; None at sea, or off the globe."""
    if not (math.isfinite(latitude) and math.isfinite(longitude)):
        return None
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees of the globe
        return None
    from tzfpy import get_tz  # noqa: PLC0415 - its map takes 35 MB, and few send a pin

    zone = get_tz(longitude, latitude)
    return None if not zone or zone.startswith("Etc/") else zone


def blurred(latitude: float, longitude: float) -> Point:
    """The place that stands for the zone of a point, often thousands of kilometres away.

    `AT_SEA` where there is no zone, or none whose place is known.
    """
    zone = zone_at(latitude, longitude)
    return AT_SEA if zone is None else _places().get(zone, AT_SEA)


@cache
def _places() -> dict[str, Point]:
    """The place of each zone."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {zone: _point(place) for _, place, zone, *_ in rows} | _CLOSER


def _point(place: str) -> Point:
    """A point of `+DDMM+DDDMM` or `+DDMMSS+DDDMMSS`."""
    found = _ISO_6709.fullmatch(place)
    if found is None:
        raise ValueError(f"zone.tab holds a place that cannot be read: {place}")
    parts = found.groups(default="0")
    return _degrees(*parts[:4]), _degrees(*parts[4:])


def _degrees(sign: str, degrees: str, minutes: str, seconds: str) -> float:
    size = int(degrees) + int(minutes) / 60 + int(seconds) / 3600
    return round(-size if sign == "-" else size, 4)
