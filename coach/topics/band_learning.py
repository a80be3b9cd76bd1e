"""What a runner says of a band that they train with: what it weighs, that it is sound, or new."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from coach.bands import Band
from coach.care import due_in
from coach.days import runner_day
from coach.ports import BandCharts
from coach.questions.turns import TURN, message_of
from coach.replan import replan
from coach.runner import Awaiting
from coach.scene import Scene
from coach.screens import bands as screens
from coach.screens.bands import BANDS
from coach.topics.band_home import BandHome
from coach.topics.band_room import no_room
from coach.words import Answer, Place, Said, Tap, Text

WEIGHT = "weight"  # what is awaited while a band is weighed


@dataclass(frozen=True, slots=True)
class Learning:
    """Answers of a runner about the band itself."""

    charts: BandCharts
    home: BandHome

    async def ask_weight(self, scene: Scene, band: Band) -> Answer:
        """Ask what a scale shows."""
        data = {"band": band.id, TURN: scene.runner.version, **message_of(scene, Place.EDIT)}
        await scene.work.runners.save(replace(scene.runner, awaiting=Awaiting(BANDS, WEIGHT, data)))
        return Answer((screens.which_weight(band),))

    async def weigh(self, scene: Scene, band: Band, words: str) -> Answer:
        """Trust the runner's own scale from now on; asks again where no weight was told."""
        weighed = self.charts.weighed(band.kind, words)
        if weighed is None:
            return Answer((screens.which_weight(band, (Text("bands-weight-unclear"),)),))
        known = replace(band, force=weighed.force, doubt=weighed.doubt)
        await self._save(scene, known)
        lead = Text("bands-weighed-noted", {"line": screens.line(known)})
        return await self.home(scene, lead=(lead,), place=Place.NEW)

    async def new(self, scene: Scene, band: Band) -> Answer:
        """Another one of the same: it begins with its label, the old one's errors are its own."""
        if full := await no_room(scene, instead=True):
            return await self.home(scene, lead=(full,))
        day = _today(scene)
        await scene.work.bands.save(scene.runner.id, replace(band, retired=day))
        fresh = replace(band, id=0, since=day, checked=None)
        await scene.work.bands.add(scene.runner.id, fresh)
        await replan(scene.work, scene.runner, scene.ask.at)
        return await self.home(scene, lead=(_said("bands-new-noted", band),))

    async def well(self, scene: Scene, band: Band) -> Answer:
        """All is well with it: not asked again for a while."""
        await self._look(scene, (band,))
        return await self.home(scene, lead=(_said("bands-well-noted", band),))

    async def fine(self, scene: Scene, tap: Tap) -> Answer | None:
        """All bands of a workout that wanted a look are sound; None: of another day's."""
        workout = await scene.work.workouts.get(tap.about)
        mine = workout is not None and workout.runner == scene.runner.id
        if workout is None or not mine or workout.day != _today(scene):
            return None
        due = due_in(workout, await scene.work.bands.owned(scene.runner.id))
        await self._look(scene, due)
        return Answer((screens.looked_over(),), None if due else Text("toast-already"))

    async def _look(self, scene: Scene, bands: Sequence[Band]) -> None:
        """They were looked over today; that changes no plan."""
        for band in bands:
            await scene.work.bands.save(scene.runner.id, replace(band, checked=_today(scene)))

    async def _save(self, scene: Scene, band: Band) -> None:
        await scene.work.bands.save(scene.runner.id, band)
        if scene.runner.welcomed:
            await replan(scene.work, scene.runner, scene.ask.at)


def _said(key: str, band: Band) -> Text:
    return Text(key, {"label": Said(band.label)})


def _today(scene: Scene) -> date:
    return runner_day(scene.ask.at, scene.runner.profile.zone)
