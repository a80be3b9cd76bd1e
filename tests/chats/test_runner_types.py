"""Each kind of runner from /start to the workout that has learned from the first."""

import pytest

from coach.training import Prescription
from coach.workout import Item
from tests.chats.onboarding import Answers, start
from tests.chats.training import finish, kept, next_workout, train
from tests.chats.world import World

BANDS = ("green mini loop", "blue mini loop", "black mini loop", "red flat band")
FIRST = {
    "Sprinter": ("loop_squat", 2),
    "Relay": ("loop_squat", 2),
    "Middle distance": ("dead_bug", 2),
    "Long distance": ("dead_bug", 3),
    "Road": ("lateral_walk", 2),
}
"""What each kind is given first of all, and how many sets of it."""


def easily(item: Item) -> str:
    """The top of the range in every set, and more to come."""
    dose = item.prescription.dose
    return f"{' '.join([str(dose.high)] * dose.sets)} easy"


def load(asked: Prescription) -> tuple[float, int]:
    return asked.demand, asked.aim


@pytest.mark.parametrize("kind", ["Sprinter", "Road"])
async def test_a_runner_comes_from_start_to_a_workout_that_has_learned(
    world: World, kind: str
) -> None:
    alice = world.person()
    await start(alice, Answers(kind=kind, bands=BANDS))
    await alice.taps("Start today's workout")
    first = (await kept(world, alice)).last.items[0].prescription
    await train(world, alice, easily)
    for letters in ("AB", "ABC", "ABCD", "ABCDA"):
        await next_workout(world, alice)
        await alice.sees("and 5 more")
        workouts = (await kept(world, alice)).workouts
        assert "".join(workout.letter for workout in workouts) == letters
        if letters != "ABCDA":
            await finish(alice)
    again = (await kept(world, alice)).asked(first.exercise)
    assert load(again) > load(first), "it was easy"
    assert again.why != first.why
    world.is_sound()


@pytest.mark.parametrize("kind", FIRST)
async def test_each_kind_begins_with_what_it_needs_most(world: World, kind: str) -> None:
    alice = world.person()
    await start(alice, Answers(kind=kind, bands=BANDS))
    await alice.taps("Start today's workout")
    first = (await kept(world, alice)).last.items[0].prescription
    assert (first.exercise, first.dose.sets) == FIRST[kind]


async def test_sprinters_pull_no_less_and_distance_runners_do_more(world: World) -> None:
    asked = {}
    for kind in ("Sprinter", "Relay", "Middle distance", "Long distance"):
        runner = world.person(kind)
        await start(runner, Answers(kind=kind, bands=BANDS, experience="Every week"))
        await runner.taps("Start today's workout")
        asked[kind] = (await kept(world, runner)).asked("march")
    assert asked["Sprinter"].demand == asked["Relay"].demand >= asked["Long distance"].demand
    fewest = [asked[kind].dose.low for kind in ("Sprinter", "Middle distance", "Long distance")]
    assert fewest == sorted(set(fewest)), "ever more repetitions"
    world.is_sound()
