"""/area: today's workout for one area on purpose."""

from dataclasses import dataclass, replace

from coach.around import rests_for_race
from coach.calendar import reschedule
from coach.days import runner_day
from coach.exercises import FocusArea
from coach.scene import Scene, Topic
from coach.screens import area as screens
from coach.screens.gates import gate
from coach.steps import Steps
from coach.words import Answer, Place, Tap, Text


@dataclass(frozen=True, slots=True)
class Area(Topic):
    """Makes today's workout of one area's exercises, as long as nothing of it was told."""

    steps: Steps

    kinds = (screens.AREA,)
    commands = ("area",)

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """Which one?"""
        return await self._ask(scene)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """An area, or the plan again. A button of another day asks anew."""
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        known = tap.value in {*FocusArea, screens.PLANNED}
        if tap.about != today.toordinal() or tap.verb != screens.TRAIN or not known:
            return replace(await self._ask(scene), toast=Text("toast-old"))
        if closed := self._closed(scene):
            return closed
        area = None if tap.value == screens.PLANNED else FocusArea(tap.value)
        workout = await self.steps.planner.on_purpose(
            scene.work, scene.runner, today, scene.ask.at, area
        )
        if workout is None:
            return Answer((screens.begun(),))
        await reschedule(scene.work, scene.runner, scene.ask.at)
        shown = await self.steps.show(
            scene.work, scene.runner, workout, notice=screens.chosen(area), place=Place.NEW
        )
        return Answer((shown,))

    async def _ask(self, scene: Scene) -> Answer:
        if closed := self._closed(scene):
            return closed
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        kept = await scene.work.workouts.on(scene.runner.id, today)
        return Answer((screens.which(today, kept.area if kept else None),))

    def _closed(self, scene: Scene) -> Answer | None:
        """Why no workout is sent: paused, not cleared, or a race is too near."""
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        return Answer((screens.race(),)) if rests_for_race(scene.runner, today) else None
