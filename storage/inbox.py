"""Telegram's updates: kept before they are confirmed, emptied with their effect, then answered.

| payload | done_at | |
|---|---|---|
| there | NULL | it waits, or is at work |
| NULL | NULL | its effect is lasting; whether its answer was sent is not known yet |
| NULL | there | it was answered, or needed no answer, or was given up |
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cache

from sqlalchemy import Integer, and_, bindparam, case, delete, literal, select, update
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.sql import Executable

from coach.ports import SeenError
from storage import sqlite
from storage.executing import Executes, executes, transaction
from storage.statements import insert, reading
from storage.tables import UtcDateTime, updates

MAX_ATTEMPTS = 3  # an update that failed so often would fail for ever

# What was written is of no use once it has had its effect, and by whom once it is answered.
EMPTIED = {"payload": None, "user_id": None, "error": None}


_WAITS = and_(updates.c.done_at.is_(None), updates.c.payload.is_not(None))
_PENDING = (
    select(updates.c.id, updates.c.user_id, updates.c.payload, updates.c.received_at)
    .where(_WAITS, updates.c.id > bindparam("after"))
    .order_by(updates.c.id)
    .limit(bindparam("most", type_=Integer))
)
_DONE = update(updates).where(updates.c.id == bindparam("its_id"), updates.c.done_at.is_(None))


class Fate(StrEnum):
    """What becomes of an update that failed."""

    PENDING = "pending"  # it may be tried again
    GIVEN_UP = "given up"  # it has failed too often
    DONE = "done"  # its effect had been committed before it failed


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update as Telegram sent it.

    Attributes:
        user: Telegram id of who caused it, None where nobody is named; lets it be forgotten.
        payload: the update's JSON text.
        received_at: when it was kept; None before it is.
    """

    id: int
    user: int | None
    payload: str
    received_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An update whose effect is lasting, but which was perhaps never answered.

    Attributes:
        user: Telegram id of who caused it, None where they wished to be forgotten.
    """

    id: int
    user: int | None
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Inbox:
    """Updates between their arrival and their answer. Each method is one transaction.

    Never call it inside a unit of work: SQLite has one connection, and the unit holds it.
    """

    engine: AsyncEngine

    async def keep(self, batch: Sequence[Incoming], received_at: datetime) -> tuple[int, ...]:
        """Keep a batch in one transaction; once it returns, the batch may be confirmed.

        Returns:
            Ids that were new, ascending. The others are kept or done already.
        """
        if not batch:
            return ()
        rows = [
            {"id": each.id, "user_id": each.user, "payload": each.payload, "attempts": 0}
            | {"received_at": received_at}
            for each in batch
        ]
        async with transaction(self.engine) as db:
            return tuple(sorted(await db.each(_keeping(db.dialect), rows)))

    async def pending(self, limit: int, after: int = 0) -> tuple[Incoming, ...]:
        """The oldest updates with an id above `after` that wait for their effect."""
        async with reading(self.engine) as connection:
            db = await executes(connection)
            found = await db.rows(_PENDING, {"after": after, "most": limit})
            return tuple(
                Incoming(row.id, row.user_id, row.payload, row.received_at) for row in found
            )

    async def unanswered(self) -> tuple[Unanswered, ...]:
        """Those that an earlier run did not live to answer, or to know that it had.

        Only before this run handles any: what is being answered just now is among them.
        """
        async with reading(self.engine) as connection:
            found = await connection.execute(
                select(updates.c.id, updates.c.user_id, updates.c.received_at)
                .where(updates.c.done_at.is_(None), updates.c.payload.is_(None))
                .order_by(updates.c.id)
            )
            return tuple(Unanswered(*row) for row in found)

    async def done(self, update_ids: Sequence[int], at: datetime) -> None:
        """Mark as done, in one transaction: answered, or in no need of an answer.

        Whatever was done before stays as it is.
        """
        if update_ids:
            async with transaction(self.engine) as db:
                each = [{"its_id": its_id, "done_at": at, **EMPTIED} for its_id in update_ids]
                await db.each(_DONE, each)

    async def fail(self, update_id: int, error: str, at: datetime) -> Fate:
        """Count a failed attempt; `error` is the class name of what was raised.

        The payload of one that is given up is dropped.
        """
        last = updates.c.attempts + 1 >= MAX_ATTEMPTS
        async with self.engine.begin() as connection:
            failed = await connection.execute(
                update(updates)
                .where(updates.c.id == update_id, _WAITS)
                .values(
                    attempts=updates.c.attempts + 1,
                    error=error,
                    done_at=case((last, literal(at, UtcDateTime()))),
                    payload=case((last, None), else_=updates.c.payload),
                    user_id=case((last, None), else_=updates.c.user_id),
                )
                .returning(updates.c.done_at)
            )
            rows = failed.all()
            if not rows:
                return Fate.DONE
            return Fate.PENDING if rows[0].done_at is None else Fate.GIVEN_UP

    async def prune(self, before: datetime) -> int:
        """Delete those done or given up before that moment; returns how many.

        Keep them for longer than Telegram repeats an update, which is 24 hours. SQLite's
        log is emptied too: it still holds what people wrote, long after it had its effect.
        """
        async with self.engine.connect() as connection:
            pruned = await connection.execute(delete(updates).where(updates.c.done_at < before))
            await connection.commit()
            if connection.dialect.name == "sqlite":
                await sqlite.scrub(connection)
            return pruned.rowcount


async def mark_effect(on: Executes, update_id: int, at: datetime) -> None:
    """Tell in an open transaction that an update has its effect, whether or not it was kept before.

    One that was kept is done once it is answered (`Inbox.done`); until then it names its user.

    Raises:
        SeenError: it had its effect before, or was given up.
    """
    values = {"id": update_id, "received_at": at, "done_at": at, "attempts": 0, **EMPTIED}
    if await on.change(_marking(on.dialect), values) == 0:
        raise SeenError(f"update {update_id} has been done before")


@cache
def _marking(dialect: str) -> Executable:
    """One statement for all three cases: kept, unknown, seen before (no row)."""
    statement = insert(dialect, updates)
    return statement.on_conflict_do_update(
        index_elements=["id"],
        set_={name: statement.excluded[name] for name in ("payload", "error")},
        where=_WAITS,
    )


@cache
def _keeping(dialect: str) -> Executable:
    return insert(dialect, updates).on_conflict_do_nothing().returning(updates.c.id)
