"""/why: why today has bands or not, why these, and what each choice rests on."""

from dataclasses import dataclass, replace
from datetime import date

from coach.days import runner_day
from coach.plan import next_training_day, training_day
from coach.scene import Scene, Topic
from coach.screens import why as screens
from coach.screens.gates import gate
from coach.screens.why import ONE, WHY
from coach.steps import Steps
from coach.training import Prescription
from coach.whyday import why_day
from coach.words import Answer, Place, Tap, Text
from coach.workout import Workout


@dataclass(frozen=True, slots=True)
class WhyTopic(Topic):
    """Explains the day's workout, or the next one; it changes nothing of them."""

    steps: Steps

    kinds = (WHY,)
    commands = ("why",)

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/why`."""
        return await self._whole(scene, Place.NEW)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """What one exercise rests on, or back; a button of another workout shows this one."""
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        workout = await self._workout(scene)
        if workout is None or workout.day.toordinal() != tap.about:
            return replace(await self._whole(scene, Place.EDIT), toast=Text("toast-old"))
        asked = next((each for each in _asked(workout) if each.exercise == tap.value), None)
        if tap.verb != ONE or asked is None:
            return await self._whole(scene, Place.EDIT)
        steps, work = self.steps, scene.work
        state = await steps.coaching.believed(work, scene.runner.id)
        facts = steps.coaching.engine.explain(state, asked, workout.day)
        stage = await steps.stage(work, scene.runner, workout)
        return Answer((screens.one(replace(stage, facts=facts), asked),))

    async def _whole(self, scene: Scene, place: Place) -> Answer:
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        today = _today(scene)
        workout, reason = await self._workout(scene), why_day(scene.runner, today)
        if workout is None:
            return Answer((screens.none_planned(today, reason),))
        stage = await self.steps.stage(scene.work, scene.runner, workout)
        return Answer((screens.whole(stage, today, reason, place=place),))

    async def _workout(self, scene: Scene) -> Workout | None:
        """Today's, where one is kept or planned, else the next one as it would be now."""
        planner, runner, today = self.steps.planner, scene.runner, _today(scene)
        kept = await scene.work.workouts.on(runner.id, today)
        if kept is not None or training_day(runner, today) is not None:
            return await planner.workout(scene.work, runner, today, scene.ask.at)
        following = next_training_day(runner, today)
        if following is None:
            return None
        return await planner.preview(scene.work, runner, following.day, scene.ask.at)


def _today(scene: Scene) -> date:
    return runner_day(scene.ask.at, scene.runner.profile.zone)


def _asked(workout: Workout) -> tuple[Prescription, ...]:
    return tuple(item.prescription for item in workout.items)
