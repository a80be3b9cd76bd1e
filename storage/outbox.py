"""Letters that wait to be sent; a sent one is deleted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Integer, bindparam, case, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.due import Letter
from storage import tables
from storage.executing import Executes
from storage.holding import holding
from storage.statements import added

_BOX = tables.outbox.c
_POST = tables.outbox.insert().returning(_BOX.id)
# Whether a finished page still holds is told for a whole page of letters by this one query.
_HOLDS = holding(_BOX.page_until, _BOX.runner_version, _BOX.workout_version)
_WAITING = (
    select(
        *(_BOX.id, _BOX.runner_id, _BOX.screen, _BOX.about, _BOX.day, _BOX.due_at),
        case((_HOLDS, _BOX.page)).label("page"),
    )
    .select_from(tables.outbox)
    .outerjoin(tables.runners, tables.runners.c.id == _BOX.runner_id)
    .outerjoin(tables.workouts, tables.workouts.c.id == _BOX.about)
    .where(_BOX.id > bindparam("after"))
    .order_by(_BOX.id)
    .limit(bindparam("most", type_=Integer))
)
_SENT = delete(tables.outbox).where(_BOX.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class SqlOutbox:
    """The port `Outbox`: one letter in place, many by the connection's thread."""

    db: Executes
    connection: AsyncConnection

    async def post(self, letter: Letter) -> Letter:
        return replace(letter, id=await added(self.db, _POST, _columns(letter)))

    async def waiting(self, now: datetime, limit: int, after: int = 0) -> tuple[Letter, ...]:
        which = {"now": now, "most": limit, "after": after}
        found = await self.connection.execute(_WAITING, which)
        return tuple(
            Letter(row.id, row.runner_id, row.screen, row.about, row.day, row.due_at, row.page)
            for row in found
        )

    async def sent(self, letter_ids: Sequence[int]) -> None:
        await self.connection.execute(_SENT, {"ids": letter_ids})


def _columns(letter: Letter) -> dict[str, object]:
    basis = letter.basis
    return {
        "runner_id": letter.runner,
        "screen": letter.screen,
        "about": letter.about,
        "day": letter.day,
        "due_at": letter.due,
        "page": letter.page,
        "page_until": basis.until if basis else None,
        "runner_version": basis.runner if basis else None,
        "workout_version": basis.workout if basis else None,
    }
