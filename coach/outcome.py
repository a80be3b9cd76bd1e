"""What a due reminder leads to, and how two become one."""

from dataclasses import dataclass, replace

from coach.due import Letter, Reminder, ReminderKind
from coach.runner import Runner
from coach.workout import Workout


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a due reminder leads to.

    Attributes:
        runner: as they are to be saved; the same as before where nothing changes.
        workout: what it is about, planned and saved; None where it is about none.
        letters: to be posted. following: what is set in its place; None: nothing.
    """

    runner: Runner
    workout: Workout | None
    letters: tuple[Letter, ...]
    following: Reminder | None


def addressed(reminder: Reminder, about: int) -> Letter:
    """The letter of a reminder, about a workout or an entry of the log."""
    return Letter(0, reminder.runner, reminder.kind.value, about, reminder.day, reminder.due)


def together(asked: Outcome, other: Outcome) -> Outcome:
    """A morning's questions and what came due with them: the last question carries both.

    `other` began with the runner that `asked` has led to.
    """
    if not (asked.letters and other.letters):
        return replace(other, letters=(*asked.letters, *other.letters))
    *before, last = asked.letters
    return replace(other, letters=(*before, replace(last, screen=ReminderKind.TOGETHER.value)))
