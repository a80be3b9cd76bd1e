"""/today and /yesterday: the day's workout in a message of its own."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.days import runner_day
from coach.plan import next_training_day, training_day
from coach.scene import Scene, Topic
from coach.screens.gates import gate, rest_day, way_of
from coach.screens.reminders import BACK, GOES_ON
from coach.screens.welcome import ANYWAY
from coach.steps import Steps
from coach.words import Answer, Place, Text

WELCOMES = {BACK: "today-welcome-back", GOES_ON: "today-goes-on"}


@dataclass(frozen=True, slots=True)
class Today(Topic):
    """Shows the workout of today or yesterday."""

    steps: Steps

    commands = ("today", "yesterday")

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """Show the day's workout; on a rest day say so and offer one."""
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        shown = await self._of_day(scene, command, rest)
        if rest not in WELCOMES:
            return shown
        first, *others = shown.replies
        welcomed = replace(first, text=(Text(WELCOMES[rest]), *first.text))
        return replace(shown, replies=(welcomed, *others))

    async def _of_day(self, scene: Scene, command: str, rest: str) -> Answer:
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        if command == "yesterday":
            return await self._show(scene, today - timedelta(days=1))
        planned = training_day(scene.runner, today) is not None
        kept = await scene.work.workouts.on(scene.runner.id, today)
        if kept is None and not planned and rest != ANYWAY:
            following = next_training_day(scene.runner, today)
            return Answer((rest_day(today, following.day if following else None),))
        return await self._show(scene, today)

    async def instead_of_old(self, scene: Scene) -> Answer:
        """A button of a workout long gone: today's instead."""
        answer = await self.commanded(scene, "today", "")
        return replace(answer, toast=Text("toast-old"))

    async def unseen(self, scene: Scene, day: date) -> Answer:
        """The answer to a report of a workout that nobody was given: here it is, tell me then."""
        if day == runner_day(scene.ask.at, scene.runner.profile.zone):
            answer = await self.commanded(scene, "today", "")
        else:
            answer = await self._show(scene, day)
        reply = answer.replies[-1]
        kept = await scene.work.workouts.on(scene.runner.id, day)
        free = kept is None and training_day(scene.runner, day) is None
        way = way_of(scene.ask.message)
        told = Text(f"telling-rest-{way}") if free else Text(f"telling-unseen-{way}")
        return Answer((replace(reply, text=(told, *reply.text)),))

    async def _show(self, scene: Scene, day: date) -> Answer:
        workout = await self.steps.planner.workout(scene.work, scene.runner, day, scene.ask.at)
        shown = await self.steps.show(scene.work, scene.runner, workout, place=Place.NEW)
        today = day == runner_day(scene.ask.at, scene.runner.profile.zone)
        before = await self.steps.before(scene.work, scene.runner, workout) if today else ()
        return Answer((*before, shown))
