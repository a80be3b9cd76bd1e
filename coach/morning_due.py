"""What the morning's question leads to once it is due, beside the workouts' reminders."""

from dataclasses import replace
from datetime import datetime, timedelta

from coach.days import runner_day
from coach.due import Reminder
from coach.mornings import HURT, awaited, sore_places, unasked
from coach.outcome import Outcome, addressed
from coach.ports import Work
from coach.runner import Runner
from coach.schedule import next_reminder, workout_reminder

A_MOMENT = timedelta(seconds=1)


async def ask(work: Work, runner: Runner, due: Reminder, now: datetime) -> Outcome:
    """The questions of a morning, one a sore place; never again about the same pain."""
    following = await _beside(work, runner, due, now)
    sores = unasked(runner, await sore_places(work, runner, now), due.day)
    if not sores:
        return Outcome(runner, None, (), following)
    other = runner.awaiting is not None and runner.awaiting.topic != HURT
    awaiting = runner.awaiting if other else awaited(sores[0], due.day)
    asked = max(sore.entry for sore in sores)
    letters = tuple(addressed(due, sore.entry) for sore in sores)
    return Outcome(replace(runner, asked=asked, awaiting=awaiting), None, letters, following)


async def next_of_row(
    work: Work, runner: Runner, now: datetime, since: datetime
) -> Reminder | None:
    """What follows when nothing was sent in the workouts' row of reminders."""
    workout = await work.workouts.on(runner.id, runner_day(now, runner.profile.zone))
    return next_reminder(runner, workout, since)


async def _beside(work: Work, runner: Runner, question: Reminder, now: datetime) -> Reminder | None:
    """What follows a question: it stands beside the workouts' reminders and takes none away.

    After the day's workout was reminded of, that one's nudge is still to come; else the
    reminder itself is, if it came due with the question or while the program did not run.
    """
    of_the_day = workout_reminder(runner, question.day)
    if of_the_day is None or of_the_day.due >= question.due:
        return await next_of_row(work, runner, now, question.due - A_MOMENT)
    workout = await work.workouts.on(runner.id, question.day)
    return next_reminder(runner, workout, now, of_the_day)
