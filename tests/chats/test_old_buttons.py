"""Buttons that are old, somebody else's, forged or tapped twice change nothing they must not."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from coach.workout import Phase
from phone import MessageView, Person
from tests.chats.training import EVERYWHERE, ROAD, begin, finish, kept, settle
from tests.chats.world import World, taps


async def test_a_button_of_last_month_brings_todays_workout(world: World) -> None:
    alice = world.person()
    old = await begin(world, alice)
    data = old.data_of("Start")
    await world.move_to(world.now.replace(month=12, day=22))
    await alice.taps_raw(old.id, data)
    assert "older button" in alice.toasts[-1]
    await alice.sees("Tue, Dec 22")
    assert (await kept(world, alice)).workouts[0].phase is Phase.OVERVIEW
    world.is_sound()


async def test_yesterdays_buttons_still_count_for_yesterday(world: World) -> None:
    alice = world.person()
    old = await begin(world, alice)
    await world.next(9)
    await taps(alice, "All done")
    await alice.taps("None")
    await alice.sees("Mon, Nov 23: done")
    assert {entry.day.day for entry in (await kept(world, alice)).log} == {23}
    assert alice.screen.id == old.id
    world.is_sound()


async def test_somebody_elses_workout_is_out_of_reach(world: World) -> None:
    alice, mallory = world.person("Alice"), world.person("Mallory")
    theirs = await begin(world, alice)
    own = await begin(world, mallory)
    before = await kept(world, alice)
    for label in theirs.buttons:
        await mallory.taps_raw(own.id, theirs.data_of(label))
    assert await kept(world, alice) == before
    await mallory.says("/today")
    await mallory.sees("Mon, Nov 23")
    world.is_sound()


FORGED = (
    "1:w:show:{id}:{version}:99",
    "1:w:show:{id}:{version}:-1",
    "1:w:show:{id}:{version}:x",
    "1:w:amount:{id}:{version}:-5",
    "1:w:amount:{id}:{version}:many",
    "1:w:effort:{id}:{version}:superb",
    "1:w:pain_level:{id}:{version}:99999999999999999999",
    "1:w:pain_place:{id}:{version}:soul",
    "1:w:pain_kind:{id}:{version}:sharp",
    "1:w:dance:{id}:{version}:",
    "1:w:start:{id}:999:",
    "1:w:start:99999:0:",
    "1:w:start:99999999999999999999999:0:",
    "1:undo:last:{id}:0:",
    "1:go:today:0:0:tomorrow",
    "9:w:start:{id}:{version}:",
    "::::",
    "w",
)


async def test_a_forged_button_is_answered_and_breaks_nothing(world: World) -> None:
    alice = world.person()
    message = await begin(world, alice)
    for data in FORGED:
        workout = (await kept(world, alice)).last
        forged = data.format(id=workout.id, version=workout.version)
        query = await alice.taps_raw(message.id, forged)
        assert query.answer is not None, data
        assert (await kept(world, alice)).log == (), data
    await alice.says("/today")
    assert alice.screen.buttons
    world.is_sound()


async def test_buttons_of_a_day_of_rest_are_forged_in_vain(world: World) -> None:
    alice = world.person()
    message = await begin(world, alice)
    await alice.taps("Start")
    await alice.says(EVERYWHERE)
    await world.next(8)
    await alice.says("/today")
    workout = (await kept(world, alice)).last
    assert workout.items == ()
    for verb in ("start", "done", "effort", "skip", "all_done", "swap", "easier", "how"):
        await alice.taps_raw(message.id, f"1:w:{verb}:{workout.id}:{workout.version}:")
    assert (await kept(world, alice)).last == workout
    world.is_sound()


CARDS: dict[str, Sequence[str]] = {
    "overview": (),
    "card": ("Start",),
    "how": ("Start", "How"),
    "sets": ("Start", "Set by set", "16"),
    "effort": ("Start", "Done"),
    "all": ("All done",),
    "level": ("Start", "It hurts"),
    "place": ("Start", "It hurts", "2"),
    "kind": ("Start", "It hurts", "2", "Knee", "Left: joint"),
    "summary": ("All done", "1–2"),
}


@pytest.mark.parametrize("screen", CARDS)
async def test_the_second_tap_on_any_button_counts_once(world: World, screen: str) -> None:
    alice = world.person()
    minutes = 30 if screen == "sets" else ROAD.minutes  # so that there are two of them
    await begin(world, alice, replace(ROAD, minutes=minutes))
    await taps(alice, *CARDS[screen])
    assert screen != "sets" or (await kept(world, alice)).last.phase is Phase.SETS
    for label in alice.screen.buttons[:: 1 if len(alice.screen.buttons) < 6 else 3]:
        await once(world, alice, alice.screen, label)
        if screen != "summary":
            await begin_again(alice)
            await taps(alice, *CARDS[screen])
    world.is_sound()


async def once(world: World, person: Person, message: MessageView, label: str) -> None:
    """Tap the same button twice: the log and what is asked stay as after the first tap."""
    data = message.data_of(label)
    await person.taps_raw(message.id, data)
    after = await kept(world, person)
    await person.taps_raw(message.id, data)
    again = await kept(world, person)
    assert again.log == after.log, label
    assert [w.items for w in again.workouts] == [w.items for w in after.workouts], label


async def begin_again(person: Person) -> None:
    """Back to the list, with the first exercise open."""
    if any("That's not what I meant" in view.buttons for view in person.chat.from_bot):
        await person.taps("That's not what I meant")
    await person.says("/undo")
    await person.says("/today")
    for label in ("Back", "Back", "List"):
        if label in person.screen.buttons:
            await person.taps(label)


async def test_a_day_of_rest_says_so_and_offers_a_workout_all_the_same(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.move_to(world.now.replace(day=25))
    await alice.says("/today")
    rest = await alice.sees("Wed, Nov 25 is a day without bands")
    assert "Next workout: Thu, Nov 26" in rest.plain
    await alice.taps("Give me one anyway")
    await alice.sees("3 exercises")
    await finish(alice)
    await alice.taps("Give me one anyway", on=rest)
    await alice.sees("Wed, Nov 25: done")
    world.is_sound()


async def test_it_hurts_is_heard_from_a_screen_that_has_gone_on_meanwhile(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    card = alice.screen
    await taps(alice, "Done", "1–2")
    await alice.taps_raw(card.id, card.data_of("It hurts"))
    await alice.sees("How much does it hurt")
    world.is_sound()
