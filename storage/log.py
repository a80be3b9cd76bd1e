"""The training log. It only grows; its rows go only with their runner."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Integer, bindparam, select

from coach.ports import BEGINNING
from coach.training import Entry, Event
from storage import codec, tables
from storage.executing import Executes
from storage.statements import added

_APPEND = tables.training_log.insert().returning(tables.training_log.c.id)
_ENTRIES = (
    select(tables.training_log)
    .where(
        tables.training_log.c.runner_id == bindparam("whose"),
        tables.training_log.c.at >= bindparam("since", type_=tables.UtcDateTime()),
    )
    .order_by(tables.training_log.c.id)
)
_MOMENT = (
    select(tables.training_log.c.at)
    .where(tables.training_log.c.runner_id == bindparam("whose"))
    .order_by(tables.training_log.c.id.desc())
    .limit(1)
    .offset(bindparam("back", type_=Integer))
)


@dataclass(frozen=True, slots=True)
class SqlLog:
    """The port `Log`."""

    db: Executes

    async def append(self, runner_id: int, at: datetime, day: date, event: Event) -> Entry:
        line = {"at": at, "day": day, "event": codec.dump(event)}
        its_id = await added(self.db, _APPEND, {"runner_id": runner_id, **line})
        return Entry(its_id, at.astimezone(UTC), day, event)

    async def entries(self, runner_id: int, since: datetime = BEGINNING) -> tuple[Entry, ...]:
        found = await self.db.rows(_ENTRIES, {"whose": runner_id, "since": since})
        return tuple(
            Entry(row.id, row.at, row.day, codec.load_event(row.event, "training_log", row.id))
            for row in found
        )

    async def moment(self, runner_id: int, back: int) -> datetime | None:
        found = await self.db.rows(_MOMENT, {"whose": runner_id, "back": back})
        return found.scalar_one_or_none()
