"""What every repository does alike: read, insert, upsert, save by version.

Repositories build their statements once, as constants, and give values as parameters:
building a statement anew costs SQLAlchemy as much as running it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Column, ColumnElement, CursorResult, Table, and_, bindparam, func, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql import Executable, false

from coach.ports import StaleError
from storage import tables
from storage.sqlite import READS


def reading(engine: AsyncEngine) -> AsyncConnection:
    """A connection for `async with` that only reads, so it waits for no other program."""
    return engine.execution_options(**{READS: True}).connect()


def insert(dialect: str, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert that knows ON CONFLICT: the same words in both dialects, from two modules."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


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
    try:
        return await connection.execute(statement, values)
    except IntegrityError as error:
        raise StaleError("the row was added or its runner deleted by another unit") from error


async def save(
    connection: AsyncConnection, statement: Executable, values: Mapping[str, Any]
) -> None:
    """Execute an update of one row. Raises StaleError where no row is as expected."""
    if (await connection.execute(statement, values)).rowcount == 0:
        raise StaleError("the row has another version, or is gone")


@cache
def _upsert(dialect: str, table: Table) -> Executable:
    statement = insert(dialect, table)
    keys = [column.name for column in table.primary_key]
    new = {name: value for name, value in statement.excluded.items() if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)


def holding(
    until: Column[Any], runner_version: Column[Any], workout_version: Column[Any]
) -> ColumnElement[bool]:
    """Whether what was made ahead is true at `now`, a parameter; see `coach.ports.Basis`.

    For a query that joins `runners` and `workouts`. False where nothing was made.
    """
    workouts = tables.workouts.c
    return func.coalesce(
        and_(
            until > bindparam("now", type_=until.type),
            tables.runners.c.version == runner_version,
            or_(workout_version.is_(None), workouts.version == workout_version),
        ),
        false(),
    )
