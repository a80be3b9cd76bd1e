"""The engine that joins belief, limits and choice."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import exp

from coach.adaptive import codec
from coach.adaptive.aches import hurt
from coach.adaptive.asking import Asking
from coach.adaptive.belief import band_name
from coach.adaptive.explain import Expected, expect, explain
from coach.adaptive.learn import ODD_TWICE, reported
from coach.adaptive.prescribe import prescribe
from coach.adaptive.state import State
from coach.bands import Band
from coach.engine import BandLearned, Learned, Occasion
from coach.exercises import Exercise
from coach.training import Entry, Hurt, Prescription, Reported, Rest, Why


class Adaptive:
    """Learns strength in newtons by a filter; see `coach.engine.Engine` for the methods.

    `finds`: whether a band is found by a set that is tried first.
    """

    name = "adaptive-1"

    def __init__(self, *, finds: bool = True) -> None:
        self._finds = finds

    def begin(self) -> State:
        """The state of a runner of whom nothing is known."""
        return State()

    def learn(self, state: State, entry: Entry) -> Learned[State]:
        """Take in one entry of the log."""
        match entry.event:
            case Reported() as event:
                return reported(state, entry, event.report)
            case Hurt() as event:
                return hurt(state, entry, event)
            case _:
                raise ValueError("entries that were taken back are left out before learning")

    def prescribe(
        self, state: State, exercise: Exercise, bands: Sequence[Band], occasion: Occasion
    ) -> Prescription | Rest | None:
        """What to do of this exercise."""
        return prescribe(Asking(state, exercise, bands, occasion, self._finds))

    def bands_learned(self, state: State, bands: Sequence[Band]) -> Mapping[int, BandLearned]:
        """By id, of those bands that training has said anything about."""
        shared = state.belief.shared
        found = {}
        for band in bands:
            at = shared.index(band_name(band.id, band.force))
            history = state.bands.get(band.id)
            if at is not None and history is not None:
                odd = abs(history.odd) >= ODD_TWICE
                doubt = shared.cov[at][at] ** 0.5
                found[band.id] = BandLearned(exp(shared.mean[at]), doubt, history.sets, odd=odd)
        return found

    def explain(self, state: State, asked: Prescription, day: date) -> tuple[Why, ...]:
        """What the choice for that day rests on."""
        return explain(state, asked, day)

    def expect(self, state: State, asked: Prescription, day: date | None = None) -> Expected | None:
        """What the last set is expected to bring on a day, None for that of the last report.

        Without a band nothing is expected.
        """
        return expect(state, asked, day)

    def dump(self, state: State) -> str:
        """The state as JSON text."""
        return codec.dump(state)

    def load(self, text: str) -> State:
        """The state that was dumped. Raises ValueError."""
        return codec.load(text)
