"""/exercises: looking through all exercises, and finding one by its name."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.workout import Phase
from phone import MessageView, Person
from tests.chats.looking import stored
from tests.chats.training import ROAD, begin, kept, settle
from tests.chats.world import World, taps

ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))


def read(view: MessageView) -> str:
    return view.plain.translate(ISOLATES)


def numbered(person: Person) -> list[str]:
    """What the newest message offers with a number, which is on a card of its picture too."""
    return [label for label in person.screen.buttons if " · " in label]


async def test_from_an_area_to_a_moving_figure_and_back_in_one_message(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/exercises")
    first = alice.screen
    assert {"1 · Strength", "5 · Balance", "By muscle", "By equipment"} <= set(first.buttons)
    assert first.media == "photo"
    await alice.taps("4 · Flexibility")
    await alice.taps(next(label for label in numbered(alice) if "Calf stretch" in label))
    shown = await alice.sees("Calf stretch")
    assert shown.media == "animation"
    await alice.taps("Cues and care")
    await alice.sees("Leave it out with")
    await alice.taps("Start and end")
    assert alice.screen.media == "photo"
    await alice.taps("Moving")
    assert alice.screen.media == "animation"
    await taps(alice, "Back", "Back")
    await alice.sees("Exercises")
    assert alice.screen.id == shown.id == first.id, "one message, edited"
    world.is_sound()


async def test_muscles_and_equipment_have_pages_and_neighbours(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/exercises")
    await alice.taps("By muscle")
    glutes = next(label for label in numbered(alice) if "Glutes" in label)
    await alice.taps(glutes)
    first_page = numbered(alice)
    await alice.taps("More ➡️")
    assert numbered(alice) != first_page
    await taps(alice, "⬅️ Before", "Back", "Back", "By equipment")
    assert "1 · Bodyweight only" in alice.screen.buttons
    await alice.says("/exercises split squat")
    easier = next(label for label in alice.screen.buttons if label.startswith("Easier: "))
    await alice.taps(easier)
    await alice.sees(easier.removeprefix("Easier: "))
    world.is_sound()


async def test_the_runner_s_own_band_is_drawn_and_named(world: World) -> None:
    alice, bob = world.person("Alice"), world.person("Bob")
    await settle(world, alice)
    await settle(world, bob, bands=())
    await alice.says("/exercises pallof press")
    assert "Later with: long loop, flat band, tube" in read(alice.screen)
    await alice.says("/exercises calf raise")
    assert "red flat band" in read(alice.screen)
    await bob.taps_raw(bob.screen.id, alice.screen.data_of("Cues and care"))
    await bob.says("/exercises calf raise")
    assert "Later with: " in read(bob.screen)
    world.is_sound()


async def test_somebody_without_bands_sees_which_band_each_kind_is(world: World) -> None:
    alice = world.person()
    await settle(world, alice, bands=())
    await alice.says("/exercises")
    await taps(alice, "By equipment")
    assert "1 · Bodyweight only" in alice.screen.buttons
    tube = next(label for label in numbered(alice) if label.endswith("Tube"))
    await alice.taps(tube)
    await alice.taps(numbered(alice)[0])
    assert "Takes: " in read(await alice.sees("Takes"))
    world.is_sound()


@pytest.mark.parametrize(
    "words",
    ["/exercises sqat", "/exercises <b>squat</b>", "show me squats", "how do I do squats?"],
)
async def test_a_typo_a_plural_or_a_question_finds_several(world: World, words: str) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says(words)
    assert len(numbered(alice)) >= 3
    assert "all of them" not in read(alice.screen), "these are guesses, not all of something"
    first = numbered(alice)[0]
    await alice.taps(first)
    await alice.sees(first.split(" · ")[1])
    await alice.taps("Back")
    assert first in numbered(alice), "back among the hits"
    world.is_sound()


@pytest.mark.parametrize(
    "words", ["Dead bug", "show me the dead bug", "how do I do dead bugs?", "daed bug", "deadbug"]
)
async def test_a_name_typed_into_the_chat_opens_its_exercise(world: World, words: str) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says(words)
    await alice.sees("A trunk that stays steady")
    assert (await stored(world, alice)).log == ()
    world.is_sound()


async def test_a_stretch_of_a_sore_place_is_shown_and_not_noted_as_pain(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.says("hamstring stretch")
    await alice.sees("Hamstring stretch")
    assert (await kept(world, alice)).log == ()
    await alice.says("hamstring 3")
    assert (await kept(world, alice)).log != ()
    world.is_sound()


@pytest.mark.parametrize(
    "words", ["приседания", "exercise? " * 500, "<b>&amp;</b>", "💪", "a" * 3000, "\u202eevil"]
)
async def test_a_search_for_nothing_goes_on(world: World, words: str) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says(f"/exercises {words}")
    await alice.sees("no exercise by that name")
    await alice.taps("All exercises")
    await alice.sees("What is it for?")
    world.is_sound()


FORGED = (
    *("1:lib:list:0:0:m.area.soul", "1:lib:list:999:0:m.all.", "1:lib:one:0:0:gone.m.all."),
    *("1:lib:one:0:0:squat", "1:lib:menu:0:0:area", "1:lib:list:0:0:a.found.", "1:lib:dance:0:0:"),
    *("1:lib:list:0:0:a.found.zzzz", "1:lib:list:9223372036854775807:0:m.area.balance"),
)


async def test_old_and_forged_buttons_show_what_there_is(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/exercises")
    shown = alice.screen
    old = [shown.data_of(label) for label in shown.buttons]
    await world.move(timedelta(days=40))
    for data in (*old, *FORGED):
        query = await alice.taps_raw(shown.id, data)
        assert query.answer is not None, data
        assert alice.screen.buttons, data
    world.is_sound()


async def test_a_paused_runner_may_read(world: World) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says("/pause")
    await taps(alice, "1 week", "Injury")
    await alice.says("/exercises")
    await alice.sees("only for reading")
    world.is_sound()


@pytest.mark.parametrize(
    ("way", "phase"),
    [
        (("Set by set", "16"), Phase.SETS),
        (("Done",), Phase.EFFORT),
        (("Done", "One side had less"), Phase.LAG_SIDE),
    ],
)
async def test_one_looks_how_it_goes_and_comes_back_to_the_question(
    world: World, way: tuple[str, ...], phase: Phase
) -> None:
    alice = world.person()
    await begin(world, alice, replace(ROAD, minutes=30))
    await alice.taps("Start")
    if phase is Phase.LAG_SIDE:
        while "Done" in alice.screen.buttons:
            await alice.taps("Done")
            if "One side had less" in alice.screen.buttons:
                way = ("One side had less",)
                break
            await alice.taps("1–2")
    await taps(alice, *way)
    before = (await kept(world, alice)).last
    assert before.phase is phase
    asked = alice.screen.plain
    await alice.taps("How")
    assert (await kept(world, alice)).last.phase is Phase.HOW
    await alice.taps("Back")
    assert alice.screen.plain == asked
    assert (await kept(world, alice)).last.draft == before.draft
    world.is_sound()


async def test_show_me_beside_an_exercise_was_not_understood(world: World) -> None:
    alice = world.person()
    await begin(world, alice)
    await alice.taps("Start")
    name = alice.screen.plain.split(" · ")[1].splitlines()[0]
    await alice.says("Show me this one, please")
    assert name in (await alice.sees(name)).plain
    assert (await kept(world, alice)).last.phase is Phase.HOW
    world.is_sound()


@pytest.mark.parametrize(
    "words",
    ["/exercises calves", "calf exercises", "show me exercises for the abs", "exercises for abs"],
)
async def test_a_muscle_is_no_guess(world: World, words: str) -> None:
    alice = world.person()
    await settle(world, alice)
    await alice.says(words)
    assert alice.screen.plain.startswith("Exercises for ")
    assert "of these?" not in alice.screen.plain
    world.is_sound()
