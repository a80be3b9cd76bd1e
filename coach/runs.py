"""Runs on their days, as a file of the runner told them, and workouts that they moved.

Kept as day and kind alone: no title, no place, no time (docs/privacy.md).
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

WEEK = timedelta(days=7)
RUNS_KEPT = timedelta(days=63)  # races behind count for six weeks (coach/around.py)
MOVES_KEPT = timedelta(days=28)  # a move matters in its own week; later /plan still tells of it


class RunKind(StrEnum):
    """What a run asks of the legs."""

    EASY = "easy"
    HARD = "hard"
    LONG = "long"
    RACE = "race"


class RunWord(StrEnum):
    """What words in the title of a calendar's entry say."""

    EASY = "easy"
    HARD = "hard"
    LONG = "long"
    RACE = "race"
    OTHER = "other"  # another sport, or rest


# Of two runs on one day the one counts that asks for more.
WEIGHT = {kind: weight for weight, kind in enumerate(RunKind)}


@dataclass(frozen=True, slots=True)
class Run:
    """A run on the runner's own day."""

    day: date
    kind: RunKind


@dataclass(frozen=True, slots=True)
class Moved:
    """The workout that the plan has on `planned` is on `to` instead, a day of the same week."""

    planned: date
    to: date


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is known of single days, beside the weekly habits of the profile.

    Attributes:
        runs: by day, one a day.
        moved: at most one from a day, and one to a day.
        sent: the day of the last calendar file. files: how many were sent on it.
    """

    runs: tuple[Run, ...] = ()
    moved: tuple[Moved, ...] = ()
    sent: date | None = None
    files: int = 0

    def run_on(self, day: date) -> RunKind | None:
        """The dated run of that day."""
        at = self._since(day)
        found = self.runs[at] if at < len(self.runs) else None
        return found.kind if found is not None and found.day == day else None

    def covers(self, day: date) -> bool:
        """Whether dated runs say what the day's week is like; a race alone does not."""
        monday = monday_of(day)
        of_week = self.runs[self._since(monday) : self._since(monday + WEEK)]
        return any(run.kind is not RunKind.RACE for run in of_week)

    def races(self) -> tuple[date, ...]:
        """Days of dated races."""
        return tuple(run.day for run in self.runs if run.kind is RunKind.RACE)

    def with_runs(self, runs: Iterable[Run], today: date) -> "Agenda":
        """These runs in place of all from today on; earlier ones stay as long as they matter."""
        heaviest: dict[date, Run] = {}
        earlier = (run for run in self.runs if today - RUNS_KEPT <= run.day < today)
        for run in (*runs, *earlier):
            known = heaviest.setdefault(run.day, run)
            if WEIGHT[run.kind] > WEIGHT[known.kind]:
                heaviest[run.day] = run
        return replace(self, runs=tuple(heaviest[day] for day in sorted(heaviest)))

    def with_move(self, source: date, target: date) -> "Agenda":
        """The workout that now is on `source` put on `target`; back at its place it is no move."""
        planned = next((move.planned for move in self.moved if move.to == source), source)
        others = [move for move in self.moved if move.planned != planned]
        kept = [move for move in others if move.planned >= target - MOVES_KEPT]
        new = [] if planned == target else [Moved(planned, target)]
        return replace(self, moved=tuple(sorted((*kept, *new), key=lambda move: move.planned)))

    def with_file(self, today: date) -> "Agenda":
        """One more file was sent today."""
        return replace(self, sent=today, files=self.files + 1 if self.sent == today else 1)

    def _since(self, day: date) -> int:
        return bisect_left(self.runs, day, key=lambda run: run.day)


def monday_of(day: date) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=day.weekday())
