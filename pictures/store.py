"""Drawings on disk, so that none is drawn twice; never more than a stated number of bytes."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

LIMIT = 64 * 1024 * 1024  # bytes: a thousand moving figures and more


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of drawings, one file for each key.

    Several processes may share it: a file appears whole or not at all. What was used
    longest ago goes first when the folder grows past `limit` bytes.
    """

    folder: Path
    limit: int = LIMIT

    def get(self, key: str) -> bytes | None:
        """A drawing's bytes, None where it is not kept."""
        path = self.folder / key
        try:
            data = path.read_bytes()
            os.utime(path)
        except FileNotFoundError:
            return None
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keeps a drawing, and lets go of the longest unused ones beyond the limit.

        Raises:
            OSError: the folder cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor, half = tempfile.mkstemp(prefix=".half-", dir=self.folder)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            Path(half).replace(self.folder / key)
        except BaseException:
            Path(half).unlink(missing_ok=True)
            raise
        self._prune(key)

    def _prune(self, newest: str) -> None:
        found = []
        for path in self.folder.iterdir():
            try:
                about = path.stat()
            except FileNotFoundError:  # another process let go of it
                continue
            found.append((about.st_mtime_ns, about.st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= self.limit:
                return
            if path.name != newest:
                path.unlink(missing_ok=True)
                total -= size
