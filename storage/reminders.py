"""The next thing due for each runner, found by index."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, bindparam, delete, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.ports import Claimed, Preparation, Reminder, ReminderKind
from storage import tables
from storage.claiming import claim
from storage.executing import Executes
from storage.statements import put

_ROW = tables.reminders.c
_SHOWN = (_ROW.runner_id, _ROW.kind, _ROW.due_at, _ROW.day)
_WHOSE = _ROW.runner_id == bindparam("whose")
_GET = select(*_SHOWN).where(_WHOSE)
_CLEAR = delete(tables.reminders).where(_WHOSE)
_PREPARE = update(tables.reminders).where(_WHOSE)
_MOST = bindparam("most", type_=Integer)
# The order makes PostgreSQL walk the index: 45 ms without it at a million rows.
_DUE = select(*_SHOWN).where(_ROW.due_at <= bindparam("now")).order_by(_ROW.due_at).limit(_MOST)
_PLACE = (_ROW.due_at, _ROW.runner_id)
_UNPREPARED = (
    select(*_SHOWN)
    .where(
        tuple_(*_PLACE) > tuple_(bindparam("after", type_=_ROW.due_at.type), bindparam("whose")),
        _ROW.due_at <= bindparam("until"),
        _ROW.prepared_until.is_(None),
    )
    .order_by(*_PLACE)
    .limit(_MOST)
)
_NOTHING: Mapping[str, None] = {column.name: None for column in tables.PREPARED}


@dataclass(frozen=True, slots=True)
class SqlReminders:
    """The port `Reminders`: one runner's in place, many by the connection's thread."""

    db: Executes
    connection: AsyncConnection

    async def get(self, runner_id: int) -> Reminder | None:
        row = (await self.db.rows(_GET, {"whose": runner_id})).one_or_none()
        return None if row is None else _reminder(row)

    async def set(self, reminder: Reminder) -> None:
        new = {"kind": reminder.kind.value, "due_at": reminder.due, "day": reminder.day}
        whole = {"runner_id": reminder.runner, **new, **_NOTHING}
        await put(self.db, tables.reminders, whole)

    async def clear(self, runner_id: int) -> None:
        await self.db.change(_CLEAR, {"whose": runner_id})

    async def prepare(self, preparation: Preparation) -> None:
        values = {"whose": preparation.reminder.runner, **_prepared(preparation)}
        await self.db.change(_PREPARE, values)

    async def claim(self, now: datetime, limit: int) -> Claimed:
        moved, left = await claim(self.connection, now, limit)
        return Claimed(moved, tuple(_reminder(row) for row in left))

    async def due(self, now: datetime, limit: int) -> tuple[Reminder, ...]:
        found = await self.connection.execute(_DUE, {"now": now, "most": limit})
        return tuple(_reminder(row) for row in found)

    async def unprepared(
        self, after: tuple[datetime, int], until: datetime, limit: int
    ) -> tuple[Reminder, ...]:
        due, runner = after
        where = {"after": due, "whose": runner, "until": until, "most": limit}
        found = await self.connection.execute(_UNPREPARED, where)
        return tuple(_reminder(row) for row in found)


def _reminder(row: Row[*tuple[Any, ...]]) -> Reminder:
    return Reminder(row.runner_id, ReminderKind(row.kind), row.due_at, row.day)


def _prepared(what: Preparation) -> dict[str, object]:
    """Its columns, as storage/tables.py names them."""
    following = what.following
    return {
        "prepared_until": what.basis.until,
        "runner_version": what.basis.runner,
        "about": what.about,
        "workout_version": what.basis.workout,
        "posts": what.posts,
        "counts": what.counts,
        "page": what.page,
        "next_kind": following.kind.value if following else None,
        "next_due_at": following.due if following else None,
        "next_day": following.day if following else None,
    }
