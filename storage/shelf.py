"""Pictures that Telegram keeps already: sent once, shown for ever by their file id."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.statements import reading, upsert
from storage.tables import shelf

MOST_KNOWN = 2000  # of about 400 bytes each; every film there is, and the pages of a busy day


@dataclass(frozen=True, slots=True)
class Shelved:
    """Telegram's names of a file: `file_id` sends it again, `file_unique_id` compares it."""

    file_id: str
    file_unique_id: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Pictures by key. A file id is of use to one bot only, hence `bot_id`.

    Those asked for last are known without asking the database: nearly every tap shows one. One
    that Telegram knows no more is found out by whoever sends it, wherever it was known from.

    Never call it inside a unit of work: SQLite has one connection, and the unit holds it.
    """

    engine: AsyncEngine
    bot_id: int
    known: dict[str, Shelved] = field(default_factory=dict, compare=False)

    async def get(self, key: str) -> Shelved | None:
        """The picture of that key, if it was ever sent."""
        if (known := self.known.pop(key, None)) is not None:
            return self._remembered(key, known)  # as the one asked for last
        async with reading(self.engine) as connection:
            found = await connection.execute(
                select(shelf.c.file_id, shelf.c.file_unique_id).where(
                    shelf.c.bot_id == self.bot_id, shelf.c.key == key
                )
            )
            row = found.one_or_none()
        if row is None:
            return None
        return self._remembered(key, Shelved(row.file_id, row.file_unique_id))

    async def many(self, keys: Sequence[str]) -> dict[str, Shelved]:
        """Those of the pictures that were ever sent, by key."""
        async with reading(self.engine) as connection:
            found = await connection.execute(
                select(shelf.c.key, shelf.c.file_id, shelf.c.file_unique_id).where(
                    shelf.c.bot_id == self.bot_id, shelf.c.key.in_(keys)
                )
            )
            return {row.key: Shelved(row.file_id, row.file_unique_id) for row in found}

    async def put(self, key: str, file_id: str, file_unique_id: str) -> None:
        """Remember a picture just sent, in place of an older one of that key."""
        its = {"bot_id": self.bot_id, "key": key}
        new = {"file_id": file_id, "file_unique_id": file_unique_id}
        async with self.engine.begin() as connection:
            await upsert(connection, shelf, its | new)
        self._remembered(key, Shelved(file_id, file_unique_id))

    async def drop(self, key: str) -> None:
        """Forget a picture that Telegram no longer knows."""
        self.known.pop(key, None)
        async with self.engine.begin() as connection:
            await connection.execute(
                delete(shelf).where(shelf.c.bot_id == self.bot_id, shelf.c.key == key)
            )
        self.known.pop(key, None)  # who asked meanwhile may have found it still there

    def _remembered(self, key: str, shelved: Shelved) -> Shelved:
        self.known.pop(key, None)
        while len(self.known) >= MOST_KNOWN:
            del self.known[next(iter(self.known))]
        self.known[key] = shelved
        return shelved
