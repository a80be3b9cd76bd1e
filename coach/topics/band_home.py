"""Where everything about bands returns to: the list, or the open question of onboarding."""

from dataclasses import replace

from coach.questions.asked import question_of
from coach.questions.show import Asking, progress
from coach.questions.turns import BEFORE, TURN, message_of, turn_of
from coach.runner import Awaiting, Runner
from coach.scene import Scene
from coach.screens import bands as screens
from coach.screens.bands import BANDS
from coach.words import Answer, Place, Reply, Style, Text

QUESTION = "q"  # kind of onboarding's taps, and topic of its `Awaiting`
KEY = "bands"  # key of the question about bands


async def home(
    scene: Scene,
    *,
    lead: tuple[Text, ...] = (),
    place: Place = Place.EDIT,
    toast: Text | None = None,
) -> Answer:
    """Close whatever was open about bands, and show those that there are."""
    runner = scene.runner
    if not runner.welcomed:
        data = {TURN: runner.version, BEFORE: turn_of(runner), **message_of(scene, place)}
        runner = await scene.work.runners.save(
            replace(runner, awaiting=Awaiting(QUESTION, KEY, data))
        )
        return Answer((await asked(scene, runner, lead, place),), toast)
    if runner.awaiting is not None and runner.awaiting.topic == BANDS:
        await scene.work.runners.save(replace(runner, awaiting=None))
    owned = await scene.work.bands.owned(runner.id)
    return Answer((screens.listed(owned, lead, place),), toast)


async def asked(scene: Scene, runner: Runner, lead: tuple[Text, ...], place: Place) -> Reply:
    """Onboarding's question about bands: what is there so far, and the kinds."""
    question = question_of(KEY)
    if question is None:
        raise LookupError("there is no question about bands")
    owned = await scene.work.bands.owned(runner.id)
    asking = Asking(QUESTION, turn_of(runner), question)
    if owned:
        head = (Text("q-bands-more"), *screens.lines(owned))
        done = asking.button(Text("button-done"), "done", style=Style.SUCCESS)
    else:
        head = (Text("q-bands"), *screens.kinds_told())
        done = asking.button(Text("none-bands"), "done")
    rows = (
        *screens.kind_rows(asking.turn),
        *screens.band_rows(owned),
        (done,),
        *asking.footer(runner.profile),
    )
    body = Text("lines", {"lines": (progress(question, runner.profile), *head)})
    return Reply((*lead, body), rows, place=place)
