"""Moves a workout to another day of its week: for /plan, and for a reminder put off."""

from datetime import date

from coach.calendar import reschedule
from coach.days import runner_day
from coach.replan import untouched
from coach.runner import Runner
from coach.runs import monday_of
from coach.scene import Scene
from coach.week import Week, moved_to, week_of


async def week_around(scene: Scene, day: date) -> Week:
    """The week that the day is in, as the runner sees it."""
    monday = monday_of(day)
    kept = await scene.work.workouts.since(scene.runner.id, monday)
    today = runner_day(scene.ask.at, scene.runner.profile.zone)
    return week_of(scene.runner, monday, kept, today)


async def move(scene: Scene, source: date, target: date) -> Runner:
    """Move the workout of one day to another, which must be one of the week's targets."""
    left = await scene.work.workouts.on(scene.runner.id, source)
    if left is not None and untouched(left):
        await scene.work.workouts.remove(left.id)  # its letter goes to the other day
    runner = await scene.work.runners.save(moved_to(scene.runner, source, target))
    await reschedule(scene.work, runner, scene.ask.at)
    return runner
