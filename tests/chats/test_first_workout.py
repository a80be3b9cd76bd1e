"""The first workout with the engine as runners get it: each band is found by a set."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.house import Library
from coach.adaptive import Adaptive
from coach.adaptive.law import equivalent
from coach.runner import Experience, RunnerType
from coach.training import Outcome, Prescription, Reported
from coach.workout import Workout
from tests.chats.training import BLACK, BLUE, GREEN, RED, ROAD, as_asked, begin, kept, train
from tests.chats.world import World, world_in

OWNED = (GREEN, BLUE, BLACK, RED)


@pytest.fixture
async def world(tmp_path: Path, library: Library) -> AsyncIterator[World]:
    async with world_in(tmp_path, library, engine=Adaptive()) as world:
        yield world


def loaded(workout: Workout) -> dict[str, Prescription]:
    """What of a workout is done against a band, by exercise."""
    asked = (item.prescription for item in workout.items)
    return {each.exercise: each for each in asked if each.load is not None}


def worth(asked: Prescription) -> float:
    """What a set is worth that is done as asked."""
    assert asked.load is not None
    return equivalent(asked.demand * asked.load.tempo, asked.aim / asked.load.amount)


@pytest.mark.parametrize("kind", [RunnerType.SPRINTER, RunnerType.ROAD])
async def test_each_band_is_found_by_a_set_and_the_sets_follow(
    world: World, kind: RunnerType
) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, runner_type=kind, minutes=30), OWNED)
    first = loaded((await kept(world, alice)).last)
    assert all(asked.finding for asked in first.values())
    await train(world, alice, as_asked)
    done = await kept(world, alice)
    assert {item.outcome for item in done.last.items} == {Outcome.DONE}
    assert not any(item.prescription.finding for item in done.last.items)
    reports = [entry.event.report for entry in done.log if isinstance(entry.event, Reported)]
    tried = {report.prescription.exercise for report in reports if report.outcome is Outcome.TRIED}
    assert tried == first.keys()
    world.is_sound()


async def test_who_is_used_to_strength_work_starts_with_more(world: World) -> None:
    begun = []
    for experience in (Experience.NEW, Experience.USED):
        runner = world.person(experience.value)
        await begin(world, runner, replace(ROAD, experience=experience, minutes=30), OWNED)
        begun.append(loaded((await kept(world, runner)).last))
    new, used = begun
    more = [worth(used[name]) / worth(new[name]) for name in new.keys() & used.keys()]
    assert min(more) >= 1, "never with less"
    assert max(more) > 1.1
    world.is_sound()
