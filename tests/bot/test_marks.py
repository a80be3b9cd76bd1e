"""What was sent is marked, many in one transaction; what cannot be marked is not forgotten."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.marks import MOST, Marks
from coach.ports import Work
from storage.driver import OneHopConnection
from tests.bot.test_mailman import Office
from tests.bot.virtualtime import play


async def test_letters_that_cannot_be_marked_are_not_sent_again_and_are_marked_once_they_can_be(
    engine: AsyncEngine,
) -> None:
    # On a full disk each letter was once sent anew every minute.
    office = Office(engine)
    begin, full = office.begin, True

    @asynccontextmanager
    async def without_room(update: int | None = None) -> AsyncIterator[Work]:
        async with begin(update) as work:
            if full:
                raise OSError(28, "No space left on device")
            yield work

    office.mailman._marks._begin = without_room
    running = asyncio.create_task(office.mailman.run())
    await office.post(1, 2)
    await office.mailman.idle()
    for _ in range(3):
        office.mailman.wake()
        await office.mailman.idle()
    assert sorted(office.arrived) == [1, 2]
    assert await office.waiting() == [1, 2]
    full = False
    office.mailman.wake()
    await office.mailman.idle()
    assert sorted(office.arrived) == [1, 2]
    assert await office.waiting() == []
    await office.mailman.stop(1)
    await running


async def test_more_letters_than_a_statement_has_room_for_are_marked_all_the_same(
    engine: AsyncEngine,
) -> None:
    # A full disk takes no marks for an hour, while letters go out: SQLite's room is 32,766.
    office = Office(engine)
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, OneHopConnection)
    raw.direct.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, MOST)
    await office.post(*range(1, MOST + 2))
    marks = Marks(office.begin)
    for letter in range(1, MOST + 2):
        marks.add(letter)
    assert await marks.flush()
    assert (marks.waiting, await office.waiting()) == (frozenset(), [])


def test_a_database_that_refuses_marks_is_not_asked_four_times_a_second() -> None:
    tries: list[int | None] = []

    @asynccontextmanager
    async def without_room(update: int | None = None) -> AsyncIterator[Work]:
        tries.append(update)
        raise OSError(28, "No space left on device")
        yield

    async def scene() -> None:
        marks = Marks(without_room)
        running = asyncio.create_task(marks.run())
        marks.add(1)
        await asyncio.sleep(60)
        running.cancel()

    play(scene())
    assert 5 < len(tries) < 20
