"""The same thing twice: an update, a tap, a device, an edit. One effect, never silence."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.house import Library
from coach.training import Undone
from phone import Phone, PhoneClock
from tests.chats.joined import ANYWAY, joined, training
from tests.chats.looking import again, data, is_sound, last_update, stored, tap, words
from tests.chats.world import MONDAY, TOKEN, World, coach_on

SAME = "message is not modified"  # the second tap finds the screen as it should be


async def test_an_answer_delivered_twice_is_logged_once(world: World) -> None:
    alice = await training(world)
    await tap(alice, "done")
    await tap(alice, "effort", "one_two")
    screen = alice.screen
    await again(world.phone)
    assert len((await stored(world, alice)).log) == 1
    assert alice.screen == screen
    await alice.says("8 8 8 hard")
    await again(world.phone)
    assert len((await stored(world, alice)).log) == 2
    world.is_sound()


async def test_an_undo_delivered_twice_takes_back_one_answer(world: World) -> None:
    alice = await training(world)
    await alice.says("8 8 8 hard")
    await alice.says("8 8 8 hard")
    await alice.says("/undo")
    await again(world.phone)
    events = [entry.event for entry in (await stored(world, alice)).log]
    assert sum(isinstance(event, Undone) for event in events) == 1


async def test_an_update_delivered_again_after_a_restart_counts_once(
    tmp_path: Path, library: Library
) -> None:
    async with Phone(TOKEN, clock=PhoneClock(MONDAY)) as phone:
        async with coach_on(phone, tmp_path, library) as coach:
            world = World(phone, coach, tmp_path)
            alice = await training(world)
            await alice.says("8 8 8 hard")
        phone.redeliver(last_update(phone))
        async with coach_on(phone, tmp_path, library) as coach:
            world = World(phone, coach, tmp_path)
            await phone.settle()
            assert len((await stored(world, alice)).log) == 1


async def test_two_taps_at_once_on_one_button_have_one_effect(world: World) -> None:
    alice = await training(world)
    await tap(alice, "done")
    screen = alice.screen
    hard = data(screen, "effort", "one_two")
    await asyncio.gather(alice.taps_raw(screen.id, hard), alice.taps_raw(screen.id, hard))
    assert len((await stored(world, alice)).log) == 1
    assert alice.screen.id == screen.id
    is_sound(world, SAME)


async def test_two_devices_that_answer_differently_at_once_have_one_effect(
    world: World, library: Library
) -> None:
    alice = await training(world)
    screen = alice.screen
    skip, done = data(screen, "skip"), data(screen, "done")
    await asyncio.gather(alice.taps_raw(screen.id, skip), alice.taps_raw(screen.id, done))
    assert len((await stored(world, alice)).log) == 1  # skipped; the other came too late
    assert alice.toasts[-1] == words(library, "toast-already")
    is_sound(world, SAME)


async def test_an_older_screen_shows_where_the_workout_is_and_changes_nothing(world: World) -> None:
    alice = await training(world)
    older = alice.screen
    await alice.says("/today")
    await alice.says("8 8 8 hard")
    before = await stored(world, alice)
    await alice.taps_raw(older.id, data(older, "skip"))
    await alice.sees("2/")
    assert (await stored(world, alice)).told == before.told
    world.is_sound()


async def test_two_taps_at_once_on_undo_take_back_one_answer(world: World) -> None:
    alice = await training(world)
    for _ in range(7):
        await alice.says("8 8 8 hard")
    summary = alice.screen
    undo = data(summary, "last")
    await asyncio.gather(alice.taps_raw(summary.id, undo), alice.taps_raw(summary.id, undo))
    events = [entry.event for entry in (await stored(world, alice)).log]
    assert sum(isinstance(event, Undone) for event in events) == 1


async def test_two_taps_on_undo_under_words_about_a_closed_workout_take_back_one_answer(
    world: World,
) -> None:
    alice = await training(world)
    for _ in range(8):  # the eighth comes when all is told
        await alice.says("8 8 8 hard")
    closed = alice.screen
    undo = closed.data_of(closed.buttons[0])
    await asyncio.gather(alice.taps_raw(closed.id, undo), alice.taps_raw(closed.id, undo))
    events = [entry.event for entry in (await stored(world, alice)).log]
    assert sum(isinstance(event, Undone) for event in events) == 1


async def test_two_taps_at_once_on_an_answer_of_the_start_lead_one_question_on(
    world: World,
) -> None:
    alice = world.person()
    await alice.says("/start")
    first = alice.screen
    road = first.data_of("Road")
    await asyncio.gather(alice.taps_raw(first.id, road), alice.taps_raw(first.id, road))
    assert "What do you want most" in alice.screen.plain
    assert (await stored(world, alice)).who.answered == {"runner-type"}
    is_sound(world, SAME)


async def test_an_edited_report_counts_no_second_time(world: World, library: Library) -> None:
    alice = await training(world)
    told = await alice.says("8 8 8 hard")
    await alice.edits(told, "9 9 9 hard")
    await alice.sees(words(library, "hint-edited")[:20])
    assert len((await stored(world, alice)).log) == 1
    world.is_sound()


async def test_a_second_tap_on_the_first_workout_posts_it_once(
    world: World, library: Library
) -> None:
    alice = await joined(world)
    menu, before = alice.screen, len(alice.chat.from_bot)
    await alice.taps_raw(menu.id, ANYWAY)
    world.phone.clock.move(timedelta(seconds=2))
    await alice.taps_raw(menu.id, ANYWAY)
    assert len(alice.chat.from_bot) == before + 1
    assert alice.toasts[-1] == words(library, "toast-below")
    world.phone.clock.move(timedelta(seconds=4))
    await alice.taps_raw(menu.id, ANYWAY)
    assert len(alice.chat.from_bot) == before + 2, "later it is wanted again"
    world.is_sound()


@pytest.mark.parametrize("first", ["y" * 4096, "lorem ipsum dol " * 255])
async def test_a_message_that_telegram_cuts_in_two_is_answered_once(
    world: World, first: str
) -> None:
    alice = await joined(world)
    before = len(alice.chat.from_bot)
    await alice.says(first)
    await alice.says("y" * 904)
    assert len(alice.chat.from_bot) == before + 1
    await alice.says("knee 5")
    assert len(alice.chat.from_bot) == before + 2, "what can be understood is"
    world.is_sound()
