"""Deals with many due reminders at once, as it was prepared for each: three statements a page.

None of them is about one runner, so a thousand cost little more than one.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, bindparam, case, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.holding import holding

_ROW = tables.runners.c
_HOLDS = holding(_ROW.prepared_until, _ROW.runner_version, _ROW.workout_version)
# The order makes PostgreSQL walk the index (45 ms without it at a million rows); the lock
# lets several tickers share the work there. SQLite leaves it out: it has one writer anyway.
_PAGE = (
    select(_ROW.id, _ROW.kind, _ROW.due_at, _ROW.day, _HOLDS.label("holds"))
    .outerjoin_from(tables.runners, tables.workouts, tables.workouts.c.id == _ROW.about)
    .where(_ROW.due_at <= bindparam("now"))
    .order_by(_ROW.due_at, _ROW.id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True, of=tables.runners)
)
_THEIRS = _ROW.id.in_(bindparam("ids", expanding=True))
_COUNTED = case((_ROW.counts, 1), else_=0)
_POST = insert(tables.outbox).from_select(
    [
        *("runner_id", "screen", "about", "day", "due_at"),
        *("page", "page_until", "runner_version", "workout_version"),
    ],
    select(
        *(_ROW.id, _ROW.kind, _ROW.about, _ROW.day, _ROW.due_at),
        *(_ROW.page, _ROW.prepared_until),
        _ROW.runner_version + _COUNTED,  # as `_GO_ON` leaves it
        _ROW.workout_version,
    )
    .where(_THEIRS, _ROW.posts)
    .order_by(_ROW.due_at, _ROW.id),
)
_GO_ON = (
    update(tables.runners)
    .where(_THEIRS)
    .values(
        ignored=_ROW.ignored + _COUNTED,
        reminded=case((_ROW.counts, _ROW.day), else_=_ROW.reminded),
        version=_ROW.version + _COUNTED,
        kind=_ROW.next_kind,
        due_at=_ROW.next_due_at,
        day=_ROW.next_day,
        **{column.name: None for column in tables.PREPARED},
    )
)


async def claim(
    connection: AsyncConnection, now: datetime, most: int
) -> tuple[int, Sequence[Row[Any]]]:
    """Deal with so many reminders that are due, the earliest first.

    Returns:
        How many were dealt with, and the rows of those of which nothing valid is prepared.
    """
    rows = (await connection.execute(_PAGE, {"now": now, "most": most})).all()
    ids = [row.id for row in rows if row.holds]
    if ids:
        await connection.execute(_POST, {"ids": ids})
        await connection.execute(_GO_ON, {"ids": ids})
    return len(ids), [row for row in rows if not row.holds]
