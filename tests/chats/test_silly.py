"""What people really send: answered with a word that fits, escaped, and of no other effect."""

from collections.abc import Awaitable, Callable

import pytest

from bot.house import Library
from phone import MessageView, Person
from phone.shapes import Json
from tests.chats.joined import joined, training
from tests.chats.looking import Stored, is_sound, stored, tap, words
from tests.chats.world import World, taps

Sends = Callable[[Person], Awaitable[object]]
Goes = Callable[[World], Awaitable[Person]]

BIDI = "\u202eevil\u202c \u2066x\u2069 \u200f\u061c"
TEXTS = {
    "long": "lorem ipsum dol " * 330,  # 5,250 characters: two messages
    "long word": "a" * 5000,
    "emoji": "💪🏽👩‍👩‍👧‍👦🏳️‍🌈" * 20,
    "html": "<b>&amp;</b><script>alert(1)</script></b><a href='tg://x'>",
    "right to left": "שלום عليكم " + BIDI,
    "zero width": "\u200b\u2060\ufeff",
    "newlines": "a\n\n\n\nb\r\n\tc",
    "combining": "Z\u0351\u036b\u0343" * 60,
    "format": "{ $name } %s %(x)d {0} \\n ${HOME} -brand",
    "slash": "/",
    "null": "a\x00b\x1b[31m",
    "sql": "'; DROP TABLE runners; --",
}
COMMANDS = {
    "unknown": "/dance",
    "of another bot": "/today@other_bot",
    "unknown, ours": "/dance@bandstride_bot",
    "capitals": "/DANCE now",
    "long": "/" + "x" * 60,
}


async def venue(person: Person) -> None:
    place = {"latitude": 52.5, "longitude": 13.4}
    await person.sends(
        {"location": place, "venue": {"location": place, "title": "a", "address": "b"}}
    )


async def dice(person: Person) -> None:
    await person.sends({"dice": {"emoji": "🎲", "value": 3}})


async def document(person: Person) -> None:
    await person.sends_document("<b>.pdf", b"%PDF")


THINGS: dict[str, Sends] = {
    "sticker": lambda person: person.sends_sticker(),
    "voice": lambda person: person.sends_voice(),
    "photo": lambda person: person.sends_photo(),
    "document": document,
    "contact": lambda person: person.sends_contact(),
    "forwarded": lambda person: person.forwards("12 12 12 hard"),
    "location": lambda person: person.sends_location(35.0, 139.0),
    "other": dice,
}


async def at_the_start(world: World) -> Person:
    person = world.person()
    await person.says("/start")
    await taps(person, "Road", "A steady habit")
    return person


async def in_settings(world: World) -> Person:
    person = await joined(world)
    await person.says("/settings")
    return person


PLACES: dict[str, Goes] = {
    "start": at_the_start,
    "workout": training,
    "settings": in_settings,
}


@pytest.fixture(params=PLACES)
async def alice(world: World, request: pytest.FixtureRequest) -> Person:
    return await PLACES[request.param](world)


async def answered(world: World, person: Person, sends: Awaitable[object]) -> list[MessageView]:
    """What the coach says to that; it says something, and nothing told has changed."""
    before, seen = await stored(world, person), len(person.chat.from_bot)
    await sends
    said = person.chat.from_bot[seen:]
    assert said, "silence"
    assert leads_on(said[-1], await stored(world, person)), said[-1].plain
    after = await stored(world, person)
    assert after.told == before.told
    is_sound(world, "message is not modified")
    return said


def leads_on(view: MessageView, kept: Stored) -> bool:
    """There is a button, or a question that waits for words."""
    return bool(view.buttons) or (kept.runner is not None and kept.runner.awaiting is not None)


async def test_whatever_is_typed_is_answered_and_changes_nothing(
    world: World, alice: Person
) -> None:
    for text in TEXTS.values():
        await answered(world, alice, alice.says(text))


async def test_an_unknown_command_leads_on(world: World, alice: Person, library: Library) -> None:
    for command in COMMANDS.values():
        said = await answered(world, alice, alice.says(command))
        assert words(library, "hint-command") in said[0].plain


async def test_whatever_is_sent_gets_the_hint_that_fits(
    world: World, alice: Person, library: Library
) -> None:
    for kind, sends in THINGS.items():
        said = await answered(world, alice, sends(alice))
        ready = (await stored(world, alice)).runner
        read = kind == "document" and ready is not None and ready.welcomed
        key = "runs-other" if read else f"hint-{kind}"
        assert words(library, key).splitlines()[0] in said[0].plain
    await answered(world, alice, venue(alice))


async def test_our_commands_are_known_however_they_are_written(world: World) -> None:
    alice = await training(world)
    for command in (
        "/today extra words",
        "/today@bandstride_bot",
        "/TODAY@Bandstride_Bot",
        "/today\nand more",
        "/today\u00a0please",
    ):
        await alice.says(command)
        assert alice.screen.media == "animation", command
    world.is_sound()


@pytest.mark.parametrize("payload", ["x", "a-b_c" * 12, "1", "today"])
async def test_a_deep_link_of_no_meaning_begins_like_any_other(world: World, payload: str) -> None:
    alice = world.person()
    await alice.starts(payload)
    assert alice.screen.buttons
    await taps(alice, "Road", "A steady habit")
    await alice.starts(payload)
    await alice.sees("latex")
    world.is_sound()


async def test_numbers_of_other_scripts_count_as_well(world: World) -> None:
    alice = await training(world)
    await alice.says("١٢ ١٢ ١٢ hard")
    (entry,) = (await stored(world, alice)).log
    assert entry.event.kind == "reported"
    assert entry.event.report.amounts == (12, 12, 12)


@pytest.mark.parametrize("name", ["html", "right to left", "emoji", "combining", "format", "sql"])
async def test_a_bands_name_is_shown_as_it_was_typed_and_breaks_nothing(
    world: World, name: str
) -> None:
    alice = await joined(world)
    await alice.says("/bands")
    await alice.taps("green")
    await alice.taps("Rename")
    await alice.says(TEXTS[name])
    async with world.stored() as work:
        (band,) = await work.bands.owned(alice.id)
    await alice.says("/bands")
    assert (
        any(band.label in label for label in alice.screen.buttons)
        or band.label in alice.screen.plain
    )
    await alice.says("/today")
    await tap(alice, "start")
    assert alice.screen.media == "animation"
    world.is_sound()


async def test_a_moving_live_location_is_not_answered_at_every_step(world: World) -> None:
    alice = await at_the_start(world)
    before = len(alice.chat.from_bot)
    pin = {"latitude": 1.0, "longitude": 2.0, "live_period": 900}
    moved: Json = {**alice.screen.raw, "from": alice.user, "location": pin, "edit_date": 1}
    for _ in range(3):
        world.phone.world.tell_bot("edited_message", moved)
    await world.phone.settle()
    assert len(alice.chat.from_bot) == before
    assert (await stored(world, alice)).runner is not None


async def test_a_button_of_a_message_that_telegram_shows_no_more_still_leads_on(
    world: World,
) -> None:
    alice = await training(world)
    screen, count = alice.screen, len(alice.chat.from_bot)
    chat = screen.raw["chat"]
    tapped: Json = {
        "id": "4711",
        "from": alice.user,
        "chat_instance": "1",
        "data": screen.rows[0][0]["callback_data"],
        "message": {"chat": chat, "message_id": screen.id, "date": 0},
    }
    world.phone.world.tell_bot("callback_query", tapped)
    await world.phone.settle()
    assert len(alice.chat.from_bot) == count + 1
    assert alice.screen.buttons
