"""Pictures that Telegram keeps already: sent once, shown for ever by their file id."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from storage.statements import reading, upsert
from storage.tables import shelf


@dataclass(frozen=True, slots=True)
class Shelved:
    """Telegram's names of a file: `file_id` sends it again, `file_unique_id` compares it."""

    file_id: str
    file_unique_id: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Pictures by key. A file id is of use to one bot only, hence `bot_id`.

    Never call it inside a unit of work: SQLite has one connection, and the unit holds it.
    """

    engine: AsyncEngine
    bot_id: int

    async def get(self, key: str) -> Shelved | None:
        """The picture of that key, if it was ever sent."""
        async with reading(self.engine) as connection:
            found = await connection.execute(
                select(shelf.c.file_id, shelf.c.file_unique_id).where(
                    shelf.c.bot_id == self.bot_id, shelf.c.key == key
                )
            )
            row = found.one_or_none()
            return None if row is None else Shelved(row.file_id, row.file_unique_id)

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

    async def drop(self, key: str) -> None:
        """Forget a picture that Telegram no longer knows."""
        async with self.engine.begin() as connection:
            await connection.execute(
                delete(shelf).where(shelf.c.bot_id == self.bot_id, shelf.c.key == key)
            )
