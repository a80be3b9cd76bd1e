"""The one way in: opens a unit of work, picks the topic, commits, returns what to say.

Chat, clock and, later, other doors all enter here, so that what a tap can do a page can do.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from coach.calendar import reschedule
from coach.ports import Begin, EnoughError, StaleError, Work
from coach.runfile import CalendarEvent, RunFault
from coach.runner import Runner, Standing
from coach.scene import Ask, Scene, Topic
from coach.words import GO, Answer, Button, Reply, Tap, Text

Talk = Callable[[Scene], Awaitable[Answer]]

START = "start"
TODAY = "today"
ONWARD = (
    Button(Text("button-today"), Tap(GO, TODAY)),
    Button(Text("button-help"), Tap(GO, "help")),
)


@dataclass(frozen=True, slots=True)
class Front:
    """Finds the topic that answers.

    Attributes:
        start: onboarding; it also answers whoever has not finished it.
        safety: hears every typed word first, since a red flag goes before anything else.
        training: hears typed words that no open question asked for.
        runs: takes calendar files.
        topics: all of them, these included.
    """

    begin: Begin
    start: Topic
    safety: Topic
    training: Topic
    runs: Topic
    topics: tuple[Topic, ...]

    async def commanded(self, ask: Ask, command: str, rest: str) -> Answer:
        """Answer `/command rest`; an unknown command gets a hint with buttons."""

        async def talk(scene: Scene) -> Answer:
            topic = self._of_command(command)
            if topic is None:
                return await self._lost(scene, "hint-command")
            if self._too_early(topic, scene.runner):
                return await self.start.commanded(scene, "resume", "")
            return await topic.commanded(await _turn_to(scene, topic), command, rest)

        return await self._open(ask, talk, knows=command == START)

    async def tapped(self, ask: Ask, tap: Tap | None) -> Answer:
        """Answer a button; None is one whose data no version of ours can read."""
        if tap is not None and tap.kind == GO:
            return await self.commanded(ask, tap.verb, tap.value)

        async def talk(scene: Scene) -> Answer:
            topic = self._of_kind(tap.kind) if tap else None
            if tap is None or topic is None:
                return replace(await self._lost(scene, "hint-old-button"), toast=Text("toast-old"))
            if self._too_early(topic, scene.runner):
                return await self.start.commanded(scene, "resume", "")
            return await topic.tapped(await _turn_to(scene, topic), tap)

        return await self._open(ask, talk, knows=tap is not None and tap.kind == START)

    async def heard(self, ask: Ask, words: str) -> Answer:
        """Answer typed words: red flags first, then the open question, then the workout."""

        async def talk(scene: Scene) -> Answer:
            answer = await self.safety.heard(scene, words)
            if answer is None and (topic := self._awaited(scene.runner)):
                answer = await topic.heard(scene, words)
            if answer is None and not scene.runner.welcomed:
                return await self.start.commanded(scene, "resume", "")
            if answer is None:
                answer = await self.training.heard(scene, words)
            return answer or hint("hint-words", scene.runner)

        return await self._open(ask, talk)

    async def located(self, ask: Ask, latitude: float, longitude: float) -> Answer:
        """Answer a location pin. Degrees; passed on and never kept."""

        async def talk(scene: Scene) -> Answer:
            topic = self._awaited(scene.runner)
            answer = await topic.located(scene, latitude, longitude) if topic else None
            return answer or await self._lost(scene, "hint-location")

        return await self._open(ask, talk)

    async def expects_file(self, ask: Ask) -> bool:
        """Whether a file is to be fetched: of somebody who is coached, and not too many a day.

        It counts the file in a unit of work of its own, since none is open while it is fetched.
        """
        async with self.begin(None) as work:
            runner = await work.runners.get(ask.runner)
            if runner is None or not runner.welcomed:
                return False
            expected = await self.runs.expects_file(Scene(work, runner, ask))
            await work.commit()
            return expected

    async def received(self, ask: Ask, found: tuple[CalendarEvent, ...] | RunFault) -> Answer:
        """Answer a file: a calendar's entries, or why there are none."""

        async def talk(scene: Scene) -> Answer:
            if not scene.runner.welcomed:
                return await self._lost(scene, "hint-document")
            return await self.runs.received(scene, found)

        return await self._open(ask, talk)

    async def sent_something(self, ask: Ask, what: str) -> Answer:
        """Answer what is neither words nor a tap: `sticker`, `voice`, `photo`, `edited`, ..."""

        async def talk(scene: Scene) -> Answer:
            return await self._lost(scene, f"hint-{what}")

        return await self._open(ask, talk)

    async def stands(self, ask: Ask) -> Answer:
        """Where things stand, for a runner whose last answer was perhaps lost; else nothing."""

        async def talk(scene: Scene) -> Answer:
            if scene.runner.standing is Standing.DORMANT:
                return Answer()
            topic = self._of_command(TODAY) if scene.runner.welcomed else None
            if topic is None:
                shown = await self.start.commanded(scene, "resume", "")
            else:
                shown = await topic.commanded(await _turn_to(scene, topic), TODAY, "")
            return replace(shown, replies=(Reply((Text("answer-lost"),)), *shown.replies))

        return await self._open(ask, talk, wakes=False)

    async def blocked(self, ask: Ask) -> None:
        """The runner blocked the coach, or their account is gone: send nothing more."""

        async def talk(scene: Scene) -> Answer:
            await scene.work.reminders.clear(scene.runner.id)
            await scene.work.runners.save(replace(scene.runner, standing=Standing.DORMANT))
            return Answer()

        await self._open(ask, talk, wakes=False)

    async def _open(
        self, ask: Ask, talk: Talk, *, knows: bool = False, wakes: bool = True
    ) -> Answer:
        """Run `talk` in a unit of work, of which nothing is kept where it is too much for a day."""
        try:
            return await self._insist(ask, talk, knows=knows, wakes=wakes)
        except EnoughError:
            return Answer((Reply((Text("hint-enough"),), (ONWARD,)),), language=ask.language)

    async def _insist(self, ask: Ask, talk: Talk, *, knows: bool, wakes: bool) -> Answer:
        """On a stale write reload and try once more."""
        try:
            return await self._try(ask, talk, knows=knows, wakes=wakes)
        except StaleError:
            return await self._try(ask, talk, knows=knows, wakes=wakes)

    async def _try(self, ask: Ask, talk: Talk, *, knows: bool, wakes: bool) -> Answer:
        async with self.begin(ask.update) as work:
            runner = await work.runners.get(ask.runner)
            if runner is None and knows:
                runner = await work.runners.add(Runner(ask.runner))
            if runner is None:
                await work.commit()
                return replace(stranger(), language=ask.language) if wakes else Answer()
            if wakes:
                runner = await _awake(work, runner, ask)
            answer = await talk(Scene(work, runner, ask))
            await work.commit()
            return replace(answer, language=runner.profile.language)

    async def _lost(self, scene: Scene, key: str) -> Answer:
        """A hint, and what goes on: buttons, or the question that is open since the start."""
        told = hint(key, scene.runner)
        if scene.runner.welcomed:
            return told
        resumed = await self.start.commanded(scene, "resume", "")
        return replace(resumed, replies=(*told.replies, *resumed.replies))

    def _of_command(self, command: str) -> Topic | None:
        return next((topic for topic in self.topics if command in topic.commands), None)

    def _of_kind(self, kind: str) -> Topic | None:
        return next((topic for topic in self.topics if kind in topic.kinds), None)

    def _awaited(self, runner: Runner) -> Topic | None:
        return self._of_kind(runner.awaiting.topic) if runner.awaiting else None

    def _too_early(self, topic: Topic, runner: Runner) -> bool:
        return not runner.welcomed and not topic.early


async def _awake(work: Work, runner: Runner, ask: Ask) -> Runner:
    """Whoever writes is there: reminders no longer back off, and a dormant runner wakes."""
    if runner.standing is Standing.ACTIVE and not runner.ignored:
        return runner
    awake = await work.runners.save(replace(runner, standing=Standing.ACTIVE, ignored=0))
    if awake.welcomed:
        await reschedule(work, awake, ask.at)
    return awake


async def _turn_to(scene: Scene, topic: Topic) -> Scene:
    """Turning to another topic drops the question that was open, so that words find their way."""
    awaiting = scene.runner.awaiting
    if awaiting is None or awaiting.topic in topic.kinds or not scene.runner.welcomed:
        return scene
    runner = await scene.work.runners.save(replace(scene.runner, awaiting=None))
    return replace(scene, runner=runner)


def stranger() -> Answer:
    """What somebody reads of whom nothing is kept: a greeting and a button to begin."""
    begin = Button(Text("button-begin"), Tap(START, "begin"))
    return Answer((Reply((Text("start-stranger"),), ((begin,),)),))


def hint(key: str, runner: Runner) -> Answer:
    """A kind, specific hint; with buttons that go on where the runner is past onboarding."""
    buttons = (ONWARD,) if runner.welcomed else ()
    return Answer((Reply((Text(key),), buttons),))
