"""Sets, amounts and parts that are typed."""

import pytest

from coach.exercises import Unit
from coach.freetext import Doubt, Unlikely, understand
from coach.training import Outcome
from tests.coach.freetext.words import WORDS, read

AMOUNTS = {
    "12 12 10": (12, 12, 10),
    "12,12,10": (12, 12, 10),
    "12, 12, 10": (12, 12, 10),
    "12/12/10": (12, 12, 10),
    "12 / 12 / 10": (12, 12, 10),
    "12-12-10": (12, 12, 10),
    "12 - 12 - 10": (12, 12, 10),
    "12+12+10": (12, 12, 10),
    "12.12.10": (12, 12, 10),
    "12\n12\n10": (12, 12, 10),
    "2x12": (12, 12),
    "3×12": (12, 12, 12),
    "3 X 12": (12, 12, 12),
    "3*12": (12, 12, 12),
    "3 times 12": (12, 12, 12),
    "3 sets of 12": (12, 12, 12),
    "12x3": (12, 12, 12),
    "12 reps x 3 sets": (12, 12, 12),
    "3x12,12,10": (12, 12, 10),
    "twelve twelve ten": (12, 12, 10),
    "١٢ ١٢ ١٠": (12, 12, 10),  # noqa: RUF001 - Arabic digits
    "१२ १२ १०": (12, 12, 10),
    "１２　１２": (12, 12),  # noqa: RUF001 - full width, as a Japanese keyboard types them
    "12.5 reps": (12,),
    "0 0": (0, 0),
    "12 left 10 right": (10,),
    "left 12 12 right 10 12": (10, 12),
    "12 12 10 9 8": (12, 12, 10, 9, 8),
    "knees 10 10 10": (10, 10, 10),
    "12 12 at the knees": (12, 12),
    "knees 12 11": (12, 11),
    "hip hinge 10": (10,),
    "hip hinge slow 10 9": (10, 9),
}


@pytest.mark.parametrize(("text", "expected"), AMOUNTS.items(), ids=AMOUNTS)
def test_amounts_are_read(text: str, expected: tuple[int, ...]) -> None:
    found = read(text)
    assert found.amounts == expected
    assert found.outcome is Outcome.DONE
    assert not found.pains


HELD = {
    "30s 30s": (30, 30),
    "30 sec 25 sec": (30, 25),
    "3x30s": (30, 30, 30),
    "1 min": (60,),
    "1:30 1:00": (90, 60),
    "30 30": (30, 30),
}


@pytest.mark.parametrize(("text", "expected"), HELD.items(), ids=HELD)
def test_seconds_are_read(text: str, expected: tuple[int, ...]) -> None:
    assert read(text, Unit.SECONDS).amounts == expected


PORTIONS = {
    "did half": 0.5,
    "½": 0.5,
    "1/2": 0.5,
    "50%": 0.5,
    "50 %": 0.5,
    "2 of 3 sets": 2 / 3,
    "2/3 sets": 2 / 3,
    "most of it": 0.75,
}


@pytest.mark.parametrize(("text", "expected"), PORTIONS.items(), ids=PORTIONS)
def test_a_part_is_read(text: str, expected: float) -> None:
    found = read(text)
    assert found.portion == pytest.approx(expected)
    assert found.amounts == ()


UNLIKELY = {
    "999": Unlikely(Doubt.AMOUNT, 999),
    "1,000 reps": Unlikely(Doubt.AMOUNT, 1000),
    "9" * 5000: Unlikely(Doubt.AMOUNT, 1_000_000),
    "40 sets": Unlikely(Doubt.SETS, 40),
    "40x12": Unlikely(Doubt.SETS, 40),
    "9 " * 13: Unlikely(Doubt.SETS, 13),
    "knee pain 14": Unlikely(Doubt.PAIN, 14),
    "30 sec": Unlikely(Doubt.UNIT, 30),
}


@pytest.mark.parametrize(("text", "expected"), UNLIKELY.items(), ids=[k[:12] for k in UNLIKELY])
def test_an_absurd_number_is_refused_with_its_reason(text: str, expected: Unlikely) -> None:
    assert understand(text, WORDS) == expected


def test_reps_of_a_hold_are_refused() -> None:
    assert understand("12 reps", WORDS, Unit.SECONDS) == Unlikely(Doubt.UNIT, 12)
    assert understand("2000", WORDS, Unit.SECONDS) == Unlikely(Doubt.AMOUNT, 2000)


def test_amounts_as_a_report_wants_them() -> None:
    assert read("12 12 10").amounts_for(3, 8) == (12, 12, 10)
    assert read("12").amounts_for(3, 8) == (12, 12, 12)
    assert read("only 2 sets").amounts_for(3, 8) == (8, 8)
    assert read("2 sets, 12").amounts_for(3, 8) == (12, 12)
    assert read("did half").amounts_for(3, 8) == (8,)
    assert read("did half").amounts_for(1, 8) == (8,)
    assert read("2 of 3 sets").amounts_for(3, 8) == (8, 8)
    assert read("all done").amounts_for(3, 8) == ()
