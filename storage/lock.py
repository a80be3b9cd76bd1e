"""Who uses a database: any number of programs at once, or one alone that replaces its file.

A lock of the system on a file beside the database, so that it is gone with the process that
held it, however that ended. The file itself stays.
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
    with _held(database, fcntl.LOCK_SH, busy):
        yield


@contextmanager
def alone(database: Path) -> Iterator[None]:
    """Have the database to ourselves while inside.

    Raises:
        StorageError: another program uses it, or its folder cannot be written.
    """
    busy = f"The database {database} is in use. Stop the coach first."
    with _held(database, fcntl.LOCK_EX, busy):
        yield


@contextmanager
def _held(database: Path, kind: int, busy: str) -> Iterator[None]:
    path = database.with_name(f"{database.name}.lock")
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
