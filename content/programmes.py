"""Each runner type's week, from content/programmes.yaml."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field, RootModel

from coach.exercises import Exercise, FocusArea
from coach.runner import RunnerType
from content.marked import Fault

LETTERS = ("A", "B", "C", "D")
SHORTEST = 3  # exercises in a 10-minute workout (docs/coaching.md, "Session templates")

Week = dict[str, Annotated[tuple[str, ...], Field(min_length=SHORTEST)]]
Weeks = Mapping[RunnerType, Mapping[str, tuple[str, ...]]]


class WeeksForm(RootModel[dict[RunnerType, Week]]):
    """The whole file: for each runner type, for each letter, ids of exercises."""


def faults(weeks: Weeks, exercises: Mapping[str, Exercise]) -> Iterator[Fault]:
    """Weeks that lack something, name what is not there, or leave an area out."""
    for runner_type in RunnerType:
        week = weeks.get(runner_type)
        if week is None:
            yield (), f"has no week for {runner_type}", f"add {runner_type}: with A, B, C and D"
            continue
        yield from _letters(runner_type, week)
        yield from _names(runner_type, week, exercises)
        yield from _areas(runner_type, week, exercises)


def _letters(runner_type: RunnerType, week: Mapping[str, tuple[str, ...]]) -> Iterator[Fault]:
    for letter in LETTERS:
        if letter not in week:
            yield (runner_type,), f"has no workout {letter}", f"add a line {letter}: [...]"
    for letter in week:
        if letter not in LETTERS:
            yield (runner_type, letter), "is no workout of a week", "use A, B, C and D"


def _names(
    runner_type: RunnerType, week: Mapping[str, tuple[str, ...]], exercises: Mapping[str, Exercise]
) -> Iterator[Fault]:
    for letter, names in week.items():
        for n, name in enumerate(names):
            if name not in exercises:
                mend = f"known are {', '.join(sorted(exercises))}"
                yield (runner_type, letter, n), f"{name} is no exercise", mend
            if name in names[:n]:
                yield (runner_type, letter, n), f"{name} stands here twice", "remove one"


def _areas(
    runner_type: RunnerType, week: Mapping[str, tuple[str, ...]], exercises: Mapping[str, Exercise]
) -> Iterator[Fault]:
    """Two neighbouring workouts of 10 minutes cover all areas, the last and the first too."""
    for letter, following in zip(LETTERS, (*LETTERS[1:], LETTERS[0]), strict=True):
        short = (*week.get(letter, ())[:SHORTEST], *week.get(following, ())[:SHORTEST])
        covered = {area for name in short if name in exercises for area in exercises[name].areas}
        missing = [area for area in FocusArea if area not in covered]
        if missing:
            what = f"with {following} leaves out {' and '.join(missing)} at 10 minutes"
            yield (runner_type, letter), what, f"move one for {missing[0]} to the first {SHORTEST}"
