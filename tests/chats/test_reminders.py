"""Reminders through weeks, zones, changes of the clocks and restarts."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.house import Library
from coach.calendar import reschedule
from coach.runner import Hours
from coach.workout import Status
from phone import Person, Phone, PhoneClock
from tests.chats.training import ROAD, begin, finish, kept, settle
from tests.chats.world import MONDAY, TOKEN, World, coach_on, taps, world_in

BERLIN = ZoneInfo("Europe/Berlin")


def written(person: Person, zone: ZoneInfo = BERLIN) -> list[datetime]:
    """When each of the coach's messages after the greeting came, by a clock of that zone."""
    return [datetime.fromtimestamp(view.raw["date"], zone) for view in person.chat.from_bot[1:]]


@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles", "Pacific/Auckland"]
)
async def test_a_workout_comes_at_local_time_on_training_days_alone(
    world: World, zone: str
) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, days_per_week=2, zone=zone))
    for _ in range(8):
        await world.next(17, 59, zone=zone)
        await world.next(18, 0, zone=zone)
    times = written(alice, ZoneInfo(zone))
    assert {moment.time().replace(second=0) for moment in times} == {time(18, 0)}
    assert {moment.weekday() for moment in times} == {0, 3}
    world.is_sound()


async def test_what_is_undone_is_asked_for_once_more_and_then_left_alone(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.next(18)
    first = alice.screen
    await world.next(20, 59)
    assert alice.screen.id == first.id
    await world.next(21)
    nudge = alice.screen
    assert "There's still time today" in nudge.plain
    assert first.id < nudge.id
    await world.next(23, 30)
    assert alice.screen.id == nudge.id
    world.is_sound()


async def test_looking_at_the_workout_loses_no_nudge(world: World) -> None:
    """Whoever tapped anything after a reminder was never asked again."""
    alice = world.person()
    await settle(world, alice)
    await world.next(18)
    await taps(alice, "Start", "How", "Back")
    await world.next(21)
    assert "There's still time today" in alice.screen.plain


async def test_nobody_is_reminded_of_what_is_done(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await finish(alice)
    done = alice.screen.id
    await world.next(18)
    await world.next(21)
    assert alice.screen.id == done
    await world.next(18)
    assert " minutes: " in alice.screen.plain
    world.is_sound()


async def test_a_snooze_in_the_evening_is_the_last_message_of_the_day(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.next(18)
    await alice.taps("⏰ 1 hour")
    assert "I'll write again at 7:00" in alice.screen.plain
    await world.next(19, 1)
    snoozed = alice.screen
    assert "As you asked" in snoozed.plain
    await world.next(22)
    assert alice.screen.id == snoozed.id
    world.is_sound()


async def test_a_day_that_is_over_cannot_be_snoozed(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.next(18)
    await world.next(9)
    await alice.taps("⏰ 1 hour")
    assert "That day is over" in alice.toasts[-1]


async def test_quiet_days_are_quiet(world: World) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, quiet_days=frozenset({1, 5})))
    for _ in range(7):
        await world.next(18, 1)
    assert {moment.weekday() for moment in written(alice)}.isdisjoint({1, 5})
    assert len(written(alice)) >= 3


async def test_a_pause_is_quiet_until_its_last_morning_and_says_when_it_is_over(
    world: World,
) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/pause")
    await taps(alice, "1 week", "Holiday")
    await alice.sees("I'll be quiet until Mon, Nov 30")
    await alice.says("/today")
    await alice.sees("paused until Mon, Nov 30")
    told = len(written(alice))
    for _ in range(7):
        await world.next(18, 1)
    assert len(written(alice)) == told
    await world.next(18, 1)
    await alice.sees("Your pause is over")
    await world.next(18, 1)
    await alice.sees(" minutes: ")
    world.is_sound()


async def test_resume_brings_the_workouts_back(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/pause")
    await taps(alice, "Until I say so", "Something else")
    for _ in range(3):
        await world.next(18, 1)
    await alice.says("/resume")
    await alice.sees("Welcome back")
    await world.next(18, 1)
    await alice.sees(" minutes: ")


async def test_a_workout_at_half_past_one_counts_for_the_day_before(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.next(18, 1)
    await world.next(1, 30)
    await alice.says("/today")
    await alice.sees("Mon, Nov 23")
    await finish(alice)
    assert {entry.day for entry in (await kept(world, alice)).log} == {date(2026, 11, 23)}
    await world.next(4, 1)
    await alice.says("/today")
    await alice.sees("Tue, Nov 24")
    await alice.says("/yesterday")
    await alice.sees("Mon, Nov 23: done")
    world.is_sound()


async def test_yesterday_can_be_told_after_the_day_has_ended(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.next(18, 1)
    await world.next(8)
    await alice.says("/yesterday")
    await alice.sees("Mon, Nov 23")
    await finish(alice)
    told = await kept(world, alice)
    assert told.workouts[0].status is Status.FINISHED
    assert {entry.day for entry in told.log} == {date(2026, 11, 23)}


NIGHT = replace(ROAD, remind_at=time(2, 30), quiet_hours=None)
CHANGES = {
    # 02:30 does not exist: the clocks jump from 02:00 to 03:00, which is 01:00 UTC.
    "forward": (datetime(2027, 3, 27, 12, tzinfo=UTC), datetime(2027, 3, 28, 1, tzinfo=UTC)),
    # 02:30 comes twice: the first time counts.
    "back": (datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
}


@pytest.mark.parametrize("change", CHANGES)
async def test_in_the_night_of_a_change_the_reminder_comes_once(
    tmp_path: Path, library: Library, change: str
) -> None:
    start, due = CHANGES[change]
    async with world_in(tmp_path, library, start) as world:
        alice = world.person()
        await settle(world, alice, NIGHT)
        await world.move_to(due - timedelta(minutes=1))
        assert written(alice) == []
        for minutes in range(0, 120, 10):
            await world.move_to(due + timedelta(minutes=minutes))
        assert len(written(alice)) == 1
        assert written(alice)[0] - due < timedelta(minutes=1)
        world.is_sound()


async def test_over_a_change_of_the_clocks_six_in_the_evening_stays_six(
    tmp_path: Path, library: Library
) -> None:
    async with world_in(tmp_path, library, datetime(2027, 10, 30, 12, tzinfo=UTC)) as world:
        alice = world.person()
        await settle(world, alice)
        await world.move_to(datetime(2027, 10, 30, 16, 0, tzinfo=UTC))
        await alice.says("12 12 hard")
        await world.move_to(datetime(2027, 11, 1, 16, 59, tzinfo=UTC))
        before = len(written(alice))
        await world.move_to(datetime(2027, 11, 1, 17, 0, tzinfo=UTC))
        assert len(written(alice)) == before + 1
        world.is_sound()


async def test_who_lets_reminders_pass_gets_fewer_then_a_question_then_none(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    for _ in range(90):
        await world.next(18, 1)
    heard = alice.chat.from_bot[1:]
    asked = [view for view in heard if "Pause for now" in view.buttons]
    days = [moment.date() for moment in written(alice)]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    assert len(heard) == 10
    assert len(asked) == 3
    assert "This is my last reminder" in heard[-1].plain
    assert gaps[:2] == [1, 2], "Monday, Tuesday, Thursday"
    assert sum(gaps[2:5]) > 2 * sum(gaps[:2]), "every other training day"
    assert gaps[-3:] == [7, 7, 7]
    await alice.taps("I'm back")
    for _ in range(3):
        await world.next(18, 1)
    assert "minutes" in alice.screen.plain
    world.is_sound()


@pytest.mark.parametrize(
    ("off", "messages"),
    [
        (timedelta(hours=2), 1),
        (timedelta(hours=14), 0),
        (timedelta(hours=25), 1),
        (timedelta(days=14), 1),
    ],
    ids=["two hours", "until the next morning", "past the next one", "two weeks"],
)
async def test_after_a_restart_one_message_comes_if_it_is_still_the_same_day(
    tmp_path: Path, library: Library, off: timedelta, messages: int
) -> None:
    async with Phone(TOKEN, clock=PhoneClock(MONDAY)) as phone:
        alice = phone.person("Alice")
        async with coach_on(phone, tmp_path, library) as coach:
            await settle(World(phone, coach, tmp_path), alice)
        phone.clock.move_to(MONDAY.replace(hour=17, minute=30) + off)
        async with coach_on(phone, tmp_path, library) as coach:
            world = World(phone, coach, tmp_path)
            await world.tick()
            await world.tick()
            assert len(written(alice)) == messages, "those of earlier days are not made up for"
        assert phone.violations == []


async def test_a_new_time_moves_the_next_reminder(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/settings")
    await taps(alice, "Reminder", "8:00 PM")
    told = len(written(alice))
    await world.next(19, 59)
    assert len(written(alice)) == told
    await world.next(20)
    assert len(written(alice)) == told + 1
    world.is_sound()


async def test_a_new_zone_moves_the_next_reminder(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/settings")
    await alice.taps("Time zone")
    await alice.says("Kathmandu")
    await alice.sees("Asia/Kathmandu")
    told = len(written(alice))
    await world.next(18, 0, zone="Asia/Kathmandu")
    assert len(written(alice)) == told + 1


async def test_quiet_hours_are_quiet_after_a_restart_too(tmp_path: Path, library: Library) -> None:
    """What came due while the program did not run waits for no night: it is dropped."""
    async with Phone(TOKEN, clock=PhoneClock(MONDAY)) as phone:
        alice = phone.person("Alice")
        async with coach_on(phone, tmp_path, library) as coach:
            quiet = replace(ROAD, quiet_hours=Hours(time(20), time(9)), remind_at=time(8))
            await settle(World(phone, coach, tmp_path), alice, quiet)
        for hour, messages in ((20, 0), (8, 0), (9, 1)):
            phone.clock.move_to(next_time(phone.clock.now(), hour))
            async with coach_on(phone, tmp_path, library) as coach:
                await World(phone, coach, tmp_path).tick()
                assert len(written(alice)) == messages
        assert phone.violations == []


def next_time(now: datetime, hour: int) -> datetime:
    local = now.astimezone(BERLIN)
    wanted = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    return wanted if wanted > local else wanted + timedelta(days=1)


async def test_the_week_is_summed_up_alone_or_with_the_days_workout(world: World) -> None:
    alice = world.person()
    await settle(world, alice, replace(ROAD, days_per_week=2, summary_day=6))  # Monday, Thursday
    await alice.says("/today")
    await finish(alice)
    told = len(written(alice))
    await world.next(18)
    assert len(written(alice)) == told, "Monday's is done"
    for _ in range(6):
        await world.next(18)
    summed = alice.screen.plain
    assert "Your week: 1 of 2 workouts done." in summed
    assert "Next: Mon, Nov 30" in summed
    assert written(alice)[-1].date() == date(2026, 11, 29)
    async with world.stored() as work:
        runner = await work.runners.get(alice.id)
        assert runner is not None
        thursday = replace(runner.profile, summary_day=3)
        runner = await work.runners.save(replace(runner, profile=thursday))
        await reschedule(work, runner, world.now)
        await work.commit()
    await alice.says("/today anyway")
    await finish(alice)
    told = len(written(alice))
    for _ in range(4):
        await world.next(18)
    together = alice.screen
    assert written(alice)[-1].date() == date(2026, 12, 3)
    assert len(written(alice)) == told + 2, "Monday's, and both of Thursday in one"
    assert "Your week: 1 of 2 workouts done." in together.plain
    assert "minutes" in together.plain
    world.is_sound()


async def test_a_journey_brings_neither_two_nor_none(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await world.next(15)
    await alice.says("/settings")
    await alice.taps("Time zone")
    await alice.says("Kathmandu")  # a quarter to eight in the evening there
    await alice.sees("Asia/Kathmandu")
    told = len(written(alice))
    await world.move(timedelta(minutes=61))
    assert len(written(alice)) == told + 1
    await alice.says("/settings")
    await alice.taps("Time zone")
    await alice.says("New York")
    await alice.sees("America/New York")
    told = len(written(alice))
    await world.next(18, 1, zone="America/New_York")
    assert len(written(alice)) == told, "Monday's had come in Kathmandu"
    await world.next(18, 1, zone="America/New_York")
    assert len(written(alice)) == told + 1
    world.is_sound()


async def test_check_ins_differ_name_what_happened_and_coming_back_is_welcomed(
    world: World,
) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, days_per_week=2))
    await finish(alice)
    async with world.stored() as work:
        runner = await work.runners.get(alice.id)
        assert runner is not None
        quiet = await work.runners.save(replace(runner, ignored=6))
        await reschedule(work, quiet, world.now)
        await work.commit()
    before = len(alice.chat.from_bot)
    while "last reminder" not in alice.screen.plain:
        await world.next(18)
    *asked, _ = (view.plain for view in alice.chat.from_bot[before:])
    assert len(set(asked)) == len(asked) == 3
    assert all("Mon, Nov 23" in each for each in asked)
    while (world.now.astimezone(BERLIN).weekday()) in {0, 3}:
        await world.next(9)
    await alice.taps("I'm back")
    assert alice.screen.plain.startswith("Welcome back.")
    assert "is a day without bands" in alice.screen.plain
    world.is_sound()
