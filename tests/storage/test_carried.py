"""Revisions that move what is kept: none of it may be lost."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from coach.due import Claimed, Reminder, ReminderKind
from coach.ports import KeptState
from coach.runner import Awaiting, Pause, PauseReason, Profile, Runner, Standing
from storage import codec
from storage.database import open_engine
from storage.inbox import Inbox, Incoming
from storage.upgrade import upgrade
from storage.work import UnitOfWork
from storage.workouts import Body
from tests.storage.made import ANN, BEN, DAY, NOW, later, workout

PAUSE = Pause(PauseReason.INJURY, DAY, date(2025, 4, 5))
AWAITING = Awaiting("hurt", "knee")
KNOWN = Runner(
    ANN,
    answered=frozenset({"name"}),
    welcomed=True,
    standing=Standing.DORMANT,
    pause=PAUSE,
    awaiting=AWAITING,
    ignored=2,
    reminded=DAY,
    asked=5,
    version=9,
)
AHEAD = Reminder(ANN, ReminderKind.NUDGE, NOW, DAY)
MOMENT = f"{NOW:%F %T.%f}"


def put(db: sqlite3.Connection, table: str, **values: object) -> None:
    names, places = ", ".join(values), ", ".join("?" * len(values))
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", tuple(values.values()))  # noqa: S608 - our own names


def the_runners(file: Path) -> None:
    """Two runners as revision 0007 kept them, one with a reminder that was prepared."""
    profile = codec.dump(Profile())
    with closing(sqlite3.connect(file)) as db, db:
        known = {"welcomed": 1, "standing": "dormant", "ignored": 2, "version": 9, "asked": 5}
        told = {"pause": codec.dump(PAUSE), "awaiting": codec.dump(AWAITING)}
        told |= {"profile": profile, "answered": '["name"]', "reminded": str(DAY)}
        put(db, "runners", id=ANN, **known, **told)
        fresh = {"profile": profile, "answered": "[]", "welcomed": 0, "standing": "active"}
        put(db, "runners", id=BEN, **fresh, ignored=0, version=0)
        due = {"kind": "nudge", "due_at": MOMENT, "day": str(DAY)}
        put(db, "reminders", runner_id=ANN, **due, prepared_until="2030", page="old", posts=1)
        put(db, "states", runner_id=ANN, engine="first", body="believed", through=7)
        put(db, "updates", id=11, user_id=ANN, payload="hello", received_at=MOMENT, attempts=0)


def their_workouts(file: Path) -> None:
    """One workout as revision 0008 kept it, and one that was removed since."""
    one = workout(ANN)
    body = codec.dump(Body(one.letter, one.items, one.rests, one.status, one.phase, 0, one.draft))
    rest = {"runner_id": ANN, "body": body, "version": 3}
    with closing(sqlite3.connect(file)) as db, db:
        put(db, "runners", id=ANN, standing="active", ignored=0, version=0)
        put(db, "workouts", id=40, day=str(DAY), message=7, **rest)
        put(db, "workouts", id=41, day=str(later(1)), **rest)
        db.execute("DELETE FROM workouts WHERE id = 41")


async def test_the_narrow_table_of_runners_loses_nothing_that_was_kept(file: Path) -> None:
    url = f"sqlite:///{file}"
    await upgrade(url, to="0007")
    the_runners(file)
    await upgrade(url)
    engine = open_engine(url)
    async with UnitOfWork(engine, lambda: NOW)() as work:
        assert await work.runners.get(ANN) == KNOWN
        assert await work.runners.get(BEN) == Runner(BEN)
        assert await work.reminders.get(BEN) is None
        assert await work.reminders.claim(NOW, 9) == Claimed(0, (AHEAD,))  # nothing is prepared
        assert await work.states.get(ANN) == KeptState("first", "believed", 7)
    assert await Inbox(engine).pending(9) == (Incoming(11, ANN, "hello", NOW),)
    await engine.dispose()


async def test_a_packed_workout_is_as_it_was_and_no_id_is_given_again(file: Path) -> None:
    url = f"sqlite:///{file}"
    await upgrade(url, to="0008")
    their_workouts(file)
    await upgrade(url)
    engine = open_engine(url)
    async with UnitOfWork(engine, lambda: NOW)() as work:
        kept = replace(workout(ANN), id=40, message=7, version=3)
        assert await work.workouts.get(40) == kept
        assert (await work.workouts.add(workout(ANN, later(2)))).id == 42
    await engine.dispose()
