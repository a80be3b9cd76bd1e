"""A database of very many runners: some written and prepared by the coach, the rest their likes."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.delivery.people import NOON, kept_due, zone_where
from bot.clock import system_clock
from storage.database import open_engine
from storage.tables import PREPARED
from storage.upgrade import upgrade
from storage.work import UnitOfWork

_PREPARED = [column.name for column in PREPARED]
FORMAT = "%Y-%m-%d %H:%M:%S.%f"  # of moments, as SQLAlchemy writes them


async def settled(file: Path, ids: range, due: datetime) -> None:
    """Make the database and write those runners, due then, as the coach writes them."""
    url = f"sqlite:///{file}"
    await upgrade(url)
    engine = open_engine(url)
    try:
        zone = zone_where(NOON, due)
        await kept_due(UnitOfWork(engine, system_clock), ids, due, zone)
    finally:
        await engine.dispose()


def prepared(file: Path) -> int:
    """How many of them are prepared."""
    with closing(sqlite3.connect(file)) as db:
        query = "SELECT count(*) FROM runners WHERE prepared_until IS NOT NULL"
        count: int = db.execute(query).fetchone()[0]
        return count


def grow(file: Path, like: int, ids: range, *, each: int = 1) -> None:
    """Add runners like that one: the same profile, the same band and a reminder.

    One of `each` has a workout, too, and the reminder prepared.
    Raises LookupError where nothing was prepared for that one.
    """
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA synchronous = OFF")  # it is only now being made
        if not db.execute("SELECT 1 FROM runners WHERE id = ? AND posts", (like,)).fetchone():
            raise LookupError(f"nothing is prepared for {like}")
        db.execute("CREATE TEMP TABLE new (id INTEGER PRIMARY KEY)")
        db.executemany("INSERT INTO new VALUES (?)", ((each,) for each in ids))
        for table in ("runners", "profiles", "bands"):
            _copy(db, table, like, "SELECT id FROM new")
        _copy(db, "workouts", like, f"SELECT id FROM new WHERE id % {each} = 0")  # noqa: S608 - our own number
        _prepare_who_trains(db, like)
        db.commit()


def _copy(db: sqlite3.Connection, table: str, like: int, whose: str) -> None:
    """Copy that runner's row to each of the others, with ids of their own and nothing prepared."""
    known = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    key = "id" if table == "runners" else "runner_id"
    others = ", ".join(name for name in known if name not in {key, "id", *_PREPARED})
    db.execute(
        f"INSERT INTO {table} ({key}, {others}) SELECT new.id, {others} "  # noqa: S608 - names of our own
        f"FROM ({whose}) AS new, {table} AS old WHERE old.{key} = {like}"
    )


def _prepare_who_trains(db: sqlite3.Connection, like: int) -> None:
    """As for that runner, about their own workout; rows grow by it, as they do in life."""
    names = ", ".join(_PREPARED)
    db.execute(
        f"UPDATE runners SET ({names}) = (SELECT {names} FROM runners WHERE id = ?)"  # noqa: S608 - names of our own
        " WHERE id IN (SELECT runner_id FROM workouts WHERE runner_id IN new)",
        (like,),
    )
    db.execute(
        "UPDATE runners SET about = (SELECT w.id FROM workouts w WHERE w.runner_id = runners.id)"
        " WHERE id IN new AND prepared_until IS NOT NULL"
    )


def put_off(file: Path, due: Mapping[datetime, Sequence[int]]) -> None:
    """Let those be due then, a day later again, and all others two days later."""
    day = timedelta(days=1)
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("UPDATE runners SET due_at = ?", (text(min(due) + 2 * day),))
        for moment, ids in due.items():
            until = moment + timedelta(minutes=10)
            times = (text(moment), text(until), text(moment + day))
            db.executemany(
                "UPDATE runners SET due_at = ?, prepared_until = ?, next_due_at = ? WHERE id = ?",
                ((*times, each) for each in ids),
            )
        db.commit()


def waiting(file: Path) -> int:
    """How many letters are in the outbox."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as db:
        count: int = db.execute("SELECT count(*) FROM outbox").fetchone()[0]
        return count


def text(moment: datetime) -> str:
    """As the database has it."""
    return moment.astimezone(UTC).strftime(FORMAT)
