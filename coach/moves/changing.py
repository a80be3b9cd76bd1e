"""Moves that change what is asked for: easier, another exercise."""

from dataclasses import replace

from coach.exercises import Dose
from coach.moves.move import Move, put
from coach.planning import Prescriber
from coach.training import Prescription
from coach.words import Text
from coach.workout import Draft, Item, Phase, Workout


def easier(workout: Workout, value: str, by: Prescriber) -> Move:
    """One step softer today; says so where there is nothing softer."""
    softer = eased(workout, workout.at, by)
    if softer is None:
        return Move(workout, toast=Text("toast-easiest"))
    return Move(softer, toast=Text("toast-easier"))


def eased(workout: Workout, index: int, by: Prescriber) -> Workout | None:
    """The workout with one exercise a step softer; None where there is nothing softer."""
    item = workout.items[index]
    softer = by.of(item.prescription.exercise, item.ease + 1)
    if not isinstance(softer, Prescription):
        return None
    softer = no_more_sets(softer, item.prescription)
    if _same_load(softer, item.prescription):
        return None
    finding = softer.finding and item.prescription.finding  # who has begun need not find anew
    softer = replace(softer, finding=finding)
    return put(workout, index, replace(item, prescription=softer, ease=item.ease + 1))


def no_more_sets(anew: Prescription, before: Prescription) -> Prescription:
    """A prescription made anew, with the sets that it had, or fewer."""
    sets = min(anew.dose.sets, before.dose.sets)
    return replace(anew, dose=replace(anew.dose, sets=sets))


def as_planned(anew: Prescription, item: Item) -> Prescription:
    """A prescription made anew, with no more sets than were planned in its place."""
    sets = anew.dose.sets if item.most_sets is None else min(anew.dose.sets, item.most_sets)
    return replace(anew, dose=replace(anew.dose, sets=sets))


def swap(workout: Workout, value: str, by: Prescriber) -> Move:
    """Another exercise in its place; where the kit allows none, it can be left out all the same."""
    other = by.instead_of(workout)
    if other is None:
        asked = _ask_leaving(workout, workout.current.prescription.exercise)
        return Move(asked, toast=Text("toast-no-swap"))
    return Move(exchanged(workout, workout.at, other), toast=Text("toast-swapped"))


def exchanged(workout: Workout, index: int, other: Prescription) -> Workout:
    """The workout with another exercise in the place of one, with no more sets than it had."""
    item = workout.items[index]
    other = as_planned(other, item)
    swapped = (*item.swapped, item.prescription.exercise)
    return put(workout, index, Item(other, swapped=swapped, most_sets=item.most_sets))


def not_again(workout: Workout, value: str) -> Move:
    """Ask for how long, and why, the exercise that was swapped last is left out."""
    item = workout.current
    return Move(_ask_leaving(workout, (item.prescription.exercise, *item.swapped)[-1]))


def _ask_leaving(workout: Workout, exercise: str) -> Workout:
    return replace(workout, phase=Phase.LEAVING, draft=Draft(leaving=exercise))


def _same_load(one: Prescription, other: Prescription) -> bool:
    """Whether two prescriptions ask the same of a body."""

    def load(of: Prescription) -> tuple[str, tuple[int, ...], int, bool, Dose, int, int]:
        return of.position, of.bands, of.reach, of.doubled, of.dose, of.aim, of.reserve

    return load(one) == load(other)
