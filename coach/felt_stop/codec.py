"""The state as JSON text and back, to the last digit."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from coach.felt_stop.state import Ache, Break, Cause, Hold, State, Track
from coach.runner import Region


def dump(state: State) -> str:
    """The same state always gives the same text."""
    return json.dumps(_plain(state), sort_keys=True, separators=(",", ":"), allow_nan=False)


def load(text: str) -> State:
    """The state that `dump` wrote.

    Raises:
        ValueError: the text is no such state.
    """
    try:
        return _state(json.loads(text))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a state of felt-stop progression: {error!r}") from error


def _plain(value: object) -> Any:  # noqa: ANN401 - what json takes
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _state(raw: dict[str, Any]) -> State:
    return State(
        began=_day(raw["began"]),
        last=_day(raw["last"]),
        breaks=tuple(
            Break(*map(date.fromisoformat, (b["start"], b["end"]))) for b in raw["breaks"]
        ),
        tracks={name: _track(track) for name, track in raw["tracks"].items()},
        aches=tuple(_ache(ache) for ache in raw["aches"]),
        holds=tuple(Hold(**{**hold, "region": Region(hold["region"])}) for hold in raw["holds"]),
    )


def _track(raw: dict[str, Any]) -> Track:
    read = {
        "bands": tuple(raw["bands"]),
        "last": date.fromisoformat(raw["last"]),
        "last_at": datetime.fromisoformat(raw["last_at"]),
        "cause": Cause(raw["cause"]),
    }
    return Track(**{**raw, **read})


def _ache(raw: dict[str, Any]) -> Ache:
    read = {
        "at": datetime.fromisoformat(raw["at"]),
        "day": date.fromisoformat(raw["day"]),
        "region": Region(raw["region"]),
    }
    return Ache(**{**raw, **read})


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
