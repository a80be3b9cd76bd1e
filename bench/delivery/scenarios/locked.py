"""Another program holds the database's lock for longer than SQLite is waited for."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import DAY, Stage, stage

SENDING = {"BANDSTRIDE_SEND_RATE": "60"}
"""So that there is a middle to lock in."""
BACK = 50.0
"""Seconds after which everything has come on a busy machine: what failed is left alone for 5."""


async def play(run: Run) -> list[Seen]:
    """It goes on by itself; what was sent and could not be marked is not sent again."""
    runners, held = run.size(300, 60), 10
    seen = Seen(f"another process holds the database for {held} s")
    async with stage(run, settings=SENDING) as stage_:
        people = await stage_.due(runners)
        (writer,) = await stage_.due(1, later=DAY)
        await stage_.program.start()
        await stage_.some_arrived(people, runners // 4)
        run.tell(f"locked for {held} s, {stage_.arrived(people)} have come")
        with locked(stage_):
            stage_.writes(writer, "/help")
            await asyncio.sleep(held)
        run.tell("unlocked")
        seen.seconds, answered = await asyncio.gather(
            stage_.all_done(people, BACK), stage_.answered(writer, BACK)
        )
        stage_.counted(seen, people)
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.expect(answered < BACK, "who wrote meanwhile never heard")
        seen.figures.append(f"who wrote meanwhile heard after {answered:.1f} s")
    return [seen]


@contextmanager
def locked(stage_: Stage) -> Iterator[None]:
    """Hold the write lock while inside."""
    file = stage_.kept.file
    with closing(sqlite3.connect(file, isolation_level=None, timeout=30)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
