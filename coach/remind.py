"""What the clock does: deals with a due reminder, and says what a waiting letter shows."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from coach.days import DAY_STARTS, local_time, moment, runner_day
from coach.mornings import HURT, after_all, asking, awaited, sore_places, unasked
from coach.ports import Begin, Letter, Reminder, ReminderKind, Work
from coach.runner import Runner
from coach.schedule import (
    is_undone,
    may_be_reminded,
    next_reminder,
    sent,
    still_useful,
    workout_reminder,
)
from coach.screens.pains import how_is_it
from coach.screens.reminders import awaits, check_in, welcome_back
from coach.steps import Steps
from coach.words import Answer, Reply
from coach.workout import Workout

NOON = time(12, 0)
A_MOMENT = timedelta(seconds=1)
SHOWS_WORKOUT = frozenset({ReminderKind.WORKOUT, ReminderKind.SNOOZED, ReminderKind.NUDGE})


@dataclass(frozen=True, slots=True)
class Remind:
    """Posts the letter of a due reminder and sets the next one, in one unit of work."""

    begin: Begin
    steps: Steps

    async def __call__(self, reminder: Reminder, now: datetime) -> None:
        """Deal with one due row. One that has changed since it was read is left alone."""
        async with self.begin() as work:
            runner = await work.runners.get(reminder.runner)
            if runner is None or await work.reminders.get(reminder.runner) != reminder:
                return
            if still_useful(runner, reminder, now):
                runner, following = await self._send(work, runner, reminder, now)
            else:
                following = await _next(work, runner, now, _since(runner, reminder, now))
            question = asking(runner, await sore_places(work, runner, now), now)
            await _set(work, runner, after_all(following, question))
            await work.commit()

    async def _send(
        self, work: Work, runner: Runner, reminder: Reminder, now: datetime
    ) -> tuple[Runner, Reminder | None]:
        """Post it; the runner as saved, and what follows, the morning's questions aside."""
        if reminder.kind is ReminderKind.MORNING:
            runner = await _ask(work, runner, reminder, now)
            return runner, await _beside(work, runner, reminder, now)
        runner, workout = await self._post(work, runner, reminder, now)
        return runner, next_reminder(runner, workout, now, reminder)

    async def _post(
        self, work: Work, runner: Runner, reminder: Reminder, now: datetime
    ) -> tuple[Runner, Workout | None]:
        workout = None
        if reminder.kind in SHOWS_WORKOUT:
            workout = await self.steps.planner.workout(work, runner, reminder.day, now)
            if not is_undone(workout):
                return runner, workout
        about = workout.id if workout else 0
        await work.outbox.post(Letter(0, runner.id, reminder.kind.value, about, reminder.day))
        changed = sent(runner, reminder)
        return (await work.runners.save(changed) if changed != runner else runner), workout


def _since(runner: Runner, missed: Reminder, now: datetime) -> datetime:
    """From when on to look for the next one after one that is of no use any more.

    Of earlier days nothing is made up for; but of today all that came due meanwhile,
    since the program may not have run.
    """
    zone = runner.profile.zone
    today = runner_day(now, zone)
    return moment(today, DAY_STARTS, zone) if missed.day < today else now


async def _next(work: Work, runner: Runner, now: datetime, since: datetime) -> Reminder | None:
    """What follows when nothing was sent in the workouts' row of reminders."""
    workout = await work.workouts.on(runner.id, runner_day(now, runner.profile.zone))
    return next_reminder(runner, workout, since)


async def _beside(work: Work, runner: Runner, question: Reminder, now: datetime) -> Reminder | None:
    """What follows a question: it stands beside the workouts' reminders and takes none away.

    After the day's workout was reminded of, that one's nudge is still to come; else the
    reminder itself is, if it came due with the question or while the program did not run.
    """
    sent = workout_reminder(runner, question.day)
    if sent is None or sent.due >= question.due:
        return await _next(work, runner, now, question.due - A_MOMENT)
    return next_reminder(runner, await work.workouts.on(runner.id, question.day), now, sent)


async def _ask(work: Work, runner: Runner, due: Reminder, now: datetime) -> Runner:
    """Post the questions of a morning, one a sore place; never again about the same pain."""
    sores = unasked(runner, await sore_places(work, runner, now), due.day)
    for sore in sores:
        await work.outbox.post(Letter(0, runner.id, due.kind.value, sore.entry, due.day))
    if not sores:
        return runner
    other = runner.awaiting is not None and runner.awaiting.topic != HURT
    awaiting = runner.awaiting if other else awaited(sores[0], due.day)
    asked = max(sore.entry for sore in sores)
    return await work.runners.save(replace(runner, asked=asked, awaiting=awaiting))


async def _set(work: Work, runner: Runner, following: Reminder | None) -> None:
    if following is None:
        await work.reminders.clear(runner.id)
    else:
        await work.reminders.set(following)


@dataclass(frozen=True, slots=True)
class Letters:
    """Renders letters at the moment at which they are sent."""

    begin: Begin
    steps: Steps

    async def render(self, letter: Letter, now: datetime) -> Answer | None:
        """What the letter says now; None where it is of no use any more."""
        async with self.begin() as work:
            runner = await work.runners.get(letter.runner)
            if runner is None or not _wanted(runner, letter, now):
                return None
            reply = await self._reply(work, runner, letter, now)
            return None if reply is None else Answer((reply,), language=runner.profile.language)

    async def _reply(
        self, work: Work, runner: Runner, letter: Letter, now: datetime
    ) -> Reply | None:
        kind = ReminderKind(letter.screen)
        if kind is ReminderKind.MORNING:
            sores = await sore_places(work, runner, now)
            sore = next((sore for sore in sores if sore.entry == letter.about), None)
            morning = local_time(now, runner.profile.zone) < NOON
            return None if sore is None else how_is_it(sore, letter.day, morning=morning)
        if kind is ReminderKind.CHECK_IN:
            return check_in()
        if kind is ReminderKind.RETURN:
            return welcome_back()
        workout = await work.workouts.get(letter.about)
        if workout is None or not is_undone(workout):
            return None
        return awaits(await self.steps.stage(work, runner, workout), runner, kind)


def _wanted(runner: Runner, letter: Letter, now: datetime) -> bool:
    today = runner_day(now, runner.profile.zone)
    return may_be_reminded(runner) and today == letter.day and not runner.paused_on(today)
