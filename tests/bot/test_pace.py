import asyncio

from bot.pace import BURST, Pace
from tests.bot.virtualtime import play


def test_a_burst_passes_at_once_and_a_flood_at_the_rate_while_others_are_not_held_up() -> None:
    async def story() -> tuple[float, float, float]:
        pace, loop = Pace(5.0), asyncio.get_running_loop()
        began = loop.time()
        for _ in range(BURST):
            await pace.turn(1)
        burst = loop.time() - began
        for _ in range(50):
            await pace.turn(1)
        flood = loop.time() - began
        await pace.turn(2)
        return burst, flood, loop.time() - began

    burst, flood, other = play(story())
    assert burst < 0.001
    assert 9.8 <= flood <= 10.2
    assert other == flood


def test_chats_that_were_quiet_are_forgotten() -> None:
    async def story() -> int:
        pace = Pace(5.0)
        for chat in range(1, 3000):
            await pace.turn(chat)
            await asyncio.sleep(0.3)
        return len(pace._buckets)

    assert play(story()) < 1100
