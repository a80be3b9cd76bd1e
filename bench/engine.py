"""How long the engine takes: one prescription with its learning step. `python -m bench.engine`.

Beside it, in the same run, the standard library's JSON round trip of the same state.
"""

import json
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from time import perf_counter

from coach.adaptive import Adaptive
from coach.adaptive.state import State
from coach.bands import Band, BandKind
from coach.engine import Occasion
from coach.exercises import Exercise
from coach.runner import Anchor, Experience, Profile
from coach.training import Effort, Entry, Outcome, Prescription, Report, Reported
from content.loader import Content, load

ENTRIES = 300
"""Reports in the log before anything is measured: most of a year."""
MEASURED = 600
"""Prescriptions with their learning step."""
FIRST = datetime(2026, 1, 5, 18, tzinfo=UTC)
PER_WORKOUT = 6
MICRO = 1e6

BANDS = tuple(
    Band(number, kind, label, "red", force, 0.2, latex_free=True, since=date(2026, 1, 1))
    for number, (kind, label, force) in enumerate(
        (
            (BandKind.MINI_LOOP, "green", 18.0),
            (BandKind.MINI_LOOP, "blue", 23.0),
            (BandKind.FLAT_BAND, "red", 17.0),
            (BandKind.FLAT_BAND, "black", 32.0),
            (BandKind.LONG_LOOP, "thin", 66.0),
            (BandKind.LONG_LOOP, "medium", 110.0),
        ),
        start=1,
    )
)
RUNNER = Profile(experience=Experience.SOME, anchors=frozenset(Anchor), mat=True, minutes=30)


@dataclass(frozen=True, slots=True)
class Took:
    """Microseconds: the median, and what one of a hundred takes longer than."""

    median: float
    slow: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Took":
        """From what single runs took."""
        return cls(
            MICRO * statistics.median(seconds), MICRO * statistics.quantiles(seconds, n=100)[-1]
        )


class Year:
    """A runner who goes through the library, six exercises a workout, every other day."""

    def __init__(self, exercises: Sequence[Exercise]) -> None:
        self.engine = Adaptive()
        self.state: State = self.engine.begin()
        self._exercises = cycle(exercises)
        self._efforts = cycle((Effort.ONE_TWO, Effort.ONE_TWO, Effort.THREE_FOUR, Effort.NONE))
        self._done = 0

    def lives(self, entries: int) -> list[float]:
        """So many entries; the seconds that each prescription took with its learning step."""
        return [self._does(exercise) for exercise in islice(self._exercises, entries)]

    def _does(self, exercise: Exercise) -> float:
        day = timedelta(days=2 * (self._done // PER_WORKOUT))
        at = FIRST + day + timedelta(minutes=self._done % PER_WORKOUT)
        occasion = Occasion(RUNNER, at.date(), at)
        effort = next(self._efforts)
        self._done += 1
        began = perf_counter()
        asked = self.engine.prescribe(self.state, exercise, BANDS, occasion)
        assert isinstance(asked, Prescription), asked
        amounts = (asked.aim,) * asked.dose.sets
        report = Report(asked, Outcome.DONE, amounts, effort)
        entry = Entry(self._done, at, at.date(), Reported(1, 0, report))
        self.state = self.engine.learn(self.state, entry).state
        return perf_counter() - began


def measured(content: Content) -> dict[str, Took]:
    """By what was measured; the baseline first."""
    exercises = tuple(content.catalogue.exercises.values())
    year = Year(exercises)
    year.lives(ENTRIES)
    text = year.engine.dump(year.state)
    own = Took.of(year.lives(MEASURED))
    return {
        f"JSON round trip of its state, {len(text) / 1024:.0f} KB": Took.of(
            _times(lambda: json.dumps(json.loads(text)))
        ),
        "the state's own load and dump": Took.of(
            _times(lambda: year.engine.dump(year.engine.load(text)))
        ),
        "one prescription with its learning step": own,
    }


def _times(action: Callable[[], object]) -> list[float]:
    found = []
    for _ in range(MEASURED):
        began = perf_counter()
        action()
        found.append(perf_counter() - began)
    return found


def shown(content: Content) -> None:
    """Print it as Markdown; ratios are of the baseline's median."""
    found = measured(content)
    base = next(iter(found.values()))
    print(f"{len(content.catalogue.exercises)} exercises, {len(BANDS)} bands, {ENTRIES} reports\n")
    print("| | median | 99 of 100 | ratio |", "|---|---|---|---|", sep="\n")
    for name, took in found.items():
        ratio = took.median / base.median
        print(f"| {name} | {took.median:.0f} µs | {took.slow:.0f} µs | {ratio:.2f} |")


if __name__ == "__main__":
    shown(load())
