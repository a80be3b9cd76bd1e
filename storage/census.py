"""How much of everything there is, counted beside the coach's own connection.

A connection of its own, in a thread: counting a million runners takes a second, for which
nobody's tap should wait.
"""

import asyncio
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from coach.runner import Standing
from storage.errors import StorageError
from storage.upgrade import scripts

PATIENCE = 2.0
"""Seconds to wait for a lock. Readers wait for nobody but a restore."""

_PENDING = "SELECT count(*) FROM updates WHERE done_at IS NULL AND payload IS NOT NULL"
_LETTERS = "SELECT count(*) FROM outbox"
_STANDINGS = "SELECT standing, count(*) FROM runners GROUP BY standing"
_REVISION = "SELECT max(version_num) FROM alembic_version"


@dataclass(frozen=True, slots=True)
class Counts:
    """What there is at one moment.

    Attributes:
        pending: updates that have had no effect yet.
        letters: messages that wait to be sent.
        standings: runners by their standing, every standing among them.
    """

    pending: int
    letters: int
    standings: Mapping[Standing, int]


@dataclass(frozen=True, slots=True)
class Census:
    """Counts what is in a database file, and tells whether it answers.

    One look at a time, so that many who ask at once take one thread: figures are drawn there too.
    """

    file: Path
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock, init=False, compare=False)

    async def count(self) -> Counts:
        """Count. Raises StorageError where the database does not answer."""
        async with self._turn:
            return await asyncio.to_thread(self._count)

    async def problem(self) -> str | None:
        """Why the database cannot be used as it is; None where it can."""
        try:
            async with self._turn:
                revision, head = await asyncio.to_thread(self._revisions)
        except StorageError as error:
            return str(error)
        return None if revision == head else f"has revision {revision}, the program {head}"

    def _count(self) -> Counts:
        ((pending,),) = self._ask(_PENDING)
        ((letters,),) = self._ask(_LETTERS)
        found: dict[str, int] = dict(self._ask(_STANDINGS))
        return Counts(pending, letters, {each: found.get(each.value, 0) for each in Standing})

    def _revisions(self) -> tuple[str | None, str | None]:
        ((revision,),) = self._ask(_REVISION)
        return revision, _head()

    def _ask(self, question: str) -> list[tuple[Any, ...]]:
        uri = f"{self.file.resolve().as_uri()}?mode=rw"  # a live one's log needs more than reading
        try:
            with closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE)) as connection:
                return connection.execute(question).fetchall()
        except sqlite3.Error as error:
            raise StorageError(f"{self.file.name} does not answer ({error})") from error


@cache
def _head() -> str | None:
    """The revision that this program makes; to ask reads every migration."""
    return scripts().get_current_head()
