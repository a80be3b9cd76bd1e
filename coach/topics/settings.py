"""/settings: every answer of the start, to be changed one by one."""

from collections.abc import Collection
from dataclasses import replace

from coach.days import runner_day
from coach.ports import Places
from coach.questions.asked import asked_of, question_of
from coach.questions.interview import Interview
from coach.questions.question import Kind, Question
from coach.questions.show import Asking, Row
from coach.questions.taken import Step
from coach.questions.turns import swept
from coach.questions.wording import Wording
from coach.quiet import writing_time
from coach.replan import replan
from coach.runner import Runner
from coach.scene import Scene
from coach.screens.leaving import in_settings
from coach.screens.settings import SETTINGS, settings
from coach.words import Answer, Place, Tap, Text

ASK = "ask"


class Settings(Interview):
    """Asks the questions of the start again, one at a time. Each change counts at once."""

    kind = SETTINGS
    zone_now = "zone-now-settings"
    kinds = (SETTINGS,)
    commands = ("settings",)

    def __init__(self, places: Places, wording: Wording, exercises: Collection[str]) -> None:
        """`exercises`: ids of all that there are."""
        super().__init__(places, wording)
        self.exercises = exercises

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/settings`."""
        return await self._home(scene, scene.runner, (), Place.NEW)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A tap on the list opens a question; another one answers it."""
        if tap.verb != ASK:
            return await super().tapped(scene, tap)
        question = question_of(tap.value)
        asked = asked_of(scene.runner.profile)
        if question is None or question not in asked or question.kind is Kind.BANDS:
            return await self.stale(scene, Text("toast-old"))
        return await self.ask(scene, scene.runner, question, place=Place.EDIT)

    async def answered(
        self, scene: Scene, runner: Runner, question: Question, lead: tuple[Text, ...], place: Place
    ) -> Answer:
        """Plan with the new answer, and back to the list; a new medical stop asks once more."""
        if question.key == "medical" and runner.profile.needs_clearance:
            runner = await self._planned(scene, runner)
            clearance = question_of("cleared")
            if clearance is not None:
                return await self.ask(scene, runner, clearance, lead=lead, place=place)
        runner = await self._planned(scene, replace(runner, awaiting=None))
        return await self._home(scene, runner, (*lead, *_instead(runner, question)), place)

    async def changed(self, scene: Scene, runner: Runner) -> Runner:
        """Plan with what was switched."""
        return await self._planned(scene, runner)

    async def left(self, scene: Scene, question: Question, step: Step, place: Place) -> Answer:
        """Back to the list; nothing changes."""
        return await self._home(scene, scene.runner, (), place)

    async def stale(self, scene: Scene, toast: Text) -> Answer:
        """An old button shows the list as it is now."""
        return replace(await self._home(scene, scene.runner, (), Place.EDIT), toast=toast)

    def below(self, asking: Asking, runner: Runner) -> tuple[Row, ...]:
        """Back to the list."""
        return ((asking.button(Text("button-back"), Step.BACK),),)

    async def _home(
        self, scene: Scene, runner: Runner, lead: tuple[Text, ...], place: Place
    ) -> Answer:
        if runner.awaiting is not None:
            runner = await scene.work.runners.save(replace(runner, awaiting=None))
        first, lead, place = swept(scene, lead, place)
        left_out = in_settings(
            runner, self.exercises, runner_day(scene.ask.at, runner.profile.zone)
        )
        return Answer((*first, settings(runner, lead, place, left_out)))

    async def _planned(self, scene: Scene, runner: Runner) -> Runner:
        runner = await scene.work.runners.save(runner)
        await replan(scene.work, runner, scene.ask.at)
        return runner


def _instead(runner: Runner, question: Question) -> tuple[Text, ...]:
    """Says when reminders come where their time is within the quiet hours."""
    at = writing_time(runner.profile)
    if question.key not in {"remind", "quiet-hours"} or at == runner.profile.remind_at:
        return ()
    return (Text("remind-instead", {"time": at}),)
