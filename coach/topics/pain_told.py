"""Pain that is told at no exercise: in words, the next morning, on a day of rest, afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coach.calendar import reschedule
from coach.days import runner_day
from coach.engine import standing
from coach.freetext import PainSaid
from coach.mornings import of_region, sores_on
from coach.moves.hurting import hurt_elsewhere
from coach.replan import replan, untouched
from coach.reports import complete, how_much
from coach.safety import PainCourse, decide
from coach.scene import Scene
from coach.screens.pains import all_noted, gone, noted, signs
from coach.steps import Steps
from coach.training import Entry, Hurt, Pain
from coach.words import Answer, Place, Reply, Text

LOOKED_BACK = timedelta(days=2)  # a runner's day may begin and end a day apart from UTC's


@dataclass(frozen=True, slots=True)
class Taken:
    """What a pain report leads to, and the id of its entry in the log."""

    course: PainCourse
    entry: int


async def note_pains(scene: Scene, steps: Steps, said: Iterable[PainSaid]) -> Answer:
    """Log all of it and say what follows; asks where a level or a place is missing."""
    lines: list[Text] = []
    for each in said:
        pain = complete(each)
        if pain is None:
            lines.append(how_much(each))
            continue
        taken = await take_in(scene, steps, await _as_told(scene, pain))
        lines.append(noted(pain, taken.course))
    asked = await ask_signs(scene, tuple(lines))
    return Answer((asked or all_noted(tuple(lines)),))


async def take_in(scene: Scene, steps: Steps, event: Hurt) -> Taken:
    """Log pain that was told at no exercise; today's workout, as far as it is open, heeds it."""
    by = await steps.prescriber(scene)
    course = decide(event.pain, again=by.again(event.pain)).course
    workout = await scene.work.workouts.on(scene.runner.id, today_of(scene))
    if workout is not None and workout.answerable and not untouched(workout):
        await steps.take(scene, workout, hurt_elsewhere(workout, event, by), Place.NEW)
        (entry, _) = (await _hurts(scene, since_now=True))[-1]
        return Taken(course, entry.id)
    recorded = await steps.coaching.record(
        scene.work, scene.runner.id, scene.ask.at, today_of(scene), event
    )
    settled = course is PainCourse.CARRY_ON and not gone(event.pain)
    heed = reschedule if settled else replan
    await heed(scene.work, scene.runner, scene.ask.at)
    return Taken(course, recorded.entry.id)


def today_of(scene: Scene) -> date:
    """The runner's day on which they ask."""
    return runner_day(scene.ask.at, scene.runner.profile.zone)


async def ask_signs(scene: Scene, lines: tuple[Text, ...] = ()) -> Reply | None:
    """The question for red flags about pain that was told just now in words.

    Once a day for each place, and once more where it has got worse: None otherwise.
    """
    today = await _hurts(scene)
    new = [(entry, hurt) for entry, hurt in today if entry.at == scene.ask.at]
    before = [hurt for entry, hurt in today if entry.at != scene.ask.at]
    open_ = [each for each in new if not gone(each[1].pain) and not _known(each[1].pain, before)]
    if not open_:
        return None
    entry, worst = max(open_, key=lambda each: (each[1].pain.sharp, each[1].pain.level))
    return signs(worst.pain, entry.id, lines)


def _known(pain: Pain, before: Iterable[Hurt]) -> bool:
    """Whether the list of red flags has been asked about that pain already."""
    return any(hurt.pain.region is pain.region and hurt.pain.level >= pain.level for hurt in before)


async def _hurts(scene: Scene, *, since_now: bool = False) -> list[tuple[Entry, Hurt]]:
    """What was told of pain today, or with these very words alone."""
    since = scene.ask.at if since_now else scene.ask.at - LOOKED_BACK
    zone = scene.runner.profile.zone
    return [
        (entry, entry.event)
        for entry in standing(await scene.work.log.entries(scene.runner.id, since))
        if isinstance(entry.event, Hurt) and runner_day(entry.at, zone) == today_of(scene)
    ]


async def _as_told(scene: Scene, pain: Pain) -> Hurt:
    """The log's event; on the morning on which that place is asked about, it is the answer.

    Not once that day's workout has begun: then it may be that workout's own pain.
    """
    sores = await sores_on(scene.work, scene.runner, scene.ask.at)
    sore = of_region(sores, pain.region)
    workout = await scene.work.workouts.on(scene.runner.id, today_of(scene))
    begun = workout is not None and any(item.outcome for item in workout.items)
    if sore is None or begun:
        return Hurt(workout=0, item=0, exercise="", pain=pain)
    return Hurt(workout=0, item=0, exercise=sore.exercise, pain=pain, morning=True)
