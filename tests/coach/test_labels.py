"""Names that people give."""

from hypothesis import given
from hypothesis import strategies as st

from coach.labels import clean_label, distinct, without


def test_control_characters_go_and_joined_emoji_stay() -> None:
    assert clean_label(" the\u202e\tBig\x07 \n 👩‍🚀 one ") == "the Big 👩‍🚀 one"


def test_a_taken_name_gets_a_number_within_its_length() -> None:
    assert distinct("green", {"green", "green 2"}, 40) == "green 3"
    assert distinct("x" * 50, {"x" * 40}, 40) == "x" * 38 + " 2"


def test_a_band_is_not_called_by_its_kind_twice() -> None:
    assert without("green Mini Loop", "mini loop") == "green"
    assert without("mini loops", "mini loop") == "mini loops"
    assert without("mini loop", "mini loop") == "mini loop"
    assert without("mini loop 💚", "mini loop") == "mini loop 💚"


@given(st.text(max_size=80))
def test_a_clean_name_is_one_line_and_stays_as_it_is(words: str) -> None:
    label = clean_label(words)
    assert clean_label(label) == label
    assert "\n" not in label
    assert label == label.strip()
