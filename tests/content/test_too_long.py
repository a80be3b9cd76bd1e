"""A text that is too long for where it stands is told with its line and what stands with it."""

import shutil
from pathlib import Path

import pytest

from content.captions import CARD, FREE_CARD, HOW, NAME, SHORT_CARD
from content.check import problems
from tests.content.conftest import Spoil

TEXTS = "texts/en/exercises.ftl"
SIXTY = "Sixty more words of the kind that nobody reads with a band on"


def line_of(folder: Path, key: str) -> int:
    text = (folder / TEXTS).read_text(encoding="utf-8")
    return text.count("\n", 0, text.index(f"{key} =")) + 1


def told(found: tuple[str, ...], screen: str) -> list[str]:
    return [line for line in found if f"is too long for the {screen}," in line]


def test_an_instruction_that_fills_the_picture_s_caption_is_told_with_all_that_it_stands_with(
    spoil: Spoil, folder: Path
) -> None:
    found = spoil(TEXTS, "Sit down between your heels as far", f"{SIXTY * 6}. Sit down as far")
    assert len(told(found, HOW)) == len(found) == 3, "one for each position"
    assert found[0].startswith(
        f"content/{TEXTS}:{line_of(folder, 'exercise-squat-how')}: exercise-squat-how: is too long"
        " for the exercise in full, where it stands with name, for, how, setup-"
    )
    assert found[0].endswith(" characters of these")


@pytest.mark.parametrize(
    ("what", "key", "screens"),
    [
        ("Knees falling inward, or heels lifting.", "exercise-squat-mistake", {SHORT_CARD}),
        ("No band. Hold your hands together in front", "exercise-squat-setup-free", {FREE_CARD}),
        ("Stand on the middle of the band with both feet,", "exercise-squat-setup", {CARD}),
    ],
)
def test_what_crowds_a_card_is_told(spoil: Spoil, what: str, key: str, screens: set[str]) -> None:
    found = spoil(TEXTS, what, f"{SIXTY * 5} {what}")
    assert screens <= {screen for screen in (CARD, SHORT_CARD, FREE_CARD) if told(found, screen)}
    assert all(f": {key}" in line for line in found)


def test_a_name_that_no_button_holds_is_told(spoil: Spoil, folder: Path) -> None:
    (line,) = spoil(TEXTS, "= Banded squat", "= Banded squat with the loop at the knees")
    assert line == (
        f"content/{TEXTS}:{line_of(folder, 'exercise-squat-name')}: exercise-squat-name:"
        f" is 39 characters long, and a button has room for {NAME} — find a shorter name"
    )


def test_a_translation_is_measured_too(folder: Path) -> None:
    german = folder / "texts/de"
    shutil.copytree(folder / "texts/en", german)
    path = german / "exercises.ftl"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("= Banded squat", "= Kniebeuge mit Widerstandsband"), "utf-8")
    (line,) = problems(folder)
    assert line.startswith("content/texts/de/exercises.ftl:")
    assert "is 29 characters long" in line
