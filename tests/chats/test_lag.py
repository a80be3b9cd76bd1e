"""One side that managed less than the other, told by taps and in words."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.house import Library
from coach.training import Effort, Lag, Report, Reported, Side
from coach.workout import Phase
from phone import Person
from tests.chats.finder import Finder
from tests.chats.training import ROAD, begin, kept
from tests.chats.world import World, taps, world_in

DAILY = replace(ROAD, minutes=30)


@pytest.fixture
async def world(tmp_path: Path, library: Library) -> AsyncIterator[World]:
    async with world_in(tmp_path, library, engine=Finder(changes={"finding": False})) as world:
        yield world


async def reports(world: World, person: Person) -> list[Report]:
    log = (await kept(world, person)).log
    return [entry.event.report for entry in log if isinstance(entry.event, Reported)]


async def test_the_effort_screen_shows_what_will_be_noted_and_it_can_be_mended(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "Done")
    assert "As asked: 12 · 12" in alice.screen.plain
    await taps(alice, "Other numbers", "12", "11")
    assert "Noted: 12 · 11" in alice.screen.plain
    await alice.taps("1–2")
    assert (await reports(world, alice))[0].amounts == (12, 11)
    world.is_sound()


async def test_a_side_that_had_less_is_told_in_three_taps_and_keeps_the_numbers(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "Set by set", "12", "11", "One side had less", "Left", "3")
    assert "The left had 3 fewer a set" in alice.screen.plain
    await alice.taps("None")
    (told,) = await reports(world, alice)
    assert (told.amounts, told.lag, told.effort) == ((12, 11), Lag(Side.LEFT, 3), Effort.NONE)
    world.is_sound()


async def test_a_lag_is_taken_back_on_the_way(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "Done", "One side had less", "Back")
    await taps(alice, "One side had less", "Right", "Both the same", "1–2")
    assert (await reports(world, alice))[0].lag is None
    world.is_sound()


async def test_both_legs_together_have_no_side_to_tell_of(world: World) -> None:
    alice = world.person()
    await begin(world, alice, DAILY)
    await alice.taps("Start")
    while "Banded squat" not in alice.screen.plain:
        await alice.taps("Skip")
    await alice.taps("Done")
    assert "One side had less" not in alice.screen.buttons
    workout = (await kept(world, alice)).last
    await alice.taps_raw(alice.screen.id, f"1:w:lag:{workout.id}:{workout.version}:left")
    assert (await kept(world, alice)).last.draft.lagging is None


async def test_sides_are_heard_in_words(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("left 9 right 12")
    await alice.sees("The left had 3 fewer")
    await alice.says("2")
    await alice.sees("2/3")
    (told,) = await reports(world, alice)
    assert (told.amounts, told.lag) == ((12, 12), Lag(Side.LEFT, 3))
    world.is_sound()


@pytest.mark.parametrize("words", ["left had 40 less", "12 12, 13 fewer on the left", "3"])
async def test_more_fewer_than_a_whole_set_is_asked_again(world: World, words: str) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    if words == "3":
        await alice.says("2 2 2")
        await taps(alice, "One side had less", "Left")
    await alice.says(words)
    await alice.sees("more than the whole set")
    assert (await kept(world, alice)).last.draft.lag is None
    assert not await reports(world, alice)
    world.is_sound()


async def test_words_answer_which_side_and_how_many(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "Done", "One side had less")
    await alice.says("the right one")
    await alice.sees("How many fewer")
    await alice.says("about 4")
    await alice.sees("The right had 4 fewer")
    assert (await kept(world, alice)).last.phase is Phase.EFFORT
    world.is_sound()
