"""/undo: takes back what was told last. The log only grows: taking back appends too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from coach.calendar import reschedule
from coach.days import runner_day
from coach.engine import standing
from coach.moves.hurting import harden
from coach.moves.reporting import reopen
from coach.replan import replan
from coach.scene import Scene, Topic
from coach.screens.gates import gate, nothing_to_undo, undone_outside
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
        if not last or last[-1].id != tap.about:
            return Answer(toast=Text("toast-undo-newer"))
        return await self._undo(scene, Place.EDIT)

    async def _undo(self, scene: Scene, place: Place) -> Answer:
        if medical(scene.runner) and (closed := gate(scene.runner, scene.ask.at)):
            return closed
        last = await self._last(scene)
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        if not last or last[0].day < today - BACK_TO:
            return nothing_to_undo()
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
