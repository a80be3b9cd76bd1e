"""What hurts is carried, softened, rested or sent to a professional."""

from dataclasses import replace

from bot.house import Library
from coach.runner import Region
from coach.training import Outcome, Prescription
from coach.workout import Phase, Status, Workout
from tests.chats.training import EVERYWHERE, ROAD, begin, finish, kept
from tests.chats.world import World, taps

LONG = replace(ROAD, minutes=30)


def loading(workout: Workout, library: Library, region: Region = Region.KNEE) -> set[str]:
    """The workout's exercises that load a region."""
    exercises = library.content.catalogue.exercises
    names = {item.prescription.exercise for item in workout.items}
    return {name for name in names if region in exercises[name].regions}


def work(asked: Prescription) -> float:
    """What a prescription asks of a body; without a band the amount alone."""
    return (asked.demand or 1.0) * asked.aim * asked.dose.sets


def is_softest(asked: Prescription) -> bool:
    """One set of the least, without a band: less would be nothing."""
    return not asked.bands and asked.dose.sets == 1 and asked.aim == asked.dose.low


async def test_up_to_three_the_exercise_goes_on_as_it_is(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    before = (await kept(world, alice)).last.items
    await taps(alice, "It hurts", "3", "Knee", "Left: joint", "No: dull")
    await alice.sees("Up to 3 of 10 is fine")
    after = (await kept(world, alice)).last
    assert [item.prescription for item in after.items] == [item.prescription for item in before]
    assert after.phase is Phase.CARD
    world.is_sound()


async def test_four_or_five_make_it_softer_at_once_and_say_why(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    before = (await kept(world, alice)).last.current.prescription
    await taps(alice, "It hurts", "5", "Hip", "Left: joint", "No: dull")
    await alice.sees("we go softer")
    softer = (await kept(world, alice)).last.current.prescription
    assert work(softer) < work(before)
    assert "Softer today, because of your hip" in alice.screen.plain
    world.is_sound()


async def test_what_else_loads_the_sore_place_goes_softer_too(
    world: World, library: Library
) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    before = await kept(world, alice)
    sore = loading(before.last, library) | {before.last.current.prescription.exercise}
    await taps(alice, "It hurts", "4", "Knee", "Left: joint", "No: dull")
    softer = await kept(world, alice)
    for item in before.last.items:
        name = item.prescription.exercise
        if name in sore:
            softest = is_softest(item.prescription)
            assert softest or work(softer.asked(name)) < work(item.prescription), name
        else:
            assert softer.asked(name) == item.prescription
    assert sum(not is_softest(before.asked(name)) for name in sore) > 1
    world.is_sound()


async def test_sharp_pain_stops_what_loads_the_place_for_two_days_and_then_it_may_go_on(
    world: World, library: Library
) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await finish(alice)
    await world.next(18, 1)
    await world.next(18, 1)
    await alice.taps("Start")
    before = (await kept(world, alice)).last
    await taps(alice, "It hurts", "2", "Knee", "Left: joint", "No, but sharp")
    await alice.sees("Stop this one")
    stopped = (await kept(world, alice)).last
    outcomes = {item.prescription.exercise: item.outcome for item in stopped.items}
    sore = loading(before, library) | {before.current.prescription.exercise}
    assert {name for name, outcome in outcomes.items() if outcome is Outcome.STOPPED} == sore

    await world.next(8)
    await alice.says("/today")
    await alice.taps("Give me one anyway")
    await alice.sees("two days of rest for your knee")
    resting = (await kept(world, alice)).last
    assert loading(resting, library) == set()

    await world.next(20)
    await world.next(20)
    await alice.sees("minutes")
    assert loading((await kept(world, alice)).last, library)
    world.is_sound()


async def test_the_second_time_within_two_weeks_is_for_a_physio_until_the_pain_is_gone(
    world: World, library: Library
) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, "Start", "It hurts", "7", "Knee", "Left: joint", "No: dull")
    await alice.sees("it rests for two days")
    await world.move_to(world.now.replace(day=26, hour=18))
    await alice.says("/today")
    await taps(alice, "Start", "It hurts", "6", "Knee", "Left: joint", "No: dull")
    await alice.sees("second time within two weeks")
    await world.move_to(world.now.replace(day=29, hour=18))
    await alice.says("/today")
    await alice.taps("Give me one anyway")
    await alice.sees("write knee 0")
    assert loading((await kept(world, alice)).last, library) == set()
    await alice.says("knee 0")
    await alice.sees("Good to hear")
    await world.next(18, 1)
    await world.next(18, 1)
    held = (await kept(world, alice)).last
    assert not held.rests
    assert loading(held, library)
    world.is_sound()


async def test_told_again_while_it_rests_it_is_still_the_first_time(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts", "7", "Knee", "Left: joint", "No: dull")
    await world.next(9)
    await alice.says("knee 7")
    await alice.sees("rests for two days")
    world.is_sound()


async def test_a_red_flag_stops_all_coaching_until_a_professional_has_said_yes(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts", "1", "Calf", "Left: joint", "Yes, one of these")
    await alice.sees("This needs a doctor")
    await alice.says("/today")
    await alice.sees("until a doctor or physio")
    await alice.says("/undo")
    await alice.sees("until a doctor or physio")
    for _ in range(3):
        await world.next(18, 1)
    assert "until a doctor or physio" in alice.screen.plain, "no reminder came"
    await alice.says("/resume")
    await alice.taps("A doctor or physio said")
    await alice.says("/today")
    await alice.sees("a day without bands")
    assert (await kept(world, alice)).workouts[0].status is Status.DROPPED
    world.is_sound()


async def test_a_red_flag_that_was_a_slip_of_the_finger_is_taken_back(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts", "1", "Calf", "Left: joint", "Yes, one of these")
    await alice.taps("That's not what I meant")
    await alice.sees("We go on as before")
    await alice.says("/undo")
    await alice.sees("1/3")
    world.is_sound()


async def test_when_everything_rests_there_is_a_day_of_rest_and_no_reminder(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    await alice.says(EVERYWHERE)
    await alice.sees("let go")
    await world.next(18, 1)
    await world.next(17)
    await alice.says("/today")
    await alice.sees("a day of rest")
    written = len(alice.chat.from_bot)
    await world.next(18, 1)
    await world.next(21, 30)
    assert len(alice.chat.from_bot) == written
    await alice.says("all done")
    await alice.sees("a day of rest")
    await world.next(17)
    await alice.says("/today")
    await alice.taps("Give me one anyway")
    assert (await kept(world, alice)).last.items, "48 hours later all of it may go on"
    world.is_sound()
