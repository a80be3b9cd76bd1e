"""A workout lives in one message, whatever is tapped; /today gives it a new one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.training import Effort, Outcome, Reported, Undone
from coach.workout import Status
from tests.chats.training import ROAD, begin, finish, kept, live
from tests.chats.world import World, taps


async def test_a_whole_workout_is_told_in_one_message(world: World) -> None:
    alice = world.person()
    message = await begin(world, alice)
    await taps(alice, "Start", "How")
    assert "Feet at hip width" in alice.screen.plain
    await taps(alice, "Back", "Done", "Back", "Done", "1–2")
    assert "2/3 · Ankle dorsiflexion" in alice.screen.plain
    await taps(alice, "Set by set", "18")
    assert "Noted: 18" in alice.screen.plain, "one set in ten minutes, then the effort"
    await alice.taps("3–4")
    await taps(alice, "List", "Go on", "Skip")
    assert "2 exercises of 3" in alice.screen.plain
    assert alice.screen.id == message.id
    workout = (await kept(world, alice)).last
    assert [item.outcome for item in workout.items] == [
        Outcome.DONE,
        Outcome.DONE,
        Outcome.SKIPPED,
    ]
    assert workout.items[1].amounts == (18,)
    assert workout.items[1].effort is Effort.THREE_FOUR
    assert workout.status is Status.FINISHED
    world.is_sound()


async def test_no_more_sets_reports_those_that_were_done(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, minutes=30))
    await taps(alice, "Start", "Set by set", "16", "No more sets", "None")
    assert (await kept(world, alice)).last.items[0].amounts == (16,)
    await taps(alice, "Set by set", "Back", "Set by set", "16", "16")
    assert "Noted: 16 · 16" in alice.screen.plain
    await alice.taps("Not sure")
    item = (await kept(world, alice)).last.items[1]
    assert (item.amounts, item.effort) == ((16, 16), None)


async def test_easier_and_swap_change_the_exercise_for_today(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    before = (await kept(world, alice)).asked("lateral_walk")
    await alice.taps("Easier")
    softer = (await kept(world, alice)).asked("lateral_walk")
    assert softer.demand < before.demand
    assert "Easier, because you asked" in alice.screen.plain
    await alice.taps("Swap")
    assert alice.toasts[-1] == "Swapped"
    workout = (await kept(world, alice)).last
    assert workout.items[0].swapped == ("lateral_walk",)
    assert workout.items[0].prescription.exercise not in {"dorsiflexion", "squat"}
    await alice.taps("Done")
    await alice.taps("1–2")
    assert "2/3" in alice.screen.plain


async def test_easier_ends_where_nothing_is_softer(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    for _ in range(12):
        await alice.taps("Easier")
        if "as easy as it gets" in alice.toasts[-1]:
            break
    assert "as easy as it gets" in alice.toasts[-1]
    softest = (await kept(world, alice)).asked("lateral_walk")
    assert softest.dose.sets == 1
    world.is_sound()


async def test_not_today_lets_it_go_and_reminds_no_more(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Not today")
    await alice.sees("let go")
    assert (await kept(world, alice)).last.status is Status.DROPPED
    await world.next(18, 1)
    await world.next(21, 1)
    assert "let go" in alice.screen.plain
    world.is_sound()


async def test_in_an_hour_it_comes_again_an_hour_later(world: World) -> None:
    alice = world.person()
    first = await begin(world, alice)
    await alice.taps("In an hour")
    assert alice.toasts[-1] == "I'll ask again in an hour"
    await world.move(timedelta(minutes=55))
    assert alice.screen.id == first.id
    await world.move(timedelta(minutes=6))
    reminder = await alice.sees("As you asked, here it is again")
    assert reminder.id > first.id
    await alice.taps("Start", on=reminder)
    again = await alice.sees("1/3")
    assert again.id == reminder.id
    assert live(alice) == [again.id]
    world.is_sound()


async def test_today_again_moves_the_buttons_to_the_new_message(world: World) -> None:
    alice = world.person()
    first = await begin(world, alice)
    await alice.taps("Start")
    await alice.says("/today")
    second = await alice.sees("1/3")
    assert live(alice) == [second.id]
    await alice.taps_raw(first.id, first.data_of("Start"))
    assert alice.toasts[-1] == "Noted already"
    assert live(alice) == [first.id], "the message that was tapped is the screen now"
    await taps(alice, "Done", "1–2")
    assert "2/3" in next(v for v in alice.chat.from_bot if v.id == first.id).plain
    world.is_sound()


async def test_the_summary_says_what_changes_next_time(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice, "5 or more")
    assert "4 points lateral walk: that was light for you, so expect more" in alice.screen.plain
    world.is_sound()


@pytest.mark.parametrize("by", ["button", "command"])
async def test_undo_of_all_done_takes_back_all_of_it_and_it_can_be_told_anew(
    world: World, by: str
) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice, "5 or more")
    if by == "button":
        await alice.taps("Undo")
    else:
        await alice.says("/undo")
    await alice.sees("Taken back")
    undone = await kept(world, alice)
    assert len(undone.log) == 6
    assert {entry.event.entry for entry in undone.log if isinstance(entry.event, Undone)} == {
        entry.id for entry in undone.log if isinstance(entry.event, Reported)
    }
    assert all(item.outcome is None for item in undone.last.items)
    assert undone.last.status is Status.OPEN
    await finish(alice, "Couldn't finish")
    told = await kept(world, alice)
    assert told.log[:6] == undone.log, "the log only grows"
    assert [item.effort for item in told.last.items] == [Effort.FAILED] * 3
    assert "once is no reason to change" in alice.screen.plain
    world.is_sound()


async def test_undo_takes_back_one_answer_after_another(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "Start", "Done", "1–2", "Skip")
    await alice.says("/undo")
    assert "2/3" in alice.screen.plain
    await alice.says("/undo")
    assert "1/3" in alice.screen.plain
    await alice.says("/undo")
    await alice.sees("nothing from the last two days")
    assert len((await kept(world, alice)).log) == 4
    world.is_sound()


async def test_yesterdays_report_can_be_taken_back_and_told_anew_today(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice)
    await world.next(8)
    await alice.says("/undo")
    await alice.sees("Mon, Nov 23")
    await finish(alice, "None")
    days = {entry.day.isoformat() for entry in (await kept(world, alice)).log}
    assert days == {"2026-11-23"}
    world.is_sound()


async def test_an_undo_button_of_an_older_answer_says_that_a_newer_one_goes_first(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice)
    monday = alice.screen
    await world.next(18, 1)
    await world.next(18, 1)
    await finish(alice)
    await alice.taps("Undo", on=monday)
    assert "something newer" in alice.toasts[-1]
    assert (await kept(world, alice)).workouts[0].status is Status.FINISHED


async def test_a_snooze_outlives_a_change_of_the_bands(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("In an hour")
    await alice.says("/bands")
    await alice.taps("Add a band")
    await alice.says("black mini loop")
    await alice.sees("Added")
    await world.move(timedelta(minutes=61))
    await alice.sees("As you asked, here it is again")
    world.is_sound()


async def test_the_summary_says_when_the_next_workout_is(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "All done", "1–2")
    await alice.sees("Next workout: ")


async def test_a_kept_state_that_cannot_be_read_is_made_anew_from_the_log(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await taps(alice, "All done", "1–2")
    async with world.stored() as work:
        state = await work.states.get(alice.id)
        assert state is not None
        await work.states.save(alice.id, replace(state, body="no state at all"))
        await work.commit()
    await world.move(timedelta(days=1))
    await alice.says("/today")
    await taps(alice, "Start", "Done", "1–2")
    assert (await kept(world, alice)).last.items[0].outcome is Outcome.DONE
