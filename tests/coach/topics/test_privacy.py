"""What is kept, and forgetting it."""

from coach.bands import BandKind
from tests.coach.topics.chat import Chat


async def kept(chat: Chat) -> bool:
    async with chat.begin() as work:
        return await work.runners.get(chat.runner_id) is not None


async def test_a_stranger_is_greeted_and_not_kept(chat: Chat) -> None:
    assert "I keep nothing about you" in await chat.types("hello")
    assert not await kept(chat)
    await chat.taps("Begin")
    assert await kept(chat)


async def test_privacy_says_what_is_kept_and_how_to_delete_it(known: Chat) -> None:
    said = await known.types("/privacy")
    assert "a location pin is read for its time zone and dropped" in said
    assert "It can't be brought back" in await known.taps("Delete my data")


async def test_forget_deletes_everything_after_a_second_word(known: Chat) -> None:
    await known.types("/bands")
    await known.taps("Add a band")
    await known.taps("Tube")
    await known.types("red")
    await known.types("/forget")
    assert await kept(known)
    assert "is deleted" in await known.taps("Delete everything")
    assert not await kept(known)
    async with known.begin() as work:
        assert await work.bands.all(known.runner_id) == ()
        assert await work.reminders.get(known.runner_id) is None
    assert "1 of 12" in await known.taps("Begin")
    assert BandKind.TUBE.value not in known.last.text


async def test_forget_can_be_typed(known: Chat) -> None:
    await known.types("/forget")
    await known.types("Yes, delete everything!")
    assert not await kept(known)


async def test_keeping_it_deletes_nothing(known: Chat) -> None:
    await known.types("/forget")
    await known.taps("Keep it")
    assert await kept(known)


async def test_an_old_yes_asks_again(known: Chat) -> None:
    await known.types("/forget")
    tap, message = known.tap_of("Delete everything"), known.newest("Delete everything")
    await known.types("no")
    assert "It can't be brought back" in await known.sends(tap, message)
    assert await kept(known)


async def test_a_newcomer_who_keeps_it_goes_on_with_the_questions(chat: Chat) -> None:
    await chat.types("/start")
    await chat.taps("Road")
    await chat.types("/forget")
    await chat.taps("Keep it")
    assert "2 of 12" in await chat.taps("Go on with the questions")
