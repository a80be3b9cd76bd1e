"""What the engine knows of a runner. Made from the log alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from coach.adaptive.belief import Belief
from coach.adaptive.rungs import Key
from coach.exercises import Exercise
from coach.runner import Region
from coach.safety import WATCH, PainCourse, course_of
from coach.training import Effort, Pain

KEPT_BREAKS = 12  # more than a year's worth; older ones are before every exercise's last day
HABIT = 5  # times the same effort in a row
PAIN_MEMORY = timedelta(days=28)  # twice the time in which pain is called the same trouble


@dataclass(frozen=True, slots=True)
class Course:
    """Where a runner stands on one path: what was last done there, without pain.

    Attributes:
        key: of the rung. strain: its newtons.
        aim: what was asked. amounts: done in each set. effort: of the last.
        worths: newtons for one repetition that each of the last three full workouts was
            worth (`law.equivalent`); the next may be a tenth above the best of them.
        way: of the last change of rung: 1 heavier, -1 lighter, 0 none yet.
        since: workouts since that change.
        short: workouts in a row below the range or not finished.
        seen: workouts reported. tried: sets that were tried to find the band.
    """

    key: Key
    strain: float
    aim: int
    amounts: tuple[int, ...]
    effort: Effort | None
    worths: tuple[float, ...]
    way: int
    since: int
    short: int
    seen: int
    tried: int
    day: date
    at: datetime

    @property
    def known(self) -> int:
        """Days that it rests on; finding the band was one."""
        return self.seen + (self.tried > 0)

    @property
    def tempo(self) -> float:
        """What the last rung's tempo added to its pull, as a factor."""
        return self.key[-1]

    @property
    def hard(self) -> bool:
        """Whether the last workout took everything."""
        return self.short > 0 or self.effort in {Effort.FAILED, Effort.NONE}

    @property
    def reference(self) -> float:
        """What the next workout is measured against. One bad day is no measure."""
        return max(self.worths)


@dataclass(frozen=True, slots=True)
class Level:
    """Where a runner stands with an exercise without a band.

    Attributes:
        position: with `slow`: the level that was last reported.
        aim: amount per set to aim for next. step: levels to move next: -1, 0 or 1.
        misses, easy: in a row on this level.
    """

    position: str
    slow: bool
    aim: int
    step: int
    misses: int
    easy: int
    day: date
    at: datetime
    amounts: tuple[int, ...] = ()

    @property
    def course(self) -> Course:
        """The same as a course without a load, so that sets and time away go by one rule."""
        return Course(
            key=(self.position, (), 0, False, 1.0),
            strain=0.0,
            aim=self.aim,
            amounts=self.amounts,
            effort=None,
            worths=(0.0,),
            way=self.step,
            since=0,
            short=self.misses + (self.step < 0),
            seen=1,
            tried=0,
            day=self.day,
            at=self.at,
        )


@dataclass(frozen=True, slots=True)
class Lagging:
    """How much weaker one side is than the other: ln of the ratio, positive for the left."""

    mean: float
    variance: float
    day: date


@dataclass(frozen=True, slots=True)
class Ache:
    """A pain report, as far as later prescriptions need it."""

    at: datetime
    day: date
    exercise: str
    region: Region
    level: int
    sharp: bool
    morning: bool = False

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
    """From one training to the next; only such as are longer than usual are kept."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How long it was."""
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class BandHistory:
    """How often a band was reported on, and by how much the last ones surprised.

    `odd` counts surprises of more than 2.5 standard deviations in a row, negative for weaker
    than believed.
    """

    sets: int = 0
    odd: int = 0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a runner answers: the last effort tapped, and how often in a row."""

    effort: Effort | None
    row: int

    def after(self, effort: Effort | None) -> "Manner":
        """With one more answer; none changes nothing."""
        if effort is None:
            return self
        return Manner(effort, self.row + 1 if effort is self.effort else 1)

    @property
    def habit(self) -> bool:
        """Whether the same button again and again has ceased to say anything."""
        return self.row > HABIT and self.effort is not Effort.ONE_TWO


@dataclass(frozen=True, slots=True)
class State:
    """All of it. `began` and `last` are the first and the last day with a report."""

    began: date | None = None
    last: date | None = None
    breaks: tuple[Break, ...] = ()
    belief: Belief = field(default_factory=Belief)
    courses: Mapping[str, Course] = field(default_factory=dict)
    levels: Mapping[str, Level] = field(default_factory=dict)
    lags: Mapping[str, Lagging] = field(default_factory=dict)
    bands: Mapping[int, BandHistory] = field(default_factory=dict)
    manner: Manner = field(default_factory=lambda: Manner(None, 0))
    aches: tuple[Ache, ...] = ()
    holds: tuple[Hold, ...] = ()

    def latest(self, exercise: str) -> Course | None:
        """Where the runner last stood in an exercise, with a band or without; None if nowhere."""
        found = [course for path, course in self.courses.items() if path.split("/")[0] == exercise]
        level = self.levels.get(exercise)
        if level is not None:
            found.append(level.course)
        return max(found, key=lambda course: course.at, default=None)

    def with_course(self, path: str, course: Course) -> "State":
        """The state with that path's course in place of the one before."""
        return replace(self, courses={**self.courses, path: course})

    def with_level(self, exercise: str, level: Level) -> "State":
        """The state with that exercise's level in place of the one before."""
        return replace(self, levels={**self.levels, exercise: level})

    def recent_ache(self, exercise: Exercise, at: datetime) -> Ache | None:
        """The latest pain above 3 that concerns an exercise, of the last 14 days."""
        return self.ache_since(exercise, at - WATCH)

    def ache_since(self, exercise: Exercise, since: datetime) -> Ache | None:
        """The latest pain above 3 that concerns an exercise, told at `since` or later.

        What was told of an exercise and of its pain in the same words has the same moment.
        """
        found = [a for a in self.aches if a.counts and a.concerns(exercise) and a.at >= since]
        return max(found, key=lambda ache: ache.at, default=None)
