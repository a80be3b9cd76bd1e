"""What a move is, and what all of them are made of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from coach.avoidance import Leaving
from coach.training import Event, Report, Reported
from coach.words import Text
from coach.workout import Draft, Item, Phase, Status, Workout

T = TypeVar("T")


class ForgedError(Exception):
    """A button of this version whose value no version of ours has made."""


@dataclass(frozen=True, slots=True)
class Move:
    """A workout after a button, and what else follows.

    Attributes:
        events: to be appended to the log, in order.
        toast: a word on the button itself. notice: a paragraph above the next screen.
        softened: indexes of items that pain has made softer.
        red_flag: coaching must stop until a professional has said that it may go on.
        later: the runner wants it an hour later.
        leaves: an exercise that their plan shall do without from now on.
    """

    workout: Workout
    events: tuple[Event, ...] = ()
    toast: Text | None = None
    notice: Text | None = None
    softened: tuple[int, ...] = ()
    red_flag: bool = False
    later: bool = False
    leaves: Leaving | None = None


def read(kind: Callable[[str], T], value: str) -> T:
    """What a button's value says. Raises ForgedError."""
    try:
        return kind(value)
    except ValueError as error:
        raise ForgedError(value) from error


def reported(workout: Workout, report: Report, index: int | None = None) -> Reported:
    """The log's event for a report of an item, the current one unless told otherwise."""
    return Reported(workout.id, workout.at if index is None else index, report)


def put(workout: Workout, index: int, item: Item) -> Workout:
    """The workout with that item in place of another."""
    return replace(workout, items=(*workout.items[:index], item, *workout.items[index + 1 :]))


def closed(workout: Workout, index: int, report: Report) -> Workout:
    """The workout with an item closed by its report."""
    item = replace(
        workout.items[index],
        outcome=report.outcome,
        amounts=report.amounts,
        effort=report.effort,
    )
    return put(workout, index, item)


def to_next(workout: Workout) -> Workout:
    """The card of the next open exercise after this one, else of any; else the summary."""
    count = len(workout.items)
    order = [(workout.at + step) % count for step in range(count)] if count else []
    following = next((i for i in order if workout.items[i].outcome is None), None)
    if following is not None:
        return replace(workout, phase=Phase.CARD, at=following, draft=Draft())
    status = Status.FINISHED if workout.reported else Status.DROPPED
    return replace(workout, phase=Phase.SUMMARY, status=status, draft=Draft())
