"""Pain that is told when no workout is open: the next morning, on a day of rest, afterwards."""

from coach.days import runner_day
from coach.freetext import PainSaid
from coach.reports import complete, how_much
from coach.safety import decide
from coach.scene import Scene
from coach.screens.pains import noted
from coach.steps import Steps
from coach.training import Hurt
from coach.words import Answer, Reply


async def note_pain(scene: Scene, steps: Steps, said: PainSaid) -> Answer:
    """Log it and say what follows; asks where level or place is missing."""
    pain = complete(said)
    if pain is None:
        return Answer((Reply((how_much(said),)),))
    prescriber = await steps.prescriber(scene)
    today = runner_day(scene.ask.at, scene.runner.profile.zone)
    event = Hurt(workout=0, item=0, exercise="", pain=pain)
    await steps.coaching.record(scene.work, scene.runner.id, scene.ask.at, today, event)
    return Answer((noted(pain, decide(pain, again=prescriber.again(pain)).course),))
