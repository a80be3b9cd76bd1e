"""What is left out of the plan: the list of it, and the ways to change it by button and word."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from coach.avoidance import Avoidance, Leaving, Reason, Term
from coach.days import runner_day
from coach.leaving import bring_back
from coach.scene import Scene, Topic
from coach.screens import leaving as screens
from coach.screens.gates import old_button
from coach.steps import Steps
from coach.words import Answer, Place, Tap, Text


@dataclass(frozen=True, slots=True)
class LeavingTopic(Topic):
    """Answers its buttons, however old they are."""

    steps: Steps

    kinds = (screens.OUT,)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A page of the list, an exercise brought back, or one left out."""
        if tap.verb == screens.BACK:
            return await self._brought_back(scene, tap)
        if tap.verb == screens.LEAVE:
            return await self._left(scene, tap)
        page = int(tap.value) if tap.value.isdecimal() else 0
        return self._list(scene, page) if tap.verb == screens.LIST else old_button()

    async def leave(self, scene: Scene, leaving: Leaving, place: Place) -> Answer:
        """Leave an exercise out; today's workout, if it has it, goes on with another."""
        left, shown = await self.steps.leave_out(scene, leaving)
        kept = _of(left.scene, leaving.exercise)
        told = screens.told(kept, _today(scene), place)
        lost = (screens.lost(left.emptied),) if left.emptied else ()
        return Answer((told, *lost, *((shown,) if shown else ())), Text("toast-left-out"))

    async def bring_back(self, scene: Scene, exercise: str) -> Answer:
        """Plan it again; says so where it was not left out."""
        if _find(scene, exercise) is None:
            return Answer((screens.not_out(exercise),))
        await bring_back(scene, exercise)
        return Answer((screens.returned(exercise),))

    async def _left(self, scene: Scene, tap: Tap) -> Answer:
        """By a button under words; one of another day shows what is left out now."""
        term, _, exercise = tap.value.partition("-")
        if term not in set(Term) or exercise not in self._known:
            return old_button()
        today = _today(scene)
        if tap.version != today.toordinal():
            return replace(self._list(scene, 0), toast=Text("toast-old"))
        kept = _find(scene, exercise)
        if kept is not None and kept.until == Term(term).until(today):
            return Answer((screens.told(kept, today, Place.EDIT),), Text("toast-already"))
        reason = kept.reason if kept else Reason.DISLIKED
        return await self.leave(scene, Leaving(exercise, reason, Term(term)), Place.EDIT)

    async def _brought_back(self, scene: Scene, tap: Tap) -> Answer:
        """The list without it, at the same page; a second tap finds nothing more to do."""
        if _find(scene, tap.value) is None:
            return replace(self._list(scene, tap.about), toast=Text("toast-already"))
        runner = await bring_back(scene, tap.value)
        listed = self._list(replace(scene, runner=runner), tap.about)
        return replace(listed, toast=Text("toast-brought-back"))

    def _list(self, scene: Scene, page: int) -> Answer:
        today = _today(scene)
        return Answer((screens.listed(scene.runner, self._known, today, page),))

    @property
    def _known(self) -> Mapping[str, object]:
        return self.steps.planner.catalogue.exercises


def _today(scene: Scene) -> date:
    return runner_day(scene.ask.at, scene.runner.profile.zone)


def _find(scene: Scene, exercise: str) -> Avoidance | None:
    """How that exercise is left out today."""
    out = scene.runner.avoided.on(_today(scene))
    return next((each for each in out if each.exercise == exercise), None)


def _of(scene: Scene, exercise: str) -> Avoidance:
    return next(each for each in scene.runner.avoided.each if each.exercise == exercise)
