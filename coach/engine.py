"""The seam where an engine plugs in: pure functions from what was said to what comes next.

An engine is told every entry of a runner's log in order and prescribes from what it then
believes. Nothing else may feed it, so its state can always be rebuilt from the log.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, Protocol, TypeVar

from coach.bands import Band
from coach.exercises import Exercise
from coach.runner import Profile
from coach.training import Entry, Prescription, Rest, Undone, Why

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Around:
    """What the runs and races around a day ask of its workout.

    Attributes:
        light: a set less, and more in reserve: the day after a long run, say.
        steady: nothing gets heavier: a key run is tomorrow, or a race within two days.
        race_in: days to the race within its taper, else None.
        upkeep: in season: what was built is kept with a set less.
    """

    light: bool = False
    steady: bool = False
    race_in: int | None = None
    upkeep: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """When and for whom something is prescribed.

    Attributes:
        day: the runner's own day. at: aware UTC.
        ease: how often the runner asked for easier today (0 for not at all).
        around: what the runs around the day ask.
        sets: that there is time for in a usual week, of which lighter ones have fewer; None: as
            many as the dose has.
    """

    profile: Profile
    day: date
    at: datetime
    ease: int = 0
    around: Around = Around()
    sets: int | None = None


@dataclass(frozen=True, slots=True)
class BandLearned:
    """What training has shown of a band.

    Attributes:
        times: its force over what its label says; 1.2 is 20 % stronger.
        doubt: standard deviation of ln(force) that is left.
        sets: reports that it rests on.
        odd: the last reports disagree with all before: another band, or a worn one?
    """

    times: float
    doubt: float
    sets: int
    odd: bool = False


@dataclass(frozen=True, slots=True)
class Learned(Generic[S]):
    """A new state and, for the runner, what it changes next time and why (may be empty)."""

    state: S
    log: tuple[Why, ...] = ()


class Engine(Protocol[S]):
    """From reports to the next prescription. Implementations are pure and deterministic.

    Attributes:
        name: stored beside the state; under another name the state is rebuilt by replay.
    """

    name: str

    def begin(self) -> S:
        """The state of a runner of whom nothing is known."""
        ...

    def learn(self, state: S, entry: Entry) -> Learned[S]:
        """Take in one entry of the log. An `Undone` is never passed: replay leaves both out."""
        ...

    def prescribe(
        self, state: S, exercise: Exercise, bands: Sequence[Band], occasion: Occasion
    ) -> Prescription | Rest | None:
        """What to do of this exercise; None where the runner's kit does not allow it.

        `bands` are those that the runner owns and that are not retired.
        """
        ...

    def bands_learned(self, state: S, bands: Sequence[Band]) -> Mapping[int, BandLearned]:
        """By id, of those bands that training has said anything about."""
        ...

    def explain(self, state: S, asked: Prescription, day: date) -> tuple[Why, ...]:
        """What the choice for that day rests on, the most telling first; for who asks why."""
        ...

    def dump(self, state: S) -> str:
        """The state as JSON text; `load(dump(state)) == state` to the last digit."""
        ...

    def load(self, text: str) -> S:
        """Raises ValueError where the text is not a state of this engine."""
        ...


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that count: without those taken back, and without the taking back."""
    kept = tuple(entries)
    taken_back = {entry.event.entry for entry in kept if isinstance(entry.event, Undone)}
    return tuple(
        entry
        for entry in kept
        if not isinstance(entry.event, Undone) and entry.id not in taken_back
    )


def replay(engine: Engine[S], entries: Iterable[Entry]) -> S:
    """The state that a whole log leads to."""
    state = engine.begin()
    for entry in standing(entries):
        state = engine.learn(state, entry).state
    return state
