"""Telegram is away as a whole, then there again."""

import asyncio

from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import stage

AWAY = 25.0
"""Seconds: longer than the courier is patient with a letter."""
BACK = 90.0
"""Seconds after which everything has come: a letter that failed is left alone for a minute."""


async def play(run: Run) -> list[Seen]:
    """It goes on by itself, and nobody gets anything twice."""
    runners, away = run.size(300, 40), run.size(int(AWAY), 5)
    seen = Seen(f"502 to everything for {away} s")
    async with stage(run) as stage_:
        people = await stage_.due(runners)
        await stage_.program.start()
        await stage_.some_arrived(people, runners // 4)
        for method in ("*", "getUpdates"):
            stage_.phone.fault("502", method, count=10**9)
        run.tell(f"away for {away} s")
        await asyncio.sleep(away)
        left = runners - stage_.arrived(people)
        stage_.phone.faults.clear()
        run.tell(f"back; {left} are still to come")
        seen.seconds = await stage_.all_done(people, BACK)
        stage_.counted(seen, people)
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.figures.append(f"{left} waited; seconds are from the return on")
    return [seen]
