"""Plans a day anew when what it was planned from has changed."""

from datetime import datetime

from coach.calendar import reschedule
from coach.days import runner_day
from coach.ports import Work
from coach.runner import Runner
from coach.workout import Draft, Status, Workout


def untouched(workout: Workout) -> bool:
    """Whether nobody has reported, eased, swapped or half told anything of it."""
    return (
        workout.status is Status.OPEN
        and workout.draft == Draft()
        and all(
            item.outcome is None and not (item.ease or item.swapped or item.entries)
            for item in workout.items
        )
    )


async def replan(work: Work, runner: Runner, at: datetime) -> None:
    """Drop today's workout if it is untouched, to be planned anew, and set the reminder anew."""
    workout = await work.workouts.on(runner.id, runner_day(at, runner.profile.zone))
    if workout is not None and untouched(workout):
        await work.workouts.remove(workout.id)
    await reschedule(work, runner, at)
