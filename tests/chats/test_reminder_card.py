"""What a reminder says, and what its buttons and the same words do."""

from dataclasses import replace
from datetime import date, timedelta

from coach.ports import Reminder, ReminderKind
from coach.workout import Status
from phone import Person
from tests.chats.training import ROAD, kept, live, settle
from tests.chats.world import World, taps


async def reminded(world: World, **changes: object) -> Person:
    alice = world.person()
    await settle(world, alice, replace(ROAD, **changes))  # type: ignore[arg-type]
    await world.next(18)
    return alice


async def row(world: World, person: Person) -> Reminder:
    async with world.stored() as work:
        found = await work.reminders.get(person.id)
    assert found is not None
    return found


async def test_it_names_what_awaits_and_begins_it_in_the_same_message(world: World) -> None:
    alice = await reminded(world, minutes=20)
    card = alice.screen
    assert not card.media
    assert "21 minutes: 4 points lateral walk on blue" in card.plain.translate(ISOLATES)
    assert "and 3 more" in card.plain
    assert (await kept(world, alice)).last.message is None
    await alice.taps("Start")
    begun = alice.screen
    assert (begun.id, begun.media) == (card.id, "animation")
    assert "1/5" in begun.plain
    assert live(alice) == [card.id]
    await alice.taps_raw(card.id, card.data_of("Start"))
    assert "1/5" in alice.screen.plain, "the second of two taps changes nothing"
    world.is_sound()


async def test_to_tomorrow_moves_it_by_the_plan_and_can_be_put_back(world: World) -> None:
    alice = await reminded(world, days_per_week=2)  # Monday and Thursday
    await alice.taps("To tomorrow")
    assert "Moved from Mon, Nov 23 to Tue, Nov 24" in alice.screen.plain
    assert (await row(world, alice)).day == date(2026, 11, 24)
    await alice.taps("Put it back")
    assert "Mon, Nov 23 · today" in alice.screen.plain
    await alice.says("tomorrow")
    await alice.sees("Moved from Mon, Nov 23 to Tue, Nov 24")
    world.is_sound()


async def test_a_day_that_is_taken_says_so_and_what_can_be_done_instead(world: World) -> None:
    alice = await reminded(world)  # Monday and Tuesday
    await alice.taps("To tomorrow")
    assert "Tomorrow has a workout of its own" in alice.screen.plain
    assert alice.screen.buttons == ["Start now", "Another day", "Not today"]
    world.is_sound()


async def test_not_today_asks_no_more_that_day_and_counts_as_an_answer(world: World) -> None:
    alice = await reminded(world)
    await alice.taps("Not today")
    assert "Nothing is owed" in alice.screen.plain
    assert (await kept(world, alice)).last.status is Status.DROPPED
    told = len(alice.chat.from_bot)
    await world.next(21, 1)
    assert len(alice.chat.from_bot) == told, "no nudge"
    async with world.stored() as work:
        runner = await work.runners.get(alice.id)
    assert runner is not None
    assert runner.ignored == 0
    await alice.says("/undo")
    await alice.sees("Taken back")
    world.is_sound()


async def test_the_same_can_be_typed(world: World) -> None:
    alice = await reminded(world)
    for words, later in (("in 10 minutes", 10), ("in an hour", 60), ("tonight", 120)):
        await alice.says(words)
        await alice.sees("I'll write again at")
        pending = await row(world, alice)
        assert pending.kind is ReminderKind.SNOOZED
        assert round((pending.due - world.now) / timedelta(minutes=1)) == later
    await alice.says("start")
    await alice.sees("1/3")
    await alice.says("not today")
    await alice.sees("Nothing is owed")
    assert not alice.screen.media
    await alice.says("later")
    await alice.sees("let go")
    world.is_sound()


async def test_a_delay_in_ones_own_words_was_taken_for_a_report(world: World) -> None:
    """ "Remind me at 7pm" noted seven reps, "in 20 minutes" a hold of 1,200 seconds."""
    alice = await reminded(world)  # at 18:00
    for words, later in (
        ("in 20 minutes, please", 20),
        ("Remind me at 7pm", 60),
        ("remind me at 8", 120),
        ("in half an hour", 30),
        ("remind me in 2 hours", 120),
        ("in 1 minute", 5),
    ):
        await alice.says(words)
        await alice.sees("I'll write again at")
        assert round(((await row(world, alice)).due - world.now) / timedelta(minutes=1)) == later
    assert len((await kept(world, alice)).log) == 0
    world.is_sound()


async def test_a_month_later_its_buttons_do_no_harm(world: World) -> None:
    alice = await reminded(world)
    card = alice.screen
    world.phone.clock.move(timedelta(days=30))
    for label in ("⏰ 10 min", "To tomorrow", "Not today"):
        await alice.taps_raw(card.id, card.data_of(label))
        assert "That day is over" in alice.toasts[-1]
    await taps(alice, "Start")
    assert "older button" in alice.toasts[-1]
    assert len((await kept(world, alice)).log) == 0
    world.is_sound()


ISOLATES = {0x2068: None, 0x2069: None}
