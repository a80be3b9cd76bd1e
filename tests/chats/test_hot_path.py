"""What one tap costs, counted in statements: times depend on the machine, these do not."""

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from bot.house import Library
from tests.chats.onboarding import start
from tests.chats.world import taps, world_in

WRITES = ("INSERT", "UPDATE", "DELETE")


def written(ran: list[str]) -> list[str]:
    """What is written, and where."""
    return sorted(
        sql.split("(")[0].split("SET")[0].strip() for sql in ran if sql.startswith(WRITES)
    )


async def test_a_tap_in_a_workout_takes_few_statements_and_writes_each_thing_once(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    only_looked: list[str] = []
    connect = sqlite3.connect

    def traced(*where: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*where, **options)
        connection.set_trace_callback(ran.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", traced)
    async with world_in(tmp_path, library) as world:
        for name in ("Alice", "Bob"):  # for whom all pictures have been sent before
            runner = world.person(name)
            await start(runner)
            await taps(runner, "Start today's workout", "Start", "Done", "1–2")
            ran.clear()
            await runner.taps("Done")
            await runner.sees("2/7")
            only_looked = list(ran)
            ran.clear()
            await runner.taps("1–2")
            await runner.sees("3/7")
    # The update comes in, has its effect, and is looked at once more when all is sent.
    always = ["INSERT INTO updates", "INSERT INTO updates", "UPDATE updates", "UPDATE workouts"]
    assert written(only_looked) == always
    assert written(ran) == ["INSERT INTO states", "INSERT INTO training_log", *always]
    assert (len(only_looked), len(ran)) == (16, 20)
