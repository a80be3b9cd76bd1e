"""The answer to the morning's question, by a tap or in words."""

from dataclasses import dataclass, replace

from coach.mornings import HURT, Sore, awaited, sores_on
from coach.scene import Scene
from coach.screens.pains import answered
from coach.steps import Steps
from coach.topics.pain_told import take_in, today_of
from coach.training import Hurt, Pain
from coach.words import Answer, Place, Reply


@dataclass(frozen=True, slots=True)
class Morning:
    """One answer.

    Attributes:
        level: 0-10, of the place that was asked about, now.
        late: the day for whose morning it was asked is over: a report of today like any other.
    """

    sore: Sore
    level: int
    late: bool = False


async def answer(scene: Scene, steps: Steps, told: Morning, place: Place) -> Reply:
    """Log how it is now, and say what follows. Ask `close` for the open question afterwards."""
    sore = told.sore.pain
    pain = Pain(told.level, sore.region, sore.side, tissue=sore.tissue)
    event = Hurt(0, 0, told.sore.exercise, pain, morning=not told.late)
    taken = await take_in(scene, steps, event)
    return answered(pain, taken.course, taken.entry, place)


async def all_gone(scene: Scene, steps: Steps) -> Answer | None:
    """Nothing hurts of all that is asked about today; None where nothing is asked."""
    sores = await sores_on(scene.work, scene.runner, scene.ask.at)
    if not sores:
        return None
    replies = [await answer(scene, steps, Morning(sore, 0), Place.NEW) for sore in sores]
    await close(scene)
    return Answer(tuple(replies))


async def close(scene: Scene) -> None:
    """The open question is answered: the next one of this morning is open now, or none."""
    runner = scene.runner
    sores = await sores_on(scene.work, runner, scene.ask.at)
    asked = [sore for sore in sores if sore.entry <= runner.asked]
    following = awaited(asked[0], today_of(scene)) if asked else None
    mine = runner.awaiting is not None and runner.awaiting.topic == HURT
    if runner.awaiting != following and (mine or runner.awaiting is None):
        await scene.work.runners.save(replace(runner, awaiting=following))
