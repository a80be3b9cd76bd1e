import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Table, text
from sqlalchemy.ext.asyncio import AsyncEngine

from coach.due import Letter, Reminder, ReminderKind
from coach.ports import KeptState
from coach.runner import Awaiting, Runner
from storage.inbox import Inbox, Incoming
from storage.sqlite import BUSY_TIMEOUT_MS
from storage.tables import metadata
from storage.work import UnitOfWork
from tests.storage.made import ANN, BAND, BEN, DAY, HURT, NOW, workout

SECRET = "my left knee"
NOT_OF_RUNNERS = {"shelf"}


async def fill(begin: UnitOfWork, inbox: Inbox, runner: int) -> None:
    """Put something of the runner into every table."""
    ids = (1, 2) if runner == ANN else (3, 4)
    await inbox.keep([Incoming(each, runner, f'{{"text":"{SECRET}"}}') for each in ids], NOW)
    async with begin(ids[0]) as work:  # of which nobody knows whether it was answered
        asked = Awaiting("rename", "1", {"was": SECRET})
        await work.runners.add(Runner(runner, awaiting=asked))
        await work.bands.add(runner, replace(BAND, label=SECRET))
        await work.workouts.add(replace(workout(runner), letter=SECRET))
        await work.log.append(runner, NOW, DAY, HURT)
        await work.states.save(runner, KeptState("first", SECRET, 1))
        await work.reminders.set(Reminder(runner, ReminderKind.WORKOUT, NOW, DAY))
        await work.outbox.post(Letter(0, runner, "workout", 1, DAY, NOW, page=SECRET))
        await work.commit()


def mentions(file: Path, runner: int) -> set[str]:
    """Tables with a row in which the runner's id or their words stand, in any column."""
    with sqlite3.connect(file) as connection:
        found = {
            name
            for name in metadata.tables
            for row in connection.execute(f"SELECT * FROM {name}")  # noqa: S608 - our own names
            if any(str(runner) in str(cell) for cell in row)
        }
    connection.close()
    return found


def owner(table: Table) -> str | None:
    """The column that says whose a row is."""
    return next((name for name in ("runner_id", "user_id") if name in table.columns), None)


async def test_forgetting_leaves_nothing_in_any_table(
    begin: UnitOfWork, inbox: Inbox, file: Path
) -> None:
    await fill(begin, inbox, ANN)
    await fill(begin, inbox, BEN)
    every = set(metadata.tables) - NOT_OF_RUNNERS
    assert mentions(file, ANN) == every, "fill() misses a table"
    async with begin() as work:
        await work.runners.forget(ANN)
        await work.commit()
    assert mentions(file, ANN) == set()
    assert mentions(file, BEN) == every


async def test_forgetting_leaves_no_byte_in_any_file(
    begin: UnitOfWork, inbox: Inbox, file: Path
) -> None:
    await fill(begin, inbox, ANN)
    assert SECRET.encode() in everything(file)
    async with begin() as work:
        await work.runners.forget(ANN)
        await work.commit()
    assert SECRET.encode() not in everything(file)


async def test_forgetting_waits_for_no_backup_and_leaves_no_byte_after_the_next_pruning(
    begin: UnitOfWork, inbox: Inbox, file: Path, engine: AsyncEngine
) -> None:
    """It kept everybody waiting for five seconds: all units share one connection."""
    await fill(begin, inbox, ANN)
    with closing(sqlite3.connect(file, isolation_level=None)) as backup:
        backup.execute("BEGIN")
        backup.execute("SELECT count(*) FROM runners").fetchall()
        async with asyncio.timeout(BUSY_TIMEOUT_MS / 1000), begin() as work:
            await work.runners.forget(ANN)
            await work.commit()
    await inbox.prune(NOW)
    assert SECRET.encode() not in everything(file)
    async with engine.connect() as connection:
        patience = await connection.scalar(text("PRAGMA busy_timeout"))
    assert patience == BUSY_TIMEOUT_MS


def everything(file: Path) -> bytes:
    """The database with its write-ahead log, as a thief of the disk would read it."""
    return b"".join(each.read_bytes() for each in sorted(file.parent.glob(f"{file.name}*")))


async def test_what_was_overwritten_before_is_in_no_byte_either(
    begin: UnitOfWork, inbox: Inbox, file: Path
) -> None:
    await fill(begin, inbox, ANN)
    async with begin() as work:
        for turn in range(50):  # long enough to move to other pages
            await work.states.save(ANN, KeptState("first", SECRET * 100 * turn, 1))
        await work.states.save(ANN, KeptState("first", "{}", 1))
        await work.commit()
    async with begin() as work:
        await work.runners.forget(ANN)
        await work.commit()
    assert SECRET.encode() not in everything(file)


async def test_what_was_written_is_in_no_byte_after_its_effect_and_the_next_pruning(
    begin: UnitOfWork, inbox: Inbox, file: Path
) -> None:
    await inbox.keep([Incoming(1, ANN, f'{{"text":"{SECRET}"}}')], NOW)
    async with begin(1) as work:
        await work.commit()
    assert SECRET.encode() in everything(file)
    await inbox.prune(NOW)
    assert SECRET.encode() not in everything(file)


async def test_forgetting_that_is_not_committed_forgets_nothing(
    begin: UnitOfWork, inbox: Inbox, file: Path
) -> None:
    await fill(begin, inbox, ANN)
    async with begin() as work:
        await work.runners.forget(ANN)
    assert mentions(file, ANN) == set(metadata.tables) - NOT_OF_RUNNERS


async def test_somebody_forgotten_can_begin_anew(begin: UnitOfWork, inbox: Inbox) -> None:
    await fill(begin, inbox, ANN)
    async with begin() as work:
        await work.runners.forget(ANN)
        await work.commit()
    async with begin() as work:
        assert await work.runners.get(ANN) is None
        await work.runners.add(Runner(ANN))
        assert await work.bands.all(ANN) == ()
        assert await work.workouts.began(ANN) is None
        assert await work.log.entries(ANN) == ()
        await work.commit()


async def test_forgetting_somebody_unknown_does_nothing(begin: UnitOfWork) -> None:
    async with begin() as work:
        await work.runners.forget(ANN)
        await work.commit()


@pytest.mark.parametrize("name", sorted(set(metadata.tables) - NOT_OF_RUNNERS - {"runners"}))
def test_every_table_says_whose_its_rows_are(name: str) -> None:
    assert owner(metadata.tables[name]) is not None, (
        "give it a runner_id that cascades, or name it in NOT_OF_RUNNERS"
    )


@pytest.mark.parametrize(
    "table", [each for each in metadata.tables.values() if "runner_id" in each.columns], ids=str
)
def test_rows_of_a_runner_go_with_them(table: Table) -> None:
    (reference,) = table.columns["runner_id"].foreign_keys
    assert reference.target_fullname == "runners.id"
    assert reference.ondelete == "CASCADE"
