"""What is asked about pain at no exercise: the morning after, and the red flags behind words."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from coach.engine import standing
from coach.freetext import Doubt, Understood, Vocabulary, understand
from coach.mornings import DAY, HURT, WORST, Sore, level_of, open_sores, sores_on
from coach.moves.pain import SHARP, URGENCIES
from coach.questions.wording import Wording, says
from coach.replan import replan
from coach.safety import WATCH, Urgency
from coach.scene import Scene, Topic
from coach.screens.gates import gate, old_button
from coach.screens.pains import MORNING, all_noted, no_signs, noted, stopped
from coach.screens.pause import medical
from coach.steps import Steps, stop_coaching
from coach.topics.morning_told import Morning, all_gone, answer, close
from coach.topics.pain_told import take_in, today_of
from coach.training import Entry, Hurt
from coach.words import Answer, Place, Reply, Tap, Text

_LEVEL = re.compile(r"(\d{1,3})(?:\s*/\s*10)?")


@dataclass(frozen=True, slots=True)
class PainTopic(Topic):
    """Takes the answers, however late they come."""

    steps: Steps
    vocabulary: Callable[[str], Vocabulary]
    wording: Wording

    kinds = (HURT,)

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A level in the morning, or what kind of pain it is."""
        log = await scene.work.log.entries(scene.runner.id, scene.ask.at - WATCH)
        told = next((entry for entry in standing(log) if entry.id == tap.about), None)
        if told is None or not isinstance(told.event, Hurt):
            return old_button()
        if tap.verb != MORNING:
            again = _sharp_since(standing(log), told.id, told.event)
            return await self._kind(scene, told.event, tap.value, again=again)
        if closed := _stands_still(scene):
            return closed
        sores = open_sores(log, scene.runner.profile.zone)
        sore = next((sore for sore in sores if sore.entry == told.id), None)
        if sore is None:
            reply = all_noted((Text("morning-answered"),), Place.EDIT)
            return Answer((reply,), Text("toast-already"))
        return await self._morning(scene, sore, tap)

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """A bare number, or "no pain", to the morning's question."""
        sore = await self._asked(scene)
        if sore is None or _stands_still(scene):
            return None
        language = scene.runner.profile.language
        told = understand(words, self.vocabulary(language))
        none = isinstance(told, Understood) and told == Understood(no_pain=True)
        if none or says(self.wording, "words-no-pain", language, words):
            return await all_gone(scene, self.steps)
        found = _LEVEL.fullmatch(words.strip())
        if found is None:
            return None
        level = int(found[1])
        if level > WORST:
            text = Text(f"unlikely-{Doubt.PAIN.value}", {"value": level})
            return Answer((Reply((text,)),))
        reply = await answer(scene, self.steps, Morning(sore, level), Place.NEW)
        await close(scene)
        return Answer((reply,))

    async def _asked(self, scene: Scene) -> Sore | None:
        """The place that the open question is about; None where a workout is open by now."""
        awaiting = scene.runner.awaiting
        if awaiting is None or awaiting.data.get(DAY) != today_of(scene).toordinal():
            return None
        workout = await scene.work.workouts.on(scene.runner.id, today_of(scene))
        if workout is not None and workout.answerable and workout.message is not None:
            return None  # a number is of its sets
        sores = await sores_on(scene.work, scene.runner, scene.ask.at)
        return next((sore for sore in sores if str(sore.entry) == awaiting.key), None)

    async def _morning(self, scene: Scene, sore: Sore, tap: Tap) -> Answer:
        level = level_of(tap.value, sore.pain.level)
        if level is None:
            return old_button()
        late = today_of(scene).toordinal() != tap.version
        reply = await answer(scene, self.steps, Morning(sore, level, late), Place.EDIT)
        await close(scene)
        return Answer((reply,))

    async def _kind(self, scene: Scene, hurt: Hurt, value: str, *, again: bool) -> Answer:
        """What hides behind a number: a red flag stops coaching, sharp pain the exercise."""
        if value in URGENCIES:
            return await _stopped(scene, URGENCIES[value])
        if closed := _stands_still(scene):
            return closed
        if value != SHARP or hurt.pain.sharp:
            return Answer((no_signs(),))
        if again:
            return Answer(toast=Text("toast-already"))
        pain = replace(hurt.pain, sharp=True)
        taken = await take_in(scene, self.steps, replace(hurt, pain=pain))
        return Answer((all_noted((noted(pain, taken.course),), Place.EDIT),))


def _sharp_since(log: Iterable[Entry], told: int, hurt: Hurt) -> bool:
    """Whether sharp pain at that place was told after that entry: by the first of two taps."""
    return any(
        isinstance(entry.event, Hurt)
        and entry.id > told
        and entry.event.pain.sharp
        and entry.event.pain.region is hurt.pain.region
        for entry in log
    )


async def _stopped(scene: Scene, urgency: Urgency) -> Answer:
    """Coaching stops, if it has not yet: an older stop may not be lifted as a mistake."""
    already = medical(scene.runner)
    runner = scene.runner if already else await stop_coaching(scene)
    if not already:
        await replan(scene.work, runner, scene.ask.at)
    return Answer((stopped(runner, urgency, mistaken=not already),))


def _stands_still(scene: Scene) -> Answer | None:
    """Why nothing is taken in: a doctor comes first. A holiday stops no word of pain."""
    waits = medical(scene.runner) or scene.runner.profile.needs_clearance
    return gate(scene.runner, scene.ask.at) if waits else None
