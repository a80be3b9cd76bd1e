"""What an athlete says of a workout: truly, shortly, carelessly, or nothing at all."""

from collections.abc import Sequence

from bench.athletes.athlete import Athlete, Tapper
from bench.athletes.days import Day
from bench.athletes.policies.base import Told
from bench.athletes.sets import Asked, Done, effort
from coach.training import Effort

SILENT = 0.15  # of workouts: no reply; ours
SHORT = 0.15  # "all done" without numbers, where nothing failed; ours
NO_EFFORT = 0.10  # numbers without effort; ours
BOAST = 1.25  # a liar's repetitions; diaries said 25 % more than was measured, ours for reps
_BUTTONS = tuple(Effort)


def told(
    athlete: Athlete, day: Day, asked: Asked, sets: Sequence[Done], *, stopped: bool
) -> Told | None:
    """What is said of the sets that were done; None: nothing."""
    chance = day.u_reply
    if chance < SILENT and not stopped:
        return None
    amounts = tuple(done.reps for done in sets)
    if stopped or not sets:
        return Told(asked, amounts, None, stopped=stopped)
    match athlete.tapper:
        case Tapper.CONSTANT:
            return Told(asked, (), _BUTTONS[athlete.constant])
        case Tapper.RANDOM:
            return Told(asked, amounts, _BUTTONS[int(day.u_tap * len(_BUTTONS))])
        case Tapper.LIAR:
            return Told(asked, tuple(round(BOAST * n) for n in amounts), Effort.THREE_FOUR)
        case Tapper.HONEST:
            return _honest(asked, amounts, sets, chance - SILENT)


def _honest(asked: Asked, amounts: tuple[int, ...], sets: Sequence[Done], chance: float) -> Told:
    failed = any(done.failed and not done.all_out for done in sets)
    if chance < SHORT and not failed:
        return Told(asked, ())
    if chance < SHORT + NO_EFFORT:
        return Told(asked, amounts)
    return Told(asked, amounts, effort(sets[-1]))


def trial(asked: Asked, done: Done) -> Told:
    """A set to find the band is always told in full."""
    return Told(asked, (done.reps,), effort(done))


def false_done(asked: Asked) -> Told:
    """Nothing was done; one tap says it was."""
    return Told(asked, ())
