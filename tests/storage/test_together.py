"""Units that are ready together share a commit, and nothing else."""

import asyncio
import sqlite3
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from coach.ports import SeenError
from coach.runner import Runner
from storage.driver import OneHopConnection
from storage.work import UnitOfWork
from tests.storage.listening import listening
from tests.storage.made import NOW

CROWD = range(1, 9)


async def add(begin: UnitOfWork, runner: int) -> None:
    async with begin(runner) as work:
        await work.runners.add(Runner(runner))
        await work.commit()


async def there(begin: UnitOfWork) -> set[int]:
    async with begin() as work:
        return {each for each in CROWD if await work.runners.get(each) is not None}


async def driver(engine: AsyncEngine) -> OneHopConnection:
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, OneHopConnection)
    return raw


async def test_those_that_are_ready_together_are_committed_once(
    begin: UnitOfWork, engine: AsyncEngine
) -> None:
    async with listening(engine) as ran:
        await asyncio.gather(*(add(begin, each) for each in CROWD))
    assert [ran.count("BEGIN IMMEDIATE"), ran.count("COMMIT")] == [1, 1]
    assert await there(begin) == set(CROWD)


async def test_one_that_fails_takes_nothing_of_the_others(
    begin: UnitOfWork, engine: AsyncEngine
) -> None:
    async def fails(runner: int) -> None:
        async with begin(runner) as work:
            await work.runners.add(Runner(runner))
            raise ZeroDivisionError

    async with listening(engine) as ran:
        ended = await asyncio.gather(add(begin, 1), fails(2), add(begin, 3), return_exceptions=True)
    assert ran.count("COMMIT") == 1
    assert [type(each) for each in ended] == [type(None), ZeroDivisionError, type(None)]
    assert await there(begin) == {1, 3}
    await add(begin, 2)  # its update was not done either
    with pytest.raises(SeenError):
        await add(begin, 3)


async def test_nobody_goes_on_before_the_disk_has_it(
    begin: UnitOfWork, engine: AsyncEngine
) -> None:
    done: list[str] = []
    raw = await driver(engine)
    raw.direct.set_trace_callback(lambda sql: done.append(sql) if sql == "COMMIT" else None)

    async def told(runner: int) -> None:
        await add(begin, runner)
        done.append("told")

    await asyncio.gather(*map(told, CROWD))
    assert done == ["COMMIT", *["told"] * len(CROWD)]


async def test_a_commit_that_fails_fails_all_of_them_and_leaves_the_connection_fit(
    begin: UnitOfWork, engine: AsyncEngine
) -> None:
    raw = await driver(engine)

    async def orphan() -> None:
        async with begin() as work:
            raw.direct.execute("PRAGMA defer_foreign_keys = ON")
            raw.direct.execute(
                "INSERT INTO states (runner_id, engine, body, through) VALUES (404, '', '{}', 0)"
            )
            await work.commit()

    ended = await asyncio.gather(
        add(begin, 1), orphan(), add(begin, 2), there(begin), return_exceptions=True
    )
    # Whoever only read has read what they left, and goes on with it no more than they do.
    assert [type(each) for each in ended] == [sqlite3.IntegrityError] * 4
    assert await there(begin) == set()
    await add(begin, 1)
    assert await there(begin) == {1}


async def test_what_sqlite_rolls_back_amid_a_unit_is_told_to_all_that_were_to_be_committed(
    begin: UnitOfWork, engine: AsyncEngine
) -> None:
    raw = await driver(engine)

    async def fills_the_disk() -> None:
        async with begin() as work:
            await work.runners.add(Runner(2))
            raw.direct.execute("ROLLBACK")  # as SQLite itself does then
            raise sqlite3.OperationalError("database or disk is full")

    ended = await asyncio.gather(
        add(begin, 1), fills_the_disk(), add(begin, 3), return_exceptions=True
    )
    assert [type(each) for each in ended] == [sqlite3.OperationalError] * 3
    assert await there(begin) == set()
    await add(begin, 3)
    assert await there(begin) == {3}


async def test_one_that_is_cancelled_takes_nothing_of_the_others(begin: UnitOfWork) -> None:
    inside = asyncio.Event()

    async def endless() -> None:
        async with begin(1) as work:
            await work.runners.add(Runner(1))
            inside.set()
            await asyncio.Event().wait()

    first = asyncio.create_task(add(begin, 2))
    stuck = asyncio.create_task(endless())
    await inside.wait()
    after = asyncio.create_task(add(begin, 3))
    await asyncio.sleep(0)
    stuck.cancel()
    await asyncio.gather(first, after)
    with pytest.raises(asyncio.CancelledError):
        await stuck
    assert await there(begin) == {2, 3}


async def test_one_that_is_cancelled_amid_a_statement_costs_the_others_no_connection(
    begin: UnitOfWork, engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = await driver(engine)
    hop = raw.hop

    async def cut_short(method: Any, sql: str, *values: Any) -> Any:
        if "outbox" in sql:
            asyncio.get_running_loop().call_soon(reading.cancel)
        return await hop(method, sql, *values)

    async def reads() -> None:
        async with begin(2) as work:
            await work.outbox.waiting(NOW, 1)

    monkeypatch.setattr(raw, "hop", cut_short)
    reading = asyncio.create_task(reads())
    ended = await asyncio.gather(add(begin, 1), reading, add(begin, 3), return_exceptions=True)
    assert [type(each) for each in ended] == [type(None), asyncio.CancelledError, type(None)]
    assert await there(begin) == {1, 3}
    assert await driver(engine) is raw
    await add(begin, 2)  # its update was not done


async def test_nothing_is_committed_of_one_that_cannot_be_rolled_back(
    begin: UnitOfWork, engine: AsyncEngine
) -> None:
    raw = await driver(engine)

    def as_on_a_bad_disk(action: int, what: str | None, *_: str | None) -> int:
        broken = action == sqlite3.SQLITE_SAVEPOINT and what == "ROLLBACK"
        return sqlite3.SQLITE_DENY if broken else sqlite3.SQLITE_OK

    async def fails() -> None:
        async with begin() as work:
            await work.runners.add(Runner(2))
            raw.direct.set_authorizer(as_on_a_bad_disk)
            raise ZeroDivisionError

    ended = await asyncio.gather(add(begin, 1), fails(), add(begin, 3), return_exceptions=True)
    assert [isinstance(each, sqlite3.Error) for each in ended] == [True] * 3
    raw.direct.set_authorizer(None)
    assert await there(begin) == set()
    await add(begin, 3)
    assert await there(begin) == {3}
