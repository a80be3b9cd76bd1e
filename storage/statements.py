"""What every repository does alike: read, insert, upsert, save by version.

Repositories build their statements once, as constants, and give values as parameters:
building a statement anew costs SQLAlchemy as much as running it.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import CursorResult, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects import sqlite as lite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql import Executable

from coach.ports import StaleError
from storage.executing import Executes
from storage.sqlite import READS


def reading(engine: AsyncEngine) -> AsyncConnection:
    """A connection for `async with` that only reads, so it waits for no other program.

    In SQLite each statement is a transaction by itself.
    """
    return engine.execution_options(**{READS: True}).connect()


def insert(dialect: str, table: Table) -> lite.Insert | postgresql.Insert:
    """An insert that knows ON CONFLICT: the same words in both dialects, from two modules."""
    return postgresql.insert(table) if dialect == "postgresql" else lite.insert(table)


async def upsert(connection: AsyncConnection, table: Table, values: Mapping[str, Any]) -> None:
    """Put a row in the place of the one with the same primary key, if any. Raises StaleError."""
    await write(connection, _upsert(connection.dialect.name, table), values)


async def write(
    connection: AsyncConnection, statement: Executable, values: Mapping[str, Any]
) -> CursorResult[Any]:
    """Execute what adds a row.

    Raises:
        StaleError: the row is there already, or the runner that it belongs to is gone:
            both happen only where somebody else was quicker.
    """
    with _stale():
        return await connection.execute(statement, values)


async def added(on: Executes, statement: Executable, values: Mapping[str, Any]) -> int:
    """Add a row, and return the id that the statement returns. Raises StaleError as `write`."""
    with _stale():
        its_id: int = (await on.rows(statement, values)).scalar_one()
        return its_id


async def put(on: Executes, table: Table, values: Mapping[str, Any]) -> None:
    """As `upsert`."""
    with _stale():
        await on.change(_upsert(on.dialect, table), values)


async def save(on: Executes, statement: Executable, values: Mapping[str, Any]) -> None:
    """Execute an update of one row. Raises StaleError where no row is as expected."""
    if await on.change(statement, values) == 0:
        raise StaleError("the row has another version, or is gone")


@contextmanager
def _stale() -> Iterator[None]:
    """Call it stale where a row is there already, or the one that it refers to is gone."""
    try:
        yield
    except (IntegrityError, sqlite3.IntegrityError) as error:
        raise StaleError("the row was added or its runner deleted by another unit") from error


@cache
def _upsert(dialect: str, table: Table) -> Executable:
    statement = insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    new = {name: value for name, value in statement.excluded.items() if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)
