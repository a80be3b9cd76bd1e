"""How long a workout takes, reckoned from its doses, so that what is promised is kept."""

from collections.abc import Iterable, Mapping

from coach.exercises import Exercise, Sides, Unit
from coach.training import Prescription

# Ours: to read the card, and to get into the band and out of it; and to turn to the other side.
CHANGING, TURNING = 30, 5
_MINUTE = 60


def minutes_of(asked: Iterable[Prescription], exercises: Mapping[str, Exercise]) -> int:
    """Whole minutes, at least one, that a runner takes who does as the cards say.

    Sets at the aimed amount in the dose's tempo, its rests between them, and the time that
    changing from one exercise to the next takes. An exercise that is known no more counts as
    nothing but its change.
    """
    seconds = sum(_seconds(each, exercises.get(each.exercise)) for each in asked)
    return max(1, round(seconds / _MINUTE))


def _seconds(asked: Prescription, exercise: Exercise | None) -> int:
    if exercise is None:
        return CHANGING
    dose = asked.dose
    rests = (dose.sets - 1) * dose.rest
    return CHANGING + dose.sets * _set(asked, exercise) + rests


def _set(asked: Prescription, exercise: Exercise) -> int:
    """Seconds of one set, both sides of it."""
    rhythm = sum(int(seconds) for seconds in asked.dose.tempo.split("-"))
    once = asked.aim if exercise.unit is Unit.SECONDS else asked.aim * rhythm
    if exercise.unit is Unit.STEPS:
        once *= exercise.position(asked.position).places
    if exercise.sides is Sides.BOTH:
        return once
    turn = TURNING if exercise.sides is Sides.EACH else 0
    return 2 * once + turn
