"""/bands: what one trains with, to be added to, renamed and retired."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from coach.bands import Band
from coach.coaching import Coaching
from coach.days import runner_day
from coach.labels import clean_label, distinct
from coach.ports import BandCharts
from coach.questions.turns import TURN, instead, message_of
from coach.questions.wording import Wording, says
from coach.replan import replan
from coach.runner import Awaiting, Runner
from coach.scene import Scene, Topic
from coach.screens import bands as screens
from coach.screens.bands import BANDS, LONGEST_LABEL
from coach.screens.learned import is_odd, odd_rows, told
from coach.topics.band_adding import LATEX_ANSWERS, Adding
from coach.topics.band_home import BandHome, asked
from coach.topics.band_learning import WEIGHT, Learning
from coach.words import Answer, Place, Reply, Said, Tap, Text

NAME = "name"  # what is awaited while a band is renamed

Edit = Callable[[Scene, Band, str], Awaitable[Answer]]


class Bands(Topic):
    """The runner's bands. While a newcomer answers questions, its home is that question."""

    kinds = (BANDS,)
    commands = ("bands",)
    early = True

    def __init__(self, charts: BandCharts, wording: Wording, coaching: Coaching) -> None:
        self.home = BandHome(coaching)
        self.adding = Adding(charts, wording, self.home)
        self.learning = Learning(charts, self.home)
        self.wording = wording
        self._edits: dict[str, Edit] = {
            "band": self._open,
            "rename": self._ask_name,
            "retire": self._ask_sure,
            "retired": self._retire,
            "free": self._set_latex,
            "weigh": self._weigh,
            "new": self._new,
            "worn": self._retire,
            "well": self._well,
        }

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/bands`."""
        return await self.home(scene, place=Place.NEW)

    async def asked(
        self, scene: Scene, runner: Runner, lead: tuple[Text, ...], place: Place
    ) -> Reply:
        """The question about bands, for onboarding."""
        return await asked(scene, runner, lead, place)

    async def named(self, scene: Scene, words: str) -> Answer | None:
        """Words typed at that question."""
        return await self.adding.named(scene, words)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A button about bands."""
        if tap.verb == "list":
            return await self.home(scene)
        if tap.verb == "add":
            return await self.adding.begin(scene, Place.EDIT)
        if tap.verb == "fine":
            fine = await self.learning.fine(scene, tap)
            return fine or await self.home(scene, toast=Text("toast-old"))
        if tap.verb in self._edits:
            return await self._edit(scene, tap)
        answer = await self.adding.tapped(scene, tap)
        if answer is None:
            answer = await self.adding.again(scene, Place.EDIT)
            toast = Text("toast-already" if answer else "toast-old")
            answer = replace(answer, toast=toast) if answer else await self.home(scene, toast=toast)
        return answer

    async def heard(self, scene: Scene, words: str) -> Answer:
        """Typed words that a step asked for."""
        return instead(scene, await self._heard(scene, words))

    async def _heard(self, scene: Scene, words: str) -> Answer:
        if says(self.wording, "words-back", scene.runner.profile.language, words):
            return await self.home(scene, place=Place.NEW)
        awaiting = scene.runner.awaiting
        if awaiting is not None and awaiting.key in {NAME, WEIGHT}:
            return await self._told_of(scene, awaiting, words)
        answer = await self.adding.heard(scene, words)
        answer = answer or await self.adding.again(scene, Place.NEW, (Text("q-unclear"),))
        return answer or await self.home(scene, place=Place.NEW)

    async def _told_of(self, scene: Scene, awaiting: Awaiting, words: str) -> Answer:
        """A new name, or a weight, of the band that was asked about."""
        band = await self._owned(scene, int(str(awaiting.data.get("band", 0))))
        if band is None:
            return await self.home(scene, place=Place.NEW)
        if awaiting.key == WEIGHT:
            return await self.learning.weigh(scene, band, words)
        return await self._rename(scene, band, words)

    async def _weigh(self, scene: Scene, band: Band, value: str) -> Answer:
        return await self.learning.ask_weight(scene, band)

    async def _new(self, scene: Scene, band: Band, value: str) -> Answer:
        return await self.learning.new(scene, band)

    async def _well(self, scene: Scene, band: Band, value: str) -> Answer:
        return await self.learning.well(scene, band)

    async def _edit(self, scene: Scene, tap: Tap) -> Answer:
        band = await self._owned(scene, tap.about)
        if band is None:
            return await self.home(scene, toast=Text("toast-old"))
        return await self._edits[tap.verb](scene, band, tap.value)

    async def _open(self, scene: Scene, band: Band, value: str) -> Answer:
        learned = (await self.home.learned(scene, (band,))).get(band.id)
        day = runner_day(scene.ask.at, scene.runner.profile.zone)
        odd = odd_rows(band) if is_odd(band, learned, day) else ()
        allergic = scene.runner.profile.latex_allergy
        return Answer((screens.one(band, told(band, learned, day), allergic=allergic, first=odd),))

    async def _ask_name(self, scene: Scene, band: Band, value: str) -> Answer:
        turn = scene.runner.version
        data = {"band": band.id, TURN: turn, **message_of(scene, Place.EDIT)}
        await scene.work.runners.save(replace(scene.runner, awaiting=Awaiting(BANDS, NAME, data)))
        return Answer((screens.which_name(band),))

    async def _rename(self, scene: Scene, band: Band, words: str) -> Answer:
        """Take the new name, unless it is none."""
        label = clean_label(words)
        if not label:
            return Answer((screens.which_name(band, (Text("bands-name-empty"),)),))
        if len(label) > LONGEST_LABEL:
            args = {"most": LONGEST_LABEL, "count": len(label)}
            return Answer((screens.which_name(band, (Text("bands-name-long", args),)),))
        others = await scene.work.bands.owned(scene.runner.id)
        taken = {one.label for one in others if one.kind is band.kind and one.id != band.id}
        label = self.adding.names(scene).named_as(band.kind, label)
        renamed = replace(band, label=distinct(label, taken, LONGEST_LABEL))
        await scene.work.bands.save(scene.runner.id, renamed)
        lead = Text("bands-renamed", {"was": Said(band.label), "label": Said(renamed.label)})
        return await self.home(scene, lead=(lead,), place=Place.NEW)

    async def _ask_sure(self, scene: Scene, band: Band, value: str) -> Answer:
        return Answer((screens.sure(band),))

    async def _retire(self, scene: Scene, band: Band, value: str) -> Answer:
        """Train without it from now on; what was done with it stays in the log."""
        day = runner_day(scene.ask.at, scene.runner.profile.zone)
        await self._save(scene, replace(band, retired=day))
        return await self.home(scene, lead=(Text("bands-retired", {"label": Said(band.label)}),))

    async def _set_latex(self, scene: Scene, band: Band, value: str) -> Answer:
        changed = replace(band, latex_free=LATEX_ANSWERS.get(value, band.latex_free))
        await self._save(scene, changed)
        return await self._open(scene, changed, "")

    async def _save(self, scene: Scene, band: Band) -> None:
        await scene.work.bands.save(scene.runner.id, band)
        if scene.runner.welcomed:
            await replan(scene.work, scene.runner, scene.ask.at)

    async def _owned(self, scene: Scene, band_id: int) -> Band | None:
        owned = await scene.work.bands.owned(scene.runner.id)
        return next((band for band in owned if band.id == band_id), None)
