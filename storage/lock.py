"""Who uses a database: any number of programs at once, one coach, or one that replaces its file.

Locks of the system on files beside the database (beside the real one, where it is named by a
link), so that they are gone with the process that held them, however that ended. The files stay.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import StorageError


@contextmanager
def shared(database: Path) -> Iterator[None]:
    """Use the database beside others while inside.

    Raises:
        StorageError: it is being replaced just now, or its folder cannot be written.
    """
    busy = f"The database {database} is being restored. Start again when that is done."
    with _held(database, "lock", fcntl.LOCK_SH, busy):
        yield


@contextmanager
def coaching(database: Path) -> Iterator[None]:
    """Be its one coach while inside: two would both send each letter that waits.

    Raises:
        StorageError: another one is at work, or its folder cannot be written.
    """
    busy = f"Another coach is at work on the database {database}. Stop it first."
    with _held(database, "coach.lock", fcntl.LOCK_EX, busy):
        yield


@contextmanager
def alone(database: Path) -> Iterator[None]:
    """Have the database to ourselves while inside.

    Raises:
        StorageError: another program uses it, or its folder cannot be written.
    """
    busy = f"The database {database} is in use. Stop the coach first."
    with _held(database, "lock", fcntl.LOCK_EX, busy):
        yield


@contextmanager
def _held(database: Path, name: str, kind: int, busy: str) -> Iterator[None]:
    real = Path(os.path.realpath(database))  # of links in a circle, too, for others to refuse
    path = real.with_name(f"{real.name}.{name}")
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StorageError(
            f"{path} cannot be written ({error.strerror}). Make the folder writable for this user."
        ) from error
    try:
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StorageError(busy) from error
        yield
    finally:
        os.close(file)
