"""Exercises and their neighbours: each mistake is told; what is shipped hangs together."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach.exercises import Exercise
from coach.runner import RunnerType
from content.check import problems
from content.librarychecks import (
    MOST,
    too_few_for_one_mini_loop,
    unreached,
    with_one_mini_loop,
)
from content.loader import Content
from tests.content.conftest import Spoil

SQUAT = "exercises/squat.yaml"
WEEKS = "programmes.yaml"
HARDER = "harder: [loop_squat]"


@pytest.mark.parametrize(
    ("instead", "told"),
    [
        (
            "harder: [loop_squatt]",
            "harder[0]: loop_squatt is no exercise — did you mean loop_squat?",
        ),
        (
            "harder: [squat]",
            "harder[0]: names the exercise itself — remove it",
        ),
        (
            "harder: [loop_squat, march]",
            (
                "harder[1]: march does not name squat as easier"
                " — add squat to easier in march.yaml, or remove march here"
            ),
        ),
    ],
)
def test_a_wrong_neighbour_is_told_with_its_line_and_its_mend(
    spoil: Spoil, folder: Path, instead: str, told: str
) -> None:
    found = spoil(SQUAT, HARDER, instead)
    assert f"{line_of(folder, 'squat', 'harder')}: {told}" in found


def test_a_neighbour_that_names_nobody_back_is_told_where_it_stands(
    spoil: Spoil, folder: Path
) -> None:
    found = spoil(SQUAT, HARDER, "harder: []")
    assert found == (
        (
            f"{line_of(folder, 'loop_squat', 'easier')}: easier[0]: squat does not name loop_squat"
            " as harder — add loop_squat to harder in squat.yaml, or remove squat here"
        ),
    )


def line_of(folder: Path, name: str, field: str) -> str:
    """`content/exercises/squat.yaml:8`, where the field stands."""
    file = f"exercises/{name}.yaml"
    text = (folder / file).read_text(encoding="utf-8")
    return f"content/{file}:{text.count(chr(10), 0, text.index(f'{chr(10)}{field}:')) + 2}"


def rewrite(folder: Path, name: str, what: str, instead: str) -> None:
    path = folder / f"exercises/{name}.yaml"
    text = path.read_text(encoding="utf-8")
    assert what in text
    path.write_text(text.replace(what, instead), encoding="utf-8")


def test_exercises_that_grow_harder_in_a_circle_are_told_once(folder: Path) -> None:
    rewrite(folder, "squat", "easier: []", "easier: [split_squat]")
    rewrite(folder, "split_squat", "harder: []", "harder: [squat]")
    (line,) = problems(folder)
    assert line == (
        f"{line_of(folder, 'loop_squat', 'harder')}: harder: leads back here:"
        " loop_squat → split_squat → squat → loop_squat — remove one of these steps, in both files"
    )


def test_neighbours_that_work_other_muscles_are_told(folder: Path) -> None:
    rewrite(folder, "squat", "muscles: [quads, glutes, calves, hip_side]", "muscles: [shoulders]")
    works = "works none of the same muscles — remove it, in both files"
    assert problems(folder) == (
        f"{line_of(folder, 'loop_squat', 'easier')}: easier[0]: squat {works}",
        f"{line_of(folder, 'squat', 'harder')}: harder[0]: loop_squat {works}",
    )


def test_an_exercise_that_is_in_no_week_nor_beside_one_is_told(folder: Path) -> None:
    weeks = folder / WEEKS
    text = weeks.read_text(encoding="utf-8").replace("adduction", "glute_bridge")
    weeks.write_text(text, encoding="utf-8")
    assert problems(folder) == (
        (
            f"{line_of(folder, 'adduction', 'easier')}: easier: nobody ever meets this exercise"
            " — put it into programmes.yaml, or beside one that is there"
        ),
    )


def library(content: Content) -> dict[str, Exercise]:
    return dict(content.catalogue.exercises)


def test_one_beside_a_planned_one_is_met_and_one_beside_nothing_is_not(content: Content) -> None:
    exercises = library(content)
    lonely = replace(exercises["march"], id="lonely", easier=(), harder=())
    weeks = {RunnerType.ROAD: {"A": ("squat",)}}
    few = {name: exercises[name] for name in ("squat", "loop_squat", "split_squat")}
    assert list(unreached({**few, "lonely": lonely}, weeks)) == ["lonely"]


def test_one_mini_loop_serves_most_of_the_library(content: Content) -> None:
    exercises = library(content)
    assert len(with_one_mini_loop(exercises)) >= MOST * len(exercises)
    assert too_few_for_one_mini_loop(exercises) is None


def test_a_library_for_long_loops_is_told_how_many_places_it_lacks(content: Content) -> None:
    names = ("squat", "loop_squat", "split_squat", "romanian_deadlift", "adduction")
    exercises = {name: library(content)[name] for name in names}
    assert with_one_mini_loop(exercises) == {"squat"}
    fault = too_few_for_one_mini_loop(exercises)
    assert fault is not None
    assert fault[0] == "one mini loop without an anchor serves 1 of 5 exercises only"
