"""The set that finds the band, with the engine that coaches."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.house import Library
from coach.adaptive import Adaptive
from coach.training import Prescription
from phone import Person
from tests.chats.training import BLACK, BLUE, GREEN, RED, ROAD, begin, kept
from tests.chats.world import World, taps, world_in

MOST_TRIES = 4


@pytest.fixture
async def world(tmp_path: Path, library: Library) -> AsyncIterator[World]:
    async with world_in(tmp_path, library, engine=Adaptive()) as world:
        yield world


async def asked(world: World, person: Person) -> Prescription:
    return (await kept(world, person)).last.current.prescription


@pytest.mark.parametrize("effort", ["5 or more", "1–2", "Couldn't finish"])
async def test_whatever_is_left_the_sets_are_reached_after_a_few_tries(
    world: World, effort: str
) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, minutes=10), (GREEN, BLUE, BLACK, RED))
    await alice.taps("Start")
    told: list[object] = []
    while (await asked(world, alice)).finding:
        assert len(told) < MOST_TRIES, told
        before = await asked(world, alice)
        await taps(alice, "Tried one set", effort)
        after = await asked(world, alice)
        told.append((before.bands, before.position, after.bands, after.position, after.why.key))
        assert "First we find your band" not in alice.screen.plain, told
    await taps(alice, "Done", "1–2")
    assert "2/3" in alice.screen.plain
    world.is_sound()
