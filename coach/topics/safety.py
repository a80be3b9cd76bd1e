"""Red flags in typed words, and a professional's word that coaching may go on."""

from collections.abc import Callable
from dataclasses import replace

from coach.days import runner_day
from coach.freetext.phrases import red_flag
from coach.freetext.tokens import tokens
from coach.freetext.vocabulary import Vocabulary
from coach.questions.question import hyphened
from coach.replan import replan
from coach.runner import Pause, PauseReason, Runner
from coach.safety import RedFlag, urgency
from coach.scene import Scene, Topic
from coach.screens.welcome import MISTAKEN, SAFE, cleared_button, episode, go, red_flag_rows
from coach.words import Answer, Place, Reply, Style, Tap, Text


class Safety(Topic):
    """Hears every typed word before anybody else does.

    A red flag pauses coaching, the questions of the start included, until the runner says
    that a professional has cleared them, or that they were misunderstood.
    """

    kinds = (SAFE,)
    early = True

    def __init__(self, vocabulary: Callable[[str], Vocabulary]) -> None:
        self.vocabulary = vocabulary

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """The answer to a red flag; None where the words hold none."""
        flag = red_flag(tokens(words), self.vocabulary(scene.runner.profile.language))
        if flag is None:
            return None
        before = scene.runner.pause
        stopped = Pause(
            PauseReason.MEDICAL, runner_day(scene.ask.at, scene.runner.profile.zone), until=None
        )
        runner = await scene.work.runners.save(replace(scene.runner, pause=stopped))
        await replan(scene.work, runner, scene.ask.at)
        mistaken_is_safe = before is None or before.reason is not PauseReason.MEDICAL
        return Answer((_stop(runner, flag, mistaken=mistaken_is_safe),))

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """A professional said yes, or the coach misunderstood; only for this very pause."""
        runner = scene.runner
        now = episode(runner)
        if not now and not runner.profile.needs_clearance:
            return Answer((_go_on(runner, Text("safety-nothing")),), Text("toast-already"))
        if tap.version != now:
            reply = Reply((Text("pause-medical"),), ((cleared_button(runner),),), place=Place.EDIT)
            return Answer((reply,), Text("toast-old"))
        pause = None if now else runner.pause
        if tap.verb == MISTAKEN:
            lifted = replace(runner, pause=pause)
            key = "safety-mistaken"
        else:
            lifted = replace(runner, pause=pause, profile=replace(runner.profile, cleared=True))
            key = "safety-cleared"
        runner = await scene.work.runners.save(lifted)
        if runner.welcomed:
            await replan(scene.work, runner, scene.ask.at)
        return Answer((_go_on(runner, Text(key)),))


def _stop(runner: Runner, flag: RedFlag, *, mistaken: bool) -> Reply:
    """What to do now, and how coaching goes on afterwards."""
    text = (
        Text("safety-heard", {"flag": Text(f"flag-{hyphened(flag.value)}")}),
        Text(f"safety-{urgency(flag).value}"),
        Text("safety-paused"),
    )
    return Reply(text, red_flag_rows(runner) if mistaken else ((cleared_button(runner),),))


def _go_on(runner: Runner, text: Text) -> Reply:
    """The way back to training, or to the questions of the start."""
    if not runner.welcomed:
        onward = go("start", "button-go-on", Style.PRIMARY)
    elif runner.profile.needs_clearance:
        onward = cleared_button(runner)
    else:
        onward = go("today", "button-today", Style.PRIMARY)
    return Reply((text,), ((onward,),), place=Place.EDIT)
