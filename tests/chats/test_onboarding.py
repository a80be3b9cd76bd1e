from pathlib import Path

from bot.house import Library
from phone import Person, Phone, PhoneClock
from tests.chats.onboarding import Answers, start
from tests.chats.world import MONDAY, TOKEN, World, coach_on, taps


async def test_a_newcomer_reaches_a_workout_from_start(world: World) -> None:
    alice = world.person()
    await start(alice)
    await alice.taps("Start today's workout")
    shown = await alice.sees("7 exercises")
    assert shown.media == "photo"
    world.is_sound()


async def test_nothing_is_kept_of_who_has_not_begun(world: World) -> None:
    alice = world.person()
    await alice.says("hi there")
    await alice.sees("I keep nothing about you until you begin")
    await alice.taps("Begin")
    await alice.sees("What kind of runner are you?")


async def test_onboarding_goes_on_where_it_was_left_after_days_and_a_restart(
    tmp_path: Path, library: Library
) -> None:
    async with Phone(TOKEN, clock=PhoneClock(MONDAY)) as phone:
        alice = phone.person("Alice")
        async with coach_on(phone, tmp_path, library):
            await alice.says("/start")
            await taps(alice, "Sprinter", "Get faster", "No")
        phone.clock.move_to(MONDAY.replace(day=28))
        async with coach_on(phone, tmp_path, library):
            await alice.says("/start")
            await alice.sees("Welcome back")
            await alice.sees("Which bands do you have?")
            await alice.says("blue tube")
            await alice.sees("Another one?")
        assert phone.violations == []


async def test_a_command_in_the_middle_brings_the_open_question_back(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    await taps(alice, "Relay", "Last longer")
    await alice.says("/today")
    await alice.sees("Are you allergic to latex?")
    await alice.says("/help")
    await alice.sees("12 12 10 hard, knee 3")
    await alice.says("/start")
    await alice.sees("Are you allergic to latex?")


async def test_typed_answers_do_as_well_as_taps(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    for words, next_question in (
        ("long distance", "What do you want most"),
        ("stronger joints", "allergic to latex"),
        ("no", "Which bands"),
    ):
        await alice.says(words)
        await alice.sees(next_question)


async def test_an_old_buttons_second_tap_changes_nothing(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    first = alice.screen
    sprinter = first.data_of("Sprinter")
    await alice.taps("Road")
    await alice.taps_raw(first.id, sprinter)
    assert alice.toasts[-1]
    await answer_rest(alice)
    await alice.sees("You're a road runner")
    world.is_sound()


async def answer_rest(alice: Person) -> None:
    await taps(alice, "A steady habit", "No", "No bands yet", "None of these")
    await taps(alice, "New to it", "Nothing is sore", "None of these", "2", "10 min")
    await alice.says("Berlin")
    await taps(alice, "6:00 PM", "Enough, let's train")


async def test_a_city_with_a_typo_is_found_and_a_common_name_is_asked_about(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    await answer_until_city(alice)
    await alice.says("San Jose")
    asked = await alice.sees("There are several")
    assert len(asked.buttons) >= 2
    await alice.says("Amsterdm")
    await alice.sees("Europe/Amsterdam")


async def answer_until_city(alice: Person) -> None:
    await taps(alice, "Road", "A steady habit", "No", "No bands yet", "None of these")
    await taps(alice, "New to it", "Nothing is sore", "None of these", "2", "10 min")
    await alice.sees("What city are you in")


async def test_a_location_pin_gives_the_zone_and_is_not_kept(world: World, tmp_path: Path) -> None:
    alice = world.person()
    await alice.says("/start")
    await answer_until_city(alice)
    await alice.taps("Send my location instead")
    await alice.sends_location(35.6812, 139.7671)
    await alice.sees("Asia/Tokyo")
    assert holding(tmp_path, b"35.68", b"139.76") == []


def holding(folder: Path, *words: bytes) -> list[Path]:
    """Files that hold any of these, the database's log included."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    return [path for path in files if any(word in path.read_bytes() for word in words)]


async def test_a_medical_stop_waits_for_a_professionals_word(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    await taps(alice, "Road", "A steady habit", "No", "No bands yet", "None of these")
    await taps(alice, "New to it", "Nothing is sore", "Heart trouble", "Done")
    await alice.sees("ask a doctor or physio")
    await taps(alice, "Not asked yet", "2", "10 min")
    await alice.says("Berlin")
    await taps(alice, "6:00 PM", "Enough, let's train")
    await alice.says("/today")
    waiting = await alice.sees("doctor or physio")
    assert waiting.media is None
    await alice.taps("A doctor or physio said band work is fine")
    await alice.says("/today")
    assert (await alice.sees("exercises")).media == "photo"


async def test_every_answer_can_be_changed_in_settings(world: World) -> None:
    alice = world.person()
    await start(alice, Answers(kind="Sprinter"))
    await alice.says("/settings")
    await alice.sees("Sprinter")
    await alice.taps("Kind of runner")
    await alice.taps("Long distance")
    await alice.says("/settings")
    await alice.sees("Long distance")
    world.is_sound()


async def test_two_people_answer_at_the_same_time(world: World) -> None:
    alice, bob = world.person("Alice"), world.person("Bob")
    await alice.says("/start")
    await bob.says("/start")
    await alice.taps("Sprinter")
    await bob.taps("Road")
    await answer_rest(bob)
    await bob.sees("You're a road runner")
    assert "What do you want most" in alice.screen.plain


async def test_who_misses_a_question_twice_is_told_what_else_they_can_do(world: World) -> None:
    alice = world.person()
    await alice.says("/start")
    said = []
    for words in ("stop", "cancel"):
        await alice.says(words)
        said.append(alice.screen.plain)
    assert said[0] != said[1]
    assert "/forget" in said[1]
    assert "What kind of runner" in said[1]
    await alice.taps("Road")
    await alice.says("banana")
    assert "/forget" not in alice.screen.plain
    world.is_sound()
