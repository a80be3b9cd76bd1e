"""What each button of a workout does to it: pure, from one workout to the next.

A move tells what to log; a step (coach/steps.py) appends it, and learns from it, in the same
unit of work.
"""

from collections.abc import Callable

from coach.moves import browsing, changing, finding, lagging, leaving, pain, reporting
from coach.moves.move import ForgedError, Move
from coach.planning import Prescriber
from coach.workout import Workout

__all__ = ["MOVES", "PRESCRIBED", "ForgedError", "Move"]

MOVES: dict[str, Callable[[Workout, str], Move]] = {
    "start": browsing.start,
    "list": browsing.overview,
    "card": browsing.card,
    "how": browsing.how,
    "answer": browsing.answer,
    "why": browsing.why,
    "show": browsing.show,
    "done": reporting.done,
    "sets": reporting.sets,
    "amount": reporting.amount,
    "effort": reporting.effort,
    "ask_effort": lagging.ask_effort,
    "fewer": lagging.fewer,
    "tried": finding.tried,
    "tried_amount": finding.tried_amount,
    "tried_effort": finding.tried_effort,
    "just_start": finding.just_start,
    "skip": reporting.skip,
    "all": reporting.ask_all,
    "all_done": reporting.all_done,
    "skip_all": reporting.skip_all,
    "later": browsing.later,
    "not_again": changing.not_again,
    "pain": pain.pain,
    "pain_side": pain.pain_side,
}
"""Those for which the workout and the button's value are enough."""

PRESCRIBED: dict[str, Callable[[Workout, str, Prescriber], Move]] = {
    "lag": lagging.lag,
    "easier": changing.easier,
    "swap": changing.swap,
    "leave": leaving.leave,
    "pain_level": pain.pain_level,
    "pain_place": pain.pain_place,
    "pain_kind": pain.pain_kind,
}
"""Those that may ask for another dose or exercise, for which more must be read."""
