"""Typed reports: "12 12 10 hard, knee 3", "2x12 red", "did half", "skipped", "all done"."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coach.days import runner_day
from coach.freetext import PainSaid, Understood, Vocabulary, understand
from coach.heard import Heard
from coach.moves.reporting import skip_all
from coach.plan import training_day
from coach.planning import Prescriber
from coach.questions.wording import Wording, listed_words, nearly_says, plain_words, says
from coach.reports import about_all, move_of
from coach.runner import Region
from coach.scene import Scene, Topic
from coach.screens.gates import closed_already, gate, old_button
from coach.screens.muscle import SORE, TELL, pain_or_exercises
from coach.screens.pains import good_to_hear
from coach.screens.parts import WORKOUT, name
from coach.steps import Steps
from coach.topics.leaving import LeavingTopic
from coach.topics.library import LibraryTopic
from coach.topics.morning_told import all_gone
from coach.topics.pain_told import ask_signs, note_pains
from coach.topics.today import Today
from coach.training import Outcome
from coach.typed import Choice, Typed, choice
from coach.usedband import UnknownBandError, fitting, with_band
from coach.words import Answer, Arg, Place, Reply, Said, Tap, Text
from coach.workout import Workout

HOW = "how"  # verb of the button that shows how the exercise on the screen goes


@dataclass(frozen=True, slots=True)
class Telling(Topic):
    """Hears what was done, and does with it what the buttons would.

    Attributes:
        phrases: keys of texts that list words which stand for a command: whose it is, the
            command and what follows it.
        library: shows the exercise that somebody names.
        leaving: leaves out what is wanted no more.
        reminding: puts off what is wanted later.
    """

    steps: Steps
    today: Today
    vocabulary: Callable[[str], Vocabulary]
    wording: Wording
    phrases: Mapping[str, tuple[Topic, str, str]]
    library: LibraryTopic
    leaving: LeavingTopic
    reminding: Topic

    kinds = (TELL,)

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Take the words as an answer to the screen or as a report; None: they are neither."""
        if answer := await self.reminding.heard(scene, words):
            return answer
        heard = await self._heard(scene, words)
        if heard.chosen is None and (answer := await self._beside_workout(scene, heard)):
            return answer
        if heard.is_nothing:
            if says(self.wording, "words-thanks", scene.runner.profile.language, words):
                return Answer((Reply((Text("hint-thanks"),)),))
            return await self._almost(scene, words)
        return gate(scene.runner, scene.ask.at) or await self._answered(scene, heard)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """It hurts at the place that was typed: as if that had been said."""
        if tap.verb != SORE or tap.value not in set(Region):
            return old_button()
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        day = runner_day(scene.ask.at, scene.runner.profile.zone)
        kept = await scene.work.workouts.on(scene.runner.id, day)
        said = Understood(pains=(PainSaid(None, Region(tap.value)),))
        return await self._answered(scene, Heard("", day, kept, said)) or old_button()

    async def _answered(self, scene: Scene, heard: Heard) -> Answer | None:
        """What a button would have done, or a report, where coaching is not paused."""
        if isinstance(heard.chosen, tuple) and heard.workout is not None:
            return await self._tap(scene, heard.workout, heard.chosen)
        if heard.says_no_pain:
            answer = await all_gone(scene, self.steps)
            return answer or Answer((good_to_hear(),))
        if doubt := heard.doubt:
            text = Text(f"unlikely-{doubt.doubt.value}", {"value": doubt.value})
            return Answer((Reply((text,)),))
        workout = heard.workout
        return await (
            self._inside(scene, workout, heard) if workout else self._outside(scene, heard)
        )

    async def _beside_workout(self, scene: Scene, heard: Heard) -> Answer | None:
        """Words that mean no button: a wish, a command, a muscle and nothing else."""
        return (
            await self._wished(scene, heard)
            or await self._commanded(scene, heard.words)
            or self._muscle(scene, heard)
        )

    def _muscle(self, scene: Scene, heard: Heard) -> Answer | None:
        """A muscle without a word of pain: asked, before it opens questions about pain."""
        place, muscle = heard.bare_place, self.library.muscle(scene, heard.words)
        if place is None or muscle is None:
            return None
        return Answer((pain_or_exercises(muscle, place),))

    async def _wished(self, scene: Scene, heard: Heard) -> Answer | None:
        """An exercise that is wanted no more, or again."""
        return await self.leaving.wished(scene, heard.words, heard.workout, heard.told)

    async def _commanded(self, scene: Scene, words: str) -> Answer | None:
        """Words that stand for a command: "I'm back", "why?", "show me the calf raise"."""
        language = scene.runner.profile.language
        for key, (topic, command, rest) in self.phrases.items():
            if says(self.wording, key, language, words):
                return await topic.commanded(scene, command, rest)
        return await self.library.named(scene, words)

    async def _almost(self, scene: Scene, words: str) -> Answer | None:
        """The same with a slip of the finger: "moov to tomorow"."""
        language = scene.runner.profile.language
        if key := nearly_says(self.wording, self.phrases, language, words):
            topic, command, rest = self.phrases[key]
            return await topic.commanded(scene, command, rest)
        return await self.library.almost_named(scene, words)

    async def _heard(self, scene: Scene, words: str) -> Heard:
        """Read the words beside today's workout, or yesterday's where they say so."""
        day = runner_day(scene.ask.at, scene.runner.profile.zone)
        heard = await self._beside(scene, words, day)
        if isinstance(heard.told, Understood) and heard.told.yesterday:
            return await self._beside(scene, words, day - timedelta(days=1))
        if heard.workout is None or heard.workout.message is None:
            return heard  # nobody has seen its buttons: a reminder has others
        shown = await self.steps.show(scene.work, scene.runner, heard.workout)
        language = scene.runner.profile.language
        labels = {
            (button.tap.verb, button.tap.value): self.wording.plain(button.text, language)
            for row in shown.buttons
            for button in row
            if button.tap.kind == WORKOUT
        }
        chosen = choice(heard.workout.phase, Typed(words, heard.told, labels))
        if chosen is None and says(self.wording, "words-how", language, words):
            chosen = next((button for button in labels if button[0] == HOW), None)
        return Heard(words, day, heard.kept, heard.told, chosen)

    async def _beside(self, scene: Scene, words: str, day: date) -> Heard:
        kept = await scene.work.workouts.on(scene.runner.id, day)
        vocabulary = self.vocabulary(scene.runner.profile.language)
        unit, sided_sets = self.steps.unit(kept), self.steps.sided_sets(kept)
        return Heard(words, day, kept, understand(words, vocabulary, unit, sided_sets))

    async def _tap(self, scene: Scene, workout: Workout, chosen: Choice) -> Answer:
        verb, value = chosen
        move = await self.steps.move(scene, workout, verb, value)
        return await self.steps.take(scene, workout, move, Place.NEW)

    async def _inside(self, scene: Scene, workout: Workout, heard: Heard) -> Answer | None:
        """A report about an open workout; a question that it does not answer is asked again."""
        told = heard.told
        if not isinstance(told, Understood):
            again = Text("telling-again")
            shown = await self.steps.show(
                scene.work, scene.runner, workout, notice=again, place=Place.NEW
            )
            return Answer((shown,))
        by = await self.steps.prescriber(scene, workout.day)
        whole = about_all(workout, told, said_all=self._said_all(scene, heard.words))
        try:
            used = workout if whole else with_band(workout, told, by)
        except UnknownBandError:
            return _which_band(workout, by)
        move = move_of(used, told, by, whole=whole)
        if move is None:
            return None
        answer = await self.steps.take(scene, used, move, Place.NEW)
        signs = await ask_signs(scene) if told.pains else None
        return replace(answer, replies=(*answer.replies, signs)) if signs else answer

    async def _outside(self, scene: Scene, heard: Heard) -> Answer | None:
        """No workout is open: pain is noted all the same; nothing else that was not asked for."""
        told = heard.told
        if not isinstance(told, Understood):
            return None
        pain = (await note_pains(scene, self.steps, told.pains)).replies if told.pains else ()
        if told.outcome is None:
            return Answer(pain) if pain else None
        if heard.kept is None and told.outcome is Outcome.SKIPPED and not pain:
            return await self._skip_unseen(scene, heard.day)
        if heard.kept is not None and heard.kept.items:
            return Answer((*closed_already(heard.kept, scene.ask.message).replies, *pain))
        unseen = await self.today.unseen(scene, heard.day)
        return Answer((*unseen.replies, *pain))

    async def _skip_unseen(self, scene: Scene, day: date) -> Answer:
        """A workout can be let go before it was shown; on a day without one there is nothing to."""
        if training_day(scene.runner, day) is None:
            return await self.today.unseen(scene, day)
        workout = await self.steps.planner.workout(scene.work, scene.runner, day, scene.ask.at)
        return await self.steps.take(scene, workout, skip_all(workout, ""), Place.NEW)

    def _said_all(self, scene: Scene, words: str) -> bool:
        """Whether they spoke of the whole workout, whatever the screen is about."""
        said = f" {plain_words(words)} "
        language = scene.runner.profile.language
        listed = listed_words(self.wording, "words-whole-workout", language)
        return any(f" {each} " in said for each in listed)


def _which_band(workout: Workout, by: Prescriber) -> Answer:
    """Say which bands could have been meant; nothing is recorded."""
    exercise = by.catalogue.exercises[workout.current.prescription.exercise]
    labels = [band.label for band in fitting(exercise, by.bands)]
    args: dict[str, Arg] = {"name": name(exercise.id), "bands": Said(", ".join(labels))}
    text = Text("telling-which-band", args) if labels else Text("telling-no-band", args)
    return Answer((Reply((text,)),))
