import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Connection, Integer, Table, inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.schema import CreateIndex, CreateTable

from coach.runner import Runner
from storage import sqlite
from storage.database import open_engine
from storage.errors import StorageError
from storage.tables import metadata
from storage.upgrade import scripts, upgrade
from storage.work import UnitOfWork
from tests.storage.made import ANN, BAND, NOW

REVISIONS = [script.revision for script in scripts().walk_revisions()]


@pytest.fixture
async def as_written(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    """A database with the tables as storage/tables.py has them."""
    engine = open_engine(f"sqlite:///{tmp_path}/as_written.db")
    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    yield engine
    await engine.dispose()


async def structure(engine: AsyncEngine) -> dict[str, Any]:
    """All that can be read of the tables: columns, keys, references, indexes."""
    async with engine.connect() as connection:
        return await connection.run_sync(_structure)


def _structure(connection: Connection) -> dict[str, Any]:
    seen = inspect(connection)
    counted = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"
    )
    found: dict[str, Any] = {"autoincrement": set(counted.scalars())}
    for table in set(seen.get_table_names()) - {"alembic_version"}:
        found[table] = {
            "columns": {
                each["name"]: (str(each["type"]), each["nullable"], each["default"])
                for each in seen.get_columns(table)
            },
            "key": seen.get_pk_constraint(table),
            "references": seen.get_foreign_keys(table),
            "unique": seen.get_unique_constraints(table),
            "checks": seen.get_check_constraints(table),
            "indexes": sorted(seen.get_indexes(table), key=lambda each: each["name"] or ""),
        }
    return found


def execute(file: Path, *statements: str) -> None:
    connection = sqlite3.connect(file)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


async def test_a_new_database_has_the_tables_as_written(
    engine: AsyncEngine, as_written: AsyncEngine
) -> None:
    assert await structure(engine) == await structure(as_written)


@pytest.mark.parametrize("revision", REVISIONS)
async def test_a_database_of_every_older_revision_comes_to_the_same_tables(
    revision: str, file: Path, as_written: AsyncEngine
) -> None:
    url = f"sqlite:///{file}"
    await upgrade(url, to=revision)
    await upgrade(url)
    engine = open_engine(url)
    assert await structure(engine) == await structure(as_written)
    await engine.dispose()


def test_the_revisions_are_one_line() -> None:
    assert len(scripts().get_heads()) == 1
    assert sorted(REVISIONS, reverse=True) == REVISIONS


async def test_upgrading_again_changes_nothing(url: str, begin: UnitOfWork) -> None:
    async with begin() as work:
        await work.runners.add(Runner(ANN))
        await work.commit()
    await upgrade(url)
    async with begin() as work:
        assert await work.runners.get(ANN) == Runner(ANN)


async def test_two_programs_that_start_at_once_take_turns(file: Path) -> None:
    url = f"sqlite:///{file}"
    await asyncio.gather(*(upgrade(url) for _ in range(3)))
    engine = open_engine(url)
    async with UnitOfWork(engine, lambda: NOW)() as work:
        assert await work.runners.get(ANN) is None
    await engine.dispose()


def test_a_command_without_a_loop_upgrades_too(file: Path) -> None:
    asyncio.run(upgrade(f"sqlite:///{file}"))
    execute(file, "SELECT id FROM runners")


async def test_a_newer_database_is_refused_and_left_as_it_is(url: str, file: Path) -> None:
    execute(file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StorageError, match=r"newer \(revision 9999\) than this program"):
        await upgrade(url)
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
    connection.close()


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(file: Path) -> None:
    file.write_text("Dear diary, " * 1000)
    with pytest.raises(StorageError, match="file is not a database"):
        asyncio.run(upgrade(f"sqlite:///{file}"))
    assert file.read_text().startswith("Dear diary")


@pytest.mark.parametrize("name", ["outbox", "photos", "alembic_version"])
async def test_another_programs_database_is_told_and_left_as_it_is(file: Path, name: str) -> None:
    execute(file, f"CREATE TABLE {name} (letter TEXT)")
    with pytest.raises(StorageError, match="another program's"):
        await upgrade(f"sqlite:///{file}")
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [(name,)]
    connection.close()


async def test_copying_the_table_of_runners_keeps_what_refers_to_them(
    engine: AsyncEngine, begin: UnitOfWork
) -> None:
    # SQLite alters a table by dropping the old one, which would cascade to every band.
    async with begin() as work:
        await work.runners.add(Runner(ANN))
        band = await work.bands.add(ANN, BAND)
        await work.commit()

    def copy(connection: Connection) -> None:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("runners", recreate="always") as batch:
            batch.add_column(Column("shoes", Integer))

    async with engine.connect() as connection:
        await sqlite.trust_no_references(connection)
        await connection.run_sync(copy)
        await connection.run_sync(sqlite.check_references)
        await connection.commit()
    async with begin() as work:
        assert await work.bands.all(ANN) == (band,)


async def test_a_migration_that_leaves_a_reference_broken_is_refused(url: str, file: Path) -> None:
    execute(file, "INSERT INTO states VALUES (1, 'first', '{}', 0)")  # of a runner who is not
    with pytest.raises(StorageError, match="a row of states without its row in runners"):
        await upgrade(url)


async def test_a_folder_with_a_percent_sign_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "100% mine").mkdir()
    await upgrade(f"sqlite:///{tmp_path}/100% mine/bandstride.db")


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_the_tables_can_be_made_in_postgresql(table: Table) -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    made = str(CreateTable(table).compile(dialect=dialect))
    assert "DATETIME" not in made
    for index in table.indexes:
        assert str(CreateIndex(index).compile(dialect=dialect)).startswith("CREATE INDEX ix_")
    if "id" in table.columns and table.columns["id"].autoincrement is True:
        assert "id BIGSERIAL NOT NULL" in made
