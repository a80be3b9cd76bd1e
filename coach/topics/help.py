"""/help: what the coach does, and what can be typed."""

from coach.scene import Scene, Topic
from coach.screens.welcome import go
from coach.words import Answer, Reply, Text


class Help(Topic):
    """One screen; it changes nothing."""

    commands = ("help",)
    early = True

    async def commanded(self, scene: Scene, command: str, rest: str) -> Answer:
        """`/help`; somebody half-way through the questions gets the way back to them."""
        text = (Text("help-what"), Text("help-words"), Text("help-commands"), Text("help-urgent"))
        if not scene.runner.welcomed:
            return Answer((Reply(text, ((go("start", "button-go-on"),),)),))
        rows = (
            (go("today", "button-today"), go("bands", "button-bands")),
            (go("settings", "button-settings"), go("pause", "button-pause")),
        )
        return Answer((Reply(text, rows),))
