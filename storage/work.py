"""The unit of work: everything read and written in one transaction."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
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
from storage.states import SqlStates
from storage.workouts import SqlWorkouts


class SqlWork:
    """The port `Work` over one connection and its transaction."""

    def __init__(self, connection: AsyncConnection, on: Executes) -> None:
        self._connection = connection
        self._on = on
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
        await self._on.commit()
        if self.runners.forgot and self._connection.dialect.name == "sqlite":
            await sqlite.scrub(self._connection)


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """The port `Begin`.

    SQLite has one connection, so a unit waits for the one before it: never open a unit
    inside another one, and never call Telegram within (rule 6 of CONTRIBUTING.md).

    Attributes:
        now: the program's clock; says when an update was done, so that it can be pruned.
    """

    engine: AsyncEngine
    now: Callable[[], datetime]

    def __call__(self, update: int | None = None) -> AbstractAsyncContextManager[Work]:
        """Open a unit. Entering raises SeenError where `update` was done before."""
        return self._open(update)

    @asynccontextmanager
    async def _open(self, update: int | None) -> AsyncIterator[Work]:
        async with self.engine.connect() as connection:  # leaving it rolls back
            on = await executes(connection)
            await on.begin()
            if update is not None:
                await inbox.mark_effect(on, update, self.now())
            yield SqlWork(connection, on)
