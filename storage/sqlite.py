"""All that is SQLite's own: pragmas, locks, and scrubbing. Nothing else may be dialect-specific."""

import asyncio
import sqlite3
from time import monotonic
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.util import await_only

from storage.errors import StorageError

OLDEST = (3, 35, 0)  # the first with RETURNING
BUSY_TIMEOUT_MS = 5_000  # another process (a backup, a migration) may hold the lock that long
SCRUB_TIMEOUT_MS = 100  # for a reader that counts; while it waits for one, everybody does

READS = "reads"
"""Execution option of a connection that only reads: it waits for no writer, and opens no
transaction, so each of its statements sees what is committed then."""

# FULL: with WAL, NORMAL may lose the last commits on power loss, and measured it gains
# 4 % at most. secure_delete: what is forgotten is overwritten, not only unlinked.
# cache_size in KiB, negative: dealing with a page of due reminders among very many touches more
# than SQLite's own 2 MB, which would then be written twice; it is taken only where it is used.
PRAGMAS = (
    "synchronous = FULL",
    f"busy_timeout = {BUSY_TIMEOUT_MS}",
    "foreign_keys = ON",
    "secure_delete = ON",
    "cache_size = -16000",
)


def require_version(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> None:
    """Refuse a library that is too old. Raises StorageError."""
    if version < OLDEST:
        have, need = (".".join(map(str, each)) for each in (version, OLDEST))
        raise StorageError(
            f"SQLite {have} is too old: {need} or newer is needed. "
            "Use a Python built with a newer SQLite, for instance the container image."
        )


def prepare(engine: AsyncEngine) -> None:
    """Set the pragmas on each new connection, and open transactions by our own BEGIN.

    The driver's own implicit BEGIN comes only before the first write, so what a unit read
    before it would not be protected; `isolation_level=None` (storage/database.py) turns it off.
    """
    event.listen(engine.sync_engine, "connect", _set_pragmas)
    event.listen(engine.sync_engine, "begin", _begin)
    event.listen(engine.sync_engine, "handle_error", _keep_where_cancelled)


async def trust_no_references(connection: AsyncConnection) -> None:
    """Turn foreign keys off for a migration; must run before its transaction begins.

    SQLite changes a table by copying it and dropping the old one; with foreign keys on,
    that drop would delete every row that refers to it.
    """
    await _outside_transaction(connection, "PRAGMA foreign_keys = OFF")


def check_references(connection: Connection) -> None:
    """Refuse to go on where a row refers to none. Raises StorageError."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise StorageError(
            f"The migration would leave a row of {broken[0]} without its row in {broken[2]}; "
            "nothing was changed. Please report it with both version numbers."
        )


async def scrub(connection: AsyncConnection) -> None:
    """Empty the write-ahead log, which still holds pages as they were before the last commits.

    Where another process keeps reading, as a backup does, it stays until the next pruning.
    """
    raw = await connection.get_raw_connection()
    if raw.driver_connection is None:
        raise StorageError("The connection to the database was lost. Try again.")
    await raw.driver_connection.hop(_empty_log)


def _empty_log(cursor: sqlite3.Cursor) -> None:
    (usual,) = cursor.execute("PRAGMA busy_timeout").fetchone()
    cursor.execute(f"PRAGMA busy_timeout = {SCRUB_TIMEOUT_MS}")
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {usual}")


async def _outside_transaction(connection: AsyncConnection, statement: str) -> None:
    raw = await connection.get_raw_connection()
    if raw.driver_connection is None:
        raise StorageError("The connection to the database was lost. Try again.")
    # Not aiosqlite's own `execute`, which leaves open what is cancelled, and with it the log.
    await raw.driver_connection.cursor().execute(statement)


def _set_pragmas(connection: Any, _record: ConnectionPoolEntry) -> None:  # noqa: ANN401 - a driver's connection has no common type
    cursor = connection.cursor()
    _use_wal(cursor)
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _use_wal(cursor: Any) -> None:  # noqa: ANN401 - as above
    """Switch to the write-ahead log; waits for a program that is at a new file just now.

    SQLite itself gives up at once then, whatever its busy timeout.
    """
    until = monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            await_only(asyncio.sleep(0.01))
        else:
            return


def _begin(connection: Connection) -> None:
    """Take the write lock, unless a unit has; who only reads has each statement by itself."""
    raw: Any = connection.connection.driver_connection
    if not (raw.in_transaction or connection.get_execution_options().get(READS, False)):
        await_only(raw.begin())


def _keep_where_cancelled(error: ExceptionContext) -> None:
    """Leave the connection open where somebody is cancelled amid a statement.

    SQLAlchemy would close it, not knowing how far the driver got; ours has waited for the end
    (storage/driver.py), and others may be in the same transaction (storage/together.py).
    """
    if isinstance(error.original_exception, asyncio.CancelledError):
        error.is_disconnect = False
