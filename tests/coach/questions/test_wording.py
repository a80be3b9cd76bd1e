"""Words that stand for an option."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.questions.wording import all_meant, meant

TYPES = {
    "sprinter": "Sprinter",
    "relay": "Relay",
    "middle": "Middle distance",
    "long": "Long distance",
    "road": "🛣 Road",
}
DAYS = {"mon": "Mon", "tue": "Tue", "wed": "Wed", "thu": "Thu"}


@pytest.mark.parametrize(
    ("words", "option"),
    [
        ("sprinter", "sprinter"),
        ("SPRINTER!!", "sprinter"),
        ("i am a sprinter", "sprinter"),
        ("sprintr", "sprinter"),
        ("sprint", "sprinter"),
        ("Long", "long"),
        ("long distnace", "long"),
        ("midle distance", "middle"),
        ("road 🏃", "road"),
        ("3", "middle"),
        ("distance", None),
        ("sprinter or relay", None),
        ("0", None),
        ("6", None),
        ("cyclist", None),
        ("🦔", None),
        ("", None),
    ],
)
def test_words_mean_the_option_that_is_nearest_or_none(words: str, option: str | None) -> None:
    assert meant(words, TYPES) == option


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("tue", ("tue",)),
        ("thursday, tuesday", ("tue", "thu")),
        ("mon wed", ("mon", "wed")),
        ("Monday and Wednesday", ("mon", "wed")),
        ("mon/tue\nwed", ("mon", "tue", "wed")),
        ("1 3", ("mon", "wed")),
        ("mon and someday", None),
        ("", None),
        (",,,", None),
    ],
)
def test_a_list_means_several_options_if_every_part_is_clear(
    words: str, options: tuple[str, ...] | None
) -> None:
    assert all_meant(words, DAYS, ("and",)) == options


@given(st.text(max_size=100))
def test_any_words_mean_an_option_or_nothing(words: str) -> None:
    assert meant(words, TYPES) in {*TYPES, None}
    assert set(all_meant(words, DAYS, ("and",)) or ()) <= set(DAYS)
