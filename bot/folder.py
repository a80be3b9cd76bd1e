"""The desk's folder: made, held by one program at a time, and cleared when asked."""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.run import StartError

TELEGRAM = "telegram"
"""Subfolder of the phone."""
COACH = "coach"
"""Subfolder of the coach: its data directory."""
_LOCK = "lock"


@contextmanager
def held(folder: Path, *, fresh: bool) -> Iterator[None]:
    """Have the folder to ourselves while inside: two coaches on one database would both answer.

    Args:
        folder: made where missing.
        fresh: remove what phone and coach kept in it; nothing else.

    Raises:
        StartError: it cannot be written, or another program holds it.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # for its owner alone
        lock = (folder / _LOCK).open("w")
    except OSError as error:
        raise _unusable(folder, error) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StartError(
                f"another `bandstride phone` uses {folder}: end it, or name another (--folder)"
            ) from error
        if fresh:
            _clear(folder)
        yield


def _clear(folder: Path) -> None:
    for part in (folder / TELEGRAM, folder / COACH):
        try:
            if part.exists():
                shutil.rmtree(part)
        except OSError as error:
            raise _unusable(folder, error) from error


def _unusable(folder: Path, error: OSError) -> StartError:
    return StartError(
        f"{folder} cannot be written ({error.strerror}): name another folder (--folder)"
    )
