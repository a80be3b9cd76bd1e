"""Rubber ages: a look before a workout after half a year; anchors are checked now and then."""

from dataclasses import replace
from datetime import timedelta

from coach.bands import Band
from phone import Person
from tests.chats.training import ROAD, begin, settle
from tests.chats.world import World

HALF_A_YEAR = timedelta(days=184)


async def owned(world: World, person: Person) -> tuple[Band, ...]:
    async with world.stored() as work:
        return await work.bands.owned(person.id)


def looks(person: Person) -> int:
    return sum("Look over before you start" in view.plain for view in person.chat.from_bot)


async def half_a_year_later(world: World) -> Person:
    alice = world.person()
    await settle(world, alice)
    world.phone.clock.move(HALF_A_YEAR)
    await alice.says("/today anyway")
    await alice.sees("3 exercises")
    return alice


async def test_after_half_a_year_a_look_comes_before_the_workout_and_one_tap_ends_it(
    world: World,
) -> None:
    alice = await half_a_year_later(world)
    workout, look = alice.screen, alice.chat.from_bot[-2]
    assert "6 months old" in look.plain
    assert "buy a new one" not in look.plain
    await alice.taps("All fine", on=look)
    assert "ask again in three months" in alice.chat.from_bot[-2].plain
    await alice.says("/today")
    await alice.sees("3 exercises")
    assert alice.screen.id > workout.id
    assert looks(alice) == 0, "it was answered, and is not asked again"
    world.phone.clock.move(timedelta(days=92))
    await alice.says("/today anyway")
    await alice.sees("3 exercises")
    assert looks(alice) == 1
    world.is_sound()


async def test_after_a_year_it_says_that_a_new_one_is_due(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    world.phone.clock.move(timedelta(days=366))
    await alice.says("/today anyway")
    await alice.sees("3 exercises")
    assert "buy a new one soon" in alice.chat.from_bot[-2].plain


async def test_a_band_that_looks_bad_is_retired_from_there(world: World) -> None:
    alice = await half_a_year_later(world)
    look = alice.chat.from_bot[-2]
    label = next(each for each in look.buttons if each.startswith("Retire"))
    before = await owned(world, alice)
    await alice.taps(label, on=look)
    await alice.taps("Yes, it's gone")
    assert len(await owned(world, alice)) == len(before) - 1
    world.is_sound()


async def test_an_old_look_is_no_longer_an_answer(world: World) -> None:
    alice = await half_a_year_later(world)
    look = alice.chat.from_bot[-2]
    fine = next(each for each in look.buttons if "fine" in each)
    await world.move(timedelta(days=1))
    await alice.taps_raw(look.id, look.data_of(fine))
    assert "older button" in alice.toasts[-1]
    assert all(band.checked is None for band in await owned(world, alice))
    world.is_sound()


async def tells_the_check(person: Person) -> bool:
    """Whether any card of the open workout does; lets the workout go."""
    await person.taps("Start")
    told = False
    while "Skip" in person.screen.buttons:
        told = told or "Tug it first" in person.screen.plain
        await person.taps("Skip")
    return told


async def test_the_anchor_is_checked_the_first_time_and_every_four_weeks(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, minutes=30))
    told = [await tells_the_check(alice)]
    for days in (7, 20, 1):
        await world.move(timedelta(days=days))
        await alice.says("/today anyway")
        await alice.sees("exercises")
        told.append(await tells_the_check(alice))
    assert told == [True, False, False, True]
    world.is_sound()
