"""The unit of work: everything read and written in one transaction."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from coach.ports import Work
from storage import inbox, sqlite
from storage.bands import SqlBands
from storage.executing import Executes, executes
from storage.log import SqlLog
from storage.outbox import SqlOutbox
from storage.reminders import SqlReminders
from storage.runners import SqlRunners
from storage.statements import reading
from storage.states import SqlStates
from storage.together import Together
from storage.workouts import SqlWorkouts


class SqlWork:
    """The port `Work` over one connection and its transaction."""

    def __init__(
        self, connection: AsyncConnection, on: Executes, lasting: Callable[[], Awaitable[None]]
    ) -> None:
        self._engine = connection.engine
        self._lasting = lasting
        self.runners = SqlRunners(on)
        self.bands = SqlBands(on)
        self.workouts = SqlWorkouts(on)
        self.log = SqlLog(on)
        self.states = SqlStates(on)
        self.reminders = SqlReminders(on, connection)
        self.outbox = SqlOutbox(on, connection)

    async def commit(self) -> None:
        """Make everything of this unit lasting, as its last deed.

        What was forgotten also leaves SQLite's log.
        """
        await self._lasting()
        if self.runners.forgot and self._engine.dialect.name == "sqlite":
            async with reading(self._engine) as connection:
                await sqlite.scrub(connection)


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """The port `Begin`.

    SQLite has one connection, so a unit waits for the one before it: never open a unit
    inside another one, and never call Telegram within (rule 6 of CONTRIBUTING.md). Those that are
    ready at the same time are committed together.

    Attributes:
        now: the program's clock; says when an update was done, so that it can be pruned.
    """

    engine: AsyncEngine
    now: Callable[[], datetime]
    _together: Together = field(default_factory=Together, init=False)

    def __call__(self, update: int | None = None) -> AbstractAsyncContextManager[Work]:
        """Open a unit. Entering raises SeenError where `update` was done before."""
        return self._open(update)

    @asynccontextmanager
    async def _open(self, update: int | None) -> AsyncIterator[Work]:
        async with self._transaction() as (connection, on, commit):
            if update is not None:
                await inbox.mark_effect(on, update, self.now())
            yield SqlWork(connection, on, commit)

    @asynccontextmanager
    async def _transaction(
        self,
    ) -> AsyncIterator[tuple[AsyncConnection, Executes, Callable[[], Awaitable[None]]]]:
        """What a unit runs in, and how it is made lasting; leaving it rolls back the rest."""
        if self.engine.dialect.name == "sqlite":
            async with self._together.unit(self.engine) as part:
                yield part.connection, part.on, part.commit
            return
        async with self.engine.connect() as connection:
            on = await executes(connection)
            await on.begin()
            yield connection, on, on.commit
