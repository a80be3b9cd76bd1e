"""/privacy says what is kept; /forget deletes it."""

from dataclasses import replace

from coach.questions.turns import TURN, instead, message_of, turn_of
from coach.questions.wording import Wording, says
from coach.runner import Awaiting
from coach.scene import Scene, Topic
from coach.screens.welcome import go
from coach.words import Answer, Button, Place, Reply, Style, Tap, Text

FORGET = "forget"
YES, NO = "yes", "no"


class Privacy(Topic):
    """Deletes only after a second, fresh word."""

    kinds = (FORGET,)
    commands = ("privacy", FORGET)
    early = True

    def __init__(self, wording: Wording) -> None:
        self.wording = wording

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/privacy`, `/forget`."""
        if command == FORGET:
            return await self._ask(scene, Place.NEW)
        text = (Text("privacy-kept"), Text("privacy-why"), Text("privacy-rights"))
        return Answer((Reply(text, ((go(FORGET, "privacy-forget"),),)),))

    async def tapped(self, scene: Scene, tap: Tap) -> Answer:
        """Yes or no; an old yes asks again."""
        awaiting = scene.runner.awaiting
        asked = awaiting is not None and awaiting.topic == FORGET
        if not asked or tap.version != turn_of(scene.runner):
            return replace(await self._ask(scene, Place.EDIT), toast=Text("toast-old"))
        if tap.verb == YES:
            return await self._forget(scene, Place.EDIT)
        return await self._keep(scene, Place.EDIT)

    async def heard(self, scene: Scene, words: str) -> Answer | None:
        """A typed yes or no; anything else drops the question and is heard by others."""
        language = scene.runner.profile.language
        if says(self.wording, "words-delete", language, words):
            return instead(scene, await self._forget(scene, Place.NEW))
        if says(self.wording, "words-no", language, words):
            return instead(scene, await self._keep(scene, Place.NEW))
        return None

    async def _ask(self, scene: Scene, place: Place) -> Answer:
        turn = scene.runner.version
        data = {TURN: turn, **message_of(scene, place)}
        asked = replace(scene.runner, awaiting=Awaiting(FORGET, data=data))
        await scene.work.runners.save(asked)
        yes = Button(Text("forget-yes"), Tap(FORGET, YES, version=turn), Style.DANGER)
        no = Button(Text("forget-no"), Tap(FORGET, NO, version=turn))
        return Answer((Reply((Text("forget-sure"),), ((yes,), (no,)), place=place),))

    async def _forget(self, scene: Scene, place: Place) -> Answer:
        await scene.work.runners.forget(scene.runner.id)
        anew = Button(Text("button-begin"), Tap("start", "begin"))
        return Answer((Reply((Text("forget-done"),), ((anew,),), place=place),))

    async def _keep(self, scene: Scene, place: Place) -> Answer:
        await scene.work.runners.save(replace(scene.runner, awaiting=None))
        onward = (
            go("today", "button-today") if scene.runner.welcomed else go("start", "button-go-on")
        )
        return Answer((Reply((Text("forget-kept"),), ((onward,),), place=place),))
