"""What every repository does alike: read, insert with a rule, save by version."""

from typing import Any

from sqlalchemy import CursorResult, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql import Executable

from coach.ports import StaleError
from storage.sqlite import READS


def reading(engine: AsyncEngine) -> AsyncConnection:
    """A connection for `async with` that only reads, so it waits for no other program."""
    return engine.execution_options(**{READS: True}).connect()


def insert(connection: AsyncConnection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An insert that knows ON CONFLICT: the same words in both dialects, from two modules."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)


async def write(connection: AsyncConnection, statement: Executable) -> CursorResult[Any]:
    """Execute what adds a row.

    Raises:
        StaleError: the row is there already, or the runner that it belongs to is gone:
            both happen only where somebody else was quicker.
    """
    try:
        return await connection.execute(statement)
    except IntegrityError as error:
        raise StaleError("the row was added or its runner deleted by another unit") from error


async def save(connection: AsyncConnection, statement: Executable) -> None:
    """Execute an update by id and version. Raises StaleError where no row has that version."""
    if (await connection.execute(statement)).rowcount == 0:
        raise StaleError("the row has another version, or is gone")
