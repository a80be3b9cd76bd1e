"""Exercises that a runner does not want, or that hurt them: left out for good or for a while.

Kept with the runner, not in the training log. The log is what an engine learns from, and nothing
is learned of a body by what is left out of its plan: the same log must lead to the same state
whether or not somebody likes dead bugs. It is a wish about the plan, as the days for bands are,
and lies where those lie. Pain that leads to it is told to the log as any pain is.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

A_WHILE = timedelta(days=28)  # as long as a block of training: then it is worth another try


class Reason(StrEnum):
    """Why an exercise is left out."""

    DISLIKED = "disliked"
    HURTS = "hurts"


class Term(StrEnum):
    """For how long."""

    WHILE = "while"
    GOOD = "good"

    def until(self, day: date) -> date | None:
        """The day on which it may be planned again; None: when the runner says so."""
        return day + A_WHILE if self is Term.WHILE else None


@dataclass(frozen=True, slots=True)
class Leaving:
    """The wish that an exercise be left out."""

    exercise: str
    reason: Reason
    term: Term


@dataclass(frozen=True, slots=True)
class Avoidance:
    """An exercise that is left out.

    Attributes:
        told: aware UTC; `/undo` finds by it what was told last.
        until: it may be planned again from that day on; None: when the runner says so.
    """

    exercise: str
    reason: Reason
    told: datetime
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it is left out on that day."""
        return self.until is None or day < self.until


@dataclass(frozen=True, slots=True)
class Avoided:
    """All that a runner has left out, in the order in which they told it; one an exercise."""

    each: tuple[Avoidance, ...] = ()

    def on(self, day: date) -> tuple[Avoidance, ...]:
        """Those that hold on that day."""
        return tuple(one for one in self.each if one.holds(day))

    def exercises(self, day: date) -> frozenset[str]:
        """Ids of what may not be planned for that day."""
        return frozenset(one.exercise for one in self.on(day))

    def adding(self, leaving: Leaving, day: date, told: datetime) -> "Avoided":
        """With one more. The last word on an exercise counts; terms that are over are dropped."""
        new = Avoidance(leaving.exercise, leaving.reason, told, leaving.term.until(day))
        return Avoided((*self.without(leaving.exercise).on(day), new))

    def without(self, exercise: str) -> "Avoided":
        """With that exercise brought back."""
        return Avoided(tuple(one for one in self.each if one.exercise != exercise))

    @property
    def last(self) -> Avoidance | None:
        """What was told last."""
        return self.each[-1] if self.each else None
