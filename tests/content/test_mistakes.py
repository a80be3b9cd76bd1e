"""Every mistake of an author is one line that names the file, the line and the mend."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from content.check import problems
from content.loader import load
from content.problems import ContentError
from pictures.contact import faults as drawable
from tests.content.conftest import Spoil

SQUAT = "exercises/squat.yaml"
WALK = "exercises/lateral_walk.yaml"
KICK = "exercises/kickback.yaml"
MARCH = "exercises/march.yaml"
WEEKS = "programmes.yaml"
BANDS = "bands.yaml"
WORDS = "words/en.yaml"


@dataclass(frozen=True)
class Mistake:
    """Put `instead` in place of `what`; `told` must be said of the line that holds `at`."""

    file: str
    what: str
    instead: str
    told: str
    at: str = ""


MISTAKES = [
    Mistake(
        SQUAT,
        "kinds: [mini_loop, hip_circle], lever: 0.5",
        "kinds: [mini_loop, hip_circle], lever: 0",
        "positions[1].lever: must be above 0 — write a number such as 0.5",
    ),
    Mistake(
        SQUAT,
        "lever: 0.5",
        "lever: half",
        "positions[1].lever: must be a number — write a number such as 0.5",
    ),
    Mistake(
        SQUAT,
        "areas: [strength]",
        "areas: [strenght]",
        (
            "areas[0]: must be one of strength, stamina, joint_health, flexibility, balance"
            " — did you mean strength?"
        ),
    ),
    Mistake(
        SQUAT,
        "unit: reps",
        "units: reps",
        "units: is not known here — remove it, or mend its spelling",
    ),
    Mistake(
        SQUAT,
        "road: {sets: 3, low: 8, high: 14",
        "road: {sets: 3, low: 18, high: 14",
        "doses.road.high: must not be below low, which is 18 — write 18 or more",
    ),
    Mistake(
        SQUAT,
        "road: {sets: 3,",
        "road: {sets: 7,",
        "doses.road.sets: must be 6 or less — write a number such as 6",
    ),
    Mistake(
        SQUAT,
        "tempo: 3-1-2",
        "tempo: slow",
        "doses.road.tempo: must be down-hold-up in seconds — write for instance 2-0-1",
    ),
    Mistake(
        SQUAT,
        "  road: {sets: 3, low: 8, high: 14, tempo: 3-1-2, rest: 75}\n",
        "",
        "doses: has none for road — add a line road: {sets: 3, low: 8, ...}",
        "doses:",
    ),
    Mistake(
        SQUAT,
        "key: shoulders",
        "key: free",
        "positions[2].key: free stands here twice — name it anew",
        at="key: free, kinds: [long_loop",
    ),
    Mistake(
        SQUAT,
        "lever: 1.0",
        "lever: 0.9",
        (
            "positions[2].lever: must be 1 for the hardest position"
            " — levers are relative to the hardest"
        ),
    ),
    Mistake(
        WALK,
        "lever: 0.5, places: 2",
        "lever: 0.2, places: 2",
        (
            "positions[2].lever: must be above that of mid_thighs, which is 0.25"
            " — sort the positions from easy to hard"
        ),
    ),
    Mistake(
        WALK,
        "places: 4",
        "places: 3",
        (
            "figure.bands.arches: must have 3 runs of the band, one for each place, and has 4"
            " — add or remove some"
        ),
        "    arches:",
    ),
    Mistake(
        SQUAT,
        "    shoulders:\n",
        "    shoulder:\n",
        (
            "figure.bands.shoulder: is no position of this exercise"
            " — known are free, above_knees, shoulders"
        ),
    ),
    Mistake(
        SQUAT,
        "seconds: 2.0",
        "seconds: 0",
        "figure.poses[1].seconds: must be above 0 — write a number such as 0.5",
    ),
    Mistake(
        SQUAT,
        "ankle: 25",
        "ankle: 5",
        "figure.poses[1].legs: leaves the planted foot tilted by -20 degrees — write ankle: 25",
    ),
    Mistake(
        KICK,
        ", lever: 1.0, anchor: floor",
        ", lever: 1.0",
        "figure.bands.arch: runs from an anchor — give the position an anchor",
        "    arch:",
    ),
    Mistake(
        KICK,
        "      left_leg: {hip: 15, knee: 15}\n",
        "",
        (
            "figure.poses[0]: must say once what the legs do"
            " — write legs: alone, or left_leg: and right_leg: together"
        ),
        "    - trunk: 5",
    ),
    Mistake(
        WEEKS,
        "A: [lateral_walk, dorsiflexion, squat,",
        "A: [lateral_walk, dorsiflexion, squats,",
        (
            "road.A[2]: squats is no exercise"
            " — known are dead_bug, dorsiflexion, kickback, lateral_walk, march, squat"
        ),
    ),
    Mistake(
        WEEKS,
        "B: [dorsiflexion, kickback, dead_bug, lateral_walk,",
        "B: [dorsiflexion, dead_bug, lateral_walk, kickback,",
        (
            "road.A: with B leaves out flexibility at 10 minutes"
            " — move one for flexibility to the first 3"
        ),
        "A: [lateral_walk, dorsiflexion, squat,",
    ),
    Mistake(
        BANDS,
        "colours: {pink: 6,",
        "colours: {rosy: 6,",
        "kinds.hip_circle.colours.rosy: is none of the colours — add it above",
    ),
    Mistake(
        BANDS,
        'paint: "#a9825a"',
        "paint: brownish",
        'colours.tan.paint: must be # and six hexadecimal digits — write for instance "#1f5fc4"',
    ),
    Mistake(
        WORDS,
        "  half: 0.5",
        "  half: 2",
        "portions.half: must be 1 or less — write a number such as 1",
    ),
]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.told)
def test_a_mistake_is_told_with_its_line_and_its_mend(
    spoil: Spoil, folder: Path, mistake: Mistake
) -> None:
    found = spoil(mistake.file, mistake.what, mistake.instead)
    text = (folder / mistake.file).read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index(mistake.at or mistake.instead)) + 1
    assert f"content/{mistake.file}:{line}: {mistake.told}" in found


def test_what_is_shipped_has_no_mistake() -> None:
    assert problems(drawable=drawable) == ()


def test_broken_yaml_is_one_line_and_drags_no_others_behind_it(spoil: Spoil) -> None:
    (line,) = spoil(SQUAT, "areas: [strength]", "areas: [strength")
    assert line.startswith("content/exercises/squat.yaml:4: is no YAML: ")
    assert line.endswith("check indents, brackets and colons here and one line above")


def test_a_name_that_stands_twice_is_found(spoil: Spoil) -> None:
    found = spoil(SQUAT, "unit: reps\n", "unit: reps\nunit: steps\n")
    assert found == (
        "content/exercises/squat.yaml:5: unit: stands here twice — remove one of the two",
    )


def test_an_alias_to_itself_ends_and_is_told(spoil: Spoil) -> None:
    found = spoil(SQUAT, "areas: [strength]", "areas: &loop [*loop]")
    assert (
        "content/exercises/squat.yaml:3: areas[0]: refers to itself"
        " — write it out instead of the *alias" in found
    )


def test_all_mistakes_of_all_files_are_told_at_once_in_order(folder: Path) -> None:
    for file, word in ((SQUAT, "unit: reps"), (WALK, "unit: steps")):
        path = folder / file
        path.write_text(path.read_text().replace(word, "unit: miles"))
    with pytest.raises(ContentError) as raised:
        load(folder)
    told = [(problem.file, problem.where) for problem in raised.value.problems]
    assert told[:2] == [
        ("content/exercises/lateral_walk.yaml", "unit"),
        ("content/exercises/squat.yaml", "unit"),
    ]
    assert str(raised.value).count("\n") == len(told) - 1


def test_files_that_are_gone_or_no_text_are_told(folder: Path) -> None:
    (folder / WEEKS).unlink()
    (folder / BANDS).write_bytes(b"\xff\xfe\x00")
    found = problems(folder)
    assert "content/programmes.yaml:1: is missing — put the file back" in found
    assert "content/bands.yaml:1: is not text in UTF-8 — save it as UTF-8" in found


def test_an_empty_folder_is_told_not_crashed_upon(tmp_path: Path) -> None:
    found = problems(tmp_path)
    assert f"{tmp_path.name}/exercises:1: holds no exercise — put the files back" in found
    assert f"{tmp_path.name}/texts/en:1: holds no texts — write some there" in found


def test_an_exercise_without_its_texts_is_told_by_key(folder: Path) -> None:
    (folder / "exercises/squat.yaml").rename(folder / "exercises/step_up.yaml")
    found = problems(folder)
    assert (
        "content/texts/en:1: exercise-step-up-name: is missing — write it beside its like" in found
    )


def test_a_pose_that_stands_on_a_foot_in_the_air_is_told(spoil: Spoil) -> None:
    """It could not be drawn, and whoever asked for it would see no picture."""
    (line,) = spoil(MARCH, "hold: 0.1\n      stance: right", "hold: 0.1\n      stance: left")
    assert line == (
        "content/exercises/march.yaml:27: figure.poses[0].stance: names a foot that is in the air"
        " in the pose before: left — name the other foot, or put this one down"
    )


def test_a_phrase_with_two_meanings_is_told(spoil: Spoil) -> None:
    (line,) = spoil(WORDS, "easy peasy", "Very Hard")
    assert "efforts.five_up[8]: means efforts.one_two already: 'Very Hard'" in line
    assert line.endswith("leave it in one place")


def test_a_meaning_without_words_is_told(spoil: Spoil) -> None:
    found = spoil(WORDS, "  left: [left, lefthand, left side, left one, l]\n", "")
    assert any(line.endswith("has no words for left — add left: [...]") for line in found)
