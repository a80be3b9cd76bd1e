"""What the clock does: decides what a reminder leads to, ahead of time or when it is due."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coach.days import DAY_STARTS, moment, runner_day
from coach.due import Basis, Preparation, Reminder, ReminderKind
from coach.letters import SHOWS_WORKOUT, Letters
from coach.morning_due import ask, next_of_row
from coach.mornings import after_all, asking, sore_places
from coach.outcome import Outcome, addressed, together
from coach.ports import Begin, Work
from coach.runner import Runner
from coach.schedule import (
    is_undone,
    next_reminder,
    sent,
    still_useful,
)
from coach.words import Answer
from coach.workout import Workout

AHEAD = SHOWS_WORKOUT | {ReminderKind.CHECK_IN, ReminderKind.LAST}
"""Kinds that are decided ahead: all that they change of a runner is that one more was sent."""
HOLDS = timedelta(minutes=10)
"""So long after it was due a decision made ahead, and a finished letter, is true; later the
clock's rules are asked anew. Nearly twice as long as 10,000 letters take at 30 a second."""

Finish = Callable[[Answer], str | None]
"""Makes the finished page of an answer; None where it must be rendered as it is sent."""


@dataclass(frozen=True, slots=True)
class Remind:
    """Deals with a reminder: now, or by a preparation that storage carries out when it is due."""

    begin: Begin
    letters: Letters
    finish: Finish

    async def __call__(self, reminder: Reminder, now: datetime) -> None:
        """Deal with one due row. One that has changed since it was read is left alone."""
        async with self.begin() as work:
            runner = await work.runners.get(reminder.runner)
            if runner is None or await work.reminders.get(reminder.runner) != reminder:
                return
            outcome = await self._outcome(work, runner, reminder, now)
            for letter in outcome.letters:
                await work.outbox.post(letter)
            if outcome.runner != runner:
                await work.runners.save(outcome.runner)
            await _set(work, runner, outcome.following)
            await work.commit()

    async def prepare(self, reminder: Reminder, now: datetime) -> None:
        """Decide ahead what this one leads to; what can't be foreseen is left until it is due."""
        async with self.begin() as work:
            runner = await work.runners.get(reminder.runner)
            if runner is None or await work.reminders.get(reminder.runner) != reminder:
                return
            if not _foreseeable(runner, reminder, now):
                return
            outcome = await self._outcome(work, runner, reminder, reminder.due)
            if any(letter.screen != reminder.kind for letter in outcome.letters):
                return  # a question comes with it, which nothing foresees
            await work.reminders.prepare(_prepared(runner, reminder, outcome))
            await work.commit()

    async def _outcome(
        self, work: Work, runner: Runner, reminder: Reminder, at: datetime
    ) -> Outcome:
        """Everything but what is saved. A workout that is to be shown is planned and kept."""
        sores = await sore_places(work, runner, at)
        if not still_useful(runner, reminder, at):
            following = await next_of_row(work, runner, at, _since(runner, reminder, at))
            outcome = Outcome(runner, None, (), following)
        else:
            outcome = await self._useful(work, runner, reminder, at, asking(runner, sores, at))
        question = asking(outcome.runner, sores, at)
        return replace(outcome, following=after_all(outcome.following, question))

    async def _useful(
        self, work: Work, runner: Runner, due: Reminder, at: datetime, asked: Reminder | None
    ) -> Outcome:
        """What is due, and in the same message what came due with it; `asked`: the question."""
        question = due if due.kind is ReminderKind.MORNING else asked
        if question is None or question.due > at:
            return await self._letter(work, runner, due, at)
        questions = await ask(work, runner, question, at)
        beside = questions.following if question is due else due
        if beside is None or beside.due > at or not still_useful(questions.runner, beside, at):
            return questions
        other = await self._letter(work, questions.runner, beside, at)
        return together(questions, other)

    async def _letter(
        self, work: Work, runner: Runner, reminder: Reminder, at: datetime
    ) -> Outcome:
        workout = None
        if reminder.kind in SHOWS_WORKOUT:
            planner = self.letters.steps.planner
            workout = await planner.workout(work, runner, reminder.day, at)
            if not is_undone(workout):
                return Outcome(runner, workout, (), next_reminder(runner, workout, at, reminder))
        changed = sent(runner, reminder)
        letter = addressed(reminder, workout.id if workout else 0)
        says = await self.letters.says(work, runner, letter, at)
        page = None if says is None else self.finish(says)
        basis = _basis(runner, changed, workout, reminder, at)
        letter = replace(letter, page=page, basis=basis)
        following = next_reminder(changed, workout, at, reminder)
        return Outcome(changed, workout, (letter,), following)


def _basis(
    before: Runner, after: Runner, workout: Workout | None, reminder: Reminder, at: datetime
) -> Basis:
    """What the letter rests on once the runner has been saved as `after`."""
    version = before.version + (after != before)
    useful = still_useful(after, reminder, at + HOLDS)
    return Basis(version, workout.version if workout else None, at + HOLDS if useful else at)


def _foreseeable(runner: Runner, reminder: Reminder, now: datetime) -> bool:
    """Whether nothing but what drops a preparation can change what this one leads to.

    Only once its day has begun: until then what is told belongs to the day before.
    """
    return (
        reminder.kind in AHEAD
        and runner_day(now, runner.profile.zone) == reminder.day
        and still_useful(runner, reminder, reminder.due)
        and still_useful(runner, reminder, reminder.due + HOLDS)
    )


def _prepared(runner: Runner, reminder: Reminder, outcome: Outcome) -> Preparation:
    workout, letter = outcome.workout, next(iter(outcome.letters), None)
    return Preparation(
        reminder,
        about=workout.id if workout else 0,
        posts=letter is not None,
        page=letter.page if letter else None,
        counts=outcome.runner.ignored > runner.ignored,
        following=outcome.following,
        basis=Basis(runner.version, workout.version if workout else None, reminder.due + HOLDS),
    )


def _since(runner: Runner, missed: Reminder, now: datetime) -> datetime:
    """From when on to look for the next one after one that is of no use any more.

    Of earlier days nothing is made up for; but of today all that came due meanwhile,
    since the program may not have run.
    """
    zone = runner.profile.zone
    today = runner_day(now, zone)
    return moment(today, DAY_STARTS, zone) if missed.day < today else now


async def _set(work: Work, runner: Runner, following: Reminder | None) -> None:
    if following is None:
        await work.reminders.clear(runner.id)
    else:
        await work.reminders.set(following)
