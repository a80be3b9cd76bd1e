"""An engine small enough to know by heart: it finds a band, and tells what it is told to tell."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from coach.bands import Band
from coach.engine import BandLearned, Learned, Occasion
from coach.exercises import Exercise, Position
from coach.training import (
    Effort,
    Entry,
    Outcome,
    Prescription,
    Report,
    Reported,
    Rest,
    Why,
)
from coach.whys import Key, because

STEPS = {Effort.FIVE_UP: 1, Effort.THREE_FOUR: 1, Effort.NONE: -1, Effort.FAILED: -1}
RIGHT = frozenset({Effort.ONE_TWO, None})


@dataclass(frozen=True, slots=True)
class Level:
    """Where a runner stands in one exercise: which of the fitting bands, found or not, and the one
    tried before."""

    rung: int = 0
    found: bool = False
    was: int = 0


State = Mapping[str, Level]


@dataclass(slots=True)
class Finder:
    """Takes the lightest band first, and one heavier or lighter after each try.

    Attributes:
        learned: what it says of bands. facts: what it says who asks why.
        changes: what its prescriptions have beside that, to be shown on cards.
    """

    learned: Mapping[int, BandLearned] = field(default_factory=dict)
    facts: tuple[Why, ...] = ()
    changes: Mapping[str, object] = field(default_factory=dict)
    name: str = "finder-1"

    def begin(self) -> State:
        return {}

    def learn(self, state: State, entry: Entry) -> Learned[State]:
        if not isinstance(entry.event, Reported):
            return Learned(state)
        report = entry.event.report
        return Learned({**state, report.prescription.exercise: _after(state, report)})

    def prescribe(
        self, state: State, exercise: Exercise, bands: Sequence[Band], occasion: Occasion
    ) -> Prescription | Rest | None:
        ways = sorted(
            ((_place(exercise, band, occasion), band) for band in bands),
            key=lambda way: way[1].force,
        )
        fitting = [(place, band) for place, band in ways if place is not None]
        level = state.get(exercise.id, Level())
        dose = exercise.doses[occasion.profile.runner_type]
        if not fitting:
            free = exercise.positions[0].key
            return Prescription(exercise.id, free, (), dose, dose.low, 2, because(Key.FIRST_FREE))
        place, band = fitting[min(max(level.rung, 0), len(fitting) - 1)]
        asked = Prescription(
            exercise.id, place.key, (band.id,), dose, dose.low, 2, _why(level, band)
        )
        return replace(asked, **{"finding": not level.found, **self.changes})  # type: ignore[arg-type]  # whatever a test wants shown

    def bands_learned(self, state: State, bands: Sequence[Band]) -> Mapping[int, BandLearned]:
        return self.learned

    def explain(self, state: State, asked: Prescription, day: date) -> tuple[Why, ...]:
        return (asked.why, *self.facts)

    def dump(self, state: State) -> str:
        return json.dumps({key: [one.rung, one.found, one.was] for key, one in state.items()})

    def load(self, text: str) -> State:
        kept = json.loads(text)
        return {key: Level(*values) for key, values in kept.items()}


def _after(state: State, report: Report) -> Level:
    level = state.get(report.prescription.exercise, Level())
    if report.outcome is not Outcome.TRIED:
        return replace(level, found=level.found or report.outcome is Outcome.DONE)
    rung = max(level.rung + STEPS.get(report.effort or Effort.ONE_TWO, 0), 0)
    return Level(rung, report.effort in RIGHT, next(iter(report.prescription.bands), 0))


def _why(level: Level, band: Band) -> Why:
    if level.found:
        return because(Key.FOUND, band=band.id)
    if level.was in {0, band.id}:
        return because(Key.FIND, band=band.id)
    return because(
        Key.FIND_HEAVIER if level.rung else Key.FIND_LIGHTER, band=band.id, was=level.was
    )


def _place(exercise: Exercise, band: Band, occasion: Occasion) -> Position | None:
    anchors = {None, *occasion.profile.anchors}
    places = (one for one in exercise.positions if one.anchor in anchors)
    return next((one for one in places if band.kind in one.kinds), None)
