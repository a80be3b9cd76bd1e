"""The next thing due for each runner: a part of the runner's row, found by index."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, bindparam, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.due import Claimed, Preparation, Reminder, ReminderKind
from storage import tables
from storage.claiming import claim
from storage.executing import Executes
from storage.statements import save

_ROW = tables.runners.c
_SHOWN = (_ROW.id, _ROW.kind, _ROW.due_at, _ROW.day)
_WHOSE = _ROW.id == bindparam("whose")
_GET = select(*_SHOWN).where(_WHOSE, _ROW.due_at.is_not(None))
_SET = update(tables.runners).where(_WHOSE)
_MOST = bindparam("most", type_=Integer)
# The order makes PostgreSQL walk the index: 45 ms without it at a million rows.
_DUE = select(*_SHOWN).where(_ROW.due_at <= bindparam("now")).order_by(_ROW.due_at).limit(_MOST)
_PLACE = (_ROW.due_at, _ROW.id)
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
_NONE: Mapping[str, None] = {
    column.name: None for column in (_ROW.kind, _ROW.due_at, _ROW.day, *tables.PREPARED)
}


@dataclass(frozen=True, slots=True)
class SqlReminders:
    """The port `Reminders`: some in place, a claim by the connection's thread."""

    db: Executes
    connection: AsyncConnection

    async def get(self, runner_id: int) -> Reminder | None:
        row = (await self.db.rows(_GET, {"whose": runner_id})).one_or_none()
        return None if row is None else _reminder(row)

    async def set(self, reminder: Reminder) -> None:
        new = {"kind": reminder.kind.value, "due_at": reminder.due, "day": reminder.day}
        await save(self.db, _SET, {"whose": reminder.runner, **_NONE, **new})

    async def clear(self, runner_id: int) -> None:
        await self.db.change(_SET, {"whose": runner_id, **_NONE})

    async def prepare(self, preparation: Preparation) -> None:
        values = {"whose": preparation.reminder.runner, **_prepared(preparation)}
        await self.db.change(_SET, values)

    async def claim(self, now: datetime, limit: int) -> Claimed:
        moved, left = await claim(self.connection, now, limit)
        return Claimed(moved, tuple(_reminder(row) for row in left))

    async def due(self, now: datetime, limit: int) -> tuple[Reminder, ...]:
        found = await self.db.rows(_DUE, {"now": now, "most": limit})
        return tuple(_reminder(row) for row in found)

    async def unprepared(
        self, after: tuple[datetime, int], until: datetime, limit: int
    ) -> tuple[Reminder, ...]:
        due, runner = after
        where = {"after": due, "whose": runner, "until": until, "most": limit}
        found = await self.db.rows(_UNPREPARED, where)
        return tuple(_reminder(row) for row in found)


def _reminder(row: Row[*tuple[Any, ...]]) -> Reminder:
    return Reminder(row.id, ReminderKind(row.kind), row.due_at, row.day)


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
