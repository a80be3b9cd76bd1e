"""Where everything is kept: one SQLite file with JSON documents, or nothing at all.

SQLite in WAL mode commits whole transactions, so a killed process loses at most what it was
about to write; after a restart the world is as of the last answer that somebody got.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from phone.shapes import Json

_SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blobs (key TEXT PRIMARY KEY, body BLOB NOT NULL);
"""


class Store:
    """Documents by kind and key, and bytes by key.

    Without a folder documents are not kept (the world holds them anyway) and bytes stay in
    memory.
    """

    def __init__(self, folder: Path | None) -> None:
        """Open or make `phone.sqlite3` in the folder."""
        self._memory: dict[str, bytes] = {}
        self._depth = 0
        self._database: sqlite3.Connection | None = None
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(folder / "phone.sqlite3", isolation_level=None)
            self._database.execute("PRAGMA journal_mode = WAL")
            # NORMAL: safe against a killed process; only a power cut may lose the last answers
            self._database.execute("PRAGMA synchronous = NORMAL")
            self._database.executescript(_SCHEMA)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is put inside is kept together; nested ones join the outermost."""
        if self._database is None:
            yield
            return
        if self._depth == 0:
            self._database.execute("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        finally:
            # The world in memory has changed already, so what was put is kept even when the
            # block ends with an error: both then say the same.
            self._depth -= 1
            if self._depth == 0:
                self._database.execute("COMMIT")

    def load(self, kind: str) -> Iterator[tuple[str, Json]]:
        """All documents of a kind, in no particular order."""
        if self._database is None:
            return
        rows = self._database.execute("SELECT key, body FROM documents WHERE kind = ?", (kind,))
        for key, body in rows.fetchall():
            yield key, json.loads(body)

    def put(self, kind: str, key: object, document: Json) -> None:
        """Keep a document in place of an earlier one."""
        if self._database is not None:
            body = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
            self._database.execute(
                "INSERT INTO documents VALUES (?, ?, ?) "
                "ON CONFLICT (kind, key) DO UPDATE SET body = excluded.body",
                (kind, str(key), body),
            )

    def delete(self, kind: str, key: object) -> None:
        """Forget a document, if there is one."""
        if self._database is not None:
            self._database.execute(
                "DELETE FROM documents WHERE kind = ? AND key = ?", (kind, str(key))
            )

    def put_bytes(self, key: str, data: bytes) -> None:
        """Keep bytes; the key names their content, so an earlier entry is the same."""
        if self._database is None:
            self._memory[key] = data
        else:
            self._database.execute("INSERT OR IGNORE INTO blobs VALUES (?, ?)", (key, data))

    def get_bytes(self, key: str) -> bytes:
        """The bytes kept under the key.

        Raises:
            KeyError: there are none.
        """
        if self._database is None:
            return self._memory[key]
        row = self._database.execute("SELECT body FROM blobs WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        data: bytes = row[0]
        return data

    def clear(self) -> None:
        """Forget everything."""
        self._memory.clear()
        if self._database is not None:
            self._database.executescript("DELETE FROM documents; DELETE FROM blobs; VACUUM;")

    def close(self) -> None:
        """Close the file; nothing can be kept afterwards."""
        if self._database is not None:
            self._database.close()
