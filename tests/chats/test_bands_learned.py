"""/bands tells what training has shown of each band, and what to do about one that changed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.house import Library
from coach.bands import NEWTONS_PER_KG, Band
from coach.engine import BandLearned
from phone import Person
from tests.chats.finder import Finder
from tests.chats.training import begin
from tests.chats.world import World, taps, world_in

LEARNED = {
    1: BandLearned(1.21, 0.1, 9),
    2: BandLearned(0.98, 0.1, 14),
    3: BandLearned(1.6, 0.1, 30, odd=True),
}


@pytest.fixture
async def world(tmp_path: Path, library: Library) -> AsyncIterator[World]:
    async with world_in(tmp_path, library, engine=Finder(learned=LEARNED)) as world:
        yield world


async def bands(world: World, person: Person) -> tuple[Band, ...]:
    async with world.stored() as work:
        return await work.bands.all(person.id)


async def opened(world: World) -> Person:
    alice = world.person()
    await begin(world, alice)
    await alice.says("/bands")
    await alice.sees("Your 3 bands")
    return alice


async def test_each_band_says_what_was_learned_of_it(world: World) -> None:
    alice = await opened(world)
    seen = alice.screen.plain
    assert "about 20 % stronger than its label (9 sets)" in seen
    assert "as its label says (14 sets)" in seen
    assert "it has changed: is it a new one, or worn?" in seen
    world.is_sound()


async def test_a_new_band_of_the_same_kind_starts_from_its_label(world: World) -> None:
    alice = await opened(world)
    await taps(alice, "red", "It's a new one")
    assert "I start again from its label" in alice.screen.plain
    assert "still learning" in alice.screen.plain
    *_, old, new = await bands(world, alice)
    assert (old.id, old.retired) == (3, world.now.date())
    assert (new.label, new.force, new.doubt, new.retired) == (old.label, old.force, old.doubt, None)
    world.is_sound()


async def test_a_worn_band_is_retired(world: World) -> None:
    alice = await opened(world)
    await taps(alice, "red", "It's worn")
    assert "Retired" in alice.screen.plain
    assert (await bands(world, alice))[2].retired is not None
    world.is_sound()


async def test_a_band_that_all_is_well_with_is_left_in_peace(world: World) -> None:
    alice = await opened(world)
    await taps(alice, "red", "All is well")
    assert "I'll go on watching" in alice.screen.plain
    assert "about 60 % stronger" in alice.screen.plain
    await alice.taps("red")
    assert "It's worn" not in alice.screen.buttons
    world.is_sound()


async def test_a_loop_is_weighed_with_both_of_its_strands(world: World) -> None:
    alice = await opened(world)
    await taps(alice, "green", "Weigh it")
    await alice.says("heavy")
    await alice.sees("a number with its unit")
    await alice.says("about 6 kg")
    await alice.sees("By your scale")
    green = (await bands(world, alice))[0]
    assert green.force == pytest.approx(3 * NEWTONS_PER_KG, abs=0.1)
    assert green.doubt == 0.08
    world.is_sound()


async def test_a_band_can_be_added_by_what_a_scale_shows(world: World) -> None:
    alice = await opened(world)
    await alice.taps("Add a band")
    await alice.says("yellow flat band, pulled to twice its length my scale shows 4 kg")
    await alice.sees("Added")
    yellow = (await bands(world, alice))[-1]
    assert (yellow.label, yellow.colour, yellow.doubt) == ("yellow", "yellow", 0.08)
    assert yellow.force == pytest.approx(4 * NEWTONS_PER_KG, abs=0.1)
    assert "by your scale" in alice.screen.plain
    world.is_sound()
