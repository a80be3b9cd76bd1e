"""Pain in typed words asks what its buttons ask; and what is taken back leaves no trace."""

from dataclasses import replace

import pytest

from coach.runner import PauseReason, Region
from coach.training import Hurt, Outcome, Side, Tissue
from coach.workout import Phase, Status
from phone import Person
from tests.chats.training import ROAD, begin, finish, kept
from tests.chats.world import World, button, taps

LONG = replace(ROAD, minutes=30)
ASKED = "Is it one of these?"


async def hurts(world: World, person: Person) -> list[Hurt]:
    log = (await kept(world, person)).log
    return [entry.event for entry in log if isinstance(entry.event, Hurt)]


def asked(person: Person) -> int:
    return sum(ASKED in view.plain for view in person.chat.from_bot)


async def paused(world: World, person: Person) -> PauseReason | None:
    async with world.stored() as work:
        runner = await work.runners.get(person.id)
    return runner.pause.reason if runner and runner.pause else None


@pytest.mark.parametrize("words", ["hurts 6 knee", "12 12 hard, knee 6", "left knee 1"])
async def test_typed_pain_asks_for_red_flags_as_the_buttons_do(world: World, words: str) -> None:
    """It was noted and gone over: the list of red flags stood behind the buttons alone."""
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says(words)
    await alice.sees(ASKED)
    assert len(await hurts(world, alice)) == 1, "it is noted before anything is answered"
    await alice.taps("Yes, one of these", on=alice.screen)
    await alice.sees("Call your local emergency number now")
    assert await paused(world, alice) is PauseReason.MEDICAL
    await alice.says("/today")
    await alice.sees("until a doctor or physio")
    world.is_sound()


async def test_typed_pain_on_a_day_of_rest_asks_for_red_flags_too(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice)
    await alice.says("hurts 6 knee")
    await alice.sees(ASKED)
    await alice.taps("Bone, night or groin pain")
    await alice.sees("See one within days")
    assert await paused(world, alice) is PauseReason.MEDICAL
    await alice.taps("That's not what I meant")
    await alice.sees("We go on as before")
    world.is_sound()


async def test_none_of_them_goes_on(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("knee 2")
    await alice.taps("No: dull")
    await alice.sees("What I noted stands")
    assert await paused(world, alice) is None
    await alice.taps("Skip")
    await alice.sees("2/3")
    world.is_sound()


async def test_it_is_asked_once_a_day_and_place_and_again_when_it_got_worse(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    await alice.says("knee 2")
    await alice.says("knee 2")
    await alice.says("knee 1")
    assert asked(alice) == 1
    await alice.says("knee 3")
    assert asked(alice) == 2
    await alice.says("hip 1")
    assert asked(alice) == 3
    await alice.says("hip 0")
    assert asked(alice) == 3


async def test_sharp_told_afterwards_stops_what_loads_the_place(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    await alice.says("knee 2")
    await alice.taps("No, but sharp")
    await alice.sees("rests for two days")
    last = (await kept(world, alice)).last
    stopped = {i.prescription.exercise for i in last.items if i.outcome is Outcome.STOPPED}
    assert {"lateral_walk", "squat"} <= stopped
    await alice.taps_raw(alice.screen.id, alice.screen.data_of("Today's workout"))
    assert [(hurt.pain.level, hurt.pain.sharp) for hurt in await hurts(world, alice)] == [
        (2, False),
        (2, True),
    ]
    world.is_sound()


async def test_an_old_question_for_red_flags_still_stops_coaching(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("hip 4")
    question = alice.screen
    for _ in range(3):
        await world.next(18)
    await alice.taps("Yes, one of these", on=question)
    assert await paused(world, alice) is PauseReason.MEDICAL
    world.is_sound()


async def test_all_places_that_are_named_are_noted(world: World) -> None:
    """Of "knee 4, hip 5" only the hip was noted."""
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    await alice.says("knee 4, hip 5")
    await finish_rest(alice)
    await alice.says("ankle 2, calf 1")
    assert [(hurt.pain.region, hurt.pain.level) for hurt in await hurts(world, alice)] == [
        (Region.HIP, 5),
        (Region.KNEE, 4),
        (Region.ANKLE, 2),
        (Region.CALF, 1),
    ]
    world.is_sound()


async def finish_rest(person: Person) -> None:
    await person.says("all done, 1-2")


async def test_a_bone_or_night_pain_sends_to_a_doctor_within_days_and_stops(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts", "2", "Shin", "Right: ?", "Bone, night")
    said = await alice.sees("See one within days")
    assert "911" not in said.plain
    assert await paused(world, alice) is PauseReason.MEDICAL
    assert (await kept(world, alice)).last.status is Status.DROPPED
    world.is_sound()


async def test_pain_that_is_gone_needs_no_more_questions(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts", "0", "Knee")
    await alice.sees("your knee is fine")
    assert (await kept(world, alice)).last.phase is Phase.CARD
    world.is_sound()


async def test_no_pain_typed_where_the_level_is_asked_is_a_nought(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts")
    await alice.says("no pain")
    await alice.sees("Where?")
    assert (await kept(world, alice)).last.draft.pain_level == 0
    world.is_sound()


@pytest.mark.parametrize(
    ("words", "side", "tissue"),
    [("right", Side.RIGHT, None), ("left muscle", Side.LEFT, Tissue.MUSCLE)],
)
async def test_side_and_tissue_may_be_typed(
    world: World, words: str, side: Side, tissue: Tissue | None
) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "It hurts", "3", "Knee")
    await alice.says(words)
    await alice.says("dull")
    (told,) = await hurts(world, alice)
    assert (told.pain.side, told.pain.tissue) == (side, tissue)
    world.is_sound()


async def test_taking_back_a_pain_takes_back_what_it_softened(world: World) -> None:
    """The day's prescription once stayed softer, "because of your knee" that was fine."""
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    before = (await kept(world, alice)).last
    await taps(alice, "It hurts", "5", "Knee", "Left: joint", "No: dull")
    softer = (await kept(world, alice)).last
    assert softer.items[0].prescription != before.items[0].prescription
    await alice.says("/undo")
    after = (await kept(world, alice)).last
    assert [item.prescription for item in after.items] == [
        item.prescription for item in before.items
    ]
    assert all(item.ease == 0 and not item.softened for item in after.items)
    world.is_sound()


async def test_taking_back_a_pain_keeps_what_the_runner_made_easier(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, "Start", "Easier")
    eased = (await kept(world, alice)).last
    await taps(alice, "It hurts", "5", "Knee", "Left: joint", "No: dull")
    await alice.says("/undo")
    after = (await kept(world, alice)).last
    assert after.items[0].prescription == eased.items[0].prescription
    assert after.items[0].ease == 1


async def test_taking_back_a_pain_that_stopped_opens_what_it_left_out(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    before = (await kept(world, alice)).last
    await taps(alice, "It hurts", "8", "Knee", "Left: joint", "No: dull")
    await alice.says("/undo")
    after = (await kept(world, alice)).last
    assert [item.prescription for item in after.items] == [
        item.prescription for item in before.items
    ]
    assert all(item.outcome is None for item in after.items)
    world.is_sound()


async def test_taking_back_a_pain_of_a_day_of_rest_plans_the_next_workout_anew(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await finish(alice)
    await world.next(9)
    await alice.says("knee 8")
    await alice.says("/today")
    assert (await kept(world, alice)).last.rests
    await alice.says("/undo")
    await alice.says("/today")
    assert not (await kept(world, alice)).last.rests
    world.is_sound()


async def test_where_nothing_is_softer_a_smaller_movement_is_the_advice(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    for _ in range(12):
        await alice.taps("Easier")
    await taps(alice, "It hurts", "4", "Knee", "Left: joint", "No: dull")
    await alice.sees("smaller movement")
    world.is_sound()


async def test_sharp_tapped_again_and_again_counts_once(world: World) -> None:
    """Each tap on the old button was one more report of pain, up to hundreds a day."""
    alice = world.person()
    await begin(world, alice, LONG)
    await alice.taps("Start")
    await alice.says("knee 2")
    asked_in = await alice.sees(ASKED)
    data = asked_in.data_of(button(asked_in, "but sharp"))
    for _ in range(4):
        await alice.taps_raw(asked_in.id, data)
    assert [hurt.pain.sharp for hurt in await hurts(world, alice)] == [False, True]
    world.is_sound()


async def test_a_bare_muscle_offers_pain_and_exercises_and_opens_no_question(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    await alice.says("calves")
    assert alice.screen.buttons == ["It hurts there", "Exercises for calves", "Today's workout"]
    assert await hurts(world, alice) == []
    offer = alice.screen
    await alice.taps("It hurts there", on=offer)
    await alice.sees("How much does it hurt")
    assert (await kept(world, alice)).last.phase is Phase.PAIN_LEVEL
    await alice.says("calf 4")
    assert [hurt.pain.region for hurt in await hurts(world, alice)] == [Region.CALF]
    await alice.taps("Exercises for calves", on=offer)
    await alice.sees("Exercises for calves · all of them")
    world.is_sound()


async def test_a_muscle_that_is_said_to_hurt_is_pain_at_once(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    for words in ("my calf hurts", "left calf"):
        await alice.says(words)
        assert "Exercises" not in " ".join(alice.screen.buttons)
