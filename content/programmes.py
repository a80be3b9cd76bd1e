"""Each runner type's week, from content/programmes.yaml."""

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field, RootModel

from coach.exercises import DoseClass, Exercise, FocusArea
from coach.runner import RunnerType
from content.marked import Fault

LETTERS = ("A", "B", "C", "D")
FEW_A_WEEK = (2, 3, 4)
LONGEST = 7
LENGTHS = {
    10: 3,
    20: 5,
    30: LONGEST,
}  # exercises by minutes (docs/coaching.md, "Session templates")

Week = dict[str, Annotated[tuple[str, ...], Field(min_length=LONGEST, max_length=LONGEST)]]
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
        yield from _stretches(runner_type, week, exercises)


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
    """Weeks of two, three and four workouts cover all areas, however short the workouts are."""
    for a_week in FEW_A_WEEK:
        for minutes, most in LENGTHS.items():
            names = [name for letter in LETTERS[:a_week] for name in week.get(letter, ())[:most]]
            covered = {
                area for name in names if name in exercises for area in exercises[name].areas
            }
            missing = [area for area in FocusArea if area not in covered]
            if missing:
                what = f"leaves out {' and '.join(missing)} in {a_week} x {minutes} minutes a week"
                mend = f"move one for {missing[0]} to the first {most} of A or B"
                yield (runner_type,), what, mend
                return


def _stretches(
    runner_type: RunnerType, week: Mapping[str, tuple[str, ...]], exercises: Mapping[str, Exercise]
) -> Iterator[Fault]:
    """What stretches comes last, when the work is done."""
    for letter, names in week.items():
        for n, name in enumerate(names[:-1]):
            if name in exercises and exercises[name].dose_class is DoseClass.MOBILITY:
                what = f"{name} stretches, and {names[n + 1]} follows"
                yield (runner_type, letter, n), what, "put it last"
