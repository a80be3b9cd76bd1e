"""The morning after: whoever told of pain of 4 or more is asked once how it is."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.house import Library
from coach.calendar import reschedule
from coach.runner import Region
from coach.training import Hurt, Side, Tissue
from phone import MessageView, Person, Phone, PhoneClock
from tests.chats.looking import stored
from tests.chats.training import ROAD, begin, finish, kept
from tests.chats.world import TOKEN, World, coach_on, taps, world_in

LONG = replace(ROAD, minutes=30)
SIX = ("Start", "It hurts", "6", "Knee", "Left: joint", "No: dull")
FIVE = ("Start", "It hurts", "5", "Knee", "Left: joint", "No: dull")


def questions(person: Person) -> list[MessageView]:
    return [view for view in person.chat.from_bot if "How is your" in view.plain]


async def hurts(world: World, person: Person) -> list[Hurt]:
    log = (await kept(world, person)).log
    return [entry.event for entry in log if isinstance(entry.event, Hurt)]


async def hurt_yesterday(world: World, *how: str) -> Person:
    """Somebody who told of pain yesterday at nine, and is asked at eight."""
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, *(how or FIVE))
    await world.next(8)
    return alice


async def test_place_side_tissue_and_level_are_kept(world: World) -> None:
    alice = await hurt_yesterday(world)
    (told,) = await hurts(world, alice)
    assert (told.pain.level, told.pain.region) == (5, Region.KNEE)
    assert (told.pain.side, told.pain.tissue) == (Side.LEFT, Tissue.JOINT)
    world.is_sound()


async def test_it_is_asked_at_eight_by_their_own_clock_and_once(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, *FIVE)
    await world.next(7, 59)
    assert questions(alice) == []
    await world.next(8)
    assert "How is your left knee this morning?" in alice.screen.plain
    assert "It was 5 of 10" in alice.screen.plain
    for _ in range(4):
        await world.next(8)
        await world.next(18)
    assert len(questions(alice)) == 1
    world.is_sound()


async def test_up_to_three_is_not_asked_about(world: World) -> None:
    alice = await hurt_yesterday(world, "Start", "It hurts", "3", "Knee", "Left: joint", "No: dull")
    await world.next(8)
    assert questions(alice) == []


@pytest.mark.parametrize(
    ("button", "level", "said"),
    [
        ("No pain", 0, "noted as fine"),
        ("1–3", 3, "settled enough"),
        ("4–5", 5, "gets softer still"),
        ("6 or more", 6, "rests for two days"),
    ],
)
async def test_each_answer_is_logged_as_the_mornings_and_says_what_follows(
    world: World, button: str, level: int, said: str
) -> None:
    alice = await hurt_yesterday(world)
    await alice.taps(button, on=alice.screen)
    await alice.sees(said)
    first, morning = await hurts(world, alice)
    assert (morning.pain.level, morning.morning) == (level, True)
    assert (morning.pain.region, morning.pain.side) == (Region.KNEE, Side.LEFT)
    assert morning.exercise == first.exercise
    assert alice.screen.buttons, "there is a way on"
    await world.next(8)
    assert len(questions(alice)) == 0, "the question has become its answer"
    world.is_sound()


async def test_what_is_worse_in_the_morning_rests_in_that_days_workout(
    world: World, library: Library
) -> None:
    alice = await hurt_yesterday(world, *SIX)
    await taps(alice, "6 or more", "No: dull")
    await alice.sees("What I noted stands")
    await world.next(18)
    resting = (await kept(world, alice)).last
    exercises = library.content.catalogue.exercises
    assert resting.rests
    assert all(
        Region.KNEE not in exercises[item.prescription.exercise].regions for item in resting.items
    )
    world.is_sound()


async def test_four_and_more_in_the_morning_asks_for_red_flags(world: World) -> None:
    alice = await hurt_yesterday(world)
    await taps(alice, "4–5")
    await alice.sees("Is it one of these?")
    await taps(alice, "Bone, night or groin pain")
    await alice.sees("See one within days")
    await alice.says("/today")
    await alice.sees("until a doctor or physio")
    world.is_sound()


@pytest.mark.parametrize(("words", "level"), [("2", 2), ("no pain", 0), ("fine", 0), ("4/10", 4)])
async def test_a_bare_answer_in_words_is_heard(world: World, words: str, level: int) -> None:
    alice = await hurt_yesterday(world)
    await alice.says(words)
    _, morning = await hurts(world, alice)
    assert (morning.pain.level, morning.morning) == (level, True)
    assert alice.screen.buttons
    world.is_sound()


async def test_a_question_that_nobody_answered_does_not_stand_before_the_next(world: World) -> None:
    alice = await hurt_yesterday(world)
    await alice.says("hip 6")
    await world.next(8)
    await alice.says("1")
    last = (await hurts(world, alice))[-1]
    assert (last.pain.region, last.pain.level, last.morning) == (Region.HIP, 1, True)


async def test_what_is_answered_stays_so_after_the_zone_has_changed(world: World) -> None:
    """Further west it is eight o'clock once more on the same day."""
    alice = await hurt_yesterday(world)
    async with world.stored() as work:
        runner = await work.runners.get(alice.id)
        assert runner is not None
        west = replace(runner.profile, zone="America/New_York")
        moved = await work.runners.save(replace(runner, profile=west))
        await reschedule(work, moved, world.now)
        await work.commit()
    await world.next(8, zone="America/New_York")
    assert len(questions(alice)) == 1
    world.is_sound()


async def test_eleven_is_no_answer(world: World) -> None:
    alice = await hurt_yesterday(world)
    await alice.says("11")
    await alice.sees("0 to 10")
    assert len(await hurts(world, alice)) == 1


async def test_a_named_place_answers_the_question_even_before_it_is_asked(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, *FIVE)
    await world.next(7)
    await alice.says("knee 2")
    await world.next(8)
    assert questions(alice) == []
    assert [hurt.morning for hurt in await hurts(world, alice)] == [False, True]
    world.is_sound()


async def test_reps_of_an_open_workout_are_no_answer(world: World) -> None:
    alice = await hurt_yesterday(world)
    await alice.says("/today")
    await alice.taps("Give me one anyway") if "a day without" in alice.screen.plain else None
    await alice.taps("Start")
    await alice.says("8")
    assert len(await hurts(world, alice)) == 1
    world.is_sound()


async def test_two_places_are_asked_about_one_by_one(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, *FIVE)
    await alice.says("hip 4")
    await world.next(8)
    assert [view.plain.split("?")[0] for view in questions(alice)] == [
        "☀️ How is your left knee this morning",
        "☀️ How is your hip this morning",
    ]
    knee, hip = questions(alice)
    await alice.taps("No pain", on=hip)
    await alice.says("3")
    assert [(hurt.pain.region, hurt.pain.level) for hurt in (await hurts(world, alice))[2:]] == [
        (Region.HIP, 0),
        (Region.KNEE, 3),
    ]
    await alice.taps("6 or more", on=knee)
    assert len(await hurts(world, alice)) == 4, "it was answered in words already"
    world.is_sound()


async def test_a_pain_told_twice_is_one_question(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, *FIVE)
    await taps(alice, "It hurts", "4", "Knee", "Right: muscle", "No: dull")
    await world.next(8)
    (question,) = questions(alice)
    assert "your knee (both sides)" in question.plain
    assert "It was 5" in question.plain


async def test_answered_twice_it_counts_once(world: World) -> None:
    alice = await hurt_yesterday(world)
    question = alice.screen
    data = question.data_of("4–5")
    await alice.taps_raw(question.id, data)
    await alice.taps_raw(question.id, data)
    assert len(await hurts(world, alice)) == 2
    assert alice.screen.buttons
    world.is_sound()


async def test_answered_days_later_it_is_a_report_of_that_day(world: World) -> None:
    alice = await hurt_yesterday(world)
    question = alice.screen
    for _ in range(3):
        await world.next(8)
    await alice.taps("4–5", on=question)
    late = (await hurts(world, alice))[-1]
    assert (late.pain.level, late.morning) == (5, False)
    await world.next(8)
    assert "How is your left knee this morning?" in alice.screen.plain
    world.is_sound()


async def test_a_report_that_was_taken_back_is_not_asked_about(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, *SIX)
    await alice.says("/undo")
    await world.next(8)
    assert questions(alice) == []
    world.is_sound()


async def test_the_question_about_a_report_taken_back_later_is_an_old_button(world: World) -> None:
    alice = await hurt_yesterday(world)
    question = alice.screen
    await alice.says("/undo")
    await alice.taps("6 or more", on=question)
    assert len(await hurts(world, alice)) == 1
    assert alice.screen.buttons
    world.is_sound()


async def test_an_answer_can_be_taken_back_and_given_again(world: World) -> None:
    alice = await hurt_yesterday(world)
    question = alice.screen
    data = question.data_of("6 or more")
    await alice.taps_raw(question.id, data)
    await alice.says("/undo")
    await alice.says("knee 1")
    last = (await hurts(world, alice))[-1]
    assert (last.pain.level, last.morning) == (1, True)
    world.is_sound()


async def test_a_pause_is_silent(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await taps(alice, *FIVE)
    await taps_pause(alice)
    for _ in range(3):
        await world.next(8)
    assert questions(alice) == []
    world.is_sound()


async def taps_pause(person: Person) -> None:
    await person.says("/pause 1 week")
    await person.taps(person.screen.buttons[0])


async def test_a_quiet_day_stays_quiet_and_the_next_one_asks(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(LONG, quiet_days=frozenset({1})))  # tomorrow
    await taps(alice, *FIVE)
    await world.next(8)
    assert questions(alice) == []
    await world.next(8)
    assert len(questions(alice)) == 1
    await taps(alice, "1–3")
    assert (await hurts(world, alice))[-1].morning


async def test_the_workout_of_that_day_comes_all_the_same(world: World) -> None:
    alice = world.person()
    early = replace(LONG, remind_at=time(8, 0), days_per_week=4)
    await begin(world, alice, early)
    await taps(alice, *FIVE)
    before = len(alice.chat.from_bot)
    await world.next(8)
    (both,) = alice.chat.from_bot[before:]
    assert "How is your left knee this morning?" in both.plain
    assert "⏱" in both.plain
    await alice.taps("Today's workout", on=both)
    await alice.taps("1–3", on=both)
    await alice.sees("settled enough")
    world.is_sound()


async def test_who_trains_early_is_asked_at_eight_and_still_nudged(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(LONG, remind_at=time(6, 30)))
    await taps(alice, *FIVE)
    await world.next(6, 30)
    assert "minutes" in alice.screen.plain
    await world.next(8)
    assert "How is your left knee this morning?" in alice.screen.plain
    await world.next(9, 30)
    assert "There's still time today" in alice.screen.plain
    world.is_sound()


async def test_a_snooze_and_the_question_both_come(world: World) -> None:
    alice = world.person()
    await begin(world, alice, replace(LONG, remind_at=time(7, 30)))
    await taps(alice, *FIVE)
    await world.next(7, 40)
    await alice.taps("⏰ 1 hour", on=alice.screen)
    before = len(alice.chat.from_bot)
    await world.next(9)
    (both,) = alice.chat.from_bot[before:]
    assert "How is your left knee this morning?" in both.plain
    assert "⏱" in both.plain
    world.is_sound()


async def test_a_question_and_a_reminder_late_by_a_restart_are_one_message(
    tmp_path: Path, library: Library
) -> None:
    """They once came as two, one after the other."""
    phone = Phone(TOKEN, clock=PhoneClock(datetime(2026, 11, 23, 9, tzinfo=UTC)))
    async with phone:
        async with coach_on(phone, tmp_path, library) as coach:
            alice = phone.person("Alice")
            noon = replace(LONG, remind_at=time(12, 0))
            await begin(World(phone, coach, tmp_path), alice, noon)
            await taps(alice, *FIVE)
        phone.clock.move_to(datetime(2026, 11, 24, 13, tzinfo=UTC))
        before = len(alice.chat.from_bot)
        async with coach_on(phone, tmp_path, library) as coach:
            world = World(phone, coach, tmp_path)
            await world.tick()
            (both,) = alice.chat.from_bot[before:]
            assert "How is your left knee today?" in both.plain
            assert "⏱" in both.plain
            assert (await stored(world, alice)).who.ignored == 1
            await alice.says("2")
            await alice.sees("settled enough")
            await world.move_to(datetime(2026, 11, 24, 16, tzinfo=UTC))
            assert "There's still time today" in alice.screen.plain


async def test_a_restart_at_night_loses_no_question(tmp_path: Path, library: Library) -> None:
    phone = Phone(TOKEN, clock=PhoneClock(datetime(2026, 11, 23, 9, tzinfo=UTC)))
    async with phone:
        async with coach_on(phone, tmp_path, library) as coach:
            world = World(phone, coach, tmp_path)
            alice = world.person()
            await begin(world, alice, LONG)
            await taps(alice, *FIVE)
        phone.clock.move_to(datetime(2026, 11, 24, 13, tzinfo=UTC))
        async with coach_on(phone, tmp_path, library) as coach:
            await World(phone, coach, tmp_path).tick()
            assert "How is your left knee today?" in alice.screen.plain
            assert len(questions(alice)) == 1


@pytest.mark.parametrize(
    "start", [datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 10, 24, 12, tzinfo=UTC)]
)
async def test_clocks_that_change_in_the_night_change_nothing(
    tmp_path: Path, library: Library, start: datetime
) -> None:
    async with world_in(tmp_path, library, start) as world:
        alice = await hurt_yesterday(world)
        (question,) = questions(alice)
        shown = datetime.fromtimestamp(question.raw["date"], ZoneInfo("Europe/Berlin"))
        assert (shown.hour, shown.date() - start.date()) == (8, timedelta(days=1))


async def test_not_what_i_meant_by_a_late_tap_is_never_a_dead_end(world: World) -> None:
    alice = await hurt_yesterday(world)
    await alice.taps_raw(alice.screen.id, "1:hurt:morning:999:1:4")
    await alice.taps_raw(alice.screen.id, "1:hurt:signs:1::")
    await alice.taps_raw(alice.screen.id, "1:hurt:morning:1:1:9")
    assert len(await hurts(world, alice)) == 1
    assert alice.screen.buttons
    world.is_sound()


async def test_a_workout_that_has_begun_heeds_the_morning(world: World, library: Library) -> None:
    alice = await hurt_yesterday(world)
    question = alice.screen
    await alice.says("/today")
    if "a day without" in alice.screen.plain:
        await alice.taps("Give me one anyway")
    await taps(alice, "Start", "Skip")
    await alice.taps("6 or more", on=question)
    left = (await kept(world, alice)).last
    exercises = library.content.catalogue.exercises
    still_open = [item.prescription.exercise for item in left.items if item.outcome is None]
    assert still_open
    assert all(Region.KNEE not in exercises[name].regions for name in still_open)
    world.is_sound()


async def test_after_all_is_done_no_pain_is_good_to_hear(world: World) -> None:
    alice = world.person()
    await begin(world, alice, LONG)
    await finish(alice)
    await alice.says("no pain")
    await alice.sees("Good to hear")
    assert await hurts(world, alice) == []
    world.is_sound()
