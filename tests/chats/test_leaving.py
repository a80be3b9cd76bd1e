"""An exercise that is disliked, or hurts, is left out for a while or for good, and comes back."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from bot.house import Library
from coach.avoidance import Avoidance, Avoided, Reason
from coach.runner import Region, Runner
from coach.training import Hurt, Outcome
from coach.workout import Phase
from phone import Person
from tests.chats.looking import data, stored, tap
from tests.chats.training import ROAD, begin, kept, settle
from tests.chats.world import World, taps

FIRST = "lateral_walk"  # of the first workout of a road runner
NAME = "4 points lateral walk"


async def runner(world: World, person: Person) -> Runner:
    return (await stored(world, person)).who


async def avoids(world: World, person: Person, exercises: Collection[str]) -> None:
    """As if the runner had left all of these out for good."""
    async with world.stored() as work:
        who = await work.runners.get(person.id)
        assert who is not None
        out = tuple(Avoidance(name, Reason.DISLIKED, world.now) for name in exercises)
        await work.runners.save(replace(who, avoided=Avoided(out)))
        await work.commit()


async def swapped(world: World) -> Person:
    """Somebody whose first exercise has just made way for another."""
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "Swap")
    return alice


async def test_swap_is_one_tap_for_today_and_offers_more(world: World) -> None:
    alice = await swapped(world)
    assert alice.toasts[-1] == "Swapped"
    assert f"Today in place of {NAME}" in alice.screen.plain
    assert len(alice.screen.rows) == 3
    assert "Done" in alice.screen.buttons
    assert (await runner(world, alice)).avoided == Avoided()
    await taps(alice, "Not again", "Just today")
    assert (await runner(world, alice)).avoided == Avoided()
    assert (await kept(world, alice)).last.phase is Phase.CARD
    world.is_sound()


async def test_what_is_disliked_comes_back_after_four_weeks(world: World) -> None:
    alice = await swapped(world)
    day = (await kept(world, alice)).last.day
    await taps(alice, "Not again", "Dislike: 4 weeks")
    await alice.sees(f"{NAME} is left out until Mon, Dec 21")
    assert "Not again" not in alice.screen.buttons
    for ahead in range(1, 36):
        await world.move_to(world.now.replace(hour=18) + timedelta(days=1))
        await alice.says("/today")
        if "Give me one anyway" in alice.screen.buttons:
            await alice.taps("Give me one anyway")
        last = (await kept(world, alice)).last
        planned = {item.prescription.exercise for item in last.items}
        if FIRST in planned:
            assert last.day >= day + timedelta(days=28), ahead
            break
    else:
        raise AssertionError("it never came back")
    world.is_sound()


async def test_two_taps_at_once_leave_it_out_once(world: World) -> None:
    alice = await swapped(world)
    await alice.taps("Not again")
    value = data(alice.screen, "leave", "disliked-good")
    await alice.taps_raw(alice.screen.id, value)
    await alice.taps_raw(alice.screen.id, value)
    (only,) = (await runner(world, alice)).avoided.each
    assert (only.exercise, only.reason, only.until) == (FIRST, Reason.DISLIKED, None)
    world.is_sound()


async def test_what_hurts_is_asked_about_before_it_is_left_out(
    world: World, library: Library
) -> None:
    alice = await swapped(world)
    stands = (await kept(world, alice)).last.current.prescription.exercise
    await taps(alice, "Not again", "It hurts: for good")
    await alice.sees("How much does it hurt")
    assert (await runner(world, alice)).avoided == Avoided()
    await taps(alice, "7", "Ankle", "Left: joint", "No: dull")
    await alice.sees(f"{NAME} is left out for good")
    (hurt,) = [e.event for e in (await kept(world, alice)).log if isinstance(e.event, Hurt)]
    assert (hurt.exercise, hurt.pain.level, hurt.pain.region) == (FIRST, 7, Region.ANKLE)
    (only,) = (await runner(world, alice)).avoided.each
    assert (only.exercise, only.reason) == (FIRST, Reason.HURTS)
    loads = Region.ANKLE in library.content.catalogue.exercises[stands].regions
    outcome = (await kept(world, alice)).last.items[0].outcome
    assert outcome is (Outcome.STOPPED if loads else None)
    world.is_sound()


async def test_a_red_flag_on_the_way_stops_everything(world: World) -> None:
    alice = await swapped(world)
    await taps(alice, "Not again", "It hurts: 4 weeks", "8", "Hip", "Left: joint")
    await alice.taps("Yes, one of these")
    who = await runner(world, alice)
    assert who.pause is not None
    assert who.avoided.last is not None
    assert "left out" not in alice.screen.plain
    world.is_sound()


async def test_back_on_the_way_leaves_nothing_out(world: World) -> None:
    alice = await swapped(world)
    await taps(alice, "Not again", "It hurts: for good", "Back")
    assert (await runner(world, alice)).avoided == Avoided()
    assert "Done" in alice.screen.buttons
    world.is_sound()


async def test_undo_takes_it_back(world: World) -> None:
    alice = await swapped(world)
    await taps(alice, "Not again", "Dislike: for good")
    await alice.says("/undo")
    await alice.sees(f"Taken back: {NAME} is in your plan again")
    assert (await runner(world, alice)).avoided == Avoided()
    await alice.says("/undo")
    await alice.sees("nothing")
    world.is_sound()


async def test_undo_takes_back_pain_and_what_was_left_out_for_it(world: World) -> None:
    alice = await swapped(world)
    await taps(alice, "Not again", "It hurts: for good", "7", "Ankle", "Left: joint", "No: dull")
    await alice.says("/undo")
    assert (await runner(world, alice)).avoided == Avoided()
    workout = (await kept(world, alice)).last
    assert all(item.outcome is None for item in workout.items)
    world.is_sound()


async def test_settings_list_what_is_left_out_and_bring_it_back(world: World) -> None:
    alice = await swapped(world)
    await taps(alice, "Not again", "Dislike: for good")
    await alice.says("/settings")
    await alice.sees(f"Left out: {NAME} (for good)")
    await taps(alice, "Left out", NAME)
    assert (await runner(world, alice)).avoided == Avoided()
    await alice.sees("Nothing is left out")
    await alice.says("/settings")
    assert "Left out" not in alice.screen.plain
    world.is_sound()


async def test_a_second_tap_on_what_is_back_already_changes_nothing(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await avoids(world, alice, [FIRST, "squat"])
    await alice.says("/settings")
    await alice.taps("Left out")
    bring = data(alice.screen, "back", FIRST)
    await alice.taps_raw(alice.screen.id, bring)
    await alice.taps_raw(alice.screen.id, bring)
    assert [each.exercise for each in (await runner(world, alice)).avoided.each] == ["squat"]
    assert "already" in alice.toasts[-1].lower()
    world.is_sound()


async def test_an_exercise_that_is_gone_from_the_library_can_be_taken_off_the_list(
    world: World,
) -> None:
    alice = world.person()
    await settle(world, alice)
    await avoids(world, alice, ["frog_jump"])
    await alice.says("/settings")
    await alice.sees("frog jump, which I no longer have")
    await alice.taps("Left out")
    await tap(alice, "back", "frog_jump")
    assert (await runner(world, alice)).avoided == Avoided()
    world.is_sound()


async def test_with_everything_left_out_the_day_says_so_and_offers_a_way(
    world: World, library: Library
) -> None:
    alice = world.person()
    await settle(world, alice)
    everything = list(library.content.catalogue.exercises)
    await avoids(world, alice, everything)
    await alice.says("/today")
    assert "you've asked me to leave it out" in alice.screen.plain
    await alice.taps("Left out")
    await alice.sees(f"{len(everything)} exercises")
    for _ in range((len(everything) - 1) // 8):
        await alice.taps("More")
    assert not [label for label in alice.screen.buttons if "More" in label]
    await alice.taps_raw(alice.screen.id, "1:out:list:0:0:999")
    await tap(alice, "back", everything[-1])
    assert len((await runner(world, alice)).avoided.each) == len(everything) - 1
    await alice.says("/today")
    planned = (await kept(world, alice)).last
    assert [item.prescription.exercise for item in planned.items] == [everything[-1]]
    world.is_sound()


async def test_the_last_exercise_of_an_area_is_told_of_once(world: World, library: Library) -> None:
    exercises = library.content.catalogue.exercises
    alice = world.person()
    await settle(world, alice, replace(ROAD, minutes=30))
    areas = set(exercises[FIRST].areas)
    others = [name for name in exercises if name != FIRST and areas & set(exercises[name].areas)]
    await alice.says("/today")
    await avoids(world, alice, others)
    await taps(alice, "Start", "Swap", "Not again", "Dislike: for good")
    shown = [view.plain for view in alice.chat.from_bot if "That was the last" in view.plain]
    assert len(shown) == 1
    assert "Left out" in alice.screen.buttons
    world.is_sound()


async def test_where_nothing_else_fits_it_can_be_left_out_all_the_same(
    world: World, library: Library
) -> None:
    alice = world.person()
    await begin(world, alice)
    today = {item.prescription.exercise for item in (await kept(world, alice)).last.items}
    others = [name for name in library.content.catalogue.exercises if name not in today]
    await avoids(world, alice, others)
    await taps(alice, "Start", "Swap")
    assert "No other exercise fits" in alice.toasts[-1]
    await taps(alice, "Dislike: for good")
    workout = (await kept(world, alice)).last
    assert workout.items[0].outcome is Outcome.SKIPPED
    assert workout.at == 1
    world.is_sound()


async def test_words_leave_out_and_bring_back(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("no more 4 points lateral walks")
    assert f"{NAME} is left out for good" in "".join(v.plain for v in alice.chat.from_bot)
    items = (await kept(world, alice)).last.items
    assert items[0].swapped == (FIRST,)
    await alice.says("bring back lateral wlk")
    await alice.sees(f"{NAME} is back in your plan")
    assert (await runner(world, alice)).avoided == Avoided()
    await alice.says("bring back lateral walk")
    await alice.sees("isn't left out")
    world.is_sound()


async def test_words_about_this_one_mean_the_exercise_on_the_screen(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("never again")
    await alice.sees("Which exercise?")
    await alice.taps("Today")
    await taps(alice, "Start")
    await alice.says("I don't like this one for now")
    (only,) = (await runner(world, alice)).avoided.each
    assert only.exercise == FIRST
    assert only.until is not None
    told = next(v for v in reversed(alice.chat.from_bot) if "is left out until" in v.plain)
    await alice.taps_raw(told.id, data(told, "leave", f"good-{FIRST}"))
    (only,) = (await runner(world, alice)).avoided.each
    assert only.until is None
    world.is_sound()


async def test_a_name_that_several_share_is_asked_about(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("I hate squats")
    await alice.sees("Which one shall I leave out?")
    await alice.taps("Split squat")
    (only,) = (await runner(world, alice)).avoided.each
    assert only.exercise == "split_squat"
    world.is_sound()


async def test_a_report_that_sounds_alike_stays_a_report(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("no more than 8 8, hard")
    assert (await runner(world, alice)).avoided == Avoided()
    assert (await kept(world, alice)).last.items[0].outcome is Outcome.DONE
    await alice.says("knee hurts 4, never again")
    assert (await runner(world, alice)).avoided == Avoided()
    assert any(isinstance(e.event, Hurt) for e in (await kept(world, alice)).log)
    world.is_sound()
