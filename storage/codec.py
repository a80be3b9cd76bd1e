"""Values of the coach <-> JSON text, to the last digit.

Text written by an older program loads as long as new fields have defaults; a value's kind,
once written to the log, must stay readable for ever.
"""

import zlib
from functools import cache
from typing import Annotated, Any, TypeVar, cast

from pydantic import Discriminator, TypeAdapter, ValidationError

from coach.training import Event
from storage.errors import CorruptError

T = TypeVar("T")

_EVENT = Annotated[Event, Discriminator("kind")]


def dump(value: object) -> str:
    """A frozen dataclass of the coach as JSON text."""
    kind: Any = type(value)
    return _adapter(kind).dump_json(value).decode()


def load(kind: type[T], text: str, table: str, row: int) -> T:
    """The value that `dump` wrote.

    Raises:
        CorruptError: the text is none; `table` and `row` are named, what it holds is not.
    """
    return cast("T", _load(kind, text, table, row))


def pack(value: object) -> bytes:
    """The same, compressed: for what is large, and only ever read as a whole."""
    return zlib.compress(_adapter(cast("Any", type(value))).dump_json(value), level=1)


def unpack(kind: type[T], packed: bytes, table: str, row: int) -> T:
    """The value that `pack` wrote. Raises CorruptError as `load`."""
    try:
        text = zlib.decompress(packed)
    except zlib.error:
        raise _corrupt(table, row, "it cannot be unpacked") from None
    return cast("T", _load(kind, text, table, row))


def dump_keys(keys: frozenset[str]) -> str:
    """A set of keys, sorted: the same set is always the same text."""
    return _adapter(list[str]).dump_json(sorted(keys)).decode()


def load_keys(text: str, table: str, row: int) -> frozenset[str]:
    """The set that `dump_keys` wrote. Raises CorruptError."""
    return load(frozenset[str], text, table, row)


def load_event(text: str, table: str, row: int) -> Event:
    """An event of the training log. Raises CorruptError."""
    return cast("Event", _load(_EVENT, text, table, row))


def _load(kind: Any, text: str | bytes, table: str, row: int) -> object:  # noqa: ANN401 - a type or an annotated union
    try:
        return _adapter(kind).validate_json(text, strict=True)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        why = f"{where}: {first['type']}"
        raise _corrupt(table, row, why) from None  # the cause would quote what the row holds


def _corrupt(table: str, row: int, why: str) -> CorruptError:
    return CorruptError(
        f"Row {row} of {table} cannot be read ({why}). "
        "Restore it from a backup, or run the version that wrote it."
    )


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a type or an annotated union
    # Built at first use: importing costs nothing, and each is built once.
    return TypeAdapter(kind)
