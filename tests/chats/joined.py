"""People who are past the questions, for tests that begin there."""

from dataclasses import replace

from coach.bands import Band, BandKind
from coach.runner import Anchor, Profile
from phone import Person
from tests.chats.looking import tap
from tests.chats.world import World

PROFILE = Profile(
    anchors=frozenset(Anchor),
    mat=True,
    days_per_week=4,
    minutes=30,
    zone="Europe/Berlin",
)
ANYWAY = "1:go:today:0:0:anyway"  # the button of a rest day, which does on any other too
ANSWERED = frozenset(("runner-type", "goal", "latex", "bands", "days", "minutes", "zone", "remind"))


async def joined(world: World, name: str = "Alice") -> Person:
    """As after all questions of the start, in a tenth of their time."""
    person = world.person(name)
    await person.says("/start")
    async with world.stored() as work:
        runner = await work.runners.get(person.id)
        assert runner is not None
        welcomed = replace(runner, welcomed=True, awaiting=None, answered=ANSWERED)
        await work.runners.save(replace(welcomed, profile=PROFILE))
        day = world.now.date()
        await work.bands.add(
            person.id, Band(0, BandKind.MINI_LOOP, "green", "green", 30.0, 0.35, None, day)
        )
        await work.commit()
    await person.says("/start")  # sets the first reminder
    return person


async def training(world: World, name: str = "Alice") -> Person:
    """Somebody at the card of the first exercise of today's workout."""
    person = await joined(world, name)
    await person.taps_raw(person.screen.id, ANYWAY)
    await tap(person, "start")
    return person
