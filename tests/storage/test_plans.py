"""The plans that SQLite makes for the very statements that the repositories run."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from coach.due import Basis, Preparation, Reminder, ReminderKind
from coach.runner import Runner
from storage.inbox import Inbox
from storage.work import UnitOfWork
from tests.storage.listening import listening
from tests.storage.made import ANN, DAY, NOW

SOON = NOW + timedelta(minutes=10)
BOUNDS = ("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA")


def plan(file: Path, statement: str) -> list[str]:
    connection = sqlite3.connect(file)
    rows = connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
    connection.close()
    return [row[3] for row in rows]


async def plans_in_unit(name: str, begin: UnitOfWork, engine: AsyncEngine, file: Path) -> list[str]:
    async with listening(engine) as ran, begin() as work:
        reads = {
            "due": work.reminders.due(NOW, 100),
            "unprepared": work.reminders.unprepared((NOW, ANN), SOON, 100),
            "claim": work.reminders.claim(NOW, 100),
            "waiting": work.outbox.waiting(NOW, 100),
            "on": work.workouts.on(ANN, DAY),
            "began": work.workouts.began(ANN),
            "since": work.workouts.since(ANN, DAY),
            "entries": work.log.entries(ANN, NOW),
            "moment": work.log.moment(ANN, 299),
            "bands": work.bands.owned(ANN),
            "forget": work.runners.forget(ANN),
        }
        await reads.pop(name)
        for other in reads.values():
            other.close()
    asked = [statement for statement in ran if not statement.startswith(BOUNDS)]
    return [line for statement in asked for line in plan(file, statement)]


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("due", "ix_runners_due_at_id (due_at<?)"),
        ("unprepared", "ix_runners_due_at_id (due_at>? AND due_at<?)"),
        ("on", "sqlite_autoindex_workouts_1 (runner_id=? AND day=?)"),
        ("began", "sqlite_autoindex_workouts_1 (runner_id=?)"),
        ("since", "sqlite_autoindex_workouts_1 (runner_id=? AND day>?)"),
        ("entries", "ix_training_log_runner_id_id (runner_id=?)"),
        ("moment", "ix_training_log_runner_id_id (runner_id=?)"),
        ("bands", "ix_bands_runner_id (runner_id=?)"),
    ],
)
async def test_a_read_searches_its_index_and_sorts_nothing(
    name: str, index: str, begin: UnitOfWork, engine: AsyncEngine, file: Path
) -> None:
    (step,) = await plans_in_unit(name, begin, engine, file)
    assert step.startswith("SEARCH")
    assert step.replace("COVERING ", "").endswith(f"USING INDEX {index}")


async def test_waiting_letters_are_read_in_the_order_of_the_table(
    begin: UnitOfWork, engine: AsyncEngine, file: Path
) -> None:
    # Sent ones are deleted, so the walk from the lowest id meets waiting ones only.
    walk, *looked_up = await plans_in_unit("waiting", begin, engine, file)
    assert walk == "SEARCH outbox USING INTEGER PRIMARY KEY (rowid>?)"
    assert all(step.startswith("SEARCH") for step in looked_up)


async def test_what_is_due_is_read_in_order_of_time_with_one_look_up_a_row(
    begin: UnitOfWork, engine: AsyncEngine, file: Path
) -> None:
    walk, *looked_up = await plans_in_unit("claim", begin, engine, file)
    assert walk == "SEARCH runners USING INDEX ix_runners_due_at_id (due_at<?)"
    assert [step.split()[:2] for step in looked_up] == [["SEARCH", "workouts"]]


async def test_claiming_scans_no_table(begin: UnitOfWork, engine: AsyncEngine, file: Path) -> None:
    async with begin() as work:
        await work.runners.add(Runner(ANN))
        reminder = Reminder(ANN, ReminderKind.CHECK_IN, NOW, DAY)
        await work.reminders.set(reminder)
        basis = Basis(0, None, SOON)
        await work.reminders.prepare(
            Preparation(reminder, 0, posts=True, page="", counts=True, following=None, basis=basis)
        )
        await work.commit()
    steps = await plans_in_unit("claim", begin, engine, file)
    assert len(steps) == 4
    assert [step for step in steps if "SCAN" in step] == []


async def test_forgetting_scans_no_table(
    begin: UnitOfWork, engine: AsyncEngine, file: Path
) -> None:
    steps = await plans_in_unit("forget", begin, engine, file)
    assert len(steps) > 1
    assert [step for step in steps if not step.startswith("SEARCH")] == []


@pytest.mark.usefixtures("url")
def test_every_reference_to_a_runner_has_an_index_for_the_cascade(file: Path) -> None:
    connection = sqlite3.connect(file)
    for (table,) in connection.execute(
        "SELECT m.name FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) WHERE type='table'"
    ).fetchall():
        query = f"SELECT * FROM {table} WHERE runner_id = 1"  # noqa: S608 - our own names
        assert plan(file, query)[0].startswith("SEARCH"), table
    connection.close()


async def test_the_inbox_searches_its_index(inbox: Inbox, engine: AsyncEngine, file: Path) -> None:
    async with listening(engine) as ran:
        await inbox.pending(100, after=5)
        await inbox.unanswered()
        await inbox.prune(NOW)
    plans = [plan(file, each) for each in ran if not each.startswith(BOUNDS)]
    (pending,), (unanswered,), (prune,) = plans
    assert unanswered.endswith("USING INDEX ix_updates_done_at_id (done_at=?)")
    assert pending.endswith("USING INDEX ix_updates_done_at_id (done_at=? AND id>?)")
    assert prune.endswith("ix_updates_done_at_id (done_at<?)")
