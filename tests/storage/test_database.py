import asyncio
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import sqlite, tables
from storage.database import open_engine
from storage.errors import StorageError
from storage.statements import reading
from tests.storage.made import NOW

NOBODY = 65534


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("busy_timeout", sqlite.BUSY_TIMEOUT_MS),
        ("foreign_keys", 1),
        ("secure_delete", 1),
    ],
)
async def test_the_connection_has_its_pragmas(
    engine: AsyncEngine, pragma: str, value: object
) -> None:
    async with engine.connect() as connection:
        assert (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one() == value


async def test_a_connection_made_anew_has_its_pragmas_too(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        await connection.invalidate()
    async with engine.connect() as connection:
        assert (await connection.exec_driver_sql("PRAGMA foreign_keys")).scalar_one() == 1


async def test_a_new_file_that_another_program_is_writing_is_waited_for(tmp_path: Path) -> None:
    """SQLite itself gives up at once where it would have to leave the rollback journal."""
    other = sqlite3.connect(tmp_path / "new.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    engine = open_engine(f"sqlite:///{tmp_path / 'new.db'}")
    connecting = asyncio.create_task(engine.connect().start())
    await asyncio.sleep(0.03)
    other.execute("COMMIT")
    connection = await connecting
    assert (await connection.exec_driver_sql("PRAGMA journal_mode")).scalar_one() == "wal"
    await connection.close()
    await engine.dispose()
    other.close()


async def test_a_row_that_refers_to_no_runner_is_refused(engine: AsyncEngine) -> None:
    orphan = {"runner_id": 1, "engine": "first", "body": "{}", "through": 0}
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        async with engine.begin() as connection:
            await connection.execute(tables.states.insert(), orphan)


async def test_an_error_does_not_quote_what_people_wrote(engine: AsyncEngine) -> None:
    orphan = {"runner_id": 1, "engine": "first", "body": "my knee hurts", "through": 0}
    with pytest.raises(IntegrityError) as caught:
        async with engine.begin() as connection:
            await connection.execute(tables.states.insert(), orphan)
    assert "knee" not in str(caught.value)


async def test_a_reader_does_not_wait_for_another_programs_writer(
    engine: AsyncEngine, file: Path
) -> None:
    with sqlite3.connect(file, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        async with reading(engine) as connection:
            assert (await connection.execute(select(tables.runners))).all() == []
        other.execute("ROLLBACK")
    other.close()


def test_only_its_owner_may_read_the_file(file: Path) -> None:
    before = os.umask(0)
    try:
        open_engine(f"sqlite:///{file}")
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_missing_folder_is_told_with_its_mend(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"No such file or directory.*DATABASE_URL"):
        open_engine(f"sqlite:///{tmp_path}/nowhere/bandstride.db")


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Is a directory"):
        open_engine(f"sqlite:///{tmp_path}")


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="Not a directory"):
        open_engine(f"sqlite:///{tmp_path}/file/bandstride.db")


@contextmanager
def without_power(folder: Path) -> Iterator[None]:
    """As a user who may not write there."""
    folder.chmod(0o500)
    was = os.geteuid()
    if was == 0:  # root may write anywhere
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(was)
        folder.chmod(0o700)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with without_power(tmp_path), pytest.raises(StorageError, match="Permission denied"):
        open_engine(f"sqlite:///{tmp_path}/bandstride.db")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("bandstride.db", "cannot be read"),
        ("mysql://localhost/bandstride", "kind mysql"),
        ("sqlite://", "in memory"),
        ("sqlite:///:memory:", "in memory"),
        ("postgresql+nosuch://localhost/bandstride", "driver of postgresql"),
    ],
)
def test_a_url_of_no_use_is_told_with_its_mend(url: str, says: str) -> None:
    with pytest.raises(StorageError, match=says):
        open_engine(url)


def test_the_error_of_a_url_does_not_quote_its_password() -> None:
    with pytest.raises(StorageError) as caught:
        open_engine("mysql://me:hush@localhost/bandstride")
    assert "hush" not in str(caught.value)


def test_an_old_sqlite_is_refused() -> None:
    with pytest.raises(StorageError, match=r"SQLite 3\.34\.1 is too old: 3\.35\.0"):
        sqlite.require_version((3, 34, 1))


async def stored(engine: AsyncEngine, moment: datetime) -> Any:
    row = {"id": 1, "received_at": moment, "attempts": 0}
    async with engine.begin() as connection:
        await connection.execute(tables.updates.insert(), row)
        return (await connection.execute(select(tables.updates.c.received_at))).scalar_one()


async def test_a_moment_of_another_zone_comes_back_as_utc(engine: AsyncEngine) -> None:
    there = NOW.astimezone(timezone(timedelta(hours=5, minutes=45)))
    again = await stored(engine, there)
    assert again == NOW
    assert again.tzinfo is UTC


async def test_a_naive_moment_is_refused(engine: AsyncEngine) -> None:
    with pytest.raises(StatementError, match="without its zone"):
        await stored(engine, NOW.replace(tzinfo=None))
