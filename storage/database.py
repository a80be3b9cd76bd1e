"""Opens the database named by a URL: SQLite by default, PostgreSQL where it is outgrown."""

import os
import tempfile
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import sqlite
from storage.driver import OneHopConnection
from storage.errors import StorageError
from storage.pool import FairPool

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}


def open_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite:///path/to/file` or `postgresql://...`.

    It connects at first use; SQLite's file and folder are tried at once. Close it with
    `await engine.dispose()`.

    Raises:
        StorageError: the URL names no database that can be used; the message says the mend.
    """
    parsed = _parse(url)
    if parsed.get_backend_name() == "sqlite":
        return _open_sqlite(parsed)
    try:
        return create_async_engine(parsed, hide_parameters=True, pool_pre_ping=True)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise StorageError(
            f"The driver of {parsed.drivername} is not installed. Install it, or use SQLite."
        ) from error


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StorageError(
            "DATABASE_URL cannot be read. Write it as sqlite:///path/to/bandstride.db."
        ) from error
    if parsed.get_backend_name() not in DRIVERS:
        raise StorageError(
            f"Databases of the kind {parsed.get_backend_name()} are not known. "
            "Use sqlite:/// or postgresql://."
        )
    return parsed.set(drivername=DRIVERS.get(parsed.drivername, parsed.drivername))


def _open_sqlite(url: URL) -> AsyncEngine:
    sqlite.require_version()
    if url.database in (None, "", ":memory:"):
        raise StorageError(
            "A database in memory would be lost at once. "
            "Write a file: sqlite:///path/to/bandstride.db."
        )
    _try_file(Path(url.database))
    # One connection: SQLite has one writer anyway, and units that queue in the program wait
    # fairly, while a pool of five polls for the lock: 197 ms at the 99th percentile against
    # 45 ms, at the same rate (docs/decisions/0009-one-sqlite-connection.md).
    engine = create_async_engine(
        url,
        hide_parameters=True,  # what people wrote must not reach a log through an error
        poolclass=FairPool,
        pool_size=1,
        max_overflow=0,
        connect_args={"isolation_level": None, "async_creator_fn": OneHopConnection},
    )
    sqlite.prepare(engine)
    return engine


def _try_file(path: Path) -> None:
    """Create the file where it is missing, readable by its owner alone, and try its folder."""
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass  # SQLite writes its log beside the file, so the folder must be writable too
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StorageError(
            f"The database {path} cannot be written ({error.strerror}). Make the folder "
            f"{path.parent} writable for this user, or name another file in DATABASE_URL."
        ) from error
