"""Moves by which an exercise is left out for longer than today: for how long, and why."""

from dataclasses import replace

from coach.avoidance import Leaving, Reason, Term
from coach.moves.changing import exchanged
from coach.moves.hurting import hurt, hurt_elsewhere
from coach.moves.move import ForgedError, Move, closed, read, reported, to_next
from coach.planning import Prescriber
from coach.safety import decide
from coach.training import Hurt, Outcome, Pain, Report
from coach.words import Text
from coach.workout import Draft, Phase, Workout


def leave(workout: Workout, value: str, by: Prescriber) -> Move:
    """`disliked-while`, `hurts-good`, ...: what hurts is asked about before anything else."""
    reason, _, told = value.partition("-")
    term, exercise = read(Term, told), workout.draft.leaving
    if not exercise:
        raise ForgedError("nothing is to be left out")
    if read(Reason, reason) is Reason.HURTS:
        draft = Draft(leaving=exercise, leaving_for=term)
        return Move(replace(workout, phase=Phase.PAIN_LEVEL, draft=draft))
    card = replace(workout, phase=Phase.CARD, draft=Draft())
    move = out_of(card, exercise, by)
    toast = Text("toast-left-out")
    return replace(move, leaves=Leaving(exercise, Reason.DISLIKED, term), toast=toast)


def out_of(workout: Workout, exercise: str, by: Prescriber) -> Move:
    """An exercise that is still open makes way for another, or is skipped where none fits."""
    index = _open(workout, exercise)
    if index is None:
        return Move(workout)
    seen = index == workout.at and workout.phase is not Phase.OVERVIEW
    other = by.instead_of(replace(workout, at=index))
    if other is not None:
        changed = exchanged(workout, index, other)
        return Move(replace(changed, phase=Phase.CARD, draft=Draft()) if seen else changed)
    report = Report(workout.items[index].prescription, Outcome.SKIPPED)
    without = closed(workout, index, report)
    over = all(item.outcome is not None for item in without.items)
    return Move(to_next(without) if seen or over else without, (reported(workout, report, index),))


def take_in(workout: Workout, told: Pain, by: Prescriber) -> Move:
    """Pain at the current exercise, or at the one that is about to be left out for it."""
    leaving = wish(workout)
    if leaving is None:
        return hurt(workout, told, by)
    noted = hurt_there(workout, told)
    told_of = replace(workout, phase=Phase.CARD, draft=Draft())
    sore = hurt_elsewhere(told_of, noted, by)
    gone = out_of(sore.workout, leaving.exercise, by)
    return Move(
        gone.workout,
        (*sore.events, *gone.events),
        notice=_noted(told, by),
        softened=sore.softened,
        leaves=leaving,
    )


def hurt_there(workout: Workout, told: Pain) -> Hurt:
    """The log's event: the exercise that hurts may have been swapped already."""
    exercise = workout.draft.leaving or workout.current.prescription.exercise
    return Hurt(workout.id, workout.at, exercise, told)


def wish(workout: Workout) -> Leaving | None:
    """What is to be left out once its pain is told; None where pain is all that is told."""
    draft = workout.draft
    if not draft.leaving or draft.leaving_for is None:
        return None
    return Leaving(draft.leaving, Reason.HURTS, draft.leaving_for)


def _noted(told: Pain, by: Prescriber) -> Text:
    """What follows from the pain, beside the exercise being left out."""
    gone = told.level == 0 and not told.sharp
    course = decide(told, again=by.again(told)).course
    region = Text(f"region-{told.region.value}")
    what = "gone" if gone else course.value
    return Text(f"pain-told-{what}", {"region": region, "level": told.level})


def _open(workout: Workout, exercise: str) -> int | None:
    """Where that exercise still waits to be done."""
    return next(
        (
            index
            for index, item in enumerate(workout.items)
            if item.outcome is None and item.prescription.exercise == exercise
        ),
        None,
    )
