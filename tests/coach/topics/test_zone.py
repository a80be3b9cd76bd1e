"""The time zone: a city, one of several, a pin; never a guess."""

from coach.words import Keyboard
from tests.coach.topics.chat import Chat
from tests.coach.topics.test_start import up_to_extras


async def at_zone(chat: Chat) -> None:
    await up_to_extras(chat)
    await chat.taps("Back")
    await chat.taps("Back")
    assert "What city" in chat.last.text


async def test_a_city_of_many_is_asked_about(chat: Chat) -> None:
    await at_zone(chat)
    assert "Which one?" in await chat.types("portland")
    assert chat.last.labels[:2] == (
        "\u2068Portland\u2069, \u2068Oregon, United States\u2069",
        "\u2068Portland\u2069, \u2068Maine, United States\u2069",
    )
    said = await chat.taps(chat.last.labels[1])
    assert "America/New York" in said
    assert "7:00 AM there now" in said
    assert (await chat.runner()).profile.zone == "America/New_York"


async def test_an_unknown_city_is_said_back_and_asked_for_again(chat: Chat) -> None:
    await at_zone(chat)
    said = await chat.types("<b>Atlantis</b>")
    assert "<b>Atlantis</b>" in said
    assert "nearest big city" in said
    assert (await chat.runner()).profile.zone == "Europe/Berlin"


async def test_a_pin_gives_the_zone_and_the_phone_its_keyboard_back(chat: Chat) -> None:
    await at_zone(chat)
    await chat.taps("📍 Send my location instead")
    assert chat.last.keyboard is Keyboard.LOCATION
    await chat.pins(52.5, 13.4)
    *_, gone, following = (chat.messages[number] for number in sorted(chat.messages))
    assert gone.keyboard is Keyboard.REMOVE
    assert "Europe/Berlin" in gone.text
    assert "Extra 1 of 4" in following.text


async def test_a_pin_from_the_sea_asks_for_a_city(chat: Chat) -> None:
    await at_zone(chat)
    assert "type a city" in await chat.pins(-40.0, -120.0)


async def test_a_city_typed_while_the_pin_keyboard_is_up_also_puts_it_away(chat: Chat) -> None:
    await at_zone(chat)
    await chat.taps("📍 Send my location instead")
    await chat.types("kiritimati")
    keyboards = [shown.keyboard for shown in chat.messages.values()]
    assert keyboards.count(Keyboard.REMOVE) == 1


async def test_going_back_from_the_pin_puts_its_keyboard_away(chat: Chat) -> None:
    await at_zone(chat)
    await chat.taps("📍 Send my location instead")
    await chat.taps("Back")
    assert chat.messages[max(chat.messages) - 1].keyboard is Keyboard.REMOVE


async def test_a_pin_that_nobody_asked_for_is_not_kept(known: Chat) -> None:
    assert "didn't keep" in await known.pins(52.5, 13.4)
