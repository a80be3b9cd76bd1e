"""kill -9 at the worst moments: nothing acknowledged is lost, an answer counts once, the chat
goes on. The real program, as a process of its own, in real time."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.house import Library
from phone import Person, Phone
from tests.chats.joined import ANYWAY, joined, training
from tests.chats.looking import data, last_update
from tests.chats.program import PATIENCE, Program, until
from tests.chats.world import TOKEN, World, coach_on

KILLS = 2


@pytest.fixture
async def phone() -> AsyncIterator[Phone]:
    async with Phone(TOKEN) as phone:
        yield phone


@pytest.fixture
async def program(phone: Phone, tmp_path: Path) -> AsyncIterator[Program]:
    folder = tmp_path / "data"
    folder.mkdir()
    program = Program(phone, folder)
    yield program
    await program.kill()


def reported(program: Program) -> list[tuple[int, int]]:
    """Workout and item of each report in the log."""
    with closing(sqlite3.connect(program.folder / "bandstride.db")) as connection:
        rows = connection.execute("SELECT event FROM training_log ORDER BY id").fetchall()
    events = [json.loads(row[0]) for row in rows]
    return [(event["workout"], event["item"]) for event in events]


def pending(program: Program) -> int:
    with closing(sqlite3.connect(program.folder / "bandstride.db")) as connection:
        query = "SELECT count(*) FROM updates WHERE done_at IS NULL"
        count: int = connection.execute(query).fetchone()[0]
        return count


async def in_training(program: Program, library: Library) -> Person:
    """Somebody in the middle of a workout, brought there by a coach that is gone since."""
    async with coach_on(program.phone, program.folder, library) as coach:
        return await training(World(program.phone, coach, program.folder))


async def settled(program: Program) -> None:
    """Everything that was said has had its effect."""
    updates = program.phone.world.updates
    await until(lambda: len(updates) == 0 and pending(program) == 0)


async def test_killed_whenever_an_update_was_just_fetched_each_report_counts_once(
    program: Program, library: Library
) -> None:
    alice = await in_training(program, library)
    for _ in range(KILLS):
        await program.start()
        await alice.says("8 8 8 hard")
        await until(program.has_fetched)
        await program.kill()
    await program.start()
    await settled(program)
    told = reported(program)
    assert len(told) == len(set(told)) == KILLS
    await alice.says("/today")
    await alice.sees(f"{KILLS + 1}/7", timeout=PATIENCE)
    assert program.phone.violations == []


async def test_killed_between_an_answers_commit_and_its_screen_it_counts_once_and_goes_on(
    program: Program, library: Library
) -> None:
    alice = await in_training(program, library)
    await program.start()
    screen = alice.screen
    await alice.taps_raw(screen.id, data(screen, "skip"), timeout=PATIENCE)
    await alice.sees("2/7", timeout=PATIENCE)
    screen = alice.screen
    for method in ("editMessageMedia", "editMessageCaption"):
        program.phone.fault("timeout", method, seconds=60)  # the screen is on its way for ever
    await alice.taps_raw(screen.id, data(screen, "skip"), timeout=PATIENCE)
    await until(lambda: len(reported(program)) == 2)
    await program.kill()
    program.phone.faults.clear()
    program.phone.redeliver(last_update(program.phone))
    await program.start()
    await settled(program)
    await alice.sees("3/7", timeout=PATIENCE)  # nobody had to tap
    assert sum("I was interrupted" in view.plain for view in alice.chat.from_bot) == 1
    await alice.taps_raw(screen.id, data(screen, "skip"), timeout=PATIENCE)
    await settled(program)
    assert len(reported(program)) == 2  # the old button counts no third time


async def test_killed_in_the_start_it_goes_on_with_all_answers_and_never_shows_the_token(
    program: Program,
) -> None:
    alice = program.phone.person("Alice")
    await program.start()
    await alice.says("/start")
    await alice.sees("What kind of runner", timeout=PATIENCE)
    program.phone.fault("lost_answer", "editMessageText")  # done, but the coach never hears of it
    await alice.taps("Road", timeout=PATIENCE)
    await alice.sees("What do you want most", timeout=PATIENCE)
    await program.kill()
    await alice.says("last longer")  # nobody there: Telegram keeps it
    await program.start()
    await alice.sees("latex", timeout=PATIENCE)
    await program.kill()
    await program.start()
    await alice.says("/start")
    await alice.sees("latex", timeout=PATIENCE)
    assert await program.stop() == 0
    assert TOKEN not in program.output
    assert TOKEN.partition(":")[2] not in program.output
    assert "running" in program.output


async def test_killed_while_a_band_is_being_found_each_set_counts_once_and_finding_goes_on(
    program: Program, library: Library
) -> None:
    async with coach_on(program.phone, program.folder, library) as coach:
        alice = await joined(World(program.phone, coach, program.folder))
    await program.start()
    await alice.taps_raw(alice.screen.id, ANYWAY)
    await alice.sees("7 exercises", timeout=PATIENCE)
    await alice.taps("Start")
    await alice.sees("First we find your band", timeout=PATIENCE)
    await alice.taps("Tried one set")
    await alice.sees("How many more", timeout=PATIENCE)
    await alice.taps("5 or more")
    await until(program.has_fetched)
    await program.kill()
    await program.start()
    await settled(program)
    with closing(sqlite3.connect(program.folder / "bandstride.db")) as connection:
        rows = connection.execute("SELECT event FROM training_log").fetchall()
    outcomes = [json.loads(row[0]).get("report", {}).get("outcome") for row in rows]
    assert outcomes.count("tried") == 1
    await alice.says("/today")
    await alice.sees("1/7", timeout=PATIENCE)
    assert program.phone.violations == []
