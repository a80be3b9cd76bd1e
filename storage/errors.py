"""What can go wrong with the database, each with the mend in its message."""

import sqlite3

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as WaitedTooLong

AWAY = (sqlite3.OperationalError, OperationalError, WaitedTooLong)
"""Raised where the database cannot be used for now: it is locked, full or gone."""


class StorageError(Exception):
    """The database cannot be used. The message is one line for the operator, with the mend."""


class CorruptError(StorageError):
    """A row holds what this program cannot read. Names the row, never what it holds."""
