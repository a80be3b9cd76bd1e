"""Loads all that authors wrote, once, at start; refuses it with every mistake at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from coach.catalogue import Catalogue
from coach.exercises import Exercise
from coach.freetext.vocabulary import Vocabulary
from content import bandforms, captions, doses, exercisefiles, librarychecks, programmes
from content.bandforms import BandsForm
from content.charts import Charts
from content.doses import DosesForm, DoseTable
from content.exercisechecks import Drawable
from content.exercisefiles import Files
from content.figures import Figure
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
    files = exercisefiles.read(folder, problems)
    if not problems:
        problems.extend(exercisefiles.neighbour_faults(files))
    problems.extend(exercisefiles.faults(files, table, drawable))
    exercises = (
        {name: form.value(name, table) for name, (_, form) in files.items()} if table else {}
    )
    weeks = _weeks(folder, exercises, problems)
    if not problems:
        problems.extend(_library(folder, files, exercises, weeks))
    charts = _charts(folder, problems)
    texts = Texts.read(folder / "texts", folder, problems)
    colours = frozenset(charts.palette) if charts else frozenset()
    vocabularies = read_vocabularies(folder, colours, problems)
    problems.extend(_lacking(folder, texts, needed_keys(exercises, colours)))
    if not problems:
        problems.extend(captions.problems(texts, exercises))
    if FALLBACK not in vocabularies and not problems:
        file = f"{folder.name}/words/{FALLBACK}.yaml"
        problems.append(Problem(file, 1, "", "is missing", "put the file back"))
    if problems or charts is None:
        return None, ContentError(problems).problems
    catalogue = Catalogue(exercises, weeks)
    figures = {name: form.figure.value(form.muscles) for name, (_, form) in files.items()}
    return Content(catalogue, figures, charts, texts, vocabularies), ()


def _doses(folder: Path, problems: list[Problem]) -> DoseTable | None:
    filled = fill_file(DosesForm, folder / "doses.yaml", folder, problems)
    if filled is None:
        return None
    marked, form = filled
    mistakes = [marked.problem(*fault) for fault in doses.faults(form.root)]
    problems.extend(mistakes)
    return None if mistakes else form.root


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


def _library(
    folder: Path, files: Files, exercises: Mapping[str, Exercise], weeks: programmes.Weeks
) -> Iterator[Problem]:
    """Mistakes of the library as a whole."""
    for name in librarychecks.unreached(exercises, weeks):
        mend = "put it into programmes.yaml, or beside one that is there"
        yield files[name][0].problem(("easier",), "nobody ever meets this exercise", mend)
    few = librarychecks.too_few_for_one_mini_loop(exercises)
    if few is not None:
        yield Problem(f"{folder.name}/exercises", 1, "", *few)


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
