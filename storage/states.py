"""What an engine believes of each runner: a cache of the log."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.ports import KeptState
from storage import tables
from storage.statements import insert, write


@dataclass(frozen=True, slots=True)
class SqlStates:
    """The port `States`."""

    connection: AsyncConnection

    async def get(self, runner_id: int) -> KeptState | None:
        its = tables.states.c
        found = await self.connection.execute(
            select(its.engine, its.body, its.through).where(its.runner_id == runner_id)
        )
        row = found.one_or_none()
        return None if row is None else KeptState(row.engine, row.body, row.through)

    async def save(self, runner_id: int, state: KeptState) -> None:
        new = {"engine": state.engine, "body": state.body, "through": state.through}
        statement = (
            insert(self.connection, tables.states)
            .values(runner_id=runner_id, **new)
            .on_conflict_do_update(index_elements=["runner_id"], set_=new)
        )
        await write(self.connection, statement)
