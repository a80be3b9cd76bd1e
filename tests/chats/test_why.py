"""/why explains the day and each choice; it leads on from everywhere."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.house import Library
from coach.runner import MedicalStop
from coach.whys import Key, because
from tests.chats.finder import Finder
from tests.chats.looking import stored
from tests.chats.training import ROAD, begin, finish, kept, settle
from tests.chats.world import World, taps, world_in

FACT = because(Key.NEXT_MORE, aim=13)


@pytest.fixture
async def world(tmp_path: Path, library: Library) -> AsyncIterator[World]:
    async with world_in(tmp_path, library, engine=Finder(facts=(FACT,))) as world:
        yield world


async def test_why_tells_the_days_reason_and_each_bands_and_then_the_facts(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("/why")
    seen = await alice.sees("Mon, Nov 23: a day for bands")
    assert "4 points lateral walk · \u2068green\u2069 mini loop" in seen.plain
    assert seen.plain.count("💬") == 3
    await alice.taps("Banded squat")
    assert "aim for 13 next time" in alice.screen.plain
    await alice.taps("Back")
    assert alice.screen.plain.count("💬") == 3
    await alice.taps("Today's workout")
    await alice.sees("3 exercises")
    world.is_sound()


async def test_the_cards_own_button_tells_the_same_and_leads_back(world: World) -> None:
    alice = world.person()
    card = await begin(world, alice)
    await taps(alice, "Start", "Why?")
    assert "aim for 13 next time" in alice.screen.plain
    assert alice.screen.id == card.id
    await taps(alice, "Back", "Tried one set")
    world.is_sound()


async def test_a_day_without_bands_says_so_and_shows_the_next_one_without_keeping_it(
    world: World,
) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, days_per_week=2, long_days=frozenset({1})))
    await alice.says("why?")
    seen = await alice.sees("to keep your legs for tomorrow's long run")
    assert "The next one" in seen.plain
    assert seen.plain.count("💬") == 3
    await alice.taps("Banded squat")
    assert "aim for 13" in alice.screen.plain
    assert (await kept(world, alice)).workouts == ()
    await taps(alice, "Back", "Give me one anyway")
    await alice.sees("3 exercises")
    world.is_sound()


@pytest.mark.parametrize(
    ("days", "words"), [(0, "race day"), (2, "2 days before"), (-2, "after a race")]
)
async def test_a_race_is_the_reason(world: World, days: int, words: str) -> None:
    alice = world.person()
    race = world.now.date() + timedelta(days=days)
    await settle(world, alice, replace(ROAD, race=race))
    await alice.says("/why")
    await alice.sees(words)
    world.is_sound()


async def test_after_the_workout_why_still_tells_of_it(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice)
    await alice.says("why this")
    await alice.sees("a day for bands")
    world.is_sound()


async def test_a_button_of_yesterdays_why_shows_todays(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("/why")
    old = alice.screen.data_of("Banded squat")
    await world.move(timedelta(days=1))
    await alice.taps_raw(alice.screen.id, old)
    assert "older button" in alice.toasts[-1]
    world.is_sound()


async def test_paused_or_not_cleared_why_leads_on_too(world: World) -> None:
    alice, bob, cleo = world.person("Alice"), world.person("Bob"), world.person("Cleo")
    await settle(world, alice)
    await alice.says("/pause 1 week")
    await alice.taps("Holiday")
    await alice.says("/why")
    paused = await alice.sees("paused until")
    assert "I'm back" in paused.buttons
    await settle(world, bob, replace(ROAD, medical=frozenset({MedicalStop.HEART})))
    await bob.says("/why")
    await bob.sees("ask a doctor or physio")
    await cleo.says("/why")
    assert cleo.screen.buttons
    world.is_sound()


async def test_im_back_typed_while_paused_ends_the_pause(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/pause")
    await taps(alice, "Until I say so", "Holiday")
    await alice.says("I'm back!")
    await alice.sees("Welcome back")
    assert (await stored(world, alice)).who.pause is None
    world.is_sound()
