"""What an engine believes of each runner: a cache of the log."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from coach.ports import KeptState
from storage import tables
from storage.executing import Executes
from storage.statements import put

_GET = select(tables.states).where(tables.states.c.runner_id == bindparam("whose"))


@dataclass(frozen=True, slots=True)
class SqlStates:
    """The port `States`."""

    db: Executes

    async def get(self, runner_id: int) -> KeptState | None:
        row = (await self.db.rows(_GET, {"whose": runner_id})).one_or_none()
        return None if row is None else KeptState(row.engine, row.body, row.through)

    async def save(self, runner_id: int, state: KeptState) -> None:
        new = {"engine": state.engine, "body": state.body, "through": state.through}
        await put(self.db, tables.states, {"runner_id": runner_id, **new})
