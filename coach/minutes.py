"""How long a workout takes, reckoned from its doses, so that what is promised is kept."""

from collections.abc import Iterable, Mapping

from coach.exercises import Exercise, Sides, Unit
from coach.training import Prescription

# Ours: to read the card, and to get into the band and out of it; and to turn to the other side.
CHANGING, TURNING = 30, 5
MINUTE = 60


def minutes_of(asked: Iterable[Prescription], exercises: Mapping[str, Exercise]) -> int:
    """Whole minutes, at least one, that a runner takes who does as the cards say.

    Sets at the aimed amount in the dose's tempo, its rests between them, and the time that
    changing from one exercise to the next takes. Where each side has its turn, one rests while
    the other works. An exercise that is known no more counts as nothing but its change.
    """
    seconds = sum(seconds_of(each, exercises.get(each.exercise)) for each in asked)
    return max(1, round(seconds / MINUTE))


def seconds_of(asked: Prescription, exercise: Exercise | None, sets: int | None = None) -> int:
    """Seconds that one exercise takes, with its change; with other sets where they are given."""
    if exercise is None:
        return CHANGING
    sets, rest = asked.dose.sets if sets is None else sets, asked.dose.rest
    if sets == 0:
        return 0
    once = _set(asked, exercise)
    if exercise.sides is Sides.EACH:
        turn = once + TURNING
        return CHANGING + 2 * sets * turn + (sets - 1) * max(0, rest - turn)
    return CHANGING + sets * once + (sets - 1) * rest


def _set(asked: Prescription, exercise: Exercise) -> int:
    """Seconds of one set; of one side where each has its turn, of both where they alternate."""
    rhythm = sum(int(seconds) for seconds in asked.dose.tempo.split("-"))
    once = asked.aim if exercise.unit is Unit.SECONDS else asked.aim * rhythm
    if exercise.unit is Unit.STEPS:
        once *= exercise.position(asked.position).places
    return 2 * once if exercise.sides is Sides.ALTERNATING else once
