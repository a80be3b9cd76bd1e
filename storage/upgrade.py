"""Brings a database to the tables of this program: at start, and by `bandstride db upgrade`.

To change a table: change storage/tables.py, add the next file in storage/migrations/versions
by the pattern of the last one, and run tests/storage/test_upgrade.py, which says what differs.
There is no way down: go back by restoring the backup made before.
"""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.exc import DBAPIError

from storage import sqlite
from storage.database import open_engine
from storage.errors import StorageError

MIGRATIONS = Path(__file__).parent / "migrations"


async def upgrade(url: str, to: str = "head") -> None:
    """Run the revisions that are missing, all in one transaction; none where it is current.

    Await it where a loop is running; elsewhere `asyncio.run(upgrade(url))`. Two programs
    that start at once take turns.

    Raises:
        StorageError: the database cannot be written, is newer than this program, or another's.
    """
    engine = open_engine(url)
    try:
        async with engine.connect() as connection:
            on_sqlite = connection.dialect.name == "sqlite"
            if on_sqlite:
                await sqlite.trust_no_references(connection)
            await connection.run_sync(_run, to)
            if on_sqlite:
                await connection.run_sync(sqlite.check_references)
            await connection.commit()
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise StorageError(
            f"The database {engine.url.database} cannot be upgraded ({cause}). "
            "Nothing was changed. Check that it is a database of Bandstride and not in use; "
            "where it is broken, restore a backup."
        ) from error
    finally:
        await engine.dispose()


def scripts() -> ScriptDirectory:
    """The revisions that this program knows."""
    return ScriptDirectory.from_config(_config())


def _run(connection: Connection, to: str) -> None:
    _refuse_others(connection)
    _refuse_newer(connection)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _refuse_others(connection: Connection) -> None:
    """Put no tables of ours among another program's. Every revision of ours has `runners`."""
    there = inspect(connection).get_table_names()
    if there and "runners" not in there:
        raise StorageError(
            f"The database {connection.engine.url.database} is another program's: it has other "
            "tables. Name another file in DATABASE_URL."
        )


def _refuse_newer(connection: Connection) -> None:
    known = {script.revision for script in scripts().walk_revisions()}
    newer = set(MigrationContext.configure(connection).get_current_heads()) - known
    if newer:
        raise StorageError(
            f"The database is newer (revision {', '.join(sorted(newer))}) than this program "
            f"(up to {max(known)}). Install the newer Bandstride, or restore an older backup."
        )


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
