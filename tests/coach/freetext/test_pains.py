"""Pain and red flags that are typed."""

import pytest

from coach.freetext import PainSaid, Understood, understand
from coach.runner import Region
from coach.safety import RedFlag
from coach.training import Side
from tests.coach.freetext.words import WORDS, read

PAINS = {
    "knee 3": PainSaid(3, Region.KNEE),
    "knee: 3": PainSaid(3, Region.KNEE),
    "knee 3/10": PainSaid(3, Region.KNEE),
    "3/10 knee": PainSaid(3, Region.KNEE),
    "3 out of 10 in my knee, pain": PainSaid(3, Region.KNEE),
    "pain 3 knee": PainSaid(3, Region.KNEE),
    "3 pain in the knee": PainSaid(3, Region.KNEE),
    "pain in my left knee is 6, sharp": PainSaid(6, Region.KNEE, Side.LEFT, sharp=True),
    "right knee 4": PainSaid(4, Region.KNEE, Side.RIGHT),
    "my knee hurts": PainSaid(None, Region.KNEE),
    "it hurts": PainSaid(None, None),
    "knee": PainSaid(None, Region.KNEE),
    "12 12 10 knee": PainSaid(None, Region.KNEE),
    "12 12 10, knee felt weird": PainSaid(None, Region.KNEE),
    "12 12 10, pain, knee felt weird 7": PainSaid(7, Region.KNEE),
    "knee 2.5": PainSaid(3, Region.KNEE),
    "knee 2,5": PainSaid(3, Region.KNEE),
    "knee 3-4": PainSaid(4, Region.KNEE),
    "12 12 10 knee 3": PainSaid(3, Region.KNEE),
    "knee 3 12 12 10": PainSaid(3, Region.KNEE),
    "12 12 10 3 out of 10 knee pain": PainSaid(3, Region.KNEE),
    "sharp 12 12 10": PainSaid(None, None, sharp=True),
}


@pytest.mark.parametrize(("text", "expected"), PAINS.items(), ids=PAINS)
def test_pain_is_read(text: str, expected: PainSaid) -> None:
    found = read(text)
    assert found.pains == (expected,)
    assert found.amounts in {(), (12, 12, 10)}


def test_of_two_pains_the_worst_comes_first() -> None:
    assert [pain.level for pain in read("knee 3, ankle 6").pains] == [6, 3]


@pytest.mark.parametrize(
    "text", ["no pain", "pain free", "no knee pain", "12 12 no left knee pain"]
)
def test_no_pain_is_no_pain(text: str) -> None:
    found = read(text)
    assert found.no_pain
    assert found.pains == ()


RED_FLAGS = {
    "chest pain": RedFlag.CHEST_PAIN,
    "12 12 10 hard and a pain in my CHEST": RedFlag.CHEST_PAIN,
    "i fainted, all done": RedFlag.FAINTING,
    "can’t bear any weight": RedFlag.NO_WEIGHT,
    "no chest pain but my foot is numb": RedFlag.NUMBNESS,
    "no. chest pain": RedFlag.CHEST_PAIN,
    "numb and fainted": RedFlag.FAINTING,
    "999 reps, chest pain": RedFlag.CHEST_PAIN,
}


@pytest.mark.parametrize(("text", "expected"), RED_FLAGS.items(), ids=RED_FLAGS)
def test_a_red_flag_wins_over_everything(text: str, expected: RedFlag) -> None:
    assert understand(text, WORDS) == Understood(red_flag=expected)


def test_words_of_a_red_flag_in_different_clauses_are_none() -> None:
    assert read("knee pain 3. chest band used").red_flag is None
    assert read("no chest pain 12").amounts == (12,)
