"""Asks questions and takes their answers: what onboarding and /settings have in common."""

from collections.abc import Sequence
from dataclasses import replace

from coach.days import local_time, runner_day
from coach.ports import Places
from coach.questions.answering import Reader, of_tap
from coach.questions.asked import question_of
from coach.questions.question import Given, Kind, Question
from coach.questions.show import Asking, Row, noted
from coach.questions.taken import Marked, Step, Taken, Unclear, Whole
from coach.questions.turns import BEFORE, PIN, TURN, instead, message_of, swept, turn_of
from coach.questions.wording import Wording
from coach.runner import Awaiting, Runner
from coach.scene import Scene, Topic
from coach.words import Answer, Keyboard, Place, Reply, Tap, Text

CANDIDATES = "candidates"  # what the buttons of an unclear answer stand for


class Interview(Topic):
    """A conversation in which one question is open at a time.

    Subclasses say what follows an answer. `kind` is the kind of its taps and `Awaiting` topics.
    """

    kind: str
    zone_now = "zone-now"  # key of what the time is in a zone, and what to do where that is wrong

    def __init__(self, places: Places, wording: Wording) -> None:
        self.places = places
        self.wording = wording

    async def answered(
        self, scene: Scene, runner: Runner, question: Question, lead: tuple[Text, ...], place: Place
    ) -> Answer:
        """What follows a whole answer, which `runner` holds already, unsaved."""
        raise LookupError(f"{type(self).__name__} goes nowhere from {question.key}")

    async def left(self, scene: Scene, question: Question, step: Step, place: Place) -> Answer:
        """What follows when a question is left without an answer."""
        raise LookupError(f"{type(self).__name__} has no way {step} from {question.key}")

    async def stale(self, scene: Scene, toast: Text) -> Answer:
        """The fresh screen for an old button, with its toast."""
        raise LookupError(f"{type(self).__name__} has no fresh screen")

    async def changed(self, scene: Scene, runner: Runner) -> Runner:
        """Save a runner of whom one of several options was switched."""
        return await scene.work.runners.save(runner)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """Take a tap on the open question; an older one leads to where things stand."""
        question = self.opened(scene.runner)
        if question is not None and tap.version == turn_of(scene.runner):
            taken = of_tap(question, scene.runner.profile, _candidates(scene.runner), tap)
            if taken is not None:
                return await self.take(scene, question, taken, Place.EDIT)
        twice = scene.runner.awaiting and scene.runner.awaiting.data.get(BEFORE) == tap.version
        return await self.stale(scene, Text("toast-already" if twice else "toast-old"))

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Take typed words as an answer to the open question, if they are one."""
        question = self.opened(scene.runner)
        if question is None:
            return None
        profile = scene.runner.profile
        reader = Reader(self.places, self.wording, profile.language)
        today = runner_day(scene.ask.at, profile.zone)
        taken = reader.of_words(question, profile, words, today)
        if taken is None:
            return None
        return instead(scene, await self.take(scene, question, taken, Place.NEW))

    async def located(self, scene: Scene, latitude: float, longitude: float) -> Answer | None:
        """Take a location pin as the time zone; the coordinates go no further than this."""
        question = self.opened(scene.runner)
        if question is None or question.kind is not Kind.CITY:
            return None
        zone = self.places.zone_at(latitude, longitude)
        taken = Whole((zone,)) if zone else Unclear(Text("zone-at-sea"))
        return instead(scene, await self.take(scene, question, taken, Place.NEW))

    def opened(self, runner: Runner) -> Question | None:
        """The question that this conversation has open."""
        awaiting = runner.awaiting
        if awaiting is None or awaiting.topic != self.kind:
            return None
        return question_of(awaiting.key)

    async def take(self, scene: Scene, question: Question, taken: Taken, place: Place) -> Answer:
        """Do what a tap or words mean."""
        match taken:
            case Whole(given):
                runner = _told(scene.runner, question, given)
                lead = self.understood(scene, runner, question)
                return await self.answered(scene, runner, question, lead, place)
            case Marked(given):
                runner = await self.changed(scene, _told(scene.runner, question, given))
                return Answer((await self.reply(scene, runner, question, place=place),))
            case Unclear():
                return await self._ask_again(scene, question, taken)
            case Step.PIN if question.kind is Kind.CITY:
                return await self._offer_pin(scene)
            case Step.SKIP if not question.skippable:
                return await self._ask_again(scene, question, Unclear(Text("q-needed")))
            case _:
                return await self.left(scene, question, taken, place)

    def understood(self, scene: Scene, runner: Runner, question: Question) -> tuple[Text, ...]:
        """Says back what was understood, at the head of the next message."""
        if question.kind is Kind.CITY:
            there = local_time(scene.ask.at, runner.profile.zone)
            return (noted(question, runner.profile), Text(self.zone_now, {"time": there}))
        return (noted(question, runner.profile),)

    async def ask(
        self,
        scene: Scene,
        runner: Runner,
        question: Question,
        *,
        lead: tuple[Text, ...] = (),
        place: Place = Place.NEW,
    ) -> Answer:
        """Open a question: save the runner, of whom it is asked, and show it."""
        first, lead, place = swept(scene, lead, place)
        data = {TURN: runner.version, BEFORE: turn_of(scene.runner), **message_of(scene, place)}
        runner = await scene.work.runners.save(
            replace(runner, awaiting=Awaiting(self.kind, question.key, data))
        )
        reply = await self.reply(scene, runner, question, place=place, lead=lead)
        return Answer((*first, reply))

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
        """The open question as a message."""
        asking = Asking(self.kind, turn_of(runner), question)
        body = (*self.above(question, runner), Text(f"q-{question.key}"))
        text = (*lead, Text("lines", {"lines": body}))
        rows = (*asking.rows(runner, names), *self.below(asking, runner))
        return Reply(text, rows, place=place)

    def above(self, question: Question, runner: Runner) -> tuple[Text, ...]:
        """Lines above a question."""
        return ()

    def below(self, asking: Asking, runner: Runner) -> tuple[Row, ...]:
        """Buttons below a question's own."""
        return ()

    async def _ask_again(self, scene: Scene, question: Question, unclear: Unclear) -> Answer:
        """Say why it was unclear and show the question again, in the same turn."""
        runner = await self.remember(scene, {CANDIDATES: unclear.values})
        lead = (unclear.why,)
        reply = await self.reply(
            scene, runner, question, place=Place.NEW, lead=lead, names=unclear.names
        )
        return Answer((reply,))

    async def _offer_pin(self, scene: Scene) -> Answer:
        await self.remember(scene, {PIN: 1})
        return Answer((Reply((Text("zone-pin"),), keyboard=Keyboard.LOCATION),))

    async def remember(self, scene: Scene, more: dict[str, int | tuple[str, ...]]) -> Runner:
        """Keep something beside the open question, until it is answered."""
        awaiting = scene.runner.awaiting
        if awaiting is None:
            raise LookupError(f"{type(self).__name__} has no question open")
        open_still = replace(awaiting, data={**awaiting.data, **more})
        return await scene.work.runners.save(replace(scene.runner, awaiting=open_still))


def _told(runner: Runner, question: Question, given: Given) -> Runner:
    """The runner with that answer; a new medical stop opens the question for clearance again."""
    profile = question.apply(runner.profile, given)
    answered = runner.answered | {question.key}
    if question.key == "medical" and profile.needs_clearance:
        answered -= {"cleared"}
    return replace(runner, profile=profile, answered=answered)


def _candidates(runner: Runner) -> Given:
    values = runner.awaiting.data.get(CANDIDATES, ()) if runner.awaiting else ()
    return values if isinstance(values, tuple) else ()
