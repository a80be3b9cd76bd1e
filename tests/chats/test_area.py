"""/area: one area trained on purpose."""

from dataclasses import replace
from datetime import date, timedelta

from coach.exercises import FocusArea
from tests.chats.training import ROAD, begin, finish, kept, settle
from tests.chats.world import World, taps


async def test_today_s_workout_becomes_one_area_s_and_the_plan_goes_on_where_it_was(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("/area")
    await alice.taps("Balance")
    shown = await alice.sees("🎯 Balance today, as you wished")
    assert "3 exercises" in shown.plain
    workout = (await kept(world, alice)).last
    assert (workout.letter, workout.area) == ("A", FocusArea.BALANCE)
    await finish(alice)
    await world.next(9)
    await alice.says("/today")
    assert (await kept(world, alice)).last.letter == "A", "the plan's own first workout is next"
    world.is_sound()


async def test_the_choice_is_taken_back_by_one_tap(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    before = (await kept(world, alice)).last
    await alice.says("/area")
    await alice.taps("Joint health")
    await alice.says("/area")
    await alice.taps("As planned")
    await alice.sees("Today goes as planned again")
    after = (await kept(world, alice)).last
    assert after.items == before.items
    assert after.area is None
    world.is_sound()


async def test_what_was_begun_stays_as_it_is(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start")
    await alice.says("8 8 8 hard")
    await alice.says("/area")
    await alice.taps("Strength")
    await alice.sees("so it stays as it is")
    assert (await kept(world, alice)).last.area is None
    world.is_sound()


async def test_before_a_race_no_area_is_trained(world: World) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, race=date(2026, 11, 25)))
    await alice.says("/area")
    await alice.sees("A race is too near")
    world.is_sound()


async def test_while_paused_no_area_is_trained(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/area")
    asked = alice.screen
    await alice.says("/pause")
    await taps(alice, "1 week", "Holiday")
    await alice.taps_raw(asked.id, asked.data_of("Strength"))
    await alice.sees("Coaching is paused")
    world.is_sound()


async def test_yesterday_s_button_asks_anew(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/area")
    asked = alice.screen
    await world.move(timedelta(days=1))
    await alice.taps_raw(asked.id, asked.data_of("Strength"))
    assert alice.toasts[-1] == "That was an older button"
    await alice.sees("Which area shall today's workout be for")
    world.is_sound()


async def test_a_road_runner_s_first_month_has_no_fast_work_even_on_purpose(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, minutes=30))
    asked = []
    for _ in range(2):
        await alice.says("/area")
        await alice.taps("Stamina")
        asked.append({item.prescription.exercise for item in (await kept(world, alice)).last.items})
        await world.move(timedelta(days=28))
    assert asked[1] - asked[0] == {"knee_drive"}
    world.is_sound()
