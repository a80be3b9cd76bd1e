"""The training log. It only grows; its rows go only with their runner."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.training import Entry, Event
from storage import codec, tables
from storage.statements import write


@dataclass(frozen=True, slots=True)
class SqlLog:
    """The port `Log`."""

    connection: AsyncConnection

    async def append(self, runner_id: int, at: datetime, day: date, event: Event) -> Entry:
        statement = (
            tables.training_log.insert()
            .values(runner_id=runner_id, at=at, day=day, event=codec.dump(event))
            .returning(tables.training_log.c.id)
        )
        added = await write(self.connection, statement)
        return Entry(added.scalar_one(), at.astimezone(UTC), day, event)

    async def entries(self, runner_id: int, after: int = 0) -> tuple[Entry, ...]:
        its = tables.training_log.c
        found = await self.connection.execute(
            select(its.id, its.at, its.day, its.event)
            .where(its.runner_id == runner_id, its.id > after)
            .order_by(its.id)
        )
        return tuple(
            Entry(row.id, row.at, row.day, codec.load_event(row.event, "training_log", row.id))
            for row in found
        )
