"""/pause and /resume: coaching rests for a while, and nobody has to feel bad about it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from coach.days import runner_day
from coach.questions.away import Away, names_days, read_away
from coach.questions.turns import BEFORE, TURN, instead, message_of, turn_of
from coach.questions.wording import Wording, listed_words, meant, says
from coach.replan import replan
from coach.runner import Awaiting, Pause, PauseReason
from coach.scene import Scene, Topic
from coach.screens import pause as screens
from coach.screens.pause import DATES, DAYS, PAUSE, REASONS
from coach.words import Answer, Place, Reply, Tap, Text

LENGTH, WHY = "for", "why"  # what is asked: how long, then for what reason


class PauseTopic(Topic):
    """Asks how long and why; /resume ends it. A medical pause ends by a professional's word."""

    kinds = (PAUSE,)
    commands = ("pause", "resume")

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/pause`, `/pause 2 weeks`, `/pause 20 Dec to 3 Jan`, `/resume`."""
        if command == "resume":
            return await self._resume(scene, Place.NEW)
        if screens.medical(scene.runner):
            return Answer((screens.ask_cleared(scene.runner, Place.NEW),))
        away = self._away(scene, rest)
        if away is None:
            return await self._ask_length(scene, Place.NEW, unclear=bool(rest.strip()))
        return await self._ask_why(scene, away, Place.NEW)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A tap on how long, or why; `resume` and `keep` stand by themselves."""
        if tap.verb == "resume":
            return await self._resume(scene, Place.EDIT)
        awaiting = scene.runner.awaiting
        live = awaiting is not None and tap.version == turn_of(scene.runner)
        if live and awaiting is not None and tap.verb == awaiting.key:
            if tap.verb == LENGTH and tap.value == DATES:
                return await self._ask_dates(scene)
            if tap.verb == LENGTH and tap.value in DAYS:
                return await self._ask_why(scene, self._for(scene, tap.value), Place.EDIT)
            if tap.verb == WHY and tap.value in REASONS:
                return await self._pause(scene, PauseReason(tap.value), Place.EDIT)
        twice = awaiting is not None and awaiting.data.get(BEFORE) == tap.version
        return replace(
            await self._fresh(scene, Place.EDIT),
            toast=Text("toast-already" if twice else "toast-old"),
        )

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Typed words in place of a button."""
        answer = await self._heard(scene, words)
        return instead(scene, answer) if answer else None

    async def _heard(self, scene: Scene, words: str) -> Answer | None:
        language = scene.runner.profile.language
        if says(self.wording, "words-back", language, words):
            await scene.work.runners.save(replace(scene.runner, awaiting=None))
            return Answer((Reply((Text("pause-not"),)),))
        if scene.runner.awaiting is not None and scene.runner.awaiting.key == WHY:
            labels = {why: self.wording.plain(Text(f"pause-{why}"), language) for why in REASONS}
            reason = meant(words, labels)
            return await self._pause(scene, PauseReason(reason), Place.NEW) if reason else None
        if away := self._away(scene, words):
            return await self._ask_why(scene, away, Place.NEW)
        if names_days(words, self._months(language), self._between(language)):
            return await self._ask_length(scene, Place.NEW, unclear=True)
        return None

    def _away(self, scene: Scene, words: str) -> Away | None:
        """The time that words mean, a length or dates; None where they mean neither."""
        language = scene.runner.profile.language
        if not words.strip():
            return None
        labels = {key: self.wording.plain(Text(f"pause-{key}"), language) for key in DAYS}
        if option := meant(words, labels):
            return self._for(scene, option)
        between = self._between(language)
        return read_away(words, self._today(scene), self._months(language), between)

    def _between(self, language: str) -> tuple[str, ...]:
        return listed_words(self.wording, "words-span", language)

    def _months(self, language: str) -> list[list[str]]:
        return [name.split() for name in listed_words(self.wording, "words-months", language)]

    def _for(self, scene: Scene, option: str) -> Away:
        days = DAYS[option]
        return Away(until=self._today(scene) + timedelta(days=days) if days else None)

    async def _ask_length(self, scene: Scene, place: Place, *, unclear: bool = False) -> Answer:
        """How long? `unclear`: days were named that cannot be meant."""
        turn = await self._await(scene, LENGTH, {}, place)
        asked = screens.ask_length(scene.runner, self._today(scene), turn, place)
        lead = (Text("pause-unclear"),) if unclear else ()
        return Answer((replace(asked, text=(*lead, *asked.text)),))

    async def _ask_dates(self, scene: Scene) -> Answer:
        turn = await self._await(scene, LENGTH, {}, Place.EDIT)
        return Answer((screens.ask_dates(turn),))

    async def _ask_why(self, scene: Scene, away: Away, place: Place) -> Answer:
        ordinals = {name: day.toordinal() for name, day in away.days().items()}
        turn = await self._await(scene, WHY, ordinals, place)
        return Answer((screens.ask_why(turn, place),))

    async def _pause(self, scene: Scene, reason: PauseReason, place: Place) -> Answer:
        """Rest for that time; a workout of today that nobody touched is planned anew."""
        told = scene.runner.awaiting.data if scene.runner.awaiting else {}
        pause = Pause(reason, self._today(scene), _day(told, "until"), _day(told, "begins"))
        paused = replace(scene.runner, pause=pause, awaiting=None)
        runner = await scene.work.runners.save(paused)
        await replan(scene.work, runner, scene.ask.at)
        return Answer((screens.paused(runner, place),))

    async def _resume(self, scene: Scene, place: Place) -> Answer:
        runner = scene.runner
        if screens.medical(runner) or runner.profile.needs_clearance:
            return Answer((screens.ask_cleared(runner, place),))
        before = runner.pause if runner.paused_on(self._today(scene)) else None
        ahead = before is None and self._rests(scene)
        runner = await scene.work.runners.save(replace(runner, pause=None, awaiting=None))
        await replan(scene.work, runner, scene.ask.at)
        shown = screens.called_off(place) if ahead else screens.resumed(before, place)
        return Answer((shown,))

    async def _fresh(self, scene: Scene, place: Place) -> Answer:
        """Where things stand: the pause, the open question, or the first question."""
        awaiting, runner = scene.runner.awaiting, scene.runner
        if screens.medical(runner):
            return Answer((screens.ask_cleared(runner, place),))
        if awaiting is not None and awaiting.topic == PAUSE and awaiting.key == WHY:
            return Answer((screens.ask_why(turn_of(runner), place),))
        if awaiting is None and self._rests(scene):
            return Answer((screens.paused(runner, place),))
        return await self._ask_length(scene, place)

    async def _await(self, scene: Scene, key: str, told: dict[str, int], place: Place) -> int:
        runner = scene.runner
        data = {
            **told,
            TURN: runner.version,
            BEFORE: turn_of(runner),
            **message_of(scene, place),
        }
        await scene.work.runners.save(replace(runner, awaiting=Awaiting(PAUSE, key, data)))
        return runner.version

    def _rests(self, scene: Scene) -> bool:
        """Whether coaching rests, or will."""
        return screens.rests(scene.runner, self._today(scene))

    def _today(self, scene: Scene) -> date:
        return runner_day(scene.ask.at, scene.runner.profile.zone)


def _day(told: Mapping[str, object], name: str) -> date | None:
    ordinal = told.get(name)
    return date.fromordinal(ordinal) if isinstance(ordinal, int) else None
