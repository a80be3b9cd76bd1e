"""Takes exact places out of updates before anything of them is written."""

from collections.abc import Mapping
from typing import Any

from content.zoneplaces import AT_SEA, blurred

NUMBERS = (int, float)


def without_places(part: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The same JSON with every pin moved to the place that stands for its time zone.

    The zone is all that is wanted of a pin. So the coordinates never reach the database,
    its log, or a backup, wherever in the update they are: in an edited or a quoted message,
    in a live location, in a venue (whose name and address go too).
    """
    if isinstance(part, Mapping):
        return {key: _kept(key, value) for key, value in part.items()}
    if isinstance(part, list):
        return [without_places(each) for each in part]
    return part


def _kept(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, Mapping) and key == "location":
        return _moved(value)
    if isinstance(value, Mapping) and key == "venue":
        return {"location": _moved(value.get("location", {})), "title": "", "address": ""}
    return without_places(value)


def _moved(pin: Mapping[str, Any]) -> dict[str, float]:
    """A Bot API Location with nothing but a zone's place in it."""
    where = pin.get("latitude"), pin.get("longitude")
    known = [float(each) for each in where if isinstance(each, NUMBERS)]
    latitude, longitude = blurred(*known) if len(known) == len(where) else AT_SEA
    return {"latitude": latitude, "longitude": longitude}
