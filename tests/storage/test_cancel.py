"""Whatever becomes of a unit, the one connection serves the next."""

import asyncio
import threading
import time
from pathlib import Path
from random import Random

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from coach.runner import Runner
from storage import tables
from storage.driver import OneHopConnection
from storage.inbox import Inbox, Incoming
from storage.work import UnitOfWork
from tests.storage.made import ANN, NOW

ORPHAN = {"runner_id": 404, "engine": "first", "body": "{}", "through": 0}


async def test_a_commit_that_fails_leaves_no_transaction_behind_for_the_next_unit(
    engine: AsyncEngine,
) -> None:
    # SQLite: "cannot start a transaction within a transaction", once, under load.
    async with engine.connect() as connection:
        await connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        await connection.execute(tables.states.insert(), ORPHAN)
        with pytest.raises(IntegrityError):
            await connection.commit()
    async with engine.begin() as connection:
        assert (await connection.execute(tables.states.select())).all() == []


async def some_work(begin: UnitOfWork, inbox: Inbox, number: int, kind: int) -> None:
    if kind == 0:
        async with begin(number) as work:
            await work.runners.save(await work.runners.get(ANN) or Runner(ANN))
            await work.commit()
    elif kind == 1:
        await inbox.keep([Incoming(number, ANN, "{}")], NOW)
    elif kind == 2:
        await inbox.pending(1)
    elif kind == 3:
        async with begin() as work:
            await work.outbox.waiting(NOW, 1)
    else:
        async with begin() as work:
            await work.runners.get(ANN)


async def cancel_some(tasks: list[asyncio.Task[None]], random: Random) -> None:
    for _ in range(random.randrange(30)):
        await asyncio.sleep(0)
    await asyncio.sleep(random.random() * 0.003)
    for task in tasks:
        if random.random() < 0.6:
            task.cancel()


@pytest.mark.parametrize("seed", range(4))
async def test_units_cancelled_at_any_moment_leave_the_connection_fit_for_the_next(
    begin: UnitOfWork, inbox: Inbox, seed: int
) -> None:
    random, number = Random(seed), 0  # noqa: S311 - guards nothing
    async with begin() as work:
        await work.runners.add(Runner(ANN))
        await work.commit()
    for _ in range(60):
        tasks = []
        for _ in range(random.randrange(1, 5)):
            number += 1
            kind = random.randrange(5)
            tasks.append(asyncio.create_task(some_work(begin, inbox, number, kind)))
        for _ in range(random.randrange(1, 4)):  # who is impatient cancels twice
            await cancel_some(tasks, random)
        async with asyncio.timeout(10):
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert [each for each in ended if isinstance(each, Exception)] == []
    assert await inbox.pending(1000, after=number) == ()


async def test_a_pruning_that_is_cancelled_leaves_no_statement_open(
    engine: AsyncEngine, begin: UnitOfWork, inbox: Inbox
) -> None:
    # SQLite: "cannot open savepoint - SQL statements in progress", for every unit after it.
    loop = asyncio.get_running_loop()

    def busy_till_it_ended() -> None:  # nobody has been told of the end yet
        time.sleep(0.02)
        loop.call_soon(pruning.cancel)

    def hear(sql: str) -> None:  # in the connection's thread
        if "wal_checkpoint" in sql:
            loop.call_soon_threadsafe(busy_till_it_ended)

    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, OneHopConnection)
    raw.direct.set_trace_callback(hear)
    pruning = asyncio.create_task(inbox.prune(NOW))
    ended = await asyncio.gather(pruning, return_exceptions=True)  # holds on to all of its frames
    async with begin() as work:
        await work.runners.get(ANN)
    assert [type(each) for each in ended] == [asyncio.CancelledError]


async def test_who_waits_is_served_although_the_one_before_gave_up_while_connecting(
    engine: AsyncEngine, inbox: Inbox
) -> None:
    for steps in range(25):
        await engine.dispose()  # so that the next one connects
        first = asyncio.create_task(inbox.pending(1))
        second = asyncio.create_task(inbox.pending(1))
        for _ in range(steps):
            await asyncio.sleep(0)
        first.cancel()
        async with asyncio.timeout(5):
            assert await second == ()
        await asyncio.wait([first])


def test_a_thread_that_outlives_its_loop_ends_in_silence(file: Path) -> None:
    # Seen once under load: a connection told to stop, its loop closed before its thread had.
    raised: list[object] = []
    before, threading.excepthook = threading.excepthook, raised.append
    try:
        connection = OneHopConnection(str(file))
        loop = asyncio.new_event_loop()
        loop.run_until_complete(connection)
        loop.run_until_complete(told_to_stop_behind(connection))
        loop.close()
        connection._thread.join(5)
    finally:
        threading.excepthook = before
    assert not connection._thread.is_alive()
    assert raised == []


async def told_to_stop_behind(connection: OneHopConnection) -> None:
    connection._tx.put_nowait((None, lambda: time.sleep(0.05)))
    connection.stop()
