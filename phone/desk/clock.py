"""Moving the phone's clock from the page."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from phone.clock import PhoneClock
from phone.errors import DeskError
from phone.shapes import Json

Stops = Callable[[datetime], Awaitable[datetime | None]]
"""Does all that is due now, then tells when something is due next, until that instant at most."""


async def move_clock(clock: PhoneClock, order: Json, stops: Stops | None) -> Json:
    """Move by seconds, to an instant, or to the next time that a local clock shows.

    On the way it stops wherever something is due, so that a week that is skipped is lived.

    Raises:
        DeskError: that lies in the past, or isn't a time.
    """
    target = _target(clock.now(), order)
    if target < clock.now():
        raise DeskError("the clock can't be moved so: it only moves forward")
    while stops and (stop := await stops(target)) and clock.now() < stop <= target:
        clock.reach(stop)
    clock.reach(target)  # living takes time: it may be past that by now
    return {"now": clock.now().isoformat()}


def _target(now: datetime, order: Json) -> datetime:
    try:
        if "move_seconds" in order:
            return now + timedelta(seconds=float(order["move_seconds"]))
        if "to" in order:
            return datetime.fromisoformat(str(order["to"])).astimezone(UTC)
        if "next" in order:
            return next_time(now, str(order["next"]), str(order["zone"])).astimezone(UTC)
    except (ValueError, TypeError, KeyError, OverflowError, ZoneInfoNotFoundError) as error:
        raise DeskError(f"the clock can't be moved so: {error}") from error
    raise DeskError("say move_seconds, to, or next with zone")


def next_time(now: datetime, wanted: str, zone: str) -> datetime:
    """The next instant at which a clock in the zone shows HH:MM.

    A time that the spring change leaves out counts as an hour later, as zoneinfo has it.

    Raises:
        ValueError: no such time.
        ZoneInfoNotFoundError: no such zone.
    """
    local = now.astimezone(ZoneInfo(zone))
    shown = datetime.combine(local.date(), time.fromisoformat(wanted), local.tzinfo)
    while shown.timestamp() <= now.timestamp():
        shown = datetime.combine(shown.date() + timedelta(days=1), shown.timetz().replace(fold=0))
    return shown
