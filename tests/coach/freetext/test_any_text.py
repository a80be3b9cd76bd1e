"""What must hold for any text, and for any vocabulary."""

import sys
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.exercises import Unit
from coach.freetext import Understood, Vocabulary, understand
from coach.freetext.tokens import fold, tokens
from coach.training import Effort, Outcome
from tests.coach.freetext.words import WORDS

KNOWN = [
    *("12", "3x12", "12/10", "1:30", "½", "3/10", "٣", "x", ",", ".", "\n", "%", "-"),
    *WORDS.efforts,
    *WORDS.outcomes,
    *WORDS.regions,
    *WORDS.sides,
    *WORDS.signs,
    *WORDS.red_flags,
]
known_words = st.lists(st.sampled_from(KNOWN), max_size=60).map(" ".join)


@given(st.text(max_size=5000) | known_words, st.sampled_from(Unit))
def test_no_text_makes_it_fail(text: str, unit: Unit) -> None:
    found = understand(text, WORDS, unit)
    if isinstance(found, Understood):
        assert len(found.amounts) <= 12
        assert all(0 <= amount <= 900 for amount in found.amounts)
        assert all(pain.level is None or 0 <= pain.level <= 10 for pain in found.pains)
        assert found.portion is None or 0 < found.portion <= 1
        assert found.red_flag is None or found == Understood(red_flag=found.red_flag)


@given(st.text(max_size=300))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("sign", "\ufdfa\ufdfb\u33af\u3316½㊿")
def test_no_sign_makes_a_text_much_longer_than_it_was_typed(sign: str) -> None:
    assert len(fold(sign * 4096)) <= 6 * 4096


@pytest.mark.parametrize("piece", [*KNOWN, "a", "\uff19", "\ufdfa", "👍🏽", "e\u0301"])
def test_long_texts_of_one_word_are_read_in_steps_that_grow_with_their_length(piece: str) -> None:
    short, long = (_steps((piece + " ") * times) for times in (200, 800))
    assert long <= 8 * short, "four times the text may take four times the steps, not sixteen"


def _steps(text: str) -> int:
    """How many lines of our own code run: a measure that no busy machine can upset."""
    count = 0

    def trace(_frame: object, _event: str, _arg: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]  # it need not know what a frame is
    try:
        understand(text, WORDS)
    finally:
        sys.settrace(before)
    return count


NOTHING: dict[str, Any] = {table.name: {} for table in fields(Vocabulary) if table.init}


def test_a_phrase_with_two_meanings_is_refused() -> None:
    tables = {"efforts": {"done": Effort.NONE}, "outcomes": {"Done": Outcome.DONE}}
    with pytest.raises(ValueError, match="means"):
        Vocabulary(**{**NOTHING, **tables})


def test_a_phrase_without_a_word_is_refused() -> None:
    with pytest.raises(ValueError, match="no word"):
        Vocabulary(**{**NOTHING, "efforts": {"...": Effort.NONE}})


def test_tokens_of_numbers_and_words() -> None:
    assert [token.text for token in tokens("3x12s, Knie/Hüfte")] == [
        *("3", "x", "12", "s", ",", "knie", "/", "hufte"),
    ]


def test_an_old_numeral_at_the_beginning_of_a_word_is_a_word() -> None:
    assert [token.text for token in tokens("\U00012400A 12")] == ["\U00012400a", "12"]
