"""The next thing due for each runner, found by index."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.ports import Reminder, ReminderKind
from storage import tables
from storage.statements import insert, write


@dataclass(frozen=True, slots=True)
class SqlReminders:
    """The port `Reminders`."""

    connection: AsyncConnection

    async def get(self, runner_id: int) -> Reminder | None:
        found = await self.connection.execute(
            select(tables.reminders).where(tables.reminders.c.runner_id == runner_id)
        )
        row = found.one_or_none()
        return None if row is None else _reminder(row)

    async def set(self, reminder: Reminder) -> None:
        new = {"kind": reminder.kind.value, "due_at": reminder.due, "day": reminder.day}
        statement = (
            insert(self.connection, tables.reminders)
            .values(runner_id=reminder.runner, **new)
            .on_conflict_do_update(index_elements=["runner_id"], set_=new)
        )
        await write(self.connection, statement)

    async def clear(self, runner_id: int) -> None:
        await self.connection.execute(
            delete(tables.reminders).where(tables.reminders.c.runner_id == runner_id)
        )

    async def due(self, now: datetime, limit: int) -> tuple[Reminder, ...]:
        # The order makes PostgreSQL walk the index (45 ms without it at a million rows);
        # the lock lets several tickers share the work there. SQLite has one writer anyway.
        found = await self.connection.execute(
            select(tables.reminders)
            .where(tables.reminders.c.due_at <= now)
            .order_by(tables.reminders.c.due_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return tuple(_reminder(row) for row in found)


def _reminder(row: Row[Any]) -> Reminder:
    return Reminder(row.runner_id, ReminderKind(row.kind), row.due_at, row.day)
