"""Reads all exercises' files, and holds each against itself and its neighbours."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from coach.exercises import Exercise
from content import exercisechecks, neighbours
from content.doses import DoseTable
from content.exercisechecks import Drawable
from content.forms import ExerciseForm
from content.marked import Marked
from content.problems import Problem
from content.validating import fill_file

Files = Mapping[str, tuple[Marked, ExerciseForm]]
"""By exercise id the file's data with lines, and the form that it fills."""


def read(folder: Path, problems: list[Problem]) -> Files:
    """Every exercise that can be read; what cannot becomes a problem."""
    files: dict[str, tuple[Marked, ExerciseForm]] = {}
    paths = sorted((folder / "exercises").glob("*.yaml"))
    if not paths:
        file = f"{folder.name}/exercises"
        problems.append(Problem(file, 1, "", "holds no exercise", "put the files back"))
    for path in paths:
        filled = fill_file(ExerciseForm, path, folder, problems)
        if filled is not None:
            files[path.stem] = filled
    return files


def faults(files: Files, table: DoseTable | None, drawable: Drawable | None) -> Iterator[Problem]:
    """Every mistake in a file that could be read; neighbours wait until all can be."""
    for marked, form in files.values():
        for fault in exercisechecks.faults(form, table, drawable):
            yield marked.problem(*fault)


def values(files: Files, table: DoseTable | None) -> dict[str, Exercise]:
    """Exercises as rules read them, by id; none where there are no doses to give them."""
    if table is None:
        return {}
    return {name: form.value(name, table) for name, (_, form) in files.items()}


def neighbour_faults(files: Files) -> Iterator[Problem]:
    """Every mistake between exercises; asked for only where all could be read."""
    forms = {name: form for name, (_, form) in files.items()}
    for name, (marked, _) in files.items():
        for fault in neighbours.faults(name, forms):
            yield marked.problem(*fault)
