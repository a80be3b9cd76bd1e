"""Where everything about bands returns to: the list, or the open question of onboarding."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coach.bands import Band
from coach.coaching import Coaching
from coach.days import runner_day
from coach.engine import BandLearned
from coach.questions.asked import question_of
from coach.questions.show import Asking, progress
from coach.questions.turns import BEFORE, TURN, message_of, turn_of
from coach.runner import Awaiting, Runner
from coach.scene import Scene
from coach.screens import bands as screens
from coach.screens import learned as learned_screens
from coach.screens.bands import BANDS
from coach.words import Answer, Place, Reply, Style, Text

QUESTION = "q"  # kind of onboarding's taps, and topic of its `Awaiting`
KEY = "bands"  # key of the question about bands


@dataclass(frozen=True, slots=True)
class BandHome:
    """The list of a runner's bands, with what training has shown of each."""

    coaching: Coaching

    async def __call__(
        self,
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
        learned = await self.learned(scene, owned)
        day = runner_day(scene.ask.at, runner.profile.zone)
        told = {band.id: learned_screens.told(band, learned.get(band.id), day) for band in owned}
        return Answer((screens.listed(owned, told, lead, place),), toast)

    async def learned(self, scene: Scene, owned: Sequence[Band]) -> Mapping[int, BandLearned]:
        """What training has shown of those bands, by id."""
        state = await self.coaching.believed(scene.work, scene.runner.id)
        return self.coaching.engine.bands_learned(state, owned)


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
