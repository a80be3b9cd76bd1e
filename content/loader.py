"""Loads all that authors wrote, once, at start; refuses it with every mistake at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from coach.catalogue import Catalogue
from coach.exercises import Exercise
from coach.freetext.vocabulary import Vocabulary
from content import bandforms, doses, exercisechecks, programmes
from content.bandforms import BandsForm
from content.charts import Charts
from content.doses import DosesForm, DoseTable
from content.exercisechecks import Drawable
from content.figures import Figure
from content.forms import ExerciseForm
from content.languages import FALLBACK, nearest
from content.problems import ContentError, Problem
from content.textneeds import needed_keys
from content.texts import Texts
from content.validating import fill_file
from content.vocabulary import read_vocabularies

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that authors wrote, checked.

    Attributes:
        figures: for each exercise's id its movement.
        vocabularies: for each language's tag the words that runners report with.
    """

    catalogue: Catalogue
    figures: Mapping[str, Figure]
    charts: Charts
    texts: Texts
    vocabularies: Mapping[str, Vocabulary]

    def vocabulary(self, tag: str) -> Vocabulary:
        """The nearest language's: `pt-br`, else `pt`, else English."""
        return self.vocabularies[nearest(tag, self.vocabularies)]


def load(folder: Path = FOLDER, drawable: Drawable | None = None) -> Content:
    """All content below `folder`; `drawable` looks at each figure as the drawing does.

    Raises:
        ContentError: with every mistake, each with its file, line and mend.
    """
    content, problems = examine(folder, drawable)
    if content is None:
        raise ContentError(problems)
    return content


def examine(
    folder: Path, drawable: Drawable | None = None
) -> tuple[Content | None, tuple[Problem, ...]]:
    """The content where it is without mistakes, else None and all of them."""
    problems: list[Problem] = []
    table = _doses(folder, problems)
    exercises, figures = _exercises(folder, table, drawable, problems)
    weeks = _weeks(folder, exercises, problems)
    charts = _charts(folder, problems)
    texts = Texts.read(folder / "texts", folder, problems)
    colours = frozenset(charts.palette) if charts else frozenset()
    vocabularies = read_vocabularies(folder, colours, problems)
    problems.extend(_lacking(folder, texts, needed_keys(exercises, colours)))
    if FALLBACK not in vocabularies and not problems:
        file = f"{folder.name}/words/{FALLBACK}.yaml"
        problems.append(Problem(file, 1, "", "is missing", "put the file back"))
    if problems or charts is None:
        return None, ContentError(problems).problems
    catalogue = Catalogue(exercises, weeks)
    return Content(catalogue, figures, charts, texts, vocabularies), ()


def _doses(folder: Path, problems: list[Problem]) -> DoseTable | None:
    filled = fill_file(DosesForm, folder / "doses.yaml", folder, problems)
    if filled is None:
        return None
    marked, form = filled
    mistakes = [marked.problem(*fault) for fault in doses.faults(form.root)]
    problems.extend(mistakes)
    return None if mistakes else form.root


def _exercises(
    folder: Path, table: DoseTable | None, drawable: Drawable | None, problems: list[Problem]
) -> tuple[dict[str, Exercise], dict[str, Figure]]:
    exercises: dict[str, Exercise] = {}
    figures: dict[str, Figure] = {}
    paths = sorted((folder / "exercises").glob("*.yaml"))
    if not paths:
        file = f"{folder.name}/exercises"
        problems.append(Problem(file, 1, "", "holds no exercise", "put the files back"))
    for path in paths:
        filled = fill_file(ExerciseForm, path, folder, problems)
        if filled is None:
            continue
        marked, form = filled
        faults = exercisechecks.faults(form, table, drawable)
        problems.extend(marked.problem(*fault) for fault in faults)
        if table is not None:
            exercises[path.stem] = form.value(path.stem, table)
        figures[path.stem] = form.figure.value()
    return exercises, figures


def _weeks(
    folder: Path, exercises: Mapping[str, Exercise], problems: list[Problem]
) -> programmes.Weeks:
    sound = not problems  # else every exercise that was not read would be missed here again
    filled = fill_file(programmes.WeeksForm, folder / "programmes.yaml", folder, problems)
    if filled is None:
        return {}
    marked, form = filled
    if sound:
        problems.extend(marked.problem(*f) for f in programmes.faults(form.root, exercises))
    return form.root


def _charts(folder: Path, problems: list[Problem]) -> Charts | None:
    filled = fill_file(BandsForm, folder / "bands.yaml", folder, problems)
    if filled is None:
        return None
    marked, form = filled
    mistakes = [marked.problem(*fault) for fault in bandforms.faults(form)]
    problems.extend(mistakes)
    return None if mistakes else Charts(form)


def _lacking(folder: Path, texts: Texts, keys: frozenset[str]) -> Iterator[Problem]:
    """Texts that exercises, bands or values need and that nobody wrote."""
    file = f"{folder.name}/texts/{FALLBACK}"
    for key in sorted(keys - texts.known_keys()):
        yield Problem(file, 1, key, "is missing", "write it beside its like")
