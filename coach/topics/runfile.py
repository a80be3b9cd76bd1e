"""A calendar of runs that was sent to the chat."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from coach.days import runner_day
from coach.freetext import Vocabulary
from coach.replan import replan
from coach.runfile import CalendarEvent, RunFault, runs_in
from coach.scene import Scene, Topic
from coach.screens import runfile as screens
from coach.screens.runfile import FILES_A_DAY
from coach.words import Answer


@dataclass(frozen=True, slots=True)
class RunFileTopic(Topic):
    """Keeps the runs to come in place of those that were known."""

    vocabulary: Callable[[str], Vocabulary]

    async def expects_file(self, scene: Scene) -> bool:
        """Count a file that was sent; whether it is not one too many for the day."""
        runner = scene.runner
        today = runner_day(scene.ask.at, runner.profile.zone)
        agenda = runner.agenda.with_file(today)
        if agenda.files > FILES_A_DAY:
            return False
        await scene.work.runners.save(replace(runner, agenda=agenda))
        return True

    async def received(self, scene: Scene, found: tuple[CalendarEvent, ...] | RunFault) -> Answer:
        """Say what was read, or why nothing was; a file that tells nothing changes nothing."""
        if isinstance(found, RunFault):
            return Answer((screens.unread(found),))
        runner = scene.runner
        today = runner_day(scene.ask.at, runner.profile.zone)
        words = self.vocabulary(runner.profile.language).runs
        read = runs_in(found, words, runner.profile.zone, today)
        if isinstance(read, RunFault):
            return Answer((screens.unread(read),))
        known = any(run.day >= today for run in runner.agenda.runs)
        agenda = runner.agenda.with_runs(read.runs, today)
        runner = await scene.work.runners.save(replace(runner, agenda=agenda))
        await replan(scene.work, runner, scene.ask.at)
        return Answer((screens.read(read, instead=known),))
