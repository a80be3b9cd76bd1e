"""Adding a band: its kind, then its colour or what is printed on it, then, for some, latex."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coach.bands import Band, BandKind
from coach.days import runner_day
from coach.labels import clean_label, distinct
from coach.ports import BandCharts
from coach.questions.turns import TURN, message_of, turn_of
from coach.questions.wording import Wording, meant
from coach.replan import replan
from coach.runner import Awaiting
from coach.scene import Scene
from coach.screens import bands as screens
from coach.screens.bands import BANDS, LONGEST_LABEL, SPELLINGS
from coach.topics.band_home import BandHome
from coach.topics.band_naming import BandNames
from coach.topics.band_room import no_room
from coach.words import Answer, Place, Reply, Said, Tap, Text

LONGEST_WORDS = 120  # characters: a colour, a brand, what is printed, what a scale shows
KIND, WORDS, LATEX = "kind", "words", "latex"  # what is asked, one after another
SPELLED = "spelled"  # asked after the words where a colour has perhaps slipped
LABEL = "label"
TOO_LONG = Text("bands-words-long", {"most": LONGEST_WORDS})
STEPS = frozenset({KIND, WORDS, SPELLED, LATEX})
LATEX_ANSWERS = {"free": True, "has": False, "unsure": False}  # unsure: kept away from the skin


@dataclass(frozen=True, slots=True)
class Told:
    """A band as far as it was told.

    Attributes:
        words: what its force is read from. label: what it is to be called.
        latex_free: None where the runner was not asked.
    """

    kind: BandKind
    words: str
    label: str
    latex_free: bool | None = None


@dataclass(frozen=True, slots=True)
class Adding:
    """The steps that lead to one more band. What was told so far is kept in `Awaiting`."""

    charts: BandCharts
    wording: Wording
    home: BandHome

    async def begin(
        self, scene: Scene, place: Place, lead: tuple[Text, ...] = (), words: str = ""
    ) -> Answer:
        """Ask for the kind; `words` are kept until it is known."""
        if full := await no_room(scene):
            return await self.home(scene, lead=(full,), place=place)
        turn = await self._await(scene, KIND, {WORDS: words} if words else {}, place)
        return Answer((screens.which_kind(turn, lead, place),))

    async def tapped(self, scene: Scene, tap: Tap) -> Answer | None:
        """A button of a step; None where it is not a button of the open one."""
        if tap.version != turn_of(scene.runner):
            return None
        told = self._told(scene)
        if tap.verb == KIND and tap.value in set(BandKind) and KIND not in told:
            kind = BandKind(tap.value)
            return await self._with_kind(scene, kind, told.get(WORDS, ""), Place.EDIT)
        if KIND not in told:
            return None
        return await self._tapped_of(scene, BandKind(told[KIND]), told, tap)

    async def _tapped_of(
        self, scene: Scene, kind: BandKind, told: Mapping[str, str], tap: Tap
    ) -> Answer | None:
        """The same once the kind is known."""
        if tap.verb == "colour" and WORDS not in told and tap.value in self.charts.colours(kind):
            label = self._plain(scene, Text(f"colour-{tap.value}"))
            return await self._with_words(scene, Told(kind, tap.value, label), Place.EDIT)
        step = self._step(scene)
        if tap.verb == step == SPELLED and tap.value in SPELLINGS:
            return await self._spelled(scene, kind, told[WORDS], tap.value, Place.EDIT)
        if tap.verb == step == LATEX and tap.value in LATEX_ANSWERS:
            band = Told(kind, told[WORDS], told[LABEL], LATEX_ANSWERS[tap.value])
            return await self._add(scene, band, Place.EDIT)
        return None

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Typed words in place of a button."""
        told = self._told(scene)
        if KIND not in told:
            return await self.named(scene, words)
        kind = BandKind(told[KIND])
        if WORDS not in told:
            return await self._typed(scene, kind, words)
        if self._step(scene) == SPELLED:
            return await self._after_slip(scene, kind, told[WORDS], words)
        labels = {
            answer: self._plain(scene, Text(f"bands-latex-{answer}")) for answer in LATEX_ANSWERS
        }
        answer = meant(words, labels)
        if answer is None:
            return None
        band = Told(kind, told[WORDS], told[LABEL], LATEX_ANSWERS[answer])
        return await self._add(scene, band, Place.NEW)

    async def named(self, scene: Scene, words: str) -> Answer | None:
        """Words about a band whose kind is not known yet, unless they name it."""
        if not clean_label(words):
            return None
        if len(words) > LONGEST_WORDS:
            return await self.begin(scene, Place.NEW, (TOO_LONG,))
        kind, only = self.names(scene).kind_in(words)
        if kind is None:
            said = Text("bands-kind-of", {"words": Said(clean_label(words))})
            return await self.begin(scene, Place.NEW, (said,), words)
        return await self._with_kind(scene, kind, "" if only else words, Place.NEW)

    async def again(self, scene: Scene, place: Place, lead: tuple[Text, ...] = ()) -> Answer | None:
        """The open step once more, in the same turn; None where none is open."""
        awaiting = scene.runner.awaiting
        if awaiting is None or awaiting.topic != BANDS or awaiting.key not in STEPS:
            return None
        told, turn = self._told(scene), turn_of(scene.runner)
        if awaiting.key == KIND:
            return Answer((screens.which_kind(turn, lead, place),))
        if awaiting.key == LATEX:
            return Answer((screens.which_latex(told[LABEL], turn, lead, place),))
        kind = BandKind(told[KIND])
        slip = self.names(scene).slip(kind, told[WORDS]) if awaiting.key == SPELLED else None
        if slip is not None:
            return Answer((screens.which_spelling(slip, turn, lead, place),))
        colours = self.charts.colours(kind)
        return Answer((screens.which_words(kind, colours, turn, lead, place),))

    async def _with_kind(self, scene: Scene, kind: BandKind, words: str, place: Place) -> Answer:
        if full := await no_room(scene):
            return await self.home(scene, lead=(full,), place=place)
        if words:
            return await self._typed(scene, kind, words)
        turn = await self._await(scene, WORDS, {KIND: kind.value}, place)
        colours = self.charts.colours(kind)
        return Answer((screens.which_words(kind, colours, turn, (), place),))

    async def _typed(self, scene: Scene, kind: BandKind, words: str) -> Answer:
        """Words of the runner's own: they also name the band."""
        label = clean_label(words)
        if not label or len(words) > LONGEST_WORDS:
            why = TOO_LONG if label else Text("bands-words-empty")
            turn = await self._await(scene, WORDS, {KIND: kind.value}, Place.NEW)
            colours = self.charts.colours(kind)
            return Answer((screens.which_words(kind, colours, turn, (why,), Place.NEW),))
        if slip := self.names(scene).slip(kind, words):
            turn = await self._await(scene, SPELLED, {KIND: kind.value, WORDS: words}, Place.NEW)
            return Answer((screens.which_spelling(slip, turn, (), Place.NEW),))
        told = Told(kind, words, self.names(scene).called(kind, label))
        return await self._with_words(scene, told, Place.NEW)

    async def _after_slip(self, scene: Scene, kind: BandKind, told: str, words: str) -> Answer:
        """An answer about the colour; the name typed once more; or another band already."""
        names = self.names(scene)
        slip = names.slip(kind, told)
        if slip is not None and (spelled := names.spelling(slip, words)):
            return await self._spelled(scene, kind, told, spelled, Place.NEW)
        if slip is None or not names.is_another(kind, slip, told, words):
            return await self._typed(scene, kind, words)
        if scene.runner.profile.latex_allergy:  # of the first, latex is still to be asked
            return Answer((screens.which_spelling(slip, turn_of(scene.runner), (), Place.NEW),))
        added = await self._save(scene, self._as_spelled(scene, kind, told, screens.MEANT))
        answer = await self._with_kind(scene, names.kind_in(words)[0] or kind, words, Place.NEW)
        return replace(answer, replies=(Reply((added,)), *answer.replies))

    async def _spelled(
        self, scene: Scene, kind: BandKind, words: str, chosen: str, place: Place
    ) -> Answer:
        return await self._with_words(scene, self._as_spelled(scene, kind, words, chosen), place)

    def _as_spelled(self, scene: Scene, kind: BandKind, words: str, chosen: str) -> Told:
        """The band with the colour that was meant, or as it was typed."""
        names = self.names(scene)
        slip = names.slip(kind, words)
        if slip is not None and chosen == screens.MEANT:
            words = slip.mended(words)
        return Told(kind, words, names.called(kind, clean_label(words)))

    def _step(self, scene: Scene) -> str:
        awaiting = scene.runner.awaiting
        return awaiting.key if awaiting is not None and awaiting.topic == BANDS else ""

    async def _with_words(self, scene: Scene, told: Told, place: Place) -> Answer:
        """All is known, except what only an allergic runner is asked."""
        if not scene.runner.profile.latex_allergy:
            return await self._add(scene, told, place)
        kept = {KIND: told.kind.value, WORDS: told.words, LABEL: told.label}
        turn = await self._await(scene, LATEX, kept, place)
        return Answer((screens.which_latex(told.label, turn, (), place),))

    async def _add(self, scene: Scene, told: Told, place: Place) -> Answer:
        return await self.home(scene, lead=(await self._save(scene, told),), place=place)

    async def _save(self, scene: Scene, told: Told) -> Text:
        """Save the band and plan with it; says so."""
        runner, at = scene.runner, scene.ask.at
        guess = self.charts.guess(told.kind, told.words)
        owned = await scene.work.bands.owned(runner.id)
        taken = {band.label for band in owned if band.kind is told.kind}
        band = await scene.work.bands.add(
            runner.id,
            Band(
                id=0,
                kind=told.kind,
                label=distinct(told.label, taken, LONGEST_LABEL),
                colour=guess.colour,
                force=guess.force,
                doubt=guess.doubt,
                latex_free=told.latex_free,
                since=runner_day(at, runner.profile.zone),
            ),
        )
        if runner.welcomed:
            await replan(scene.work, runner, at)
        return Text("bands-added", {"label": Said(band.label)})

    async def _await(self, scene: Scene, step: str, told: Mapping[str, str], place: Place) -> int:
        """Remember what was told and which step is open; returns its turn."""
        runner = scene.runner
        data: dict[str, str | int | tuple[str, ...]] = {
            **told,
            **message_of(scene, place),
            TURN: runner.version,
        }
        await scene.work.runners.save(replace(runner, awaiting=Awaiting(BANDS, step, data)))
        return runner.version

    def _told(self, scene: Scene) -> dict[str, str]:
        awaiting = scene.runner.awaiting
        if awaiting is None or awaiting.topic != BANDS:
            return {}
        return {key: value for key, value in awaiting.data.items() if isinstance(value, str)}

    def names(self, scene: Scene) -> BandNames:
        """Reads what the runner calls bands."""
        return BandNames(self.charts, self.wording, scene.runner.profile.language)

    def _plain(self, scene: Scene, text: Text) -> str:
        return self.wording.plain(text, scene.runner.profile.language)
