"""Anybody does anything, hundreds of times: no error, no silence, no dead end, a true log.

`TAPPER_SEEDS=40 TAPPER_STEPS=1000 pytest tests/chats/test_random.py` looks for longer.
"""

import os
from pathlib import Path
from random import Random

import pytest
from structlog.testing import capture_logs

from bot.house import Library
from coach.adaptive import Adaptive
from coach.engine import replay
from phone import Person, Phone, PhoneClock
from tests.chats.joined import joined
from tests.chats.looking import is_sound, stored
from tests.chats.tapper import CAPTION, Tapper
from tests.chats.world import MONDAY, TOKEN, World, coach_on

SEEDS = int(os.environ.get("TAPPER_SEEDS", "2"))
STEPS = int(os.environ.get("TAPPER_STEPS", "150"))
LIVES = 3  # of the coach; between them it is restarted

# What a correct coach may meet: two taps on one screen, an update that came twice, a block.
MAY_BE_REFUSED = ("message is not modified", "query is too old", "bot was blocked")


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_whatever_people_do_the_coach_stays_sound(
    tmp_path: Path, library: Library, seed: int
) -> None:
    random = Random(seed)  # noqa: S311 - guards nothing
    people: list[Person] = []
    async with Phone(TOKEN, clock=PhoneClock(MONDAY)) as phone:
        for _ in range(LIVES):
            with capture_logs() as logged:
                async with coach_on(phone, tmp_path, library) as coach:
                    world = World(phone, coach, tmp_path, logged)
                    people = people or [*(await crowd(world))]
                    await live(Tapper(world, people, random), seed)


async def crowd(world: World) -> list[Person]:
    """Two at work already, one newcomer."""
    return [await joined(world, "Alice"), await joined(world, "Bob"), world.person("Cleo")]


async def live(tapper: Tapper, seed: int) -> None:
    try:
        for _ in range(STEPS // LIVES):
            await tapper.step()
            check(tapper.world)
        for person in tapper.people:
            await leads_on_from_here(tapper, person)
            await log_is_true(tapper.world, person)
    except Exception as error:
        last = "\n  ".join(tapper.steps)
        raise AssertionError(f"seed {seed}: {error}\nthe last steps were\n  {last}") from error


def check(world: World) -> None:
    is_sound(world, *MAY_BE_REFUSED)
    for kept in world.phone.world.people.values():
        for message in world.phone.world.messages.of(kept.id):
            assert len(message.body.get("caption", "")) <= CAPTION


async def leads_on_from_here(tapper: Tapper, person: Person) -> None:
    """From wherever somebody is, these lead on: to a button, or an open question."""
    if person.record.blocked:
        await person.starts()
    for command in ("/today", "/settings", "/help", "/undo", "hm"):
        tapper.steps.append(f"at last {command}")
        seen = len(person.chat.from_bot)
        await person.says(command)
        said = person.chat.from_bot[seen:]
        assert said, f"{command}: silence"
        runner = (await stored(tapper.world, person)).runner
        asked = runner is not None and runner.awaiting is not None
        assert any(view.buttons for view in said) or asked, f"{command} is a dead end: {said[-1]}"
    check(tapper.world)


async def log_is_true(world: World, person: Person) -> None:
    """What is believed is what the log leads to; a day has one workout at most."""
    engine = Adaptive()
    async with world.stored() as work:
        state, log = await work.states.get(person.id), await work.log.entries(person.id)
    if state is not None:
        assert engine.load(state.body) == replay(engine, log)
    days = [workout.day for workout in (await stored(world, person)).workouts]
    assert len(days) == len(set(days))
