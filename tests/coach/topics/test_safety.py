"""Red flags in typed words go before everything else."""

from coach.runner import PauseReason
from tests.coach.topics.chat import Chat

CLEARED = "A doctor or physio said band work is fine"


async def test_an_emergency_stops_the_coaching_and_says_where_to_go(known: Chat) -> None:
    said = await known.types("did 12 12 10 but pain in my chest")
    assert "chest pain" in said
    assert "112" in said
    pause = (await known.runner()).pause
    assert pause is not None
    assert pause.reason is PauseReason.MEDICAL
    async with known.begin() as work:
        assert await work.reminders.get(known.runner_id) is None


async def test_a_professionals_word_lets_it_go_on(known: Chat) -> None:
    await known.types("i fainted")
    assert "Stop whenever something feels wrong" in await known.taps(CLEARED)
    assert (await known.runner()).pause is None
    async with known.begin() as work:
        assert await work.reminders.get(known.runner_id) is not None


async def test_a_misunderstanding_is_taken_back(known: Chat) -> None:
    await known.types("i fainted")
    await known.taps("That's not what I meant")
    assert (await known.runner()).pause is None


async def test_a_second_red_flag_cannot_be_waved_away(known: Chat) -> None:
    await known.types("i fainted")
    await known.types("chest pain")
    assert known.last.labels == (CLEARED,)


async def test_the_word_of_an_older_pause_does_not_end_a_new_one(known: Chat) -> None:
    await known.types("chest pain")
    tap, message = known.tap_of(CLEARED), known.newest(CLEARED)
    await known.sends(tap, message)
    known.later(days=30)
    await known.types("chest pain")
    await known.sends(tap, message)
    assert (await known.runner()).pause is not None
    assert known.toasts == ["That was an older button"]


async def test_a_red_flag_in_the_middle_of_the_questions_is_heard_too(chat: Chat) -> None:
    await chat.types("/start")
    assert "112" in await chat.types("chest pain")
    await chat.taps("That's not what I meant")
    assert "1 of 12" in await chat.taps("Go on with the questions")


async def test_ordinary_words_are_no_red_flag(known: Chat) -> None:
    assert "I didn't get that" in await known.types("no chest pain at all")
