"""/undo: takes back what was told last. The log only grows: taking back appends too."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from coach.avoidance import Avoidance
from coach.calendar import reschedule
from coach.days import runner_day
from coach.engine import standing
from coach.leaving import bring_back
from coach.moves.hurting import harden
from coach.moves.reporting import reopen
from coach.replan import replan
from coach.scene import Scene, Topic
from coach.screens.gates import gate, nothing_to_undo, undone_outside
from coach.screens.leaving import undone
from coach.screens.pause import medical
from coach.steps import Steps
from coach.training import Entry, Hurt, Reported
from coach.words import Answer, Place, Tap, Text

UNDO = "undo"
BACK_TO = timedelta(days=2)  # older answers have been built upon
LOOKED_BACK = BACK_TO + timedelta(days=2)  # a runner's day may begin and end a day apart from UTC's


@dataclass(frozen=True, slots=True)
class Undo(Topic):
    """Takes back the last answer: one exercise, or all that one tap told."""

    steps: Steps

    kinds = (UNDO,)
    commands = ("undo",)

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """Take back and show the workout again in a new message."""
        return await self._undo(scene, Place.NEW)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """The same from a summary's button: only while that answer is still the last one."""
        last = await self._last(scene)
        newer = _told_after(scene, last)
        if newer or not last or last[-1].id != tap.about:
            return Answer(toast=Text("toast-undo-newer"))
        return await self._undo(scene, Place.EDIT)

    async def _undo(self, scene: Scene, place: Place) -> Answer:
        if medical(scene.runner) and (closed := gate(scene.runner, scene.ask.at)):
            return closed
        last, left_out = await self._last(scene), scene.runner.avoided.last
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        if left_out and (not last or left_out.told >= last[0].at):
            return await self._bring_back(scene, last, left_out, place)
        if not last or last[0].day < today - BACK_TO:
            return nothing_to_undo()
        return await self._take_back(scene, last, place)

    async def _bring_back(
        self, scene: Scene, last: Sequence[Entry], left_out: Avoidance, place: Place
    ) -> Answer:
        """An exercise is planned again, and pain that was told with it is taken back."""
        if left_out.told < scene.ask.at - BACK_TO:
            return nothing_to_undo()
        runner = await bring_back(scene, left_out.exercise)
        back = undone(left_out.exercise, self.steps.planner.catalogue.exercises)
        if not last or last[0].at != left_out.told:
            return Answer((back,), Text("toast-undone"))
        answer = await self._take_back(replace(scene, runner=runner), last, place)
        return replace(answer, replies=(back, *answer.replies))

    async def _take_back(self, scene: Scene, last: Sequence[Entry], place: Place) -> Answer:
        await self.steps.coaching.take_back(scene.work, scene.runner.id, scene.ask.at, last)
        return await self._show_again(scene, last, place)

    async def _show_again(self, scene: Scene, last: Sequence[Entry], place: Place) -> Answer:
        event = last[0].event
        assert isinstance(event, Reported | Hurt)  # noqa: S101 - standing() leaves no Undone
        workout = await scene.work.workouts.get(event.workout)
        if workout is None:  # told outside of a workout, or of one that was planned anew
            await replan(scene.work, scene.runner, scene.ask.at)
            return undone_outside()
        gone = frozenset(entry.id for entry in last)
        by = await self.steps.prescriber(scene, workout.day)
        reopened = harden(reopen(workout, last), gone, by)
        saved = await scene.work.workouts.save(reopened)
        await reschedule(scene.work, scene.runner, scene.ask.at)
        shown = await self.steps.show(
            scene.work, scene.runner, saved, notice=Text("undo-done"), place=place
        )
        return Answer((shown,), Text("toast-undone"))

    async def _last(self, scene: Scene) -> tuple[Entry, ...]:
        """The last answer: all entries that one tap or message made, by their common moment."""
        recent = await scene.work.log.entries(scene.runner.id, scene.ask.at - LOOKED_BACK)
        entries = standing(recent)
        return tuple(entry for entry in entries if entry.at == entries[-1].at)


def _told_after(scene: Scene, last: Sequence[Entry]) -> bool:
    """Whether an exercise was left out after the log's last entry."""
    left_out = scene.runner.avoided.last
    return bool(left_out and last and left_out.told > last[-1].at)
