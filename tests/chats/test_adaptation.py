"""What was told changes the next workout, and the card says the real cause."""

from dataclasses import replace
from datetime import timedelta

from bot.house import Library
from coach.runner import Anchor
from coach.training import Outcome
from coach.whys import Key
from coach.workout import Workout
from phone import Person
from tests.chats.training import (
    BLUE,
    GREEN,
    RED,
    ROAD,
    as_asked,
    begin,
    below,
    finish,
    kept,
    next_workout,
    train,
)
from tests.chats.world import World, taps

DAILY = replace(ROAD, minutes=30, days_per_week=5)  # all six exercises each time


def sets(workout: Workout) -> int:
    return sum(item.prescription.dose.sets for item in workout.items)


async def next_with(world: World, person: Person, exercise: str) -> None:
    """Days pass, and workouts are done, until the next one that holds the exercise."""
    await next_workout(world, person)
    while not any(
        item.prescription.exercise == exercise for item in (await kept(world, person)).last.items
    ):
        await finish(person)
        await next_workout(world, person)


async def test_two_misses_in_a_row_make_it_easier_and_one_changes_no_band(world: World) -> None:
    alice = world.person()
    await begin(world, alice, DAILY)
    await train(world, alice, below)
    assert "once is no reason to change" in alice.screen.plain
    first = (await kept(world, alice)).asked("squat")
    await next_with(world, alice, "squat")
    await train(world, alice, below)
    second = (await kept(world, alice)).asked("squat")
    assert (second.bands, second.position) == (first.bands, first.position)
    assert "too heavy twice in a row" in alice.screen.plain
    await next_with(world, alice, "squat")
    third = (await kept(world, alice)).asked("squat")
    assert (third.demand, third.aim) < (first.demand, first.aim)
    world.is_sound()


async def test_what_is_clearly_too_easy_moves_on_before_the_top_of_the_range(world: World) -> None:
    alice = world.person()
    await begin(world, alice, DAILY)
    before = (await kept(world, alice)).asked("squat")
    for _ in range(2):
        await finish(alice, "5 or more")
        await next_with(world, alice, "squat")
    harder = (await kept(world, alice)).asked("squat")
    assert harder.demand > before.demand
    world.is_sound()


async def test_after_weeks_away_it_is_softer_and_says_for_how_long(world: World) -> None:
    alice = world.person()
    await begin(world, alice, DAILY)
    await finish(alice)
    first = (await kept(world, alice)).last
    before = (await kept(world, alice)).asked("squat")
    for _ in "BCD":
        await next_workout(world, alice)
        await finish(alice)
    await world.move(timedelta(days=23))
    await alice.says("/today")
    await alice.sees("7 exercises")
    after = (await kept(world, alice)).asked("squat")
    assert after.demand <= before.demand
    again = (await kept(world, alice)).last
    assert again.letter == first.letter
    assert sets(again) < sets(first)
    assert after.aim <= before.aim
    assert (after.why.key, after.why.args["days"]) == (Key.AWAY, 23)
    cards = await train(world, alice, as_asked)
    assert any("Softer after 23 days away" in card for card in cards)
    world.is_sound()


async def test_easier_for_a_day_is_for_that_day_alone(world: World) -> None:
    alice = world.person()
    await begin(world, alice, DAILY)
    await finish(alice)
    await next_workout(world, alice)
    await alice.taps("Start")
    before = (await kept(world, alice)).last.items[0].prescription
    await alice.taps("Easier")
    assert (await kept(world, alice)).last.items[0].prescription.eased
    await train(world, alice, as_asked)
    await next_with(world, alice, before.exercise)
    again = (await kept(world, alice)).asked(before.exercise)
    assert not again.eased
    assert again.demand >= before.demand


async def test_a_retired_band_is_not_asked_for_again(world: World) -> None:
    alice = world.person()
    await begin(world, alice, DAILY)
    await finish(alice)
    used = (await kept(world, alice)).asked("squat")
    async with world.stored() as work:
        label = next(b.label for b in await work.bands.owned(alice.id) if b.id == used.bands[0])
    await alice.says("/bands")
    await taps(alice, label, "Retire", "Yes, it's gone")
    await next_workout(world, alice)
    asked = [item.prescription for item in (await kept(world, alice)).last.items]
    assert not any(used.bands[0] in one.bands for one in asked)
    await train(world, alice, as_asked)
    world.is_sound()


async def test_nobody_needs_a_band_to_begin(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(DAILY, anchors=frozenset()), ())
    assert alice.screen.plain.count("bodyweight only") == 7
    cards = await train(world, alice, as_asked)
    assert all("Without a band to begin with" in card for card in cards)
    world.is_sound()


async def test_a_flat_band_without_an_anchor_serves_what_it_can(
    world: World, library: Library
) -> None:
    alice = world.person()
    await begin(world, alice, replace(DAILY, anchors=frozenset()), (RED,))
    asked = [item.prescription for item in (await kept(world, alice)).last.items]
    banded = {each.exercise: each.position for each in asked if each.bands}
    assert "squat" in banded, "under the feet and over the shoulders"
    exercises = library.content.catalogue.exercises
    assert all(exercises[name].position(place).anchor is None for name, place in banded.items())
    await finish(alice)
    world.is_sound()


async def test_a_missed_workout_is_not_stacked_on_the_next(world: World) -> None:
    alice = world.person()
    await begin(world, alice, ROAD, (GREEN, BLUE))
    for _ in range(3):
        await next_workout(world, alice)
    stored = await kept(world, alice)
    assert "".join(workout.letter for workout in stored.workouts)[:3] == "ABC"
    assert {len(workout.items) for workout in stored.workouts} == {3}
    assert all(item.outcome is None for item in stored.last.items)
    world.is_sound()


async def test_a_swapped_exercise_learns_for_itself(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, anchors=frozenset({Anchor.FLOOR})))
    await taps(alice, "Start", "Swap")
    swapped = (await kept(world, alice)).last.items[0].prescription
    await taps(alice, "Done", "1–2")
    item = (await kept(world, alice)).last.items[0]
    assert item.outcome is Outcome.DONE
    assert item.prescription == swapped
    assert item.learned, "what it changes next time"
