"""What comes due for a runner, and the letter that it leads to: values."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ReminderKind(StrEnum):
    """What a reminder says."""

    WORKOUT = "workout"  # today's workout, at the runner's time
    SNOOZED = "snoozed"  # the same, later, because they asked for it
    NUDGE = "nudge"  # once, later on the same day, only if undone
    CHECK_IN = "check_in"  # instead of a workout, after many were ignored
    LAST = "last"  # the last word, after those were ignored too
    SUMMARY = "summary"  # the week that ends
    RETURN = "return"  # a pause has ended
    MORNING = "morning"  # how a place is that hurt yesterday
    TOGETHER = "together"  # that, and what came due with it; of letters alone


@dataclass(frozen=True, slots=True)
class Reminder:
    """The next thing due for a runner; one a runner.

    Attributes:
        due: aware UTC. day: the runner's own day that it is for.
    """

    runner: int
    kind: ReminderKind
    due: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Basis:
    """What a decision made ahead rests on; it holds as long as none of it has changed.

    Attributes:
        runner, workout: their versions; `workout` None where it is about none.
        until: aware UTC; from then on the rules of the clock may say otherwise.
    """

    runner: int
    workout: int | None
    until: datetime


@dataclass(frozen=True, slots=True)
class Preparation:
    """All that a reminder will lead to once it is due, decided before.

    Attributes:
        about: id of the workout that it is about; 0 where there is none.
        posts: whether a letter goes out at all.
        page: the letter as it will be sent; None where it is rendered only then.
        counts: whether it is one more that may be ignored (`Runner.ignored`), and the day's
            one at their time (`Runner.reminded`).
        following: what is set in its place; None: nothing.
    """

    reminder: Reminder
    about: int
    posts: bool
    page: str | None
    counts: bool
    following: Reminder | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Claimed:
    """What became of a page of due reminders.

    Attributes:
        moved: how many were dealt with as it had been prepared.
        left: those of which nothing valid was prepared, the earliest first.
    """

    moved: int
    left: tuple[Reminder, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that must arrive, as a row in the outbox.

    What it shows is true when it is sent: it is rendered then, or has been before and nothing
    has changed. At least once: a crash between sending and marking sends it again.

    Attributes:
        id: 0 before it is saved.
        screen: which use case renders it, for instance a ReminderKind.
        about: id of what it is about: a workout, or for MORNING and TOGETHER the log's entry that
            told of the pain; 0 where there is none.
        day: the runner's own day after which it is of no use.
        due: when its reminder was due, aware UTC.
        page: the finished message, where there is one that is still true.
        basis: what that page rests on; known to who posts it alone.
    """

    id: int
    runner: int
    screen: str
    about: int
    day: date
    due: datetime
    page: str | None = None
    basis: Basis | None = None
