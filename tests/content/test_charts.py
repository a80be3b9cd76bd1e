"""What a runner's words about a band are worth."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.bands import NEWTONS_PER_KG, NEWTONS_PER_LB, BandKind
from content.charts import LONGEST_LABEL, Charts
from content.loader import Content
from tests.colours import contrast

FLAT, LONG, MINI, TUBE, HIP = (
    BandKind.FLAT_BAND,
    BandKind.LONG_LOOP,
    BandKind.MINI_LOOP,
    BandKind.TUBE,
    BandKind.HIP_CIRCLE,
)


@pytest.fixture
def charts(content: Content) -> Charts:
    return content.charts


@pytest.mark.parametrize(
    ("kind", "words", "pounds", "doubt"),
    [
        # TheraBand's current chart and its older table, and the mean of the two where unsaid
        (FLAT, "TheraBand green new", 4.6, 0.15),
        (FLAT, "old thera-band gold", 21.6, 0.25),
        (FLAT, "Theraband blue", math.sqrt(5.8 * 7.1), 0.25),
        (TUBE, "thera band tan", 2.4, 0.15),
        # what is printed counts, whatever the colour; of loops it is for both strands
        (TUBE, "red 15-20 lb", math.sqrt(15 * 20), 0.25),
        (FLAT, "10lbs", 10, 0.25),
        (FLAT, "7 kg", 7 * NEWTONS_PER_KG / NEWTONS_PER_LB, 0.25),
        (FLAT, "2,5kg blue", 2.5 * NEWTONS_PER_KG / NEWTONS_PER_LB, 0.25),
        (LONG, "15 to 35 pounds", math.sqrt(15 * 35) / 2, 0.25),
        (MINI, "25 lb – 30 lb", math.sqrt(25 * 30) / 2, 0.25),
        # 41-inch loops, both strands: 17, 42, 59 lb (docs/coaching.md, "Code model")
        (LONG, "13mm", 17 / 2, 0.35),
        (LONG, "2080 x 32 x 4.5 mm", 42 / 2, 0.35),
        (LONG, "4.5cm wide", 59 / 2, 0.35),
        (LONG, '1 1/4" purple', 41.7 / 2, 0.35),
        # mini loops by their thickness: 7 and 13 lb for both strands
        (MINI, "0.5 mm", 7.3 / 2, 0.35),
        (MINI, "0.9mm black", 13.1 / 2, 0.35),
        # strengths in words
        (MINI, "X-Heavy", 8, 0.35),
        (MINI, "heavy", 6.5, 0.35),
        (HIP, "Medium", 9, 0.35),
        (FLAT, "extra light", 3, 0.35),
        # colours alone, and nothing at all
        (FLAT, "grey", 11.6, 0.35),
        (FLAT, "gray", 11.6, 0.35),
        (LONG, "turquoise", 21, 0.35),
        (MINI, "☃", 5, 0.35),
        (MINI, "", 5, 0.35),
        (FLAT, "0 kg", 4.8, 0.35),
        (FLAT, "99999 kg", 4.8, 0.35),
    ],
)
def test_words_become_a_force(
    charts: Charts, kind: BandKind, words: str, pounds: float, doubt: float
) -> None:
    guess = charts.guess(kind, words)
    assert guess.force / NEWTONS_PER_LB == pytest.approx(pounds, rel=0.03)
    assert guess.doubt == doubt


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("grey", "silver"),
        ("GRAY", "silver"),
        ("violet loop", "purple"),
        ("Dark Blue", "blue"),
        ("navy", "blue"),
        ("my redcurrant one", "teal"),  # "red" is not a word in it
        ("Jamie's", "teal"),
        ("hot-pink", "pink"),
        ("golden", "gold"),
    ],
)
def test_colour_words_are_known_in_several_spellings(
    charts: Charts, words: str, colour: str
) -> None:
    assert charts.guess(MINI, words).colour == colour


def test_a_label_is_kept_as_typed_within_its_length(charts: Charts) -> None:
    assert charts.guess(FLAT, "  Mum's  Green <b>\n").label == "Mum's Green <b>"
    assert len(charts.guess(FLAT, "long " * 1000).label) <= LONGEST_LABEL


@pytest.mark.parametrize("kind", BandKind)
def test_usual_colours_go_from_light_to_heavy(charts: Charts, kind: BandKind) -> None:
    forces = [charts.guess(kind, colour).force for colour in charts.colours(kind)]
    assert forces == sorted(forces)
    assert len(forces) >= 3


def test_an_unknown_brand_is_doubted_more_than_a_known_one(charts: Charts) -> None:
    assert charts.guess(FLAT, "green").doubt > charts.guess(FLAT, "theraband green").doubt


@settings(max_examples=300)
@given(
    kind=st.sampled_from(BandKind),
    words=st.one_of(
        st.text(max_size=80),
        st.from_regex(r"[0-9.,]{1,8} ?(lb|kg|mm|cm|in|x|#|-)+[0-9 .,x]{0,6}(kg|mm)?"),
    ),
)
def test_no_words_can_break_the_charts(content: Content, kind: BandKind, words: str) -> None:
    guess = content.charts.guess(kind, words)
    assert 0 < guess.force < 4000
    assert 0 < guess.doubt <= 0.35
    assert guess.colour in content.charts.palette
    assert len(guess.label) <= LONGEST_LABEL


def test_five_thousand_characters_are_read_like_any_others(charts: Charts) -> None:
    assert charts.guess(FLAT, "1x" * 2500).doubt == 0.35


def test_every_paint_stands_out_from_its_ground(charts: Charts) -> None:
    for colour, paint in charts.palette.items():
        assert contrast(paint, "#ffffff") >= 2.4, colour
