"""The runner's own day and local clock times, right through every change of the clocks.

A runner's day starts at 04:00 by their local clock and ends at the next one, since people
who train late mean the evening they are still awake in. A time before 04:00 therefore
belongs to the end of the day before.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_STARTS = time(4, 0)
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


def runner_day(at: datetime, zone: str) -> date:
    """The runner's own day at an instant.

    Args:
        at: aware, in any zone.
        zone: IANA name.

    Raises:
        ValueError: `at` is naive.
        zoneinfo.ZoneInfoNotFoundError: there is no such zone.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs its zone")
    day = at.astimezone(ZoneInfo(zone)).date()
    while _start(day, zone) > at:
        day -= _DAY
    return day


def moment(day: date, local: time, zone: str) -> datetime:
    """The instant at which the runner's clock shows `local` within their own `day`, in UTC.

    Where the clocks go back and show it twice, it is the first of both. Where they go
    forward and skip it, it is the first instant after the gap, or the last second before
    it where the gap ends with the day. So `runner_day(moment(day, local, zone), zone)` is
    `day`, unless the zone skipped that whole day (as Samoa did in 2011).
    """
    calendar_day = day if local >= DAY_STARTS else day + _DAY
    found = _instant(datetime.combine(calendar_day, local), zone)
    return min(found, _start(day + _DAY, zone) - _SECOND)


def local_time(at: datetime, zone: str) -> time:
    """What the runner's clock shows."""
    return at.astimezone(ZoneInfo(zone)).time()


def _start(day: date, zone: str) -> datetime:
    return _instant(datetime.combine(day, DAY_STARTS), zone)


def _instant(wall: datetime, zone: str) -> datetime:
    """When a naive local time is first reached or passed, in UTC."""
    local = wall.replace(tzinfo=ZoneInfo(zone), fold=0)
    found = local.astimezone(UTC)
    if found.astimezone(local.tzinfo).replace(tzinfo=None) == wall:
        return found
    return _end_of_gap(wall, zone)


def _end_of_gap(wall: datetime, zone: str) -> datetime:
    """The instant at which the clocks jump over `wall`.

    In a gap the offset from before (fold 0) places `wall` after the jump and the offset
    from after it (fold 1) places it before the jump (PEP 495): the jump is between both.
    """
    place = ZoneInfo(zone)
    late = wall.replace(tzinfo=place, fold=0).astimezone(UTC)
    early = wall.replace(tzinfo=place, fold=1).astimezone(UTC)
    before = early.astimezone(place).utcoffset()
    while late - early > _SECOND:
        middle = early + (late - early) // 2
        if middle.astimezone(place).utcoffset() == before:
            early = middle
        else:
            late = middle
    return late.replace(microsecond=0)
