"""Letters that wait to be sent; a sent one is deleted."""

from dataclasses import dataclass, replace

from sqlalchemy import Integer, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.ports import Letter
from storage import tables
from storage.statements import write

_POST = tables.outbox.insert().returning(tables.outbox.c.id)
_WAITING = (
    select(tables.outbox).order_by(tables.outbox.c.id).limit(bindparam("most", type_=Integer))
)
_SENT = delete(tables.outbox).where(tables.outbox.c.id == bindparam("its_id"))


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    """The port `Outbox`."""

    connection: AsyncConnection

    async def post(self, letter: Letter) -> Letter:
        what = {"screen": letter.screen, "about": letter.about, "day": letter.day}
        posted = await write(self.connection, _POST, {"runner_id": letter.runner, **what})
        return replace(letter, id=posted.scalar_one())

    async def waiting(self, limit: int) -> tuple[Letter, ...]:
        found = await self.connection.execute(_WAITING, {"most": limit})
        return tuple(Letter(row.id, row.runner_id, row.screen, row.about, row.day) for row in found)

    async def sent(self, letter_id: int) -> None:
        await self.connection.execute(_SENT, {"its_id": letter_id})
