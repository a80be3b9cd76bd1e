"""The state as JSON text and back, to the last digit.

Written and read by the shapes of the dataclasses themselves, as lists in their fields'
order: half as long as with names, and quick enough for every tap.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from coach.adaptive.state import State

Reader = Callable[[Any], Any]


def dump(state: State) -> str:
    """The same state always gives the same text."""
    return json.dumps(_plain(state), separators=(",", ":"), allow_nan=False)


def load(text: str) -> State:
    """The state that `dump` wrote.

    Raises:
        ValueError: the text is no such state.
    """
    try:
        found: State = _reader(State)(json.loads(text))
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError(f"not a state of the adaptive engine: {error!r}") from error
    return found


def _plain(value: object) -> Any:  # noqa: ANN401 - what json takes
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Mapping):
        return [[_plain(key), _plain(value[key])] for key in sorted(value)]
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    raise TypeError(f"cannot be kept: {value!r}")


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - any annotation
    """What makes a value of that annotation from JSON."""
    origin, args = get_origin(kind), get_args(kind)
    if isinstance(kind, UnionType) or origin is UnionType:
        return _optional(_reader(next(arg for arg in args if arg is not NoneType)))
    if origin is tuple:
        return _tuple(args)
    if origin is Mapping:
        return _mapping(_reader(args[0]), _reader(args[1]))
    if kind in {date, datetime}:
        return kind.fromisoformat  # type: ignore[no-any-return]  # a classmethod of either
    if is_dataclass(kind):
        return _dataclass(kind)
    return _enum(kind) if issubclass(kind, Enum) else _same(kind)


def _optional(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _tuple(args: tuple[Any, ...]) -> Reader:
    if args[-1] is Ellipsis:
        read = _reader(args[0])
        return lambda value: tuple([read(one) for one in value])
    readers = tuple(_reader(arg) for arg in args)
    return lambda value: tuple([r(one) for r, one in zip(readers, value, strict=True)])


def _mapping(key: Reader, read: Reader) -> Reader:
    return lambda value: {key(one): read(other) for one, other in value}


def _dataclass(kind: Any) -> Reader:  # noqa: ANN401 - a dataclass
    hints = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]
    return lambda value: kind(*[r(one) for r, one in zip(readers, value, strict=True)])


def _enum(kind: type[Enum]) -> Reader:
    return kind


def _same(kind: type) -> Reader:
    def read(value: object) -> object:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return read
