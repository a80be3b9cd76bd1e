"""House style of the English texts (docs/authoring.md), as far as a test can hear it."""

import re
import unicodedata

from content.loader import FOLDER

LISTS = re.compile(r"^words-")  # what people type, not what we say
NEVER = re.compile(
    r"\b(sessions?|prevent\w*|cures?|cured|guarantee\w*|injury-free|protects?|you must)\b",
    re.IGNORECASE,
)


def lines() -> list[str]:
    """Every line that is shown to somebody, with its file in front."""
    return [
        f"{path.name}: {line}"
        for path in sorted((FOLDER / "texts/en").glob("*.ftl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#") and not LISTS.match(line)
    ]


def emoji(line: str) -> int:
    return sum(
        unicodedata.category(character) == "So" and character not in "•©" for character in line
    )


def test_nothing_is_promised_that_nobody_can_keep_and_nobody_is_lectured() -> None:
    assert [line for line in lines() if NEVER.search(line)] == []


def test_one_emoji_a_line_at_most() -> None:
    assert [line for line in lines() if emoji(line) > 1] == []


def test_exclamation_marks_only_greet() -> None:
    shouting = [line for line in lines() if "!" in line]
    assert all("Hello!" in line for line in shouting), shouting


def test_buttons_and_toasts_begin_with_a_capital_and_end_without_a_full_stop() -> None:
    stems = ("button-", "set-", "none-", "toast-", "sore-", "effort-", "bands-kind-", "goal-")
    for line in lines():
        key, _, words = line.split(": ", 1)[1].partition(" = ")
        if key.startswith(stems) and words and "$" not in words:
            first = next(character for character in words if character.isalnum())
            assert first.isdigit() or first.isupper(), line
            assert not words.endswith("."), line
