"""A runner's diary for tests of the engine: a log that writes itself, day after day."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

from coach.adaptive import Adaptive
from coach.adaptive.state import State
from coach.bands import Band
from coach.engine import Around, Occasion, replay
from coach.exercises import Exercise
from coach.runner import Anchor, Experience, Profile, Region, RunnerType
from coach.training import (
    Effort,
    Entry,
    Event,
    Hurt,
    Lag,
    Outcome,
    Pain,
    Prescription,
    Report,
    Reported,
    Rest,
    Undone,
    Why,
)

FIRST = datetime(2026, 6, 1, 12, tzinfo=UTC)  # a Monday
RUNNER = Profile(
    runner_type=RunnerType.ROAD,
    experience=Experience.SOME,
    anchors=frozenset({Anchor.FLOOR, Anchor.MID}),
    mat=True,
    days_per_week=3,
    minutes=30,
)
MINUTE = timedelta(minutes=1)


class Diary:
    """What was prescribed, what was said, and what was learned. Each entry takes a minute.

    Every entry is learned by a state that has just been dumped and loaded, as in the chat.
    """

    def __init__(self, bands: tuple[Band, ...] = (), profile: Profile = RUNNER) -> None:
        self.engine = Adaptive()
        self.profile = profile
        self.bands = bands
        self.around = Around()
        self.sets: int | None = None
        self.at = FIRST
        self.entries: list[Entry] = []
        self.state: State = self.engine.begin()
        self.learned: tuple[Why, ...] = ()
        self._ids = count(1)

    @property
    def day(self) -> date:
        return self.at.date()

    def wait(self, days: int) -> None:
        self.at += timedelta(days=days)

    def occasion(self, ease: int = 0) -> Occasion:
        return Occasion(self.profile, self.day, self.at, ease, self.around, self.sets)

    def next(self, exercise: Exercise, ease: int = 0) -> Prescription | Rest | None:
        return self.engine.prescribe(self.state, exercise, self.bands, self.occasion(ease))

    def report(
        self,
        asked: Prescription,
        amounts: tuple[int, ...] = (),
        effort: Effort | None = None,
        *,
        outcome: Outcome = Outcome.DONE,
        lag: Lag | None = None,
    ) -> None:
        self.log(Reported(1, 0, Report(asked, outcome, amounts, effort, lag)))

    def hurts(
        self,
        level: int,
        region: Region,
        exercise: Exercise,
        *,
        sharp: bool = False,
        morning: bool = False,
    ) -> None:
        pain = Pain(level, region, sharp=sharp)
        self.log(Hurt(1, 0, exercise.id, pain, morning=morning))

    def log(self, event: Event) -> None:
        entry = Entry(next(self._ids), self.at, self.day, event)
        self.at += MINUTE
        self.entries.append(entry)
        if isinstance(event, Undone):
            self.state, self.learned = replay(self.engine, self.entries), ()
            return
        before = self.engine.load(self.engine.dump(self.state))
        found = self.engine.learn(before, entry)
        self.state, self.learned = found.state, found.log

    def undo(self) -> None:
        self.log(Undone(self.entries[-1].id))
