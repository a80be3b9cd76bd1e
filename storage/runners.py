"""Runners, and forgetting them."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.runner import Awaiting, Pause, Profile, Runner, Standing
from storage import codec, tables
from storage.statements import save, write


@dataclass(slots=True)
class SqlRunners:
    """The port `Runners`.

    Attributes:
        forgot: whether this unit has forgotten somebody; the database is scrubbed after its commit.
    """

    connection: AsyncConnection
    forgot: bool = False

    async def get(self, runner_id: int) -> Runner | None:
        found = await self.connection.execute(
            select(tables.runners).where(tables.runners.c.id == runner_id)
        )
        row = found.one_or_none()
        return None if row is None else _runner(row)

    async def add(self, runner: Runner) -> Runner:
        statement = tables.runners.insert().values(
            id=runner.id, version=runner.version, **_columns(runner)
        )
        await write(self.connection, statement)
        return runner

    async def save(self, runner: Runner) -> Runner:
        known = (tables.runners.c.id == runner.id) & (tables.runners.c.version == runner.version)
        statement = (
            update(tables.runners)
            .where(known)
            .values(version=runner.version + 1, **_columns(runner))
        )
        await save(self.connection, statement)
        return replace(runner, version=runner.version + 1)

    async def forget(self, runner_id: int) -> None:
        inbox = tables.updates.c
        await self.connection.execute(
            delete(tables.runners).where(tables.runners.c.id == runner_id)
        )
        await self.connection.execute(
            delete(tables.updates).where(inbox.user_id == runner_id, inbox.done_at.is_(None))
        )
        self.forgot = True


def _columns(runner: Runner) -> dict[str, Any]:
    return {
        "profile": codec.dump(runner.profile),
        "answered": codec.dump_keys(runner.answered),
        "welcomed": runner.welcomed,
        "standing": runner.standing.value,
        "pause": None if runner.pause is None else codec.dump(runner.pause),
        "awaiting": None if runner.awaiting is None else codec.dump(runner.awaiting),
        "ignored": runner.ignored,
    }


def _runner(row: Row[Any]) -> Runner:
    return Runner(
        id=row.id,
        profile=codec.load(Profile, row.profile, "runners", row.id),
        answered=codec.load_keys(row.answered, "runners", row.id),
        welcomed=row.welcomed,
        standing=Standing(row.standing),
        pause=None if row.pause is None else codec.load(Pause, row.pause, "runners", row.id),
        awaiting=None
        if row.awaiting is None
        else codec.load(Awaiting, row.awaiting, "runners", row.id),
        ignored=row.ignored,
        version=row.version,
    )
