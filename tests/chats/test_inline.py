"""An exercise shared into any chat: typed after the coach's name, posted, opened by its link."""

from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.house import Library
from coach.screens.sharing import told
from coach.sharing import FAVOURITES, MOST, figure
from content.captions import CAPTION, units
from handlers.paragraphs import PARAGRAPH
from phone import Phone, PhoneClock
from phone.world.inline import InlineResult
from phone.world.sharing import ask
from pictures.figures import Figures
from storage.database import open_engine
from storage.inbox import Inbox
from storage.shelf import Shelf
from tests.chats.looking import stored, words
from tests.chats.onboarding import Answers, start
from tests.chats.world import MONDAY, TOKEN, World, coach_on, settings_for

CALF = "calf_raise"
LINK = f"https://t.me/bandstride_bot?start=exercise_{CALF}"


def plain(result: InlineResult) -> str:
    return str(result.content.get("text") or result.content.get("caption"))


def kept(world: World, library: Library) -> tuple[Shelf, str]:
    """The shelf of uploads, and the key of the calf raise's figure in nobody's colour."""
    engine = open_engine(settings_for(world.phone, world.folder).database_url)
    content = library.content
    artist = Figures(content.figures, content.charts.palette, library.pictures)
    key = artist.key(figure(content.catalogue.exercises[CALF]))
    return Shelf(engine, bot_id=int(TOKEN.partition(":")[0])), key


async def test_an_exercise_is_shared_into_a_group_that_the_coach_is_not_in(
    world: World, library: Library
) -> None:
    alice, bob = world.person("Alice"), world.person("Bob")
    club = world.phone.group("Club", [alice, bob])
    offered = await alice.asks_inline("calf", in_=club)
    assert CALF in offered.ids
    shared = await alice.posts(offered, CALF)

    for part in ("name", "for", "how", "cues", "safety"):
        assert words(library, f"exercise-calf-raise-{part}") in shared.plain
    (view,) = bob.chat_in(club).messages
    assert view.raw["via_bot"]["username"] == "bandstride_bot"
    assert [(key["text"], key["url"]) for row in view.rows for key in row] == [
        (words(library, "share-train"), LINK)
    ]
    assert (await stored(world, alice)).runner is None  # nobody is kept for having shared
    world.is_sound()


async def test_before_anything_is_typed_there_are_favourites(world: World) -> None:
    alice = world.person()
    assert (await alice.asks_inline()).ids == list(FAVOURITES)
    assert (await alice.asks_inline("  ")).ids == list(FAVOURITES)
    world.is_sound()


async def test_half_a_word_a_slip_and_a_single_letter_find_exercises(world: World) -> None:
    alice = world.person()
    for typed in ("c", "cal", "calf rai", "clf raise", "CALF RAISES"):
        found = (await alice.asks_inline(typed)).ids
        assert CALF in found, typed
        assert len(found) <= MOST
    world.is_sound()


async def test_what_is_called_nothing_leads_to_the_coach(world: World, library: Library) -> None:
    offered = await world.person().asks_inline("<b>xyzzy</b> & '\"")
    assert offered.results == ()
    assert offered.button is not None
    assert offered.button["text"] == words(library, "share-nothing")
    world.is_sound()


async def test_a_newcomer_sees_the_shared_exercise_and_then_the_usual_welcome(
    world: World, library: Library
) -> None:
    alice = world.person()
    await alice.starts(f"exercise_{CALF}")
    exercise, welcome = alice.chat.from_bot
    assert exercise.media == "animation"
    assert words(library, "exercise-calf-raise-how") in exercise.caption
    assert exercise.buttons == []
    assert "What kind of runner are you?" in welcome.plain
    await alice.taps("Road")
    await alice.sees("Kind of runner: Road")
    world.is_sound()


async def test_who_trains_already_is_led_to_the_exercise_alone(
    world: World, library: Library
) -> None:
    alice = world.person()
    await start(alice, Answers(bands=()))
    before = len(alice.chat.from_bot)
    await alice.starts(f"exercise_{CALF}")
    (exercise,) = alice.chat.from_bot[before:]
    assert words(library, "exercise-calf-raise-how") in exercise.caption
    world.is_sound()


@pytest.mark.parametrize("payload", ["exercise_", "exercise_tango", "exercise_CALF_RAISE", "calf"])
async def test_a_link_to_nothing_only_opens_the_coach(world: World, payload: str) -> None:
    alice = world.person()
    await alice.starts(payload)
    (welcome,) = alice.chat.from_bot
    assert "What kind of runner are you?" in welcome.plain
    world.is_sound()


async def test_a_figure_that_was_sent_once_moves_in_what_is_shared(
    world: World, library: Library
) -> None:
    alice, bob = world.person("Alice"), world.person("Bob")
    (in_words, *_) = (await alice.asks_inline("calf raise")).results
    assert in_words.kind == "article"
    assert in_words.description == words(library, "exercise-calf-raise-for")
    await bob.starts(f"exercise_{CALF}")  # in nobody's colour, since Bob has told of no band
    world.phone.clock.move_to(world.now.replace(hour=10))  # what Telegram kept for Alice is old
    offered = await alice.asks_inline("calf raise")
    assert offered.results[0].kind == "mpeg4_gif"
    shared = await alice.posts(offered, CALF)
    sent = bob.chat.from_bot[0].raw["animation"]["file_id"]
    assert shared.raw["animation"]["file_id"] == sent
    assert shared.caption == plain(in_words)
    world.is_sound()


async def test_a_figure_that_telegram_knows_no_more_is_shared_in_words(
    world: World, library: Library
) -> None:
    shelf, key = kept(world, library)
    await shelf.put(key, "CgACAgIgone", "gone")
    offered = await world.person().asks_inline("calf raise")
    assert {result.kind for result in offered.results} == {"article"}
    assert await shelf.many([key]) == {}
    await shelf.engine.dispose()
    assert [v.text for v in world.phone.violations] == []
    assert [line["event"] for line in world.logged if line["log_level"] == "warning"] == [
        "a figure is refused: shared in words"
    ]


async def test_what_is_shared_tells_nothing_of_who_shares_it(world: World) -> None:
    runner, stranger = world.person("Rita"), world.person("Sam")
    await start(runner, Answers(bands=("green mini loop", "long loop in red")))
    await runner.says("knee 3")
    mine = (await runner.asks_inline("monster walk")).results
    theirs = (await stranger.asks_inline("monster walk")).results
    assert [(each.content, each.title) for each in mine] == [
        (each.content, each.title) for each in theirs
    ]


async def test_the_coach_stays_silent_where_an_exercise_is_shared_in_its_own_chat(
    world: World,
) -> None:
    alice = world.person()
    await start(alice, Answers(bands=()))
    before = await stored(world, alice)
    written = len(alice.chat.from_bot)
    await alice.posts(await alice.asks_inline("squat"), "squat")
    assert len(alice.chat.from_bot) == written
    assert (await stored(world, alice)).told == before.told
    world.is_sound()


async def test_an_inline_query_is_never_kept(world: World) -> None:
    await world.person().asks_inline("my knee hurts")
    engine = open_engine(settings_for(world.phone, world.folder).database_url)
    assert await Inbox(engine).pending(100) == ()
    await engine.dispose()


async def test_a_flood_of_letters_delays_nobody(world: World) -> None:
    alice, bob = world.person("Alice"), world.person("Bob")
    for number in range(60):
        ask(world.phone.world, alice.record, alice.chat.record, f"squat {number}")
    assert (await bob.asks_inline("squat")).ids
    await bob.starts()
    await bob.sees("What kind of runner are you?")
    answered = world.phone.journal.requests("answerInlineQuery")
    assert len(answered) < 30  # each of Alice's took the place of the one before it


async def test_telegram_may_not_give_one_persons_answer_to_another_of_another_language(
    world: World,
) -> None:
    await world.person(language="de").asks_inline("squat")
    (entry,) = world.phone.journal.requests("answerInlineQuery")
    assert str(entry.params["is_personal"]).lower() == "true"


@pytest.mark.parametrize("inline", [True, False])
async def test_where_inline_mode_is_off_the_share_button_is_left_out_and_one_line_says_so(
    tmp_path: Path, library: Library, *, inline: bool
) -> None:
    phone = Phone(TOKEN, clock=PhoneClock(MONDAY), inline=inline)
    with capture_logs() as logged:
        async with phone, coach_on(phone, tmp_path, library):
            alice = phone.person("Alice")
            await start(alice, Answers(bands=()))
            await alice.starts(f"exercise_{CALF}")
    shares = [key for row in alice.screen.rows for key in row if "switch_inline_query" in key]
    assert [key["switch_inline_query"] for key in shares] == (["Calf raise"] if inline else [])
    told = [line for line in logged if line["event"] == "exercises cannot be shared"]
    assert len(told) == (0 if inline else 1)


def test_every_exercise_fits_under_its_picture(library: Library) -> None:
    texts = library.content.texts
    for exercise in library.content.catalogue.exercises.values():
        for language in texts.languages:
            said = [texts.render(each, language) for each in told(exercise, figure(exercise))]
            assert units(PARAGRAPH.join(said)) <= CAPTION, exercise.id


def test_favourites_are_exercises(library: Library) -> None:
    assert set(FAVOURITES) <= library.content.catalogue.exercises.keys()
