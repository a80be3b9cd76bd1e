"""What the rules believe of a runner. Made from the log alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from coach.exercises import Exercise
from coach.runner import Region
from coach.safety import WATCH, PainCourse, course_of
from coach.training import Pain

KEPT_BREAKS = 12  # more than a year's worth; older ones are before every exercise's last day
PAIN_MEMORY = timedelta(days=28)  # twice the time in which pain is called the same trouble


class Cause(StrEnum):
    """Why the next prescription of an exercise will be what it is."""

    MORE = "more"
    FULL = "full"  # top of the range in all sets: harder
    EASY = "easy"  # too easy: harder
    MISS = "miss"
    MISSES = "misses"
    LIMIT = "limit"
    SHORT = "short"
    PART = "part"
    PAIN = "pain"
    PAIN_HELD = "pain_held"
    LIGHT = "light"  # reported on a day that was light on purpose


@dataclass(frozen=True, slots=True)
class Track:
    """Where a runner stands with one exercise.

    Attributes:
        position: with `bands`, `demand` and `slow`: the rung that was last reported.
        aim: amount per set to aim for next time.
        step: rungs to move next time: -1, 0 or 1.
        misses: in a row on this rung. easy: likewise.
        last: day of the last report. last_at: aware UTC, when it was told.
    """

    position: str
    bands: tuple[int, ...]
    demand: float
    slow: bool
    aim: int
    step: int
    misses: int
    easy: int
    last: date
    last_at: datetime
    cause: Cause


@dataclass(frozen=True, slots=True)
class Ache:
    """A pain report, as far as later prescriptions need it."""

    at: datetime
    day: date
    exercise: str
    region: Region
    level: int
    sharp: bool

    @property
    def course(self) -> PainCourse:
        """What it asked for by itself."""
        return course_of(Pain(self.level, self.region, sharp=self.sharp))

    @property
    def counts(self) -> bool:
        """Whether it was more than what may be trained through (3 of 10)."""
        return self.course is not PainCourse.CARRY_ON

    def concerns(self, exercise: Exercise) -> bool:
        """Whether it was at this exercise or in a region that it loads."""
        return self.exercise == exercise.id or self.region in exercise.regions


@dataclass(frozen=True, slots=True)
class Hold:
    """An exercise and region that rest until the runner says that the pain is gone."""

    exercise: str
    region: Region
    rising: bool

    def concerns(self, exercise: Exercise) -> bool:
        """Whether this exercise rests by it."""
        return self.exercise == exercise.id or self.region in exercise.regions


@dataclass(frozen=True, slots=True)
class Break:
    """Days between two trainings, both of them excluded; only longer ones are kept."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How long it was."""
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class State:
    """All of it. `began` and `last` are the first and the last day with a report."""

    began: date | None = None
    last: date | None = None
    breaks: tuple[Break, ...] = ()
    tracks: Mapping[str, Track] = field(default_factory=dict)
    aches: tuple[Ache, ...] = ()
    holds: tuple[Hold, ...] = ()

    def with_track(self, exercise: str, track: Track) -> "State":
        """The state with that exercise's track in place of the one before."""
        return replace(self, tracks={**self.tracks, exercise: track})

    def recent_ache(self, exercise: Exercise, at: datetime) -> Ache | None:
        """The latest pain above 3 that concerns an exercise, of the last 14 days."""
        return self.ache_since(exercise, at - WATCH)

    def ache_since(self, exercise: Exercise, after: datetime) -> Ache | None:
        """The latest pain above 3 that concerns an exercise and is later than `after`."""
        found = [a for a in self.aches if a.counts and a.concerns(exercise) and a.at > after]
        return max(found, key=lambda ache: ache.at, default=None)
