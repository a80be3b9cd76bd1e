"""Reminders prepared in the minutes before: what comes is the same, and nothing stale comes."""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.house import Library
from coach.due import Reminder
from coach.runner import Runner
from phone import Person, Phone, PhoneClock
from tests.chats.training import ROAD, finish, settle
from tests.chats.world import MONDAY, TOKEN, World, coach_on, taps

SIX = MONDAY.replace(hour=17)  # in Berlin


def prepared(world: World) -> set[int]:
    """Whose reminder is prepared."""
    with closing(sqlite3.connect(world.folder / "bandstride.db")) as connection:
        query = "SELECT id FROM runners WHERE page IS NOT NULL"
        return {row[0] for row in connection.execute(query)}


async def row(world: World, person: Person) -> tuple[Runner | None, Reminder | None]:
    async with world.stored() as work:
        return await work.runners.get(person.id), await work.reminders.get(person.id)


async def test_what_was_prepared_comes_as_what_was_not(world: World) -> None:
    alice, bob = world.person("Alice"), world.person("Bob")
    for each in (alice, bob):
        await settle(world, each)
    await world.next(17, 55)
    assert prepared(world) == {alice.id, bob.id}
    _, pending = await row(world, bob)
    assert pending is not None
    async with world.stored() as work:
        await work.reminders.set(pending)  # drops what was prepared
        await work.commit()
    assert prepared(world) == {alice.id}
    await world.next(18)
    said = [each.screen.plain.split("\n\n")[1:] for each in (alice, bob)]  # but the greeting
    assert said[0] == said[1]
    assert "To tomorrow" in alice.screen.buttons
    assert alice.screen.rows == bob.screen.rows
    (her, hers), (him, his) = await row(world, alice), await row(world, bob)
    assert her is not None
    assert hers is not None
    assert (her.ignored, her.reminded) == (1, MONDAY.date())
    assert him == replace(her, id=bob.id)
    assert his == replace(hers, runner=bob.id)
    world.is_sound()


async def pauses(person: Person) -> None:
    await person.says("/pause 1 week")
    await person.taps(person.screen.buttons[0])


async def trains(person: Person) -> None:
    await person.says("/today")
    await finish(person)


async def moves_it(person: Person) -> None:
    await person.says("/settings")
    await taps(person, "Reminder", "8:00 PM")


@pytest.mark.parametrize("does", [pauses, trains, moves_it])
async def test_who_does_something_meanwhile_gets_nothing_that_was_true_before(
    world: World, does: Callable[[Person], Awaitable[None]]
) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.next(17, 55)
    assert prepared(world) == {alice.id}
    await does(alice)
    before = len(alice.chat.from_bot)
    await world.next(18)
    assert len(alice.chat.from_bot) == before
    world.is_sound()


async def test_what_is_told_of_yesterday_meanwhile_counts_in_the_week_that_was_summed_up(
    world: World,
) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, summary_day=1))  # Tuesday, a training day too
    await world.next(18)
    await world.next(17, 45)
    await taps(alice, "Start", "Start")  # Monday's, late: nothing is ignored any more
    await world.next(17, 55)
    assert prepared(world) == {alice.id}
    await taps(alice, "Done", "1–2")
    await world.next(18)
    assert "Your week: 1 of 1 workout done." in alice.screen.plain
    world.is_sound()


@pytest.mark.parametrize(("off", "comes"), [(timedelta(hours=2), 1), (timedelta(hours=6), 0)])
async def test_prepared_before_a_stop_it_comes_once_after_it_and_never_at_night(
    tmp_path: Path, library: Library, off: timedelta, comes: int
) -> None:
    async with Phone(TOKEN, clock=PhoneClock(MONDAY)) as phone:
        alice = phone.person("Alice")
        async with coach_on(phone, tmp_path, library) as coach:
            world = World(phone, coach, tmp_path)
            await settle(world, alice)
            await world.move_to(SIX - timedelta(minutes=5))
            assert prepared(world) == {alice.id}
        before = len(alice.chat.from_bot)
        phone.clock.move_to(SIX + off)
        async with coach_on(phone, tmp_path, library) as coach:
            world = World(phone, coach, tmp_path)
            await world.tick()
            await world.tick()
            assert len(alice.chat.from_bot) == before + comes
            runner, _ = await row(world, alice)
            assert runner is not None
            assert runner.ignored == comes


async def test_what_nobody_can_foresee_is_decided_when_it_is_due(world: World) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, zone="UTC"))
    await pauses(alice)
    await world.move_to(MONDAY + timedelta(days=7, hours=8, minutes=55))
    assert prepared(world) == set()
    before = len(alice.chat.from_bot)
    await world.next(18, zone="UTC")
    assert len(alice.chat.from_bot) == before + 1
    assert "Your pause is over" in alice.screen.plain
    world.is_sound()
