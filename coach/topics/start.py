"""Onboarding: /start, one question after another, and what somebody reads who comes back."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from coach.ports import Places
from coach.questions.asked import asked_at_start, question_of
from coach.questions.interview import Interview
from coach.questions.question import Kind, Question
from coach.questions.show import Asking, Row, progress
from coach.questions.taken import Step
from coach.questions.turns import instead, swept
from coach.questions.wording import Wording
from coach.replan import replan
from coach.runner import Runner
from coach.scene import Scene
from coach.screens import bands as band_screens
from coach.screens.welcome import menu, summary
from coach.sharing import linked
from coach.topics.bands import Bands
from coach.words import Answer, Place, Reply, Tap, Text

QUESTION = "q"  # kind of the taps on questions, and topic of `Awaiting`
START = "start"
MISSED = "missed"  # words that were no answer to the open question


class Exercises(Protocol):
    """Opens the exercise that a link names."""

    async def opened(self, scene: Scene, name: str) -> Reply | None:
        """Its page; None where there is no such exercise."""
        ...


class Start(Interview):
    """Asks who somebody is. Also answers whoever has not finished that yet."""

    kind = QUESTION
    kinds = (START, QUESTION)
    commands = (START,)
    early = True

    def __init__(
        self, bands: Bands, places: Places, wording: Wording, exercises: Exercises
    ) -> None:
        super().__init__(places, wording)
        self.bands = bands
        self.exercises = exercises

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/start` of a newcomer, of somebody half-way, of an old hand; or `resume`.

        `rest` holds a deep link's payload: an exercise that was shared, or nothing that counts.
        """
        answer = await self._greeted(scene, command)
        name = linked(rest) if command == START else None
        shared = await self.exercises.opened(scene, name) if name else None
        if shared is None:
            return answer
        asked = () if scene.runner.welcomed else answer.replies
        return replace(answer, replies=(shared, *asked))

    async def _greeted(self, scene: Scene, command: str) -> Answer:
        runner = scene.runner
        if runner.welcomed:
            await replan(scene.work, runner, scene.ask.at)  # a block took the reminder away
            return Answer((menu(runner, scene.ask.at),))
        if command != START:
            lead = Text("start-first")
        elif runner.answered or runner.awaiting:
            lead = Text("start-again")
        else:
            lead = Text("start-hello")
            spoken = replace(runner.profile, language=scene.ask.language)
            runner = replace(runner, profile=spoken)
        question = self._next_open(runner)
        if question is None:
            return await self._finish(scene, runner, (), Place.NEW)
        return await self.ask(scene, runner, question, lead=(lead,))

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A tap on a question, or on the button of the greeting."""
        if tap.kind == START:
            return await self.commanded(scene, START, "")
        return await super().tapped(scene, tap)

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Typed words: an answer, or else the open question once more, with a hint."""
        question = self.opened(scene.runner)
        if question is None:
            return None
        answer = await super().heard(scene, words)
        if answer is None and question.kind is Kind.BANDS:
            return await self.bands.named(scene, words)
        if answer is None:
            return await self._missed(scene, question)
        return answer

    async def _missed(self, scene: Scene, question: Question) -> Answer:
        """The open question once more; who misses it again is told what else they can do."""
        awaiting = scene.runner.awaiting
        again = awaiting is not None and MISSED in awaiting.data
        runner = await self.remember(scene, {MISSED: 1})
        lead = (Text("q-unclear-again" if again else "q-unclear"),)
        reply = await self.reply(scene, runner, question, place=Place.NEW, lead=lead)
        return instead(scene, Answer((reply,)))

    def opened(self, runner: Runner) -> Question | None:
        """The open question; adding a band belongs to the one about bands."""
        adding = runner.awaiting is not None and runner.awaiting.topic == band_screens.BANDS
        if adding and not runner.welcomed:
            return question_of("bands")
        return super().opened(runner)

    async def answered(
        self, scene: Scene, runner: Runner, question: Question, lead: tuple[Text, ...], place: Place
    ) -> Answer:
        """Ask the next question; after the last one the coaching begins."""
        following = _unanswered(runner)
        if following is None:
            return await self._finish(scene, runner, lead, place)
        return await self.ask(scene, runner, following, lead=lead, place=place)

    async def left(self, scene: Scene, question: Question, step: Step, place: Place) -> Answer:
        """Back to the question before, on without an answer, or straight to the end."""
        runner = scene.runner
        if step is Step.ENOUGH:
            return await self._finish(scene, runner, (), place)
        if step is Step.BACK:
            asked = asked_at_start(runner.profile)
            before = asked[max(asked.index(question) - 1, 0)]
            return await self.ask(scene, runner, before, place=place)
        skipped = replace(runner, answered=runner.answered | {question.key})
        return await self.answered(scene, skipped, question, (), place)

    async def stale(self, scene: Scene, toast: Text) -> Answer:
        """An old button shows the question that is open now, or the summary after the last."""
        runner = scene.runner
        question = self.opened(runner)
        if runner.welcomed:
            bands = await scene.work.bands.owned(runner.id)
            return Answer((summary(runner, len(bands), (), Place.EDIT),), Text("toast-already"))
        if question is None:
            return replace(await self.commanded(scene, START, ""), toast=toast)
        return Answer((await self.reply(scene, runner, question, place=Place.EDIT),), toast)

    async def reply(
        self,
        scene: Scene,
        runner: Runner,
        question: Question,
        *,
        place: Place,
        lead: tuple[Text, ...] = (),
        names: Sequence[Text] = (),
    ) -> Reply:
        """The open question; the one about bands has a screen of its own."""
        if question.kind is Kind.BANDS:
            return await self.bands.asked(scene, runner, lead, place)
        return await super().reply(scene, runner, question, place=place, lead=lead, names=names)

    def understood(self, scene: Scene, runner: Runner, question: Question) -> tuple[Text, ...]:
        """Says back what was understood; bands have been said back one by one."""
        if question.kind is Kind.BANDS:
            return ()
        return super().understood(scene, runner, question)

    def above(self, question: Question, runner: Runner) -> tuple[Text, ...]:
        """How far one is."""
        return (progress(question, runner.profile),)

    def below(self, asking: Asking, runner: Runner) -> tuple[Row, ...]:
        """Back, skip, enough."""
        return asking.footer(runner.profile)

    def _next_open(self, runner: Runner) -> Question | None:
        """The open question, else the first without an answer."""
        return self.opened(runner) or _unanswered(runner)

    async def _finish(
        self, scene: Scene, runner: Runner, lead: tuple[Text, ...], place: Place
    ) -> Answer:
        """All is told: sum it up and set the first reminder."""
        first, lead, place = swept(scene, lead, place)
        runner = await scene.work.runners.save(replace(runner, welcomed=True, awaiting=None))
        await replan(scene.work, runner, scene.ask.at)
        bands = await scene.work.bands.owned(runner.id)
        reply = summary(runner, len(bands), lead, place)
        return Answer((*first, reply))


def _unanswered(runner: Runner) -> Question | None:
    """The first question without an answer: who went back to one returns to where they were."""
    unanswered = (one for one in asked_at_start(runner.profile) if one.key not in runner.answered)
    return next(unanswered, None)
