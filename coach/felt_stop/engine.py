"""The engine that joins the rules."""

from collections.abc import Mapping, Sequence

from coach.bands import Band
from coach.engine import BandLearned, Learned, Occasion
from coach.exercises import Exercise
from coach.felt_stop import codec
from coach.felt_stop.aches import hurt
from coach.felt_stop.learn import reported
from coach.felt_stop.prescribe import prescribe
from coach.felt_stop.state import State
from coach.training import Entry, Hurt, Prescription, Reported, Rest, Why


class FeltStop:
    """Felt-stop double progression per exercise; see `coach.engine.Engine` for the methods."""

    name = "felt-stop-1"

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
        return prescribe(state, exercise, bands, occasion)

    def bands_learned(self, state: State, bands: Sequence[Band]) -> Mapping[int, BandLearned]:
        """Nothing: these rules take a label's word."""
        return {}

    def explain(self, state: State, asked: Prescription) -> tuple[Why, ...]:
        """The one cause that there is."""
        return (asked.why,)

    def dump(self, state: State) -> str:
        """The state as JSON text."""
        return codec.dump(state)

    def load(self, text: str) -> State:
        """The state that was dumped. Raises ValueError."""
        return codec.load(text)
