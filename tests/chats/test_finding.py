"""The first workout finds the band that leaves two, one set at a time."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.house import Library
from coach.training import Effort, Outcome, Reported, Undone
from coach.workout import Item, Phase
from phone import Person
from tests.chats.finder import Finder
from tests.chats.looking import again
from tests.chats.training import BLACK, BLUE, GREEN, RED, ROAD, begin, kept
from tests.chats.world import World, taps, world_in

LOOPS = (GREEN, BLUE, BLACK, RED)


@pytest.fixture
async def world(tmp_path: Path, library: Library) -> AsyncIterator[World]:
    async with world_in(tmp_path, library, engine=Finder()) as world:
        yield world


async def first(world: World, person: Person) -> Item:
    return (await kept(world, person)).last.items[0]


async def at_the_card(world: World) -> Person:
    alice = world.person()
    await begin(world, alice, ROAD, LOOPS)
    await alice.taps("Start")
    return alice


async def test_a_band_that_leaves_two_is_found_at_once_and_the_sets_follow(world: World) -> None:
    alice = await at_the_card(world)
    card = alice.screen
    assert "let's find the right band" in card.plain
    assert "Stop while you could still do about 2 more" in card.plain
    assert "green" in card.plain
    await taps(alice, "Tried one set", "1–2")
    assert alice.screen.id == card.id, "still the one message"
    assert "Green\u2069 mini loop fits: it left you about two" in alice.screen.plain
    item = await first(world, alice)
    assert (item.outcome, item.prescription.finding) == (None, False)
    await taps(alice, "Done", "1–2")
    assert "2/3" in alice.screen.plain
    log = (await kept(world, alice)).log
    reports = [entry.event.report for entry in log if isinstance(entry.event, Reported)]
    assert [one.outcome for one in reports] == [Outcome.TRIED, Outcome.DONE]
    assert reports[0].amounts == (item.prescription.aim,)
    assert reports[0].prescription.finding
    world.is_sound()


async def test_too_light_a_band_leads_to_the_next_one_and_the_card_says_why(world: World) -> None:
    alice = await at_the_card(world)
    await taps(alice, "Tried one set", "5 or more")
    assert "Green\u2069 mini loop left you too many. Try \u2068blue\u2069" in alice.screen.plain
    await taps(alice, "Tried one set", "Couldn't finish")
    assert "Blue\u2069 mini loop was too much. Try \u2068green\u2069" in alice.screen.plain
    assert "Done" not in alice.screen.buttons
    assert len((await first(world, alice)).tries) == 2
    world.is_sound()


async def test_another_number_than_the_one_that_stands_there_is_a_tap_away(world: World) -> None:
    alice = await at_the_card(world)
    aim = (await first(world, alice)).prescription.aim
    await taps(alice, "Tried one set", f"Not {aim}", str(aim + 3))
    assert f"One set of {aim + 3}" in alice.screen.plain
    await alice.taps("3–4")
    tried = (await first(world, alice)).tries
    assert [(one.amounts, one.effort) for one in tried] == [((aim + 3,), Effort.THREE_FOUR)]


async def test_just_start_goes_straight_to_the_sets_and_stays_there(world: World) -> None:
    alice = await at_the_card(world)
    await alice.taps("Just start")
    assert "First we find your band" not in alice.screen.plain
    assert "Stop while you could still do" in alice.screen.plain
    await alice.taps("Easier")
    assert "find the right band" not in alice.screen.plain
    await taps(alice, "Done", "1–2")
    assert (await kept(world, alice)).log[0].event.report.outcome is Outcome.DONE  # type: ignore[union-attr]  # the one report
    world.is_sound()


@pytest.mark.parametrize(
    ("words", "amounts", "effort"),
    [("17 easy", (17,), Effort.FIVE_UP), ("12, 2 left", (12,), Effort.ONE_TWO)],
)
async def test_a_try_can_be_typed(
    world: World, words: str, amounts: tuple[int, ...], effort: Effort
) -> None:
    alice = await at_the_card(world)
    await alice.says(words)
    await alice.sees("left you")
    item = await first(world, alice)
    assert item.outcome is None
    assert [(one.amounts, one.effort) for one in item.tries] == [(amounts, effort)]
    world.is_sound()


async def test_a_number_alone_is_the_set_and_the_next_one_what_was_left(world: World) -> None:
    alice = await at_the_card(world)
    await alice.says("14")
    await alice.sees("One set of 14")
    await alice.says("1")
    await alice.sees("fits: it left you")
    assert (await first(world, alice)).tries[0].amounts == (14,)


async def test_all_sets_typed_on_the_card_are_all_sets(world: World) -> None:
    alice = await at_the_card(world)
    await alice.says("12 12 10 hard")
    await alice.sees("2/3")
    item = await first(world, alice)
    assert (item.outcome, item.amounts, item.tries) == (Outcome.DONE, (12, 12, 10), ())


async def test_undo_brings_back_the_band_that_was_tried(world: World) -> None:
    alice = await at_the_card(world)
    before = (await first(world, alice)).prescription
    await taps(alice, "Tried one set", "5 or more")
    assert (await first(world, alice)).prescription.bands != before.bands
    await alice.says("/undo")
    await alice.sees("Taken back")
    assert (await first(world, alice)) == Item(before, most_sets=before.dose.sets)
    assert isinstance((await kept(world, alice)).log[-1].event, Undone)
    await taps(alice, "Tried one set", "1–2")
    assert (await first(world, alice)).prescription.bands == before.bands
    world.is_sound()


async def test_undo_after_the_sets_keeps_what_was_found(world: World) -> None:
    alice = await at_the_card(world)
    await taps(alice, "Tried one set", "5 or more", "Tried one set", "1–2", "Done", "None")
    await alice.says("/undo")
    await alice.sees("Taken back")
    item = await first(world, alice)
    assert (item.outcome, item.prescription.finding, len(item.tries)) == (None, False, 2)
    await alice.says("/undo")
    item = await first(world, alice)
    assert (item.prescription.finding, len(item.tries)) == (True, 1)
    world.is_sound()


async def test_a_tap_that_comes_twice_is_one_try(world: World) -> None:
    alice = await at_the_card(world)
    await taps(alice, "Tried one set", "5 or more")
    await again(world.phone)
    assert len((await kept(world, alice)).log) == 1
    assert len((await first(world, alice)).tries) == 1


async def test_an_old_button_of_a_try_changes_nothing(world: World) -> None:
    alice = await at_the_card(world)
    await alice.taps("Tried one set")
    old = alice.screen.data_of("5 or more")
    await alice.taps("1–2")
    before = (await kept(world, alice)).last
    await alice.taps_raw(alice.screen.id, old)
    assert alice.toasts[-1] == "Noted already"
    forged = f"1:w:tried_effort:{before.id}:{before.version}:none"
    await alice.taps_raw(alice.screen.id, forged)
    assert (await kept(world, alice)).last == before, "nothing is to be found any more"


async def test_left_midway_it_goes_on_the_next_morning(world: World) -> None:
    alice = await at_the_card(world)
    await taps(alice, "Tried one set", "5 or more", "Tried one set")
    await world.next(9)
    await alice.taps("1–2")
    assert "fits: it left you" in alice.screen.plain
    days = {entry.day for entry in (await kept(world, alice)).log}
    assert len(days) == 1, "all of it is of the workout's own day"


async def test_pain_in_the_one_set_leads_back_to_what_was_left(world: World) -> None:
    alice = await at_the_card(world)
    await alice.says("12, knee hurts")
    await alice.sees("How much does it hurt")
    await taps(alice, "2", "Left: joint", "No: dull, tight or sore")
    assert (await kept(world, alice)).last.phase is Phase.TRIED
    await alice.taps("1–2")
    assert "fits: it left you" in alice.screen.plain
    world.is_sound()


async def test_all_done_from_the_list_needs_no_finding(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, minutes=10), LOOPS)
    await taps(alice, "All done", "1–2")
    await alice.sees("🎉")
    world.is_sound()
