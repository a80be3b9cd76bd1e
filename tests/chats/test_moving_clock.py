"""The page's clock: a fortnight that is skipped on it is lived, not lost."""

from datetime import timedelta

import aiohttp

from tests.chats.joined import joined
from tests.chats.world import World


async def skip(world: World, by: timedelta) -> None:
    """As the page does it."""
    world.phone.desk.stops = world.coach.next_stop
    order = {"move_seconds": by.total_seconds()}
    async with (
        aiohttp.ClientSession() as page,
        page.post(f"{world.phone.url}/desk/clock", json=order) as answer,
    ):
        assert answer.status == 200
    await world.tick()


async def test_a_week_that_is_skipped_brings_its_reminders_each_at_its_own_time(
    world: World,
) -> None:
    alice = await joined(world)
    heard = len(alice.chat.from_bot)
    began = world.phone.clock.now()
    await skip(world, timedelta(days=7))
    assert world.phone.clock.now() - began >= timedelta(days=7)
    new = alice.chat.from_bot[heard:]
    days = {view.raw["date"] // 86_400 for view in new}
    assert len(new) >= 3
    assert len(days) >= 3
    world.is_sound()


async def test_who_is_not_there_for_months_is_not_flooded_and_then_left_alone(
    world: World,
) -> None:
    alice = await joined(world)
    heard = len(alice.chat.from_bot)
    await skip(world, timedelta(days=120))
    told = len(alice.chat.from_bot) - heard
    assert 6 <= told <= 16
    assert "my last reminder" in alice.screen.plain
    await skip(world, timedelta(days=60))
    assert len(alice.chat.from_bot) - heard == told
    world.is_sound()
