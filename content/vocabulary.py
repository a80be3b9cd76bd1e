"""The words that runners report with, from content/words/<language>.yaml."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from coach.freetext.meaning import Sign
from coach.freetext.tokens import words_of
from coach.freetext.vocabulary import Vocabulary
from coach.runner import Region
from coach.runs import RunWord
from coach.safety import RedFlag
from coach.training import Effort, Outcome, Side
from content.marked import Fault, Loc
from content.problems import Problem
from content.validating import Form, Number, Whole, fill_file

M = TypeVar("M")
Words = tuple[str, ...]


class WordsForm(Form):
    """The whole file: for each meaning the phrases that people use."""

    efforts: dict[Effort, Words]
    outcomes: dict[Outcome, Words]
    portions: dict[str, Annotated[Number, Field(gt=0, le=1)]]
    regions: dict[Region, Words]
    sides: dict[Side, Words]
    colours: dict[str, Words]
    numbers: dict[str, Annotated[Whole, Field(ge=0, le=500)]]
    signs: dict[Sign, Words]
    red_flags: dict[RedFlag, Words]
    runs: dict[RunWord, Words]


TABLES = {"efforts": Effort, "outcomes": Outcome, "regions": Region, "sides": Side}
TABLES |= {"signs": Sign, "red_flags": RedFlag, "runs": RunWord}
# Meanings that need no phrase; a set that was tried is only ever told by a button.
WORDLESS = frozenset({Region.OTHER, Sign.FILLER, Outcome.TRIED})


def read_vocabularies(
    root: Path, colours: frozenset[str], problems: list[Problem]
) -> dict[str, Vocabulary]:
    """The vocabulary of every language, by its tag; mistakes are added to `problems`."""
    found: dict[str, Vocabulary] = {}
    for path in sorted((root / "words").glob("*.yaml")):
        filled = fill_file(WordsForm, path, root, problems)
        if filled is None:
            continue
        marked, form = filled
        faults = (*_faults(form, colours), *_twice(form))
        mistakes = [marked.problem(*fault) for fault in faults]
        problems.extend(mistakes)
        if not mistakes:
            found[path.stem] = _made(form)
    return found


def _faults(form: WordsForm, colours: frozenset[str]) -> Iterator[Fault]:
    for colour in form.colours:
        if colour not in colours:
            mend = "use the colours of bands.yaml"
            yield ("colours", colour), "is no colour that a band can have", mend
    for table, meanings in TABLES.items():
        for meaning in meanings:
            if not getattr(form, table).get(meaning) and meaning not in WORDLESS:
                yield (table,), f"has no words for {meaning}", f"add {meaning}: [...]"


def _twice(form: WordsForm) -> Iterator[Fault]:
    """Phrases without a word, and phrases that mean two things."""
    seen: dict[Words, str] = {}
    for loc, phrase in _phrases(form):
        words, meaning = words_of(phrase), f"{loc[0]}.{loc[1]}"
        if not words:
            yield loc, f"has no word in it: {phrase!r}", "write words"
        elif seen.setdefault(words, meaning) != meaning:
            what = f"means {seen[words]} already: {phrase!r}"
            yield loc, what, "leave it in one place"


def _phrases(form: WordsForm) -> Iterator[tuple[Loc, str]]:
    """Every phrase but those of red flags, which win over all else, and where it stands."""
    for table in ("efforts", "outcomes", "regions", "sides", "colours", "signs"):
        for meaning, phrases in getattr(form, table).items():
            yield from (((table, meaning, n), phrase) for n, phrase in enumerate(phrases))
    for table in ("portions", "numbers"):
        yield from (((table, phrase), phrase) for phrase in getattr(form, table))


def _made(form: WordsForm) -> Vocabulary:
    return Vocabulary(
        efforts=_turned(form.efforts),
        outcomes=_turned(form.outcomes),
        portions=form.portions,
        regions=_turned(form.regions),
        sides=_turned(form.sides),
        colours=_turned(form.colours),
        numbers=form.numbers,
        signs=_turned(form.signs),
        red_flags=_turned(form.red_flags),
        runs=_turned(form.runs),
    )


def _turned(words: Mapping[M, Words]) -> dict[str, M]:
    """From phrases by meaning, as authors write them, to meanings by phrase."""
    return {phrase: meaning for meaning, phrases in words.items() for phrase in phrases}
