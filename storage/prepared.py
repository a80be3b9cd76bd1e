"""Core statements compiled once for SQLite: their SQL, their values and rows to and fro."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Dialect, IteratorResult, Result
from sqlalchemy.dialects.sqlite import aiosqlite
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.sql import Executable

Convert = Callable[[Any], Any] | None


@cache
def prepared(statement: Executable, names: tuple[str, ...]) -> "Prepared":
    """The statement, for values of those names. Statements are constants, so all are kept."""
    return Prepared(statement, names)


class Prepared:
    """A statement for values of certain names.

    Raises:
        ValueError: a value that it needs is not among the names, or it needs SQLAlchemy while
            it runs: for a default that is computed, or a list of any length.
    """

    def __init__(self, statement: Any, names: Sequence[str]) -> None:  # noqa: ANN401 - what compiles has no type
        compiled = statement.compile(dialect=_sqlite(), column_keys=list(names))
        if compiled.prefetch or compiled.post_compile_params:
            raise ValueError(f"cannot be run without SQLAlchemy: {compiled}")
        self.sql = str(compiled)
        fixed = {name: of for name, of in compiled.params.items() if name not in names}
        if missing := [name for name, of in fixed.items() if not isinstance(of, str | int)]:
            raise ValueError(f"no value is given for {missing}: {compiled}")
        self._fixed = fixed
        self._places = [(name, _to(compiled.binds[name].type)) for name in compiled.positiontup]
        columns = statement.exported_columns
        self._columns = SimpleResultMetaData(columns.keys())
        readers = [_from(column.type) for column in columns]
        self._readers = [(place, read) for place, read in enumerate(readers) if read]

    def bound(self, values: Mapping[str, Any]) -> list[Any]:
        """The values in the order of their places, as SQLite takes them."""
        given = {**self._fixed, **values}
        return [given[name] if to is None else to(given[name]) for name, to in self._places]

    def result(self, rows: Iterable[Sequence[Any]]) -> Result[Any]:
        """SQLite's rows as SQLAlchemy gives them."""
        return IteratorResult(self._columns, map(self._read, rows) if self._readers else iter(rows))

    def _read(self, row: Sequence[Any]) -> Sequence[Any]:
        values = list(row)
        for place, read in self._readers:
            values[place] = read(values[place])
        return tuple(values)


@cache
def _sqlite() -> Dialect:
    return aiosqlite.dialect()


def _to(kind: Any) -> Convert:  # noqa: ANN401 - a TypeEngine, whose methods SQLAlchemy leaves untyped
    convert: Convert = kind.dialect_impl(_sqlite()).bind_processor(_sqlite())
    return convert


def _from(kind: Any) -> Convert:  # noqa: ANN401 - as above
    convert: Convert = kind.dialect_impl(_sqlite()).result_processor(_sqlite(), None)
    return convert
