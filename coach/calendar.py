"""Keeps a runner's one reminder true to what they told and did."""

from datetime import datetime

from coach.days import runner_day
from coach.mornings import after_all, asking, sore_places
from coach.ports import Work
from coach.runner import Runner
from coach.schedule import rescheduled


async def reschedule(work: Work, runner: Runner, at: datetime) -> None:
    """Set the runner's next reminder anew, from their profile, pause and today's workout.

    Called after anything that moves it: a setting, a pause, a workout done or undone, pain
    told or taken back.
    """
    today = runner_day(at, runner.profile.zone)
    workout = await work.workouts.on(runner.id, today)
    pending = await work.reminders.get(runner.id)
    reminder = rescheduled(runner, workout, pending, at)
    sores = await sore_places(work, runner, at)
    reminder = after_all(reminder, asking(runner, sores, at))
    if reminder is None:
        await work.reminders.clear(runner.id)
    else:
        await work.reminders.set(reminder)
