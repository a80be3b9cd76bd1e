"""SQLite's connection with one hop to its thread per statement, in place of four.

aiosqlite crosses to the connection's thread to make a cursor, to execute, to fetch and to
close; the crossing is what a statement costs, not SQLite nor the disk. Here all of it
happens in one crossing, which makes a tap's transaction about 1.6 times as fast
(docs/decisions/0009-one-sqlite-connection.md). What SQLAlchemy does not ask for is left out.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple, Self

import aiosqlite
from aiosqlite.core import _connection_worker_thread, _TxQueue

Parameters = Sequence[Any]


class Outcome(NamedTuple):
    """What is left of a real cursor once it is closed."""

    rows: list[Any]
    description: Any
    rowcount: int
    lastrowid: int | None


class OneHopCursor:
    """What SQLAlchemy's adapter asks of an aiosqlite cursor; rows are fetched at once."""

    arraysize = 1
    outcome = Outcome([], None, -1, None)

    def __init__(self, connection: "OneHopConnection") -> None:
        self._connection = connection

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:  # noqa: ANN401 - PEP 249's own shape
        """Columns of the rows; None for a statement without any."""
        return self.outcome.description

    @property
    def rowcount(self) -> int:
        """How many rows were written; -1 for a query."""
        return self.outcome.rowcount

    @property
    def lastrowid(self) -> int | None:
        """Id of the row inserted last."""
        return self.outcome.lastrowid

    async def execute(self, sql: str, parameters: Parameters = ()) -> Self:
        """Run one statement and fetch its rows."""
        self.outcome = await self._connection.hop(sqlite3.Cursor.execute, sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Sequence[Parameters]) -> Self:
        """Run one statement for each of the parameters; it has no rows."""
        self.outcome = await self._connection.hop(sqlite3.Cursor.executemany, sql, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        """The rows, fetched already."""
        return self.outcome.rows

    async def close(self) -> None:
        """Nothing: the real cursor is closed."""


class OneHopConnection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors are `OneHopCursor`s.

    It is never left inside a transaction that nobody owns: neither by a COMMIT that failed
    nor by whoever is cancelled while its thread is at work.
    """

    def __init__(self, path: str, **options: Any) -> None:  # noqa: ANN401 - sqlite3.connect's own
        super().__init__(partial(sqlite3.connect, path, **options), iter_chunk_size=64)
        # A daemon, as SQLAlchemy has it: a lost connection must not hold the exit.
        self._thread = threading.Thread(target=_serve, args=(self._tx,), daemon=True)

    def cursor(self) -> OneHopCursor:  # type: ignore[override]  # SQLAlchemy needs no more of it
        """A cursor, made without a hop."""
        return OneHopCursor(self)

    async def hop(self, method: Callable[..., object], *arguments: object) -> Outcome:
        """Make a cursor, run its method, fetch and close, all in the connection's thread."""

        def work() -> Outcome:
            cursor = self._conn.cursor()
            try:
                method(cursor, *arguments)
                rows = cursor.fetchall()
                return Outcome(rows, cursor.description, cursor.rowcount, cursor.lastrowid)
            finally:
                cursor.close()

        outcome: Outcome = await self._execute(work)
        return outcome

    @property
    def direct(self) -> sqlite3.Connection:
        """SQLite itself, for statements that neither wait nor take long; within a unit only.

        The thread is at rest then: whoever has the connection waits for each hop to end.
        """
        connection: sqlite3.Connection = self._conn
        return connection

    async def begin(self) -> None:
        """Begin a transaction that writes, once no other program does.

        A lock taken only at the first write fails at once, with "database is locked", where
        another wrote meanwhile; so it is taken first.
        """
        await self.hop(sqlite3.Cursor.execute, "BEGIN IMMEDIATE")

    async def commit(self) -> None:
        """Commit. What could not be committed is rolled back at once.

        SQLite stays in the transaction then, while SQLAlchemy holds it to be over and gives
        the connection to the next unit, whose BEGIN would fail.
        """

        def work() -> None:
            try:
                self._conn.commit()
            except sqlite3.Error:
                self._conn.rollback()
                raise

        await self._execute(work)

    async def rollback(self) -> None:
        """Roll back; no hop where nothing is open, as after each commit."""
        if self._conn.in_transaction:
            await super().rollback()

    async def _execute(self, fn: Callable[..., object], *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - aiosqlite's own shape
        """Run in the thread. Who is cancelled meanwhile waits: a thread cannot be stopped.

        Otherwise the connection would be judged, or closed, with a statement still running.
        """
        try:
            return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # aiosqlite's
        except asyncio.CancelledError:
            await self._at_rest()
            raise

    async def _at_rest(self) -> None:
        """Wait until the thread has done all that it was given."""
        if not self._running:
            return  # it has been told to end, and would not get as far as the next
        last = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((last, lambda: None))
        while not last.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([last])

    def stop(self) -> asyncio.Future[Any] | None:
        """End the thread. Told twice, as where a closing is cut short, it ends only once."""
        return super().stop() if self._running else None


def _serve(work: _TxQueue) -> None:
    """The thread. It may outlive the event loop by a moment, where a closing was cut short.

    What the functions raise goes to whoever waits; what reaches us is that nobody is left
    to be told, since the loop is closed.
    """
    with suppress(RuntimeError):
        _connection_worker_thread(work)
