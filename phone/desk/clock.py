"""Moving the phone's clock from the page."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from phone.clock import PhoneClock
from phone.errors import DeskError
from phone.shapes import Json


def move_clock(clock: PhoneClock, order: Json) -> Json:
    """Move by seconds, to an instant, or to the next time that a local clock shows.

    Raises:
        DeskError: that lies in the past, or isn't a time.
    """
    try:
        if "move_seconds" in order:
            clock.move(timedelta(seconds=float(order["move_seconds"])))
        elif "to" in order:
            clock.move_to(datetime.fromisoformat(str(order["to"])))
        elif "next" in order:
            clock.move_to(next_time(clock.now(), str(order["next"]), str(order["zone"])))
        else:
            raise DeskError("say move_seconds, to, or next with zone")
    except (ValueError, TypeError, KeyError, OverflowError, ZoneInfoNotFoundError) as error:
        raise DeskError(f"the clock can't be moved so: {error}") from error
    return {"now": clock.now().isoformat()}


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
