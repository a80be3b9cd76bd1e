"""Typed reports: "12 12 10 hard, knee 3", "2x12 red", "did half", "skipped", "all done"."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from coach.days import runner_day
from coach.freetext import PainSaid, Understood, Unlikely, Vocabulary, understand
from coach.moves import Move, close_all, finish, hurt, hurt_after, skip, skip_all
from coach.planning import Prescriber
from coach.scene import Scene, Topic
from coach.screens.gates import closed_already, gate
from coach.screens.parts import name
from coach.steps import Steps
from coach.training import Effort, Outcome, Pain
from coach.usedband import UnknownBandError, fitting, with_band
from coach.words import Answer, Place, Reply, Said, Text
from coach.workout import Draft, Phase, Status, Workout

WHOLE = frozenset({Phase.OVERVIEW, Phase.ALL_EFFORT})


@dataclass(frozen=True, slots=True)
class Telling(Topic):
    """Hears what was done, and does with it what the buttons would."""

    steps: Steps
    vocabulary: Callable[[str], Vocabulary]

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """Take the words as a report; None where they are none."""
        today = runner_day(scene.ask.at, scene.runner.profile.zone)
        kept = await scene.work.workouts.on(scene.runner.id, today)
        vocabulary = self.vocabulary(scene.runner.profile.language)
        told = understand(words, vocabulary, self.steps.unit(kept))
        if told is None:
            return None
        if closed := gate(scene.runner, scene.ask.at):
            return closed
        if isinstance(told, Unlikely):
            return Answer((Reply((Text(f"unlikely-{told.doubt.value}", {"value": told.value}),)),))
        day = today - timedelta(days=1) if told.yesterday else today
        workout = await self.steps.planner.workout(scene.work, scene.runner, day, scene.ask.at)
        if workout.status is not Status.OPEN:
            return closed_already(workout)
        return await self._take(scene, workout, told)

    async def _take(self, scene: Scene, workout: Workout, told: Understood) -> Answer | None:
        by = await self.steps.planner.prescriber(
            scene.work, scene.runner, workout.day, scene.ask.at
        )
        if not workout.items:
            return None
        by = replace(by, sore_before=await self.steps.sore_before(scene))
        try:
            workout = workout if _is_whole(workout, told) else with_band(workout, told, by)
        except UnknownBandError:
            return _which_band(workout, by)
        move = move_of(workout, told, by)
        return await self.steps.take(scene, workout, move, Place.NEW) if move else None


def _is_whole(workout: Workout, told: Understood) -> bool:
    """Whether the words are about the whole workout; amounts are about one exercise."""
    return workout.phase in WHOLE and not told.amounts


def _which_band(workout: Workout, by: Prescriber) -> Answer:
    """Say which bands could have been meant; nothing is recorded."""
    exercise = by.catalogue.exercises[workout.current.prescription.exercise]
    labels = Said(", ".join(band.label for band in fitting(exercise, by.bands)))
    text = Text("telling-which-band", {"name": name(exercise.id), "bands": labels})
    return Answer((Reply((text,)),))


def move_of(workout: Workout, told: Understood, by: Prescriber) -> Move | None:
    """What the words do to the workout; None where they say nothing about it."""
    pain = told.pains[0] if told.pains else None
    if told.outcome is None:
        return _pain_alone(workout, pain, by) if pain else None
    whole = _is_whole(workout, told)
    index = workout.at if not whole else _sore_item(workout, pain, by)
    done = _report(workout, told, by, whole=whole)
    if pain is None:
        return done
    complete = _complete(pain)
    if complete is not None:
        return hurt_after(done, index, complete, by)
    amounts = told.amounts_for(*_asked(workout)) or (workout.current.prescription.aim,)
    return _ask_pain(replace(workout, draft=Draft(amounts=amounts)), pain)


def _report(workout: Workout, told: Understood, by: Prescriber, *, whole: bool) -> Move:
    effort = told.effort or (Effort.FAILED if told.outcome is Outcome.STOPPED else None)
    if told.outcome is Outcome.SKIPPED:
        return skip_all(workout, "", by) if whole else skip(workout, "", by)
    if whole:
        return close_all(
            workout,
            Outcome.DONE,
            effort,
            lambda asked: told.amounts_for(asked.dose.sets, asked.aim),
        )
    amounts = told.amounts_for(*_asked(workout)) or workout.draft.amounts
    if effort is None:
        ask = replace(workout, phase=Phase.EFFORT, draft=Draft(amounts=amounts))
        return Move(ask)
    return finish(workout, amounts, effort)


def _asked(workout: Workout) -> tuple[int, int]:
    asked = workout.current.prescription
    return asked.dose.sets, asked.aim


def _pain_alone(workout: Workout, pain: PainSaid, by: Prescriber) -> Move:
    """Pain without a report: at the exercise that loads the place, else at the current one."""
    if workout.phase in WHOLE:
        workout = replace(workout, at=_sore_item(workout, pain, by))
    complete = _complete(pain)
    return hurt(workout, complete, by) if complete else _ask_pain(workout, pain)


def _sore_item(workout: Workout, pain: PainSaid | None, by: Prescriber) -> int:
    def loads(index: int) -> bool:
        exercise = workout.items[index].prescription.exercise
        return pain is not None and pain.region in by.catalogue.exercises[exercise].regions

    still_open = [i for i, item in enumerate(workout.items) if item.outcome is None]
    return next((i for i in still_open if loads(i)), (still_open or [workout.at])[0])


def _complete(pain: PainSaid) -> Pain | None:
    if pain.level is None or pain.region is None:
        return None
    return Pain(pain.level, pain.region, pain.side, pain.sharp)


def _ask_pain(workout: Workout, pain: PainSaid) -> Move:
    """Ask for what was not told of a pain."""
    phase = Phase.PAIN_LEVEL if pain.level is None else Phase.PAIN_PLACE
    draft = replace(
        workout.draft,
        pain_level=pain.level,
        pain_region=pain.region,
        pain_side=pain.side,
    )
    return Move(replace(workout, phase=phase, draft=draft))
