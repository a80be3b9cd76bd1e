"""/pause and /resume: coaching rests for a while, and nobody has to feel bad about it."""

from dataclasses import replace
from datetime import date, timedelta

from coach.days import runner_day
from coach.questions.turns import BEFORE, TURN, instead, message_of, turn_of
from coach.questions.wording import Wording, meant, says
from coach.replan import replan
from coach.runner import Awaiting, Pause, PauseReason
from coach.scene import Scene, Topic
from coach.screens import pause as screens
from coach.screens.pause import DAYS, PAUSE, REASONS
from coach.words import Answer, Place, Reply, Tap, Text

LENGTH, WHY = "for", "why"  # what is asked: how long, then for what reason


class PauseTopic(Topic):
    """Asks how long and why; /resume ends it. A medical pause ends by a professional's word."""

    kinds = (PAUSE,)
    commands = ("pause", "resume")

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/pause`, `/pause 2 weeks`, `/resume`."""
        if command == "resume":
            return await self._resume(scene, Place.NEW)
        if screens.medical(scene.runner):
            return Answer((screens.ask_cleared(scene.runner, Place.NEW),))
        days = self._length(scene, rest)
        if days is None:
            return await self._ask_length(scene, Place.NEW)
        return await self._ask_why(scene, days, Place.NEW)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A tap on how long, or why; `resume` and `keep` stand by themselves."""
        if tap.verb == "resume":
            return await self._resume(scene, Place.EDIT)
        awaiting = scene.runner.awaiting
        live = awaiting is not None and tap.version == turn_of(scene.runner)
        if live and awaiting is not None and tap.verb == awaiting.key:
            if tap.verb == LENGTH and tap.value in DAYS:
                return await self._ask_why(scene, DAYS[tap.value], Place.EDIT)
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
        days = self._length(scene, words)
        return None if days is None else await self._ask_why(scene, days, Place.NEW)

    def _length(self, scene: Scene, words: str) -> int | None:
        """Days that words mean, 0 for an open end; None where they mean no length."""
        language = scene.runner.profile.language
        labels = {key: self.wording.plain(Text(f"pause-{key}"), language) for key in DAYS}
        option = meant(words, labels) if words.strip() else None
        return DAYS[option] if option else None

    async def _ask_length(self, scene: Scene, place: Place) -> Answer:
        turn = await self._await(scene, LENGTH, {}, place)
        return Answer((screens.ask_length(scene.runner, self._today(scene), turn, place),))

    async def _ask_why(self, scene: Scene, days: int, place: Place) -> Answer:
        turn = await self._await(scene, WHY, {"days": days}, place)
        return Answer((screens.ask_why(turn, place),))

    async def _pause(self, scene: Scene, reason: PauseReason, place: Place) -> Answer:
        """Rest from today on; a workout of today that nobody touched is dropped."""
        days = scene.runner.awaiting.data.get("days", 0) if scene.runner.awaiting else 0
        today = self._today(scene)
        until = today + timedelta(days=days) if isinstance(days, int) and days else None
        paused = replace(scene.runner, pause=Pause(reason, today, until), awaiting=None)
        runner = await scene.work.runners.save(paused)
        await replan(scene.work, runner, scene.ask.at)
        return Answer((screens.paused(runner, place),))

    async def _resume(self, scene: Scene, place: Place) -> Answer:
        runner = scene.runner
        if screens.medical(runner) or runner.profile.needs_clearance:
            return Answer((screens.ask_cleared(runner, place),))
        before = runner.pause if runner.paused_on(self._today(scene)) else None
        runner = await scene.work.runners.save(replace(runner, pause=None, awaiting=None))
        await replan(scene.work, runner, scene.ask.at)
        return Answer((screens.resumed(before, place),))

    async def _fresh(self, scene: Scene, place: Place) -> Answer:
        """Where things stand: the pause, the open question, or the first question."""
        awaiting, runner = scene.runner.awaiting, scene.runner
        if screens.medical(runner):
            return Answer((screens.ask_cleared(runner, place),))
        if awaiting is not None and awaiting.topic == PAUSE and awaiting.key == WHY:
            return Answer((screens.ask_why(turn_of(runner), place),))
        if awaiting is None and runner.paused_on(self._today(scene)):
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

    def _today(self, scene: Scene) -> date:
        return runner_day(scene.ask.at, scene.runner.profile.zone)
