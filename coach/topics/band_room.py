"""How many bands a runner may add: at once, ever, and within a day."""

from coach.days import runner_day
from coach.scene import Scene
from coach.screens.bands import EVER, MOST
from coach.words import Text

A_DAY = 2 * MOST  # all of them told twice: who adds more plays with the buttons


async def no_room(scene: Scene, *, instead: bool = False) -> Text | None:
    """Why no further band can be added; None where one can.

    `instead`: it takes the place of one that is retired.
    """
    known = await scene.work.bands.all(scene.runner.id)
    if not instead and sum(band.retired is None for band in known) >= MOST:
        return Text("bands-full", {"most": MOST})
    if len(known) >= EVER:
        return Text("bands-full-ever", {"most": EVER})
    today = runner_day(scene.ask.at, scene.runner.profile.zone)
    full = sum(band.since == today for band in known) >= A_DAY
    return Text("bands-full-today", {"most": A_DAY}) if full else None
