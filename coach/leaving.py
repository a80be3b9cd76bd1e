"""Leaves exercises out of a runner's plan, and brings them back."""

from dataclasses import dataclass, replace

from coach.avoidance import Leaving
from coach.days import runner_day
from coach.exercises import FocusArea
from coach.planning import Prescriber
from coach.runner import Runner
from coach.scene import Scene
from coach.spares import emptied


@dataclass(frozen=True, slots=True)
class Left:
    """What leaving an exercise out has led to.

    Attributes:
        scene: with the runner as saved.
        emptied: areas for which nothing is left now.
    """

    scene: Scene
    emptied: tuple[FocusArea, ...]


async def leave_out(scene: Scene, leaving: Leaving, by: Prescriber) -> Left:
    """Keep that an exercise is left out from today on.

    `by` prescribes for a day on which it was not left out yet; it knows what the kit allows.
    """
    today = runner_day(scene.ask.at, scene.runner.profile.zone)
    before = scene.runner.avoided
    after = before.adding(leaving, today, scene.ask.at)
    runner = await scene.work.runners.save(replace(scene.runner, avoided=after))
    exercises = by.catalogue.exercises
    possible = [name for name in exercises if by.of(name) is not None]
    lost = emptied(exercises, possible, before.exercises(today), after.exercises(today))
    return Left(replace(scene, runner=runner), lost)


async def bring_back(scene: Scene, exercise: str) -> Runner:
    """Plan it again from the next workout on."""
    avoided = scene.runner.avoided.without(exercise)
    return await scene.work.runners.save(replace(scene.runner, avoided=avoided))
