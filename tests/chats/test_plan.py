"""/plan: the week as it is shown, and workouts that are moved by taps."""

from dataclasses import replace
from datetime import date, timedelta

from coach.runner import Profile
from phone import MessageView
from tests.chats.training import ROAD, finish, kept, settle
from tests.chats.world import World, taps

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
RUNS = replace(ROAD, days_per_week=2, hard_days=frozenset({TUE}), long_days=frozenset({SUN}))


def lines(view: MessageView) -> list[str]:
    """The week's seven lines."""
    return max(view.plain.split("\n\n"), key=lambda part: part.count("\n")).splitlines()


async def test_the_week_shows_runs_and_workouts_day_by_day(world: World) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await alice.says("/plan")
    assert lines(await alice.sees("Your week · Mon, Nov 23 – Sun, Nov 29")) == [
        "▫️ Mon, Nov 23 · today",
        "🎗 Tue, Nov 24 · hard run, then bands",
        "▫️ Wed, Nov 25",
        "▫️ Thu, Nov 26",
        "🎗 Fri, Nov 27 · bands",
        "▫️ Sat, Nov 28",
        "🏃 Sun, Nov 29 · long run",
    ]
    world.is_sound()


async def test_a_workout_is_moved_by_two_taps_and_the_reminder_with_it(world: World) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await alice.says("/plan")
    await taps(alice, "Move Tue, Nov 24", "Wed, Nov 25")
    moved = await alice.sees("Moved from Tue, Nov 24 to Wed, Nov 25")
    assert "🏃 Tue, Nov 24 · hard run" in moved.plain
    assert "🎗 Wed, Nov 25 · bands" in moved.plain
    written = len(alice.chat.from_bot)
    await world.next(18, 1)
    await world.next(18, 1)
    assert len(alice.chat.from_bot) == written, "neither on Monday nor on Tuesday"
    await world.next(18, 1)
    await alice.sees(" minutes: ")
    world.is_sound()


async def test_a_move_is_put_back(world: World) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await alice.says("/plan")
    before = lines(alice.screen)
    await taps(alice, "Move Tue, Nov 24", "Thu, Nov 26", "↩️ Put it back")
    assert lines(alice.screen) == before
    async with world.stored() as work:
        runner = await work.runners.get(alice.id)
    assert runner is not None
    assert runner.agenda.moved == ()
    world.is_sound()


async def test_a_workout_is_never_moved_onto_another_nor_into_the_past(world: World) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await world.move(timedelta(days=2))
    await alice.says("/plan")
    await alice.taps("Move Fri, Nov 27")
    choices = [label for label in alice.screen.buttons if "Nov" in label]
    assert choices == ["Wed, Nov 25", "Thu, Nov 26", "⚠️ Sat, Nov 28", "⚠️ Sun, Nov 29"]
    world.is_sound()


async def test_the_eve_of_the_long_run_is_warned_of_and_taken_lightly(world: World) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await alice.says("/plan")
    await taps(alice, "Move Fri, Nov 27", "⚠️ Sat, Nov 28")
    moved = await alice.sees("close to your long run")
    assert "🎗 Sat, Nov 28 · light bands" in moved.plain
    world.is_sound()


async def test_a_missed_workout_can_be_moved_within_its_week_and_keeps_its_letter(
    world: World,
) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await world.next(18, 1)
    await world.next(18, 1)
    await alice.sees(" minutes: ")
    await world.next(9)
    await alice.says("/plan")
    assert "Tue, Nov 24 · hard run, then bands, not done" in alice.screen.plain
    await taps(alice, "Move Tue, Nov 24", "Wed, Nov 25")
    await alice.says("/today")
    await finish(alice)
    workouts = (await kept(world, alice)).workouts
    assert [(each.day.day, each.letter) for each in workouts] == [(25, "A")]
    await alice.says("/plan")
    assert "✅ Wed, Nov 25 · today · bands, done" in alice.screen.plain
    assert not [label for label in alice.screen.buttons if "Wed" in label], "done is done"
    world.is_sound()


async def test_a_workout_that_goes_on_is_not_called_done(world: World) -> None:
    alice = world.person()
    await settle(world, alice, replace(RUNS, hard_days=frozenset({MON}), long_days=frozenset()))
    await alice.says("/today")
    await taps(alice, "Start", "Done", "1–2")
    await alice.says("/plan")
    assert "bands, begun" in alice.screen.plain
    assert "done" not in alice.screen.plain
    await alice.says("all done, hard")
    await alice.says("/plan")
    assert "✅ Mon, Nov 23 · today" in alice.screen.plain
    world.is_sound()


async def test_today_s_workout_is_moved_away_and_today_is_free(world: World) -> None:
    alice = world.person()
    await settle(world, alice, replace(RUNS, hard_days=frozenset({MON}), long_days=frozenset()))
    await alice.says("/today")
    await alice.sees("Mon, Nov 23 · 3 exercises")
    await alice.says("/plan")
    await taps(alice, "Move Mon, Nov 23", "Tue, Nov 24")
    await alice.says("/today")
    rest = await alice.sees("Mon, Nov 23 is a day without bands")
    assert "Next workout: Tue, Nov 24" in rest.plain
    world.is_sound()


async def test_weeks_are_turned_and_the_race_is_told_of(world: World) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, race=date(2026, 12, 6)))
    await alice.says("/plan")
    await alice.sees("Race on Sun, Dec 6")
    await alice.taps("Later")
    week = await alice.sees("Mon, Nov 30 – Sun, Dec 6")
    assert "🏁 Sun, Dec 6 · race" in week.plain
    assert week.plain.count("🎗") == 1
    await taps(alice, "This week", "Earlier")
    await alice.sees("Mon, Nov 16 – Sun, Nov 22")
    world.is_sound()


async def test_a_button_of_a_year_ago_shows_this_week(world: World) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await alice.says("/plan")
    plan = alice.screen
    await alice.taps("Move Tue, Nov 24")
    choice = alice.screen
    await world.move(timedelta(days=365))
    await alice.taps_raw(choice.id, choice.data_of("Wed, Nov 25"))
    assert alice.toasts[-1] == "That was an older button"
    await alice.sees("Your week · Mon, Nov 22")
    for forged in ("1:pl:week:99999999:0:", "1:pl:put:5:0:zzz", "1:pl:dance:0:0:"):
        await alice.taps_raw(plan.id, forged)
        assert alice.toasts[-1] == "That was an older button"
        assert "Your week · Mon, Nov 22" in alice.screen.plain
    world.is_sound()


async def test_two_taps_on_the_same_day_move_once(world: World) -> None:
    alice = world.person()
    await settle(world, alice, RUNS)
    await alice.says("/plan")
    await alice.taps("Move Tue, Nov 24")
    choice = alice.screen
    data = choice.data_of("Wed, Nov 25")
    await alice.taps_raw(choice.id, data)
    await alice.taps_raw(choice.id, data)
    assert "🎗 Wed, Nov 25 · bands" in alice.screen.plain
    async with world.stored() as work:
        runner = await work.runners.get(alice.id)
    assert runner is not None
    assert len(runner.agenda.moved) == 1
    world.is_sound()


async def test_while_paused_nothing_is_planned_or_moved(world: World) -> None:
    alice = world.person()
    await settle(world, alice, Profile(days_per_week=3, zone="Europe/Berlin"))
    await alice.says("/pause")
    await taps(alice, "1 week", "Holiday")
    await alice.says("/plan")
    assert alice.screen.plain.count("⏸") == 3
    assert not [label for label in alice.screen.buttons if label.startswith("Move")]
    world.is_sound()
