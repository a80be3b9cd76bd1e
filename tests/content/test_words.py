"""What the English words make of reports."""

import pytest

from coach.exercises import Unit
from coach.freetext.reading import understand
from coach.freetext.understood import Understood
from coach.freetext.vocabulary import Vocabulary
from coach.runner import Region
from coach.safety import RedFlag
from coach.training import Effort, Outcome, Side
from coach.words import Text
from content.loader import Content


@pytest.fixture
def words(content: Content) -> Vocabulary:
    return content.vocabulary("en-GB")


def told(words: Vocabulary, said: str, unit: Unit = Unit.REPS) -> Understood:
    found = understand(said, words, unit)
    assert isinstance(found, Understood), said
    return found


def test_reps_effort_and_pain_in_one_breath(words: Vocabulary) -> None:
    found = told(words, "12 12 10 hard, knee 3")
    assert found.amounts == (12, 12, 10)
    assert found.effort is Effort.ONE_TWO
    assert [(pain.region, pain.level) for pain in found.pains] == [(Region.KNEE, 3)]


def test_sets_times_reps_with_a_band(words: Vocabulary) -> None:
    found = told(words, "2x12 grey")
    assert (found.amounts, found.colour) == ((12, 12), "silver")


def test_a_part_of_what_was_asked(words: Vocabulary) -> None:
    assert told(words, "Did half").portion == 0.5
    assert told(words, "almost all of it").portion == 0.9


@pytest.mark.parametrize(
    ("said", "effort"),
    [
        ("couldn't finish", Effort.FAILED),
        ("10 10 8, nothing left in the tank", Effort.NONE),
        ("3x8 really hard", Effort.ONE_TWO),
        ("12, not too hard", Effort.THREE_FOUR),
        ("12 12 12 way too easy", Effort.FIVE_UP),
        ("12 with 2 in the tank", Effort.ONE_TWO),
        ("12 12, rpe 10", Effort.NONE),
    ],
)
def test_effort_in_peoples_words(words: Vocabulary, said: str, effort: Effort) -> None:
    assert told(words, said).effort is effort


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("all done", Outcome.DONE),
        ("✅", Outcome.DONE),
        ("Nailed it!", Outcome.DONE),
        ("skipped it, no time", Outcome.SKIPPED),
        ("didn't do it", Outcome.SKIPPED),
        ("had to stop", Outcome.STOPPED),
    ],
)
def test_what_became_of_it(words: Vocabulary, said: str, outcome: Outcome) -> None:
    assert told(words, said).outcome is outcome


def test_sides_and_yesterday(words: Vocabulary) -> None:
    found = told(words, "yesterday: 12 12, left achilles sore 4")
    assert found.yesterday
    pain = found.pains[0]
    assert (pain.region, pain.side, pain.level) == (Region.ACHILLES, Side.LEFT, 4)


def test_no_pain_is_heard(words: Vocabulary) -> None:
    assert told(words, "12 12 12, no pain").no_pain


@pytest.mark.parametrize(
    ("said", "flag"),
    [
        ("I have pain in my chest", RedFlag.CHEST_PAIN),
        ("nearly fainted after set 2", RedFlag.FAINTING),
        ("can't breathe", RedFlag.BREATHLESS),
        ("my calf is hot and swollen", RedFlag.HOT_CALF),
        ("my left leg suddenly went weak", RedFlag.LEG_WEAKNESS),
        ("felt a pop in my calf", RedFlag.NO_WEIGHT),
        ("the band snapped and hit my eye", RedFlag.EYE_STRUCK),
        ("dark pee today", RedFlag.DARK_URINE),
        ("my shin bone hurts in one spot", RedFlag.BONE_PAIN),
        ("knee gets worse while running", RedFlag.GROWING_PAIN),
        ("it hurts to walk", RedFlag.WALKING_PAIN),
        ("hip pain at night", RedFlag.NIGHT_PAIN),
        ("pins and needles in my foot", RedFlag.NUMBNESS),
    ],
)
def test_red_flags_are_heard_in_any_order(words: Vocabulary, said: str, flag: RedFlag) -> None:
    assert told(words, said).red_flag is flag


@pytest.mark.parametrize(
    "said",
    [
        "12 12 10 hard, knee 3",
        "no chest pain",
        "can't do the lateral walk today",
        "walk 15 15 15, out of breath but ok",
        "band at the ankles, 15 steps, hip 2",
        "left leg weaker than right, 10 8",
        "keep an eye on the red band",
        "calf raises with the red band",
        "did it at night, felt good",
        "the walk was hard, back sore 2",
        "rest day, bone tired",
    ],
)
def test_everyday_words_raise_no_red_flag(words: Vocabulary, said: str) -> None:
    found = understand(said, words)
    assert not isinstance(found, Understood) or found.red_flag is None


def test_every_red_flag_has_words(words: Vocabulary) -> None:
    assert set(words.red_flags.values()) == set(RedFlag)


def test_every_colour_of_a_band_can_be_said(content: Content, words: Vocabulary) -> None:
    assert set(words.colours.values()) == set(content.charts.palette)


def test_another_language_falls_back_to_english(content: Content) -> None:
    assert content.vocabulary("xx-YY") is content.vocabulary("en")


@pytest.mark.parametrize("region", Region)
def test_the_words_that_end_a_hold_are_understood(
    region: Region, words: Vocabulary, content: Content
) -> None:
    """`rest-physio` asks the runner to write the place's name and 0."""
    name = content.texts.plain(Text(f"region-{region.value}"), "en")
    pain = told(words, f"{name} 0").pains[0]
    assert (pain.region, pain.level) == (region, 0)
