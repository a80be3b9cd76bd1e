"""The product's engine, spoken to as the product does: prescriptions, entries, pain reports."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Protocol

from bench.athletes.days import Day
from bench.athletes.kit import PLACE, REGION, Kit
from bench.athletes.policies.base import TRIALS, Expected, Told, Trial
from bench.athletes.sets import Asked
from coach.engine import Around, Engine, Occasion
from coach.runner import Anchor, Experience, Profile, RunnerType
from coach.training import (
    Entry,
    Event,
    Hurt,
    Outcome,
    Pain,
    Prescription,
    Report,
    Reported,
    Rest,
)

_HALF = 0.5  # "1-2 left" is a reserve of 2 and felt as 1.5


class Foresees(Protocol):
    """A forecast of the felt stop in the last set; 90 % within `low90` to `high90`."""

    mean_reps: float
    low90: float
    high90: float


Expect = Callable[[Any, Prescription], Foresees | None]


class Product:
    """An engine for one athlete, fed through its own protocol only."""

    def __init__(
        self, kit: Kit, engine: Engine[Any], experience: Experience = Experience.SOME
    ) -> None:
        self.kit = kit
        self.engine = engine
        self.state = engine.begin()
        self.profile = Profile(
            runner_type=RunnerType.ROAD,
            experience=experience,
            anchors=frozenset({Anchor.FLOOR}),
            mat=True,
            days_per_week=3,
            minutes=30,
        )
        self.asked: Prescription | None = None
        self._entries = 0
        self._expect: Expect | None = getattr(engine, "expect", None)

    def find(self, day: Day, trial: Trial) -> None:
        """Sets to find the band, prescribed anew after each, as long as the engine wants."""
        for _ in range(TRIALS):
            asked = self.ask(day)
            if asked is None or not self._asked.finding:
                return
            told = trial(asked)
            report = Report(self._asked, Outcome.TRIED, told.amounts, told.effort)
            self._heard(day.at, day.date, Reported(day.number + 1, 1, report))

    def ask(self, day: Day) -> Asked | None:
        """The engine's prescription in the world's words."""
        occasion = Occasion(self.profile, day.date, day.at, around=Around(steady=day.steady))
        given = self.engine.prescribe(self.state, self.kit.exercise, self.kit.bands, occasion)
        if given is None:
            raise AssertionError("the kit allows the exercise, the engine says it does not")
        if isinstance(given, Rest):
            self.asked = None
            return None
        self.asked = given
        return asked_of(given, self.kit)

    def expects(self) -> Expected | None:
        """The engine's own forecast, where it makes one."""
        if self._expect is None or self.asked is None:
            return None
        seen = self._expect(self.state, self.asked)
        return None if seen is None else Expected(seen.low90, seen.high90)

    def told(self, day: Day, told: Told) -> None:
        """A report of the last prescription."""
        outcome = Outcome.STOPPED if told.stopped else Outcome.DONE
        report = Report(self._asked, outcome, told.amounts, told.effort)
        self._heard(day.at, day.date, Reported(day.number + 1, 1, report))

    def hurt(self, at: datetime, level: int, *, morning: bool) -> None:
        """A pain report, or the next morning's answer to it."""
        event = Hurt(0, 0, "", Pain(level, REGION), morning=True)
        if not morning:
            event = Hurt(1, 1, self.kit.exercise.id, Pain(level, REGION))
        self._heard(at, at.date(), event)

    @property
    def _asked(self) -> Prescription:
        assert self.asked is not None, "reported without having asked"
        return self.asked

    def _heard(self, at: datetime, day: date, event: Event) -> None:
        self._entries += 1
        self.state = self.engine.learn(self.state, Entry(self._entries, at, day, event)).state


def asked_of(given: Prescription, kit: Kit) -> Asked:
    """A prescription in the world's words; without a band it is a set of nothing."""
    assert given.position == PLACE, f"no such place: {given.position}"
    dose = given.dose
    return Asked(
        rung=kit.rung(given.bands, given.reach, doubled=given.doubled),
        sets=dose.sets,
        low=dose.low,
        high=dose.high,
        aim=given.aim,
        cue=given.reserve - _HALF,
        reserve=given.reserve,
        finding=given.finding,
        slow=dose.tempo != kit.exercise.doses[RunnerType.ROAD].tempo,
    )
