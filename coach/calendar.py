"""Keeps a runner's one reminder true to what they told and did."""

from datetime import datetime

from coach.days import runner_day
from coach.mornings import after_all, asking, sore_places
from coach.ports import Work
from coach.runner import Runner
from coach.schedule import next_reminder, still_waited_for


async def reschedule(work: Work, runner: Runner, at: datetime) -> None:
    """Set the runner's next reminder anew, from their profile, pause and today's workout.

    Called after anything that moves it: a setting, a pause, a workout done or undone, pain
    told or taken back. A nudge or a snooze of today stays, unless something else comes before it.
    """
    today = runner_day(at, runner.profile.zone)
    workout = await work.workouts.on(runner.id, today)
    reminder = next_reminder(runner, workout, at)
    pending = await work.reminders.get(runner.id)
    if pending is not None and still_waited_for(runner, workout, pending, at):
        reminder = min(pending, reminder or pending, key=lambda one: one.due)
    sores = await sore_places(work, runner, at)
    reminder = after_all(reminder, asking(runner, sores, at))
    if reminder is None:
        await work.reminders.clear(runner.id)
    else:
        await work.reminders.set(reminder)
