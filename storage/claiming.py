"""Deals with many due reminders at once, as it was prepared for each: five statements a page.

None of them is about one runner, so a thousand cost little more than one.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Row, bindparam, case, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import tables
from storage.holding import holding

_ROW, _RUNNER, _BOX = tables.reminders.c, tables.runners.c, tables.outbox.c
_HOLDS = holding(_ROW.prepared_until, _ROW.runner_version, _ROW.workout_version)
# The order makes PostgreSQL walk the index (45 ms without it at a million rows); the lock
# lets several tickers share the work there. SQLite leaves it out: it has one writer anyway.
_PAGE = (
    select(_ROW.runner_id, _ROW.kind, _ROW.due_at, _ROW.day, _HOLDS.label("holds"))
    .select_from(tables.reminders)
    .join(tables.runners, _RUNNER.id == _ROW.runner_id)
    .outerjoin(tables.workouts, tables.workouts.c.id == _ROW.about)
    .where(_ROW.due_at <= bindparam("now"))
    .order_by(_ROW.due_at, _ROW.runner_id)
    .limit(bindparam("most", type_=Integer))
    .with_for_update(skip_locked=True, of=(tables.reminders, tables.runners))
)
_THEIRS = _ROW.runner_id.in_(bindparam("ids", expanding=True))
_POST = insert(tables.outbox).from_select(
    [
        *("runner_id", "screen", "about", "day", "due_at"),
        *("page", "page_until", "runner_version", "workout_version"),
    ],
    select(
        *(_ROW.runner_id, _ROW.kind, _ROW.about, _ROW.day, _ROW.due_at),
        *(_ROW.page, _ROW.prepared_until),
        _ROW.runner_version + case((_ROW.counts, 1), else_=0),  # as `_COUNT` leaves it
        _ROW.workout_version,
    )
    .where(_THEIRS, _ROW.posts)
    .order_by(_ROW.due_at, _ROW.runner_id),
)
_COUNT = (
    update(tables.runners)
    .where(_RUNNER.id.in_(select(_ROW.runner_id).where(_THEIRS, _ROW.counts)))
    .values(
        ignored=_RUNNER.ignored + 1,
        reminded=select(_ROW.day).where(_ROW.runner_id == _RUNNER.id).scalar_subquery(),
        version=_RUNNER.version + 1,
    )
)
_END = delete(tables.reminders).where(_THEIRS, _ROW.next_due_at.is_(None))
_GO_ON = (
    update(tables.reminders)
    .where(_THEIRS)
    .values(
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
    ids = [row.runner_id for row in rows if row.holds]
    if ids:
        for statement in (_POST, _COUNT, _END, _GO_ON):
            await connection.execute(statement, {"ids": ids})
    return len(ids), [row for row in rows if not row.holds]
