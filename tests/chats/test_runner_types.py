"""Each kind of runner from /start to the third workout, and how the second and third follow."""

from dataclasses import dataclass

import pytest

from coach.whys import Key
from tests.chats.onboarding import Answers, start
from tests.chats.training import as_asked, kept, top, train
from tests.chats.world import World, taps

BANDS = ("green mini loop", "blue mini loop", "black mini loop", "red flat band")


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What a kind of runner is given at first: the leading exercise, and the squat's range."""

    first: str
    low: int
    high: int
    sets: int


EMPHASES = {
    "Sprinter": Emphasis("squat", 6, 10, 4),
    "Relay": Emphasis("squat", 6, 10, 4),
    "Middle distance": Emphasis("dead_bug", 12, 16, 3),
    "Long distance": Emphasis("dead_bug", 15, 22, 3),
    "Road": Emphasis("lateral_walk", 8, 14, 3),
}


@pytest.mark.parametrize("kind", EMPHASES)
async def test_a_runner_comes_from_start_to_an_adapted_third_workout(
    world: World, kind: str
) -> None:
    alice = world.person()
    await start(alice, Answers(kind=kind, bands=BANDS))
    await alice.taps("Start today's workout")
    expected = EMPHASES[kind]
    first = await kept(world, alice)
    squat = first.asked("squat")
    assert first.last.items[0].prescription.exercise == expected.first
    assert (squat.dose.low, squat.dose.high, squat.dose.sets) == (
        expected.low,
        expected.high,
        expected.sets,
    )
    assert squat.aim == expected.low
    await train(world, alice, as_asked)
    assert "aim for" in alice.screen.plain

    await world.next(18, 1)
    await world.next(18, 1)
    await alice.sees("6 exercises")
    cards = await train(world, alice, top)
    second = await kept(world, alice)
    climbed = second.asked("squat")
    assert (climbed.bands, climbed.position) == (squat.bands, squat.position)
    assert squat.aim < climbed.aim <= squat.dose.high
    said = f"Same band, and a little more: aim for {climbed.aim}"
    assert any("Banded squat" in card and said in card for card in cards)
    assert "top of the range, so it gets harder next time" in alice.screen.plain

    await world.next(18, 1)
    await world.next(18, 1)
    await alice.sees("6 exercises")
    third = await kept(world, alice)
    harder = third.asked("squat")
    assert harder.demand > climbed.demand
    assert harder.why.key in {Key.HARDER_BAND, Key.HARDER_PLACE}
    assert harder.aim == squat.dose.low
    while "Banded squat" not in alice.screen.plain or "aim for" not in alice.screen.plain:
        await taps(alice, *(("Start",) if "Start" in alice.screen.buttons else ("Skip",)))
    assert "you reached the top of the range" in alice.screen.plain
    assert [workout.letter for workout in third.workouts] == ["A", "B", "C"]
    world.is_sound()


async def test_who_is_used_to_strength_work_starts_at_the_kinds_own_resistance(
    world: World,
) -> None:
    demands = {}
    for kind in EMPHASES:
        runner = world.person(kind)
        await start(runner, Answers(kind=kind, bands=BANDS, experience="Every week"))
        await runner.taps("Start today's workout")
        demands[kind] = (await kept(world, runner)).asked("squat").demand
    assert demands["Sprinter"] == demands["Relay"] > demands["Long distance"]
    assert demands["Middle distance"] == demands["Long distance"]
    world.is_sound()
