"""Every mistake of an author is one line that names the file, the line and the mend."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from content.check import problems
from content.loader import FOLDER, load
from content.problems import ContentError
from pictures.contact import faults as drawable
from tests.content.conftest import Spoil

SQUAT = "exercises/squat.yaml"
WALK = "exercises/lateral_walk.yaml"
KICK = "exercises/kickback.yaml"
MARCH = "exercises/march.yaml"
WEEKS = "programmes.yaml"
DOSES = "doses.yaml"
BANDS = "bands.yaml"
WORDS = "words/en.yaml"


@dataclass(frozen=True)
class Mistake:
    """Put `instead` in place of `what`; `told` must be said of the line that holds `at`.

    It may be said of another file, `file_told`, whose line is then looked for.
    """

    file: str
    what: str
    instead: str
    told: str
    at: str = ""
    file_told: str = ""


MISTAKES = [
    Mistake(
        KICK,
        "  working: left\n",
        "",
        (
            "figure: does not say which side works, while sides take turns"
            " — add working: left or right, the side that works as drawn, or both"
        ),
        at="figure:",
    ),
    Mistake(
        SQUAT,
        "  facing: right\n",
        "  facing: right\n  working: left\n",
        (
            "figure.working: names a side, while sides is both"
            " — leave the line out, or write sides: each"
        ),
        at="working: left",
    ),
    Mistake(
        SQUAT,
        "lever: 0.5\n",
        "lever: 0\n",
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
        DOSES,
        "road: {sets: 3, low: 8, high: 14",
        "road: {sets: 3, low: 18, high: 14",
        "strength.doses.road.high: must not be below low, which is 18 — write 18 or more",
    ),
    Mistake(
        DOSES,
        "road: {sets: 3, low: 12,",
        "road: {sets: 7, low: 12,",
        "joint.doses.road.sets: must be 6 or less — write a number such as 6",
    ),
    Mistake(
        DOSES,
        "tempo: 3-1-2",
        "tempo: slow",
        "strength.doses.road.tempo: must be down-hold-up in seconds — write for instance 2-0-1",
    ),
    Mistake(
        DOSES,
        "    road: {sets: 3, low: 8, high: 14, tempo: 3-1-2, rest: 75}\n",
        "",
        "strength.doses: has none for road — add a line road: {sets: 3, low: 8, ...}",
        "  doses:",
    ),
    Mistake(
        DOSES,
        "walk:\n  unit: steps",
        "walks:\n  unit: steps",
        (
            "walks: must be one of strength, joint, walk, core, hold, fast, balance, mobility"
            " — did you mean walk?"
        ),
    ),
    Mistake(
        DOSES,
        "walk:\n  unit: steps",
        "walk:\n  unit: reps",
        "unit: is another than that of walk work — write reps",
        file_told=WALK,
        at="unit: steps",
    ),
    Mistake(
        SQUAT,
        "    limbs: {spacing: 32, width: 11}  # knees over the toes of a stance at hip width\n",
        "",
        (
            "positions[1]: must say either limbs or stretch"
            " — write limbs: {spacing: 35, width: 8}, or stretch: 0.8"
        ),
        at="key: above_knees",
    ),
    Mistake(
        MARCH,
        "spacing: 42",
        "spacing: 61",
        (
            "positions[1].kinds: mini_loop would be stretched by 1.46, past its 1"
            " — stop the movement earlier, or remove it"
        ),
    ),
    Mistake(
        MARCH,
        "spacing: 42",
        "spacing: 26",
        (
            "positions[1].kinds: hip_circle would be slack: stretched by 0.06, and needs 0.2"
            " — move the limbs further apart, or remove it"
        ),
    ),
    Mistake(
        MARCH,
        "kinds: [mini_loop, hip_circle], lever: 1.0",
        "kinds: [mini_loop, tube], lever: 1.0",
        ("positions[1].kinds: tube lies round no two limbs — remove it, or write stretch"),
    ),
    Mistake(
        MARCH,
        "width: 9}",
        "width: 9}, fine: shorter",
        "positions[1].fine: changes nothing round two limbs — remove it",
    ),
    Mistake(
        KICK,
        "fine: away",
        "fine: shorter",
        "positions[1].fine: goes with no anchor — write away",
    ),
    Mistake(
        SQUAT,
        "fine: shorter",
        "fine: away",
        "positions[2].fine: must go with an anchor — write shorter",
    ),
    Mistake(
        KICK,
        "dose_class: strength",
        "dose_class: mobility",
        "positions[1].fine: does not go with mobility work — remove it",
        at="fine: away",
    ),
    Mistake(
        MARCH,
        "width: 9}",
        "width: 9}, strands: 2",
        ("positions[1].strands: counts for flat bands and tubes only — remove it: a loop has two"),
    ),
    Mistake(
        MARCH,
        "typical: 40\n",
        "",
        (
            "positions[1].typical: is missing, here and for the whole exercise"
            " — write the newtons of a medium band there, see docs/authoring.md"
        ),
        at="key: arches",
    ),
    Mistake(
        SQUAT,
        "kinds: [], lever: 0.1}",
        "kinds: [], lever: 0.1, stretch: 0.8}",
        "positions[0].stretch: holds no band — remove it, or add kinds",
    ),
    Mistake(
        SQUAT,
        "key: shoulders",
        "key: free",
        "positions[2].key: free stands here twice — name it anew",
        at="key: free\n    kinds: [long_loop",
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
        "lever: 0.5\n",
        "lever: 0.2\n",
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
        SQUAT,
        "knee: 98",
        "knee: 198",
        "figure.poses[1].legs.knee: must be 150 or less — write a number such as 150",
    ),
    Mistake(
        SQUAT,
        "muscles: [quads,",
        "muscles: [quad,",
        (
            "muscles[0]: must be one of quads, glutes, hip_side, hip_rotators, hamstrings,"
            " hip_flexors, adductors, calves, shin, foot, ankle_sides, core, shoulders, back"
            " — did you mean quads?"
        ),
    ),
    Mistake(
        SQUAT,
        "contraindications: [knee_pain, back_pain]",
        "contraindications: []",
        "contraindications: needs 1 or more — add what is missing",
    ),
    Mistake(
        SQUAT,
        "harder: [loop_squat]\n",
        "",
        "harder: is missing — add it; the neighbouring files show how",
        at="areas: [strength]",
    ),
    Mistake(
        KICK,
        "    anchor: floor\n",
        "",
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
            f" — known are {', '.join(sorted(p.stem for p in FOLDER.glob('exercises/*.yaml')))}"
        ),
    ),
    Mistake(
        WEEKS,
        "B: [knee_extension, kickback, side_plank,",
        "B: [knee_extension, spanish_squat, side_plank,",
        (
            "road: leaves out flexibility in 2 x 10 minutes a week"
            " — move one for flexibility to the first 3 of A or B"
        ),
        "road:",
    ),
    Mistake(
        WEEKS,
        "calf_raise, march, steamboats, calf_stretch]",
        "calf_raise, march, calf_stretch, steamboats]",
        "long.A[5]: calf_stretch stretches, and steamboats follows — put it last",
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
    file = mistake.file_told or mistake.file
    text = (folder / file).read_text(encoding="utf-8")
    line = text.count("\n", 0, text.index(mistake.at or mistake.instead)) + 1
    assert f"content/{file}:{line}: {mistake.told}" in found


def test_what_is_shipped_has_no_mistake() -> None:
    assert problems(drawable=drawable) == ()


def test_broken_yaml_is_one_line_and_drags_no_others_behind_it(spoil: Spoil) -> None:
    (line,) = spoil(SQUAT, "areas: [strength]", "areas: [strength")
    assert line.startswith("content/exercises/squat.yaml:4: is no YAML: ")
    assert line.endswith("check indents, brackets and colons here and one line above")


def test_a_name_that_stands_twice_is_found(spoil: Spoil) -> None:
    found = spoil(SQUAT, "unit: reps\n", "unit: reps\nunit: reps\n")
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
        "content/exercises/march.yaml:29: figure.poses[0].stance: names a foot that is in the air"
        " in the pose before: left — name the other foot, or put this one down"
    )


def test_a_phrase_with_two_meanings_is_told(spoil: Spoil) -> None:
    (line,) = spoil(WORDS, "easy peasy", "Very Hard")
    assert "efforts.five_up[8]: means efforts.one_two already: 'Very Hard'" in line
    assert line.endswith("leave it in one place")


def test_a_meaning_without_words_is_told(spoil: Spoil) -> None:
    found = spoil(WORDS, "  left: [left, lefthand, left side, left one, l]\n", "")
    assert any(line.endswith("has no words for left — add left: [...]") for line in found)
