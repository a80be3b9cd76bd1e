"""What hurts is carried, softened, rested or sent to a professional."""

from dataclasses import replace

from coach.training import Outcome
from coach.workout import Status
from tests.chats.training import EVERYWHERE, ROAD, begin, finish, kept
from tests.chats.world import World, taps

LONG = replace(ROAD, minutes=30)  # six exercises
KNEE = ("lateral_walk", "squat")  # those that load it


async def test_up_to_three_the_exercise_goes_on_as_it_is(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    before = (await kept(world, alice)).asked("lateral_walk")
    await taps(alice, "It hurts", "3", "Knee", "Left: joint", "No: dull")
    await alice.sees("Up to 3 of 10 is fine")
    assert (await kept(world, alice)).asked("lateral_walk") == before
    await taps(alice, "Done", "1–2")
    assert "2/3" in alice.screen.plain
    world.is_sound()


async def test_four_or_five_make_it_softer_at_once_and_say_why(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    before = (await kept(world, alice)).asked("lateral_walk")
    await taps(alice, "It hurts", "5", "Hip", "Left: joint", "No: dull")
    await alice.sees("we go softer")
    softer = (await kept(world, alice)).asked("lateral_walk")
    assert softer.demand < before.demand
    assert "Softer today, because of your hip" in alice.screen.plain
    world.is_sound()


async def test_what_else_loads_the_sore_place_goes_softer_too(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    before = await kept(world, alice)
    await taps(alice, "It hurts", "4", "Knee", "Left: joint", "No: dull")
    softer = await kept(world, alice)
    for name in KNEE:
        assert softer.asked(name).demand < before.asked(name).demand
    assert softer.asked("dorsiflexion") == before.asked("dorsiflexion")
    world.is_sound()


async def test_sharp_pain_stops_what_loads_the_place_for_two_days_and_then_it_is_lower(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await finish(alice)
    await world.next(18, 1)
    await world.next(18, 1)
    before = await kept(world, alice)
    while "lateral walk" not in alice.screen.plain or "aim for" not in alice.screen.plain:
        await taps(alice, *(("Start",) if "Start" in alice.screen.buttons else ("Done", "1–2")))
    await taps(alice, "It hurts", "2", "Knee", "Left: joint", "No, but sharp")
    await alice.sees("Stop this one")
    stopped = (await kept(world, alice)).last
    outcomes = {item.prescription.exercise: item.outcome for item in stopped.items}
    assert {outcomes[name] for name in KNEE} == {Outcome.STOPPED}
    assert Outcome.STOPPED not in {outcomes[name] for name in outcomes if name not in KNEE}

    await world.next(8)
    await alice.says("/today")
    await alice.taps("Give me one anyway")
    await alice.sees("your knee has")
    resting = (await kept(world, alice)).last
    assert {rest.exercise for rest in resting.rests} == set(KNEE)

    await world.next(20)
    await world.next(20)
    await alice.sees("Thu, Nov 26")
    lower = await kept(world, alice)
    for name in KNEE:
        assert lower.asked(name).demand < before.asked(name).demand
        assert lower.asked(name).why.key == "why-pain-rest"
    await alice.taps("Start")
    world.is_sound()


async def test_the_second_time_within_two_weeks_is_for_a_physio_until_the_pain_is_gone(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, "Start", "It hurts", "7", "Knee", "Left: joint", "No: dull")
    await alice.sees("it rests for two days")
    await world.move_to(world.now.replace(day=26, hour=18))
    await alice.says("/today")
    while "aim for" not in alice.screen.plain:
        await alice.taps("Start")
    await taps(alice, "It hurts", "6", "Knee", "Left: joint", "No: dull")
    await alice.sees("second time within two weeks")
    await world.move_to(world.now.replace(day=29, hour=18))
    await alice.says("/today")
    await alice.taps("Give me one anyway")
    await alice.sees("write knee 0")
    held = (await kept(world, alice)).last
    assert set(KNEE) <= {rest.exercise for rest in held.rests}
    await alice.says("knee 0")
    await alice.sees("Good to hear")
    await world.next(18, 1)
    await world.next(18, 1)
    assert not (await kept(world, alice)).last.rests
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
