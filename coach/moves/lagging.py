"""Moves that tell of a side that managed fewer than the other, on the way to the effort."""

from dataclasses import replace

from coach.exercises import Sides
from coach.moves.move import ForgedError, Move, read
from coach.planning import Prescriber
from coach.training import Side
from coach.words import Text
from coach.workout import Phase, Workout

ONE_SIDE = frozenset({Side.LEFT, Side.RIGHT})


def ask_effort(workout: Workout, value: str) -> Move:
    """Back to the effort, keeping what was told of the sets."""
    return Move(replace(workout, phase=Phase.EFFORT))


def lag(workout: Workout, value: str, by: Prescriber) -> Move:
    """`left` or `right` had fewer; without a value it is asked."""
    exercise = by.catalogue.exercises[workout.current.prescription.exercise]
    if exercise.sides is Sides.BOTH:
        raise ForgedError("both sides work as one")
    if not value:
        return Move(replace(workout, phase=Phase.LAG_SIDE))
    side = read(Side, value)
    if side not in ONE_SIDE:
        raise ForgedError(value)
    draft = replace(workout.draft, lagging=side, fewer=0)
    return Move(replace(workout, phase=Phase.LAG_FEWER, draft=draft))


def fewer(workout: Workout, value: str) -> Move:
    """By how many a set; 0: they were the same after all."""
    if workout.draft.lagging is None:
        raise ForgedError("no side was told")
    number = max(read(int, value), 0)
    if doubt := unlikely(workout, number, workout.draft.amounts):
        return Move(workout, toast=doubt)
    side = workout.draft.lagging if number else None
    draft = replace(workout.draft, lagging=side, fewer=number)
    return Move(replace(workout, phase=Phase.EFFORT, draft=draft))


def unlikely(workout: Workout, number: int, amounts: tuple[int, ...]) -> Text | None:
    """What is said of so many fewer, where a set of the current exercise has not so many."""
    most = max(amounts, default=workout.current.prescription.aim)
    return Text("unlikely-lag", {"value": number}) if number > most else None
