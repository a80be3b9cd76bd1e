"""The zones that a runner's calendar file may name: those everybody knows, none of its own.

A file may describe zones itself (VTIMEZONE). icalendar keeps such a zone for every later file,
whoever sent it, and a zone may change its clock each second since 1970, which takes hours to
follow. What people send names IANA's or Windows' zones beside them.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import tzinfo

from icalendar.error import GloballyUniqueTZIDGuessed
from icalendar.timezone import tzp
from icalendar.timezone.zoneinfo import ZONEINFO


class KnownZones(ZONEINFO):
    """Zones by name alone."""

    def knows_timezone_id(self, tzid: str) -> bool:
        """Always, so that a zone that a file describes is never built."""
        return True

    def timezone(self, name: str) -> tzinfo | None:
        """The zone; None for a name that is none, a folder of zones or too long for a file."""
        try:
            return super().timezone(name)
        except OSError:
            return None


@contextmanager
def known_zones() -> Iterator[None]:
    """Read a file with these zones, and keep or tell nothing of the names it used."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", GloballyUniqueTZIDGuessed)
        tzp.use(KnownZones())  # begins with no zone of an earlier file
        yield
