"""States from which there was no way on, found by the random tapper."""

from tests.chats.joined import joined
from tests.chats.world import World


async def test_taking_back_a_pain_told_outside_of_a_workout_leads_on(world: World) -> None:
    alice = await joined(world)
    await alice.says("my knee hurts 3, dull")
    await alice.says("/undo")
    assert alice.screen.buttons, alice.screen.plain
    await alice.taps(alice.screen.buttons[0])
    assert alice.screen.media == "photo"
    world.is_sound()
