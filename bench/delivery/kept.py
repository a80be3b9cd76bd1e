"""What the coach has in its database: read from the file, beside the coach or after its death."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Kept:
    """The database file; each question is a connection of its own, so that none holds anything."""

    file: Path

    def letters(self) -> Counter[int]:
        """Letters that wait to be sent, or were sent and not marked, by runner."""
        return Counter(row[0] for row in self._rows("SELECT runner_id FROM outbox"))

    def due(self, now: datetime) -> int:
        """Reminders that are due and not dealt with."""
        shown = now.replace(tzinfo=None).isoformat(" ")
        return self._count("SELECT count(*) FROM runners WHERE due_at <= ?", shown)

    def reminders(self) -> int:
        """Runners who will be reminded of something."""
        return self._count("SELECT count(*) FROM runners WHERE due_at IS NOT NULL")

    def dormant(self) -> int:
        """Runners who are written to no more."""
        return self._count("SELECT count(*) FROM runners WHERE standing = 'dormant'")

    def reports(self) -> Counter[int]:
        """Entries of the training log by runner."""
        return Counter(row[0] for row in self._rows("SELECT runner_id FROM training_log"))

    def updates(self) -> int:
        """Updates that have not had their effect."""
        return self._count("SELECT count(*) FROM updates WHERE done_at IS NULL")

    def _count(self, question: str, *values: str) -> int:
        count: int = self._rows(question, *values)[0][0]
        return count

    def _rows(self, question: str, *values: str) -> list[Any]:
        with closing(sqlite3.connect(self.file, timeout=30)) as connection:
            return connection.execute(question, values).fetchall()
