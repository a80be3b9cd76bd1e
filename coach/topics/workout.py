"""The buttons of a workout."""

from dataclasses import dataclass
from datetime import timedelta

from coach.days import runner_day
from coach.moves import ForgedError
from coach.scene import Scene, Topic
from coach.screens.gates import gate, old_button
from coach.screens.parts import WORKOUT
from coach.steps import Steps
from coach.topics.today import Today
from coach.words import Answer, Tap, Text
from coach.workout import Status, Workout

PAIN = "pain"  # what hurts is asked about from any screen, however old its button
OPEN_FOR = timedelta(days=1)  # a workout may still be answered on the day after its own


@dataclass(frozen=True, slots=True)
class WorkoutTaps(Topic):
    """Every button under a workout, however old it is."""

    steps: Steps
    today: Today

    kinds = (WORKOUT,)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """Take the step, if the button belongs to the runner and to the workout as it is now."""
        workout = await scene.work.workouts.get(tap.about)
        if workout is None or workout.runner != scene.runner.id:
            return old_button()
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        if workout.day < today - OPEN_FOR:
            return await self.today.instead_of_old(scene)
        stale = tap.version != workout.version and tap.verb != PAIN
        if stale or workout.status is not Status.OPEN:
            return await self._fresh(scene, workout)
        try:
            move = await self.steps.move(scene, workout, tap.verb, tap.value)
        except ForgedError:
            return old_button()
        return await self.steps.take(scene, workout, move)

    async def _fresh(self, scene: Scene, workout: Workout) -> Answer:
        """An old button or the second of two taps: the screen as it is, and nothing else."""
        shown = await self.steps.show(scene.work, scene.runner, workout)
        return Answer((shown,), Text("toast-already"))
