import asyncio
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from coach.ports import Begin, SeenError, StaleError, Work
from coach.runner import Runner
from storage.database import open_engine
from storage.inbox import Inbox, Incoming
from storage.work import UnitOfWork
from tests.storage.listening import listening
from tests.storage.made import ANN, DAY, HURT, NOW

MOMENT = 0.02  # seconds; long enough for whoever does not wait


@pytest.fixture
async def elsewhere(url: str) -> AsyncIterator[UnitOfWork]:
    """Units of work of another program on the same file."""
    engine = open_engine(url)
    yield UnitOfWork(engine, lambda: NOW)
    await engine.dispose()


async def add(begin: Begin, runner: int, update: int | None = None) -> None:
    async with begin(update) as work:
        await work.runners.add(Runner(runner))
        await work.commit()


async def known(begin: Begin, runner: int) -> bool:
    async with begin() as work:
        return await work.runners.get(runner) is not None


async def test_what_is_committed_stays(begin: UnitOfWork) -> None:
    await add(begin, ANN)
    assert await known(begin, ANN)


async def test_what_is_not_committed_is_rolled_back(begin: UnitOfWork) -> None:
    async with begin(1) as work:
        await work.runners.add(Runner(ANN))
    assert not await known(begin, ANN)
    await add(begin, ANN, update=1)  # the update was not done either


async def test_an_error_rolls_back_and_passes_through(begin: UnitOfWork) -> None:
    with pytest.raises(ZeroDivisionError):
        await fail_in(begin)
    assert not await known(begin, ANN)


async def fail_in(begin: Begin) -> None:
    async with begin(1) as work:
        await work.runners.add(Runner(ANN))
        raise ZeroDivisionError


async def test_a_unit_that_is_cancelled_rolls_back_and_frees_the_database(
    begin: UnitOfWork,
) -> None:
    inside = asyncio.Event()

    async def endless() -> None:
        async with begin() as work:
            await work.runners.add(Runner(ANN))
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(endless())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not await known(begin, ANN)


async def test_a_unit_that_is_cancelled_amid_its_statements_frees_the_database(
    begin: UnitOfWork,
) -> None:
    async def busy(work: Work) -> None:
        while True:
            await work.log.append(ANN, NOW, DAY, HURT)  # in place, so never cancelled within
            await asyncio.sleep(0)

    async def endless(inside: asyncio.Event) -> None:
        async with begin() as work:
            await work.runners.add(Runner(ANN))
            inside.set()
            await busy(work)

    for _ in range(5):
        inside = asyncio.Event()
        task = asyncio.create_task(endless(inside))
        await inside.wait()
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert not await known(begin, ANN)


async def test_a_stale_runner_of_an_earlier_unit_is_refused(begin: UnitOfWork) -> None:
    await add(begin, ANN)
    async with begin() as work:
        await work.runners.save(Runner(ANN, ignored=1))
        await work.commit()
    async with begin() as work:
        with pytest.raises(StaleError):
            await work.runners.save(Runner(ANN, ignored=2))


async def test_an_update_is_done_with_its_effect_and_only_once(begin: UnitOfWork) -> None:
    await add(begin, ANN, update=1)
    with pytest.raises(SeenError):
        await add(begin, ANN, update=1)
    assert await known(begin, ANN)


async def test_an_update_that_was_kept_is_done_by_its_unit(begin: UnitOfWork, inbox: Inbox) -> None:
    await inbox.keep([Incoming(1, ANN, "{}")], NOW)
    await add(begin, ANN, update=1)
    assert await inbox.pending(10) == ()
    with pytest.raises(SeenError):
        await add(begin, ANN, update=1)


@pytest.mark.parametrize("same_program", [True, False])
async def test_a_second_unit_waits_and_then_reads_what_the_first_one_wrote(
    begin: UnitOfWork,
    elsewhere: UnitOfWork,
    same_program: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    second = begin if same_program else elsewhere
    await add(begin, ANN)

    async def count() -> None:
        async with second() as work:
            runner = await work.runners.get(ANN)
            assert runner is not None
            await work.runners.save(replace(runner, ignored=runner.ignored + 1))
            await work.commit()

    async with begin() as work:
        assert await work.runners.get(ANN) == Runner(ANN)
        task = asyncio.create_task(count())
        await asyncio.sleep(MOMENT)
        assert not task.done()
        await work.runners.save(Runner(ANN, ignored=1))
        await work.commit()
    await task
    async with begin() as work:
        assert await work.runners.get(ANN) == Runner(ANN, ignored=2, version=2)


async def test_many_units_at_once_lose_nothing(begin: UnitOfWork, elsewhere: UnitOfWork) -> None:
    await add(begin, ANN)

    async def count(unit: UnitOfWork, update: int) -> None:
        async with unit(update) as work:
            runner = await work.runners.get(ANN)
            assert runner is not None
            await work.runners.save(replace(runner, ignored=runner.ignored + 1))
            await work.commit()

    async with asyncio.TaskGroup() as group:
        for update in range(40):
            group.create_task(count((begin, elsewhere)[update % 2], update))
    async with begin() as work:
        assert await work.runners.get(ANN) == Runner(ANN, ignored=40, version=40)


async def test_the_same_update_in_two_units_at_once_has_one_effect(
    begin: UnitOfWork, elsewhere: UnitOfWork
) -> None:
    results = await asyncio.gather(
        add(begin, ANN, update=1), add(elsewhere, ANN, update=1), return_exceptions=True
    )
    assert sorted(type(each).__name__ for each in results) == ["NoneType", "SeenError"]


async def test_the_program_recovers_from_a_database_that_was_locked(
    begin: UnitOfWork, engine: AsyncEngine, file: Path
) -> None:
    async with engine.connect() as connection:
        await connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        await add(begin, ANN)
    other.execute("ROLLBACK")
    other.close()
    await add(begin, ANN)
    assert await known(begin, ANN)


async def test_a_unit_takes_the_lock_first_and_runs_no_needless_statement(
    begin: UnitOfWork, engine: AsyncEngine
) -> None:
    await add(begin, ANN)
    async with listening(engine) as ran, begin(5) as work:
        runner = await work.runners.get(ANN)
        assert runner is not None
        await work.log.append(ANN, NOW, DAY, HURT)
        await work.runners.save(runner)
        await work.commit()
    assert [" ".join(each.split()[:3]) for each in ran if not each.startswith("SELECT")] == [
        "BEGIN IMMEDIATE",
        "SAVEPOINT unit",
        "INSERT INTO updates",
        "INSERT INTO training_log",
        "UPDATE runners SET",
        "UPDATE profiles SET",
        "RELEASE unit",
        "COMMIT",
    ]
    assert len(ran) == 9
