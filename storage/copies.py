"""Copies of a SQLite database: examined, made of a live one, and brought back."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.errors import StorageError
from storage.lock import alone
from storage.sqlite import BUSY_TIMEOUT_MS
from storage.upgrade import scripts

_BROKEN = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the latter where SQLite quotes a damaged name."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What a file of ours holds.

    Attributes:
        revision: of its tables.
        runners: how many.
        size: in bytes.
    """

    revision: str
    runners: int
    size: int


def examine(file: Path) -> Copy:
    """Look whether a file is a whole database of ours that this program can use.

    Only reads, so a coach that runs on it is not held up.

    Raises:
        StorageError: it is missing, broken, of another program, or newer than this one.
    """
    with _reading(file) as connection:
        broken = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if broken != "ok":
            raise StorageError(f"{file} is damaged ({broken.splitlines()[-1]}). Restore a backup.")
        orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
        if orphan is not None:
            raise StorageError(
                f"{file} is damaged (a row of {orphan[0]} has lost its {orphan[2]}). "
                "Restore a backup."
            )
        revision = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()[0]
        (runners,) = connection.execute("SELECT count(*) FROM runners").fetchone()
    _refuse_newer(file, revision)
    return Copy(revision, runners, file.stat().st_size)


def must_take_turns(file: Path) -> None:
    """Look whether another program keeps all who write out of a database; nothing is changed.

    Raises:
        StorageError: one does, for longer than the coach would wait.
    """
    with _reading(file) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")


def back_up(database: Path, file: Path) -> Copy:
    """Make a copy of a database that may be in use, as it is at one moment.

    Read in one step: writers go on beside it in the write-ahead log, and a copy in several
    steps would begin anew whenever one of them commits, so under load it would never end.

    Raises:
        StorageError: `file` is there already or cannot be written, or the database is broken;
            then nothing is left behind.
    """
    if os.path.lexists(file):
        raise StorageError(f"{file} is there already. Name another file, or remove it first.")
    with _made(file) as part:
        _copy(database, part)
        return examine(part)


def restore(file: Path, database: Path, now: datetime) -> tuple[Copy, Path | None]:
    """Put a copy in the place of the database; the old one is kept beside it.

    Args:
        file: as `back_up` made it. It stays as it is.
        database: need not be there; where it is a link, what it leads to is replaced.
        now: for the name of the old one.

    Returns:
        What was brought back, and where the old one is now, None where there was none.

    Raises:
        StorageError: a program uses the database, or the copy is missing, broken or newer
            than this program. Nothing is changed then.
    """
    _must_be_readable(file)
    if database.is_symlink():
        database = Path(os.path.realpath(database))
    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"{database.parent} cannot be made ({error.strerror}).") from error
    with alone(database), _made(database) as part:
        _copy(file, part)
        copy = examine(part)
        old = _put_aside(database, now) if database.exists() else None
    return copy, old


def _put_aside(database: Path, now: datetime) -> Path:
    """Keep a whole copy of the old one, write-ahead log included, and free its place."""
    aside = database.with_name(f"{database.name}.{now:%Y%m%dT%H%M%SZ}.old")
    _fold(database)
    for suffix in ("", "-wal", "-shm"):  # the latter two only where it is too broken to fold
        part = database.with_name(database.name + suffix)
        if part.exists():
            shutil.copy2(part, aside.with_name(aside.name + suffix))
    for suffix in ("-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)
    return aside


def _fold(database: Path) -> None:
    """Bring the write-ahead log into the file. Raises StorageError where somebody has it open.

    SQLite leaves this mode only for the sole user, so no program of any kind is overlooked.
    """
    with closing(sqlite3.connect(database, timeout=0)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        except _BROKEN as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
                raise StorageError(
                    f"The database {database} is in use. Stop the coach first."
                ) from error
            # broken: just what a backup is restored for, so it is kept as it is


def _copy(source: Path, target: Path) -> None:
    """The whole database in one file, without a log beside it."""
    with _reading(source) as live:
        try:
            with closing(sqlite3.connect(target)) as copy:
                live.backup(copy, pages=-1)
                copy.execute("PRAGMA journal_mode = DELETE")
        except _BROKEN as error:
            raise StorageError(
                f"{source} cannot be copied to {target.parent} ({error}). Nothing was changed."
            ) from error


@contextmanager
def _made(file: Path) -> Iterator[Path]:
    """A new file that takes its name only when it is whole and on the disk."""
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)  # of a killed one, or a link that somebody has laid there
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))  # its owner's alone
        yield part
        _sync(part)
        part.replace(file)
        _sync(file.parent)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(f"{file} cannot be written ({error}). Nothing was changed.") from error
    finally:
        with suppress(OSError):  # not even made, as where its folder or its name is none
            part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


@contextmanager
def _reading(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that must be there. Raises StorageError where it is no database of ours."""
    _must_be_readable(file)
    uri = f"{file.resolve().as_uri()}?mode=rw"  # a live one's log cannot be read without writing
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
            yield connection
    except _BROKEN as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY:
            raise StorageError(
                f"{file} is locked by another program. End it: `fuser {file}` tells which."
            ) from error
        raise StorageError(
            f"{file} cannot be read as a database of Bandstride ({error}). Is it the right file? "
            "If so, restore a backup."
        ) from error


def _must_be_readable(file: Path) -> None:
    """Raises StorageError where a file is not there, or closed to this user."""
    closed = f"{file} is closed to this user. Give it, and its folder, to the coach's."
    try:
        there = file.is_file()
    except PermissionError as error:  # already its folder is
        raise StorageError(closed) from error
    if not there:
        raise StorageError(f"{file} is not there.")
    if not os.access(file, os.R_OK):
        raise StorageError(closed)


def _refuse_newer(file: Path, revision: str | None) -> None:
    known = {script.revision for script in scripts().walk_revisions()}
    if revision is None:
        raise StorageError(f"{file} holds nothing. Is it the right file?")
    if revision not in known:
        raise StorageError(
            f"{file} is newer (revision {revision}) than this program (up to {max(known)}). "
            "Install the newer Bandstride, or take an older backup."
        )
