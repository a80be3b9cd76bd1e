"""Letters that wait to be sent; a sent one is deleted."""

from dataclasses import dataclass, replace

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.ports import Letter
from storage import tables
from storage.statements import write


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    """The port `Outbox`."""

    connection: AsyncConnection

    async def post(self, letter: Letter) -> Letter:
        statement = (
            tables.outbox.insert()
            .values(
                runner_id=letter.runner, screen=letter.screen, about=letter.about, day=letter.day
            )
            .returning(tables.outbox.c.id)
        )
        posted = await write(self.connection, statement)
        return replace(letter, id=posted.scalar_one())

    async def waiting(self, limit: int) -> tuple[Letter, ...]:
        found = await self.connection.execute(
            select(tables.outbox).order_by(tables.outbox.c.id).limit(limit)
        )
        return tuple(Letter(row.id, row.runner_id, row.screen, row.about, row.day) for row in found)

    async def sent(self, letter_id: int) -> None:
        await self.connection.execute(delete(tables.outbox).where(tables.outbox.c.id == letter_id))
