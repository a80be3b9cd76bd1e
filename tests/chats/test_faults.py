"""Between the coach and Telegram, or under the coach, something breaks: nothing told is lost."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from bot import courier
from bot.application import StrictApplication
from bot.house import Library
from coach.words import Text
from content.texts import Texts
from phone import Phone
from phone.shapes import Json as Fields
from pictures.figures import Figures
from storage import sqlite as pragmas
from tests.chats.joined import joined, training
from tests.chats.looking import data, is_sound, stored, tap, words
from tests.chats.world import World, world_in

SAME = "message is not modified"
OLD = "query is too old"
METHODS = ("sendMessage", "sendPhoto", "editMessageMedia", "editMessageCaption")


@pytest.mark.parametrize("kind", ["429", "500", "502", "401", "drop", "lost_answer", "timeout"])
async def test_a_fault_of_telegram_delays_an_answer_and_changes_nothing(
    world: World, kind: str
) -> None:
    alice = await joined(world)
    for method in (*METHODS, "answerCallbackQuery"):
        world.phone.fault(kind, method, seconds=0.02)
    await alice.says("hello?")
    await alice.says("/today")
    await tap(alice, "start")
    await tap(alice, "done")
    await tap(alice, "effort", "one_two")
    await alice.sees("2/7")
    assert len((await stored(world, alice)).log) == 1
    assert world.phone.violations == []
    refused = [error for error in world.phone.errors if not error.injected]
    assert all(SAME in error.description or OLD in error.description for error in refused)


async def test_polling_outlives_whatever_telegram_answers(world: World) -> None:
    alice = await joined(world)
    for kind in ("401", "404", "500", "502", "drop", "lost_answer", "429"):
        world.phone.fault(kind, "getUpdates")
        await alice.says(f"/help {kind}")
        assert alice.screen.buttons
    assert world.phone.violations == []


async def test_a_spinner_that_cannot_be_ended_keeps_back_no_screen(world: World) -> None:
    # A failed toast once left the person without the screen that they had tapped for.
    alice = await training(world)
    for _ in range(courier.QUICK_TRIES):
        world.phone.fault("500", "answerCallbackQuery")
    deliver(world.phone, tapped(alice.screen.raw, data(alice.screen, "done")))
    await world.phone.settle()
    assert data(alice.screen, "effort", "one_two")


def tapped(message: Fields, carried: str) -> Fields:
    person = {"id": message["chat"]["id"], "is_bot": False, "first_name": "Alice"}
    return {"id": "9", "from": person, "chat_instance": "1", "data": carried, "message": message}


def deliver(phone: Phone, tap: Fields) -> None:
    """A tap of which the phone itself knows nothing, so that its message may be gone."""
    phone.world.tell_bot("callback_query", tap)


async def test_a_screen_deleted_before_its_edit_comes_in_a_new_message(world: World) -> None:
    alice = await training(world)
    screen = alice.screen
    carried = data(screen, "done")
    gone = world.phone.world.messages.find(alice.id, screen.id)
    assert gone is not None
    world.phone.world.remove(gone)
    deliver(world.phone, tapped(screen.raw, carried))
    await world.phone.settle()
    assert alice.screen.id > screen.id
    assert data(alice.screen, "effort", "one_two")
    is_sound(world, OLD, "message to edit not found")


def database(world: World) -> sqlite3.Connection:
    return sqlite3.connect(world.folder / "bandstride.db", isolation_level=None)


def shelved(world: World) -> dict[str, str]:
    """What the coach believes Telegram to keep: drawing by file."""
    with closing(database(world)) as connection:
        rows = connection.execute("SELECT key, file_unique_id FROM shelf").fetchall()
    return dict(rows)


async def test_a_picture_that_telegram_forgot_is_uploaded_again(world: World) -> None:
    alice = await training(world)
    before = shelved(world)
    world.phone.world.files._by_id.clear()
    world.phone.world.files._known_photos.clear()
    await tap(alice, "list")
    assert alice.screen.media == "photo"
    await alice.says("/today")
    await tap(alice, "start")
    assert alice.screen.media == "animation"
    assert shelved(world) == before
    is_sound(world, "wrong remote file identifier", SAME)


async def test_an_upload_whose_answer_was_lost_shelves_no_picture_under_anothers_name(
    world: World,
) -> None:
    # "Not modified" once shelved the picture of the tapped screen as that of the new one.
    alice = await joined(world)
    await alice.says("/today")
    world.phone.fault("lost_answer", "editMessageMedia")
    await tap(alice, "start")
    for _ in range(3):
        await tap(alice, "skip")
    files = list(shelved(world).values())
    assert len(set(files)) == len(files) > 2


class Unreadable:
    """A drawing that is none."""

    key, media, data, width, height = "x", "photo", b"no picture", 10, 10


async def cannot_draw(*_: object) -> object:
    raise OSError(28, "No space left on device")


async def draws_nonsense(*_: object) -> object:
    return Unreadable()


@pytest.mark.parametrize("draw", [cannot_draw, draws_nonsense])
async def test_a_picture_that_cannot_be_had_keeps_back_no_words(
    world: World, monkeypatch: pytest.MonkeyPatch, draw: Callable[..., Any]
) -> None:
    monkeypatch.setattr(Figures, "draw", draw)
    alice = await joined(world)
    await alice.says("/today")
    assert alice.screen.media is None
    for verb in ("start", "done"):
        await tap(alice, verb)
    await tap(alice, "effort", "one_two")
    await alice.sees("2/7")
    assert len((await stored(world, alice)).log) == 1
    assert world.phone.unanswered_callbacks() == []


async def test_when_telegram_is_away_after_an_answer_was_logged_a_line_leads_back(
    world: World, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(courier, "PATIENCE", 0.05)
    alice = await training(world)
    await tap(alice, "done")
    for method in METHODS[1:]:
        world.phone.fault("500", method, count=9)
    await tap(alice, "effort", "one_two")
    world.phone.faults.clear()
    await leads_back(world, alice, library)


async def test_a_mistake_of_ours_after_an_answer_was_logged_is_told_and_leads_back(
    world: World, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It once went from the inbox's retry straight into "seen before", without a word.
    alice = await training(world)
    await tap(alice, "done")
    render = Texts.render

    def fails(texts: Texts, text: Text, language: str) -> str:
        if text.key.startswith("workout"):
            raise KeyError(text.key)
        return render(texts, text, language)

    monkeypatch.setattr(Texts, "render", fails)
    await tap(alice, "effort", "one_two")
    monkeypatch.setattr(Texts, "render", render)
    await leads_back(world, alice, library)


async def leads_back(world: World, alice: Any, library: Library) -> None:
    assert words(library, "error-short") in alice.screen.plain
    assert len((await stored(world, alice)).log) == 1
    await alice.taps(alice.screen.buttons[0])
    await alice.sees("2/7")
    assert world.phone.unanswered_callbacks() == []


async def test_a_database_that_another_program_locks_for_a_while_is_waited_for(
    world: World,
) -> None:
    alice = await training(world)
    with closing(
        sqlite3.connect(
            world.folder / "bandstride.db", isolation_level=None, check_same_thread=False
        )
    ) as other:
        other.execute("BEGIN IMMEDIATE")
        Timer(0.3, other.execute, ["ROLLBACK"]).start()
        await alice.says("8 8 hard")
    await alice.sees("2/7")
    assert len((await stored(world, alice)).log) == 1
    world.is_sound()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The coach waits for a lock of others for no more than 30 ms."""
    short = [p if "busy_timeout" not in p else "busy_timeout = 30" for p in pragmas.PRAGMAS]
    monkeypatch.setattr(pragmas, "PRAGMAS", tuple(short))


@pytest.mark.usefixtures("impatient")
async def test_while_the_database_stays_locked_the_person_is_told_and_later_answered(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with world_in(tmp_path, library) as world:
        alice = await training(world)
        other = database(world)
        process = StrictApplication.process_update

        async def locked(application: StrictApplication, update: object) -> None:
            if not other.in_transaction:
                other.execute("BEGIN IMMEDIATE")  # now that the update is safe in the inbox
            await process(application, update)

        monkeypatch.setattr(StrictApplication, "process_update", locked)
        world.phone.idle = None
        await alice.says("8 8 hard")
        await alice.sees(words(library, "error-waits"))
        monkeypatch.setattr(StrictApplication, "process_update", process)
        other.execute("ROLLBACK")
        other.close()
        await alice.sees("2/7")
        assert len((await stored(world, alice)).log) == 1
        said = [view.plain for view in alice.chat.from_bot]
        assert said.count(words(library, "error-waits")) == 1


BROKEN = """CREATE TRIGGER bad BEFORE INSERT ON training_log
BEGIN INSERT INTO nowhere VALUES (1); END"""


@contextmanager
def broken_log(world: World) -> Iterator[None]:
    """Whatever is written into the training log fails, as on a disk with a bad block."""
    with closing(database(world)) as connection:
        connection.execute(BROKEN)
        yield
        connection.execute("DROP TRIGGER bad")


async def test_an_answer_that_cannot_be_written_is_owned_up_to_and_can_be_given_again(
    world: World, library: Library
) -> None:
    alice = await training(world)
    await tap(alice, "done")
    screen = alice.screen
    with broken_log(world):
        await tap(alice, "effort", "one_two")
    assert words(library, "error-short") in alice.screen.plain
    assert (await stored(world, alice)).log == ()
    await alice.taps_raw(screen.id, data(screen, "effort", "one_two"))
    assert len((await stored(world, alice)).log) == 1
    assert world.phone.unanswered_callbacks() == []
    assert world.phone.violations == []
