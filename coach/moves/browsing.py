"""Moves that only look around: nothing is told by them."""

from dataclasses import replace

from coach.moves.move import Move, read, to_next
from coach.words import Text
from coach.workout import Draft, Phase, Workout

WAITING = frozenset(  # questions of a set, from which one looks once more how it goes
    {
        Phase.SETS,
        Phase.EFFORT,
        Phase.TRIED,
        Phase.TRIED_AMOUNT,
        Phase.LAG_SIDE,
        Phase.LAG_FEWER,
    }
)


def start(workout: Workout, value: str) -> Move:
    """Show the first open exercise."""
    return Move(to_next(workout))


def overview(workout: Workout, value: str) -> Move:
    """Back to the list."""
    return Move(replace(workout, phase=Phase.OVERVIEW, draft=Draft()))


def card(workout: Workout, value: str) -> Move:
    """Back to the exercise, dropping what was half told."""
    return Move(replace(workout, phase=Phase.CARD, draft=Draft()))


def how(workout: Workout, value: str) -> Move:
    """The exercise told in full; a question that is open waits, with what was told so far."""
    if workout.phase not in WAITING:
        return Move(replace(workout, phase=Phase.HOW, draft=Draft()))
    draft = replace(workout.draft, behind=workout.phase)
    return Move(replace(workout, phase=Phase.HOW, draft=draft))


def answer(workout: Workout, value: str) -> Move:
    """Back to the question that waited; to the card where none did."""
    behind = workout.draft.behind
    if behind is None:
        return card(workout, value)
    return Move(replace(workout, phase=behind, draft=replace(workout.draft, behind=None)))


def why(workout: Workout, value: str) -> Move:
    """What the choice of it rests on."""
    return Move(replace(workout, phase=Phase.WHY, draft=Draft()))


def show(workout: Workout, value: str) -> Move:
    """Go to one exercise of the list, if it is still open."""
    at = read(int, value)
    if not 0 <= at < len(workout.items) or workout.items[at].outcome is not None:
        return Move(workout, toast=Text("toast-already"))
    return Move(replace(workout, phase=Phase.CARD, at=at, draft=Draft()))


def later(workout: Workout, value: str) -> Move:
    """Remind again in an hour."""
    return Move(workout, toast=Text("toast-later"), later=True)
