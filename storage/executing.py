"""How a unit of work runs its statements: in SQLite where it is called, elsewhere by SQLAlchemy.

SQLite is a library within this program: a statement about one runner takes it about 4 µs,
asking a thread for it 30, and what SQLAlchemy does around it 75
(docs/decisions/0023-in-place.md). So a unit's statements, which are many and small, run on the
event loop's own thread, by the SQL and the conversions that SQLAlchemy compiles once. What may
wait stays with the connection's thread: for the lock (BEGIN), for the disk (COMMIT), and
whatever goes through the rows of many runners.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Result
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql import Executable

from storage.driver import OneHopConnection
from storage.errors import StorageError
from storage.prepared import prepared

Values = Mapping[str, Any]


class Executes(Protocol):
    """Runs Core statements within one transaction."""

    @property
    def dialect(self) -> str:
        """The database's kind."""
        ...

    async def begin(self) -> None:
        """Begin the transaction."""
        ...

    async def commit(self) -> None:
        """End it for good; whatever else ends it rolls it back."""
        ...

    async def rows(self, statement: Executable, values: Values) -> Result[Any]:
        """Run a query, or what returns rows of what it writes."""
        ...

    async def change(self, statement: Executable, values: Values) -> int:
        """Run what returns no rows; how many it has written."""
        ...

    async def each(self, statement: Executable, many: Sequence[Values]) -> Sequence[Any]:
        """Run it for each; the first columns of the rows that it returns, if any."""
        ...


@asynccontextmanager
async def transaction(engine: AsyncEngine) -> AsyncIterator[Executes]:
    """What runs statements in a transaction of its own, committed at the end."""
    async with engine.connect() as connection:  # leaving it rolls back
        db = await executes(connection)
        await db.begin()
        yield db
        await db.commit()


async def executes(connection: AsyncConnection) -> Executes:
    """What runs statements on this connection."""
    if connection.dialect.name == "sqlite":
        return await in_place(connection)
    return ByServer(connection)


async def in_place(connection: AsyncConnection) -> "InPlace":
    """The same where it is known to be SQLite's."""
    raw = (await connection.get_raw_connection()).driver_connection
    if not isinstance(raw, OneHopConnection):
        raise StorageError("The connection to the database was lost. Try again.")
    return InPlace(raw, connection)


@dataclass(frozen=True, slots=True)
class InPlace:
    """In SQLite, on the thread that asks; errors are sqlite3's own.

    SQLAlchemy's connection joins the transaction only where it is asked for something itself.
    """

    raw: OneHopConnection
    outer: AsyncConnection
    dialect: str = "sqlite"

    async def begin(self) -> None:
        await self.raw.begin()

    async def commit(self) -> None:
        if self.outer.in_transaction():
            await self.outer.commit()
        else:
            await self.raw.commit()

    async def rows(self, statement: Executable, values: Values) -> Result[Any]:
        known = prepared(statement, tuple(values))
        return known.result(self.raw.direct.execute(known.sql, known.bound(values)).fetchall())

    async def change(self, statement: Executable, values: Values) -> int:
        known = prepared(statement, tuple(values))
        return self.raw.direct.execute(known.sql, known.bound(values)).rowcount

    async def each(self, statement: Executable, many: Sequence[Values]) -> Sequence[Any]:
        known = prepared(statement, tuple(many[0]))
        ran = (self.raw.direct.execute(known.sql, known.bound(values)) for values in many)
        return [row[0] for cursor in ran for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class ByServer:
    """In another process, to which each statement travels; errors are SQLAlchemy's."""

    connection: AsyncConnection

    async def begin(self) -> None:
        await self.connection.begin()

    async def commit(self) -> None:
        await self.connection.commit()

    @property
    def dialect(self) -> str:
        return self.connection.dialect.name

    async def rows(self, statement: Executable, values: Values) -> Result[Any]:
        return await self.connection.execute(statement, values)

    async def change(self, statement: Executable, values: Values) -> int:
        return (await self.connection.execute(statement, values)).rowcount

    async def each(self, statement: Executable, many: Sequence[Values]) -> Sequence[Any]:
        result = await self.connection.execute(statement, many)
        return result.scalars().all() if result.returns_rows else ()
