"""Outcome, effort, band: whole reports that are typed."""

import pytest

from coach.freetext import PainSaid, Understood, understand
from coach.runner import Region
from coach.training import Effort, Outcome
from tests.coach.freetext.words import WORDS, read


def test_a_report_in_one_line() -> None:
    assert read("12 12 10 hard, knee 3") == Understood(
        amounts=(12, 12, 10),
        outcome=Outcome.DONE,
        effort=Effort.ONE_TWO,
        pains=(PainSaid(3, Region.KNEE),),
    )


def test_the_band_that_was_used_is_read() -> None:
    assert read("2x12 red").colour == "red"
    assert read("Grey 12 12").colour == "silver"
    assert read("12 12 big Green-Monster").rest == ("big", "green", "monster")


OUTCOMES = {
    "all done": Outcome.DONE,
    "ALL DONE!!!": Outcome.DONE,
    "👍🏽": Outcome.DONE,
    "skipped": Outcome.SKIPPED,
    "had to stop": Outcome.STOPPED,
    "done, easy": Outcome.DONE,
    "12 12, skipped the last": Outcome.DONE,
    "8, had to stop": Outcome.STOPPED,
}


@pytest.mark.parametrize(("text", "expected"), OUTCOMES.items(), ids=OUTCOMES)
def test_what_became_of_it_is_read(text: str, expected: Outcome) -> None:
    assert read(text).outcome is expected


def test_an_effort_alone_says_nothing_of_what_was_done() -> None:
    assert read("easy") == Understood(effort=Effort.THREE_FOUR)


EFFORTS = {
    "easy": Effort.THREE_FOUR,
    "Very easy": Effort.FIVE_UP,
    "VERY  HARD": Effort.NONE,
    "couldn’t finish": Effort.FAILED,
    "couldnt finish": Effort.FAILED,
    "first easy then hard": Effort.ONE_TWO,
    "couldn't finish, hard": Effort.FAILED,
    "12 12 10 rir 2": Effort.ONE_TWO,
    "2 in the tank": Effort.ONE_TWO,
    "3-4 in the tank": Effort.THREE_FOUR,
    "12 12 0 in the tank": Effort.NONE,
    "rir 6": Effort.FIVE_UP,
    "rpe 8": Effort.ONE_TWO,
    "rpe 10": Effort.NONE,
    "12 12 10 1-2 left": Effort.ONE_TWO,
}


@pytest.mark.parametrize(("text", "expected"), EFFORTS.items(), ids=EFFORTS)
def test_effort_is_read(text: str, expected: Effort) -> None:
    assert read(text).effort is expected


@pytest.mark.parametrize("text", ["all done, 1-2", "all done 1–2", "All done, 1-2."])
def test_an_effort_written_as_its_button_is_called_is_not_read_as_sets(text: str) -> None:
    told = read(text)
    assert (told.amounts, told.effort, told.outcome) == ((), Effort.ONE_TWO, Outcome.DONE)
    assert read("1-2").amounts == (1, 2)
    assert read("all done, knee 1-2").effort is None


def test_a_number_beside_the_effort_is_no_amount() -> None:
    assert read("12 12 10 rir 2").amounts == (12, 12, 10)
    assert read("12 12 2 in the tank").amounts == (12, 12)
    assert read("12 12 10 2 left").amounts == (12, 12, 10)


@pytest.mark.parametrize("text", ["", "   ", "hello there", "not easy", "…", "left", "?!"])
def test_nothing_is_made_of_words_that_report_nothing(text: str) -> None:
    assert understand(text, WORDS) is None


def test_yesterday_is_noticed() -> None:
    assert read("yesterday 12 12").yesterday
    assert not read("12 12").yesterday
