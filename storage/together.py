"""Units of work that are ready at the same time are committed together.

A commit costs waiting for the disk, and being woken by it; what it holds costs next to nothing.
So units that follow one another share a transaction, each within a savepoint: one that fails
takes nothing of the others with it, and nobody's `commit` returns before the disk has it.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.executing import InPlace, in_place

_LOST = "SQLite has rolled back what this unit was to be committed with"


@dataclass(slots=True)
class _Group:
    """Units in one transaction.

    Attributes:
        held: gives the connection back.
        kept: how many of its units wait for the commit.
        ended: the commit, once it has been begun.
    """

    connection: AsyncConnection
    on: InPlace
    held: AsyncExitStack
    kept: int = 0
    ended: asyncio.Task[None] = field(init=False)

    def require(self) -> None:
        """See that the transaction is still open: a full disk ends it amid a statement."""
        if not self.on.raw.in_transaction:
            raise sqlite3.OperationalError(_LOST)

    async def over(self) -> None:
        """Wait for its end, whatever comes of it, also where one is cancelled meanwhile.

        It cannot be stopped, and whoever leaves leaves the connection fit for the next.
        """
        cancelled: asyncio.CancelledError | None = None
        while not self.ended.done():
            try:
                await asyncio.wait([self.ended])
            except asyncio.CancelledError as cut_short:
                cancelled = cut_short
        if cancelled is not None:
            raise cancelled


@dataclass(slots=True)
class Part:
    """One unit's part of a group; it has the connection to itself until `commit` or `end`."""

    group: _Group
    turn: asyncio.Lock
    over: bool = False

    @property
    def connection(self) -> AsyncConnection:
        """The connection, for what goes through SQLAlchemy."""
        return self.group.connection

    @property
    def on(self) -> InPlace:
        """What runs its statements."""
        return self.group.on

    def begin(self) -> None:
        """Begin it."""
        self.group.require()
        self.on.raw.direct.execute("SAVEPOINT unit")

    async def commit(self) -> None:
        """Let others go on, and return once all of them is lasting. Raises what the commit does."""
        self.on.raw.direct.execute("RELEASE unit")
        self.group.kept += 1
        self._leave()
        await self.group.over()
        self.group.ended.result()

    def end(self) -> None:
        """Roll back what was not committed."""
        if self.over:
            return
        try:
            if self.on.raw.in_transaction:
                self._roll_back()
        finally:
            self._leave()

    def _roll_back(self) -> None:
        direct = self.on.raw.direct
        try:
            direct.execute("ROLLBACK TO unit")
            direct.execute("RELEASE unit")
        except sqlite3.Error:
            direct.rollback()  # rather none of the group than half of this unit
            raise

    def _leave(self) -> None:
        self.over = True
        self.turn.release()


class Together:
    """Opens units, one after the other, in groups.

    A group takes in whoever is ready or waits for their turn when its first unit is through; who
    comes later is in the next, which begins when this one is committed. Nobody is waited for.
    """

    def __init__(self) -> None:
        self._turn = asyncio.Lock()
        self._group: _Group | None = None

    @asynccontextmanager
    async def unit(self, engine: AsyncEngine) -> AsyncIterator[Part]:
        """Open a unit in SQLite; leaving it without a commit rolls it back.

        Leaving it raises what the group's commit raised, also where this unit has only read:
        what it read may be what the others wrote, and is not true then.
        """
        await self._turn.acquire()
        try:
            group = self._group or await self._opened(engine)
            part = Part(group, self._turn)
            part.begin()
        except BaseException:
            self._turn.release()
            raise
        try:
            yield part
        finally:
            part.end()
            await group.over()
        group.ended.result()

    async def _opened(self, engine: AsyncEngine) -> _Group:
        async with AsyncExitStack() as held:
            connection = await held.enter_async_context(engine.connect())
            on = await in_place(connection)
            await on.begin()
            self._group = group = _Group(connection, on, held.pop_all())
        # It gets its turn after those that are ready now, or have queued for theirs.
        group.ended = asyncio.create_task(self._end(group), name="commit")
        return group

    async def _end(self, group: _Group) -> None:
        """Take in nobody more, and commit."""
        async with self._turn:
            self._group = None
        async with group.held:  # leaving it rolls back what a failed commit left
            if group.kept:
                group.require()
                await group.on.commit()
            else:
                group.on.raw.direct.rollback()  # waits for no disk, as SQLAlchemy's hop would
