"""kill -9 at random points of the delivery, and a restart after each."""

import asyncio

from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import Stage, stage

EARLY = 4
"""One kill in so many hits while the due are claimed, before the first message."""


async def play(run: Run) -> list[Seen]:
    """None is lost; what comes twice was sent and not yet marked at a kill."""
    runners, kills = run.size(1000, 120), run.size(20, 3)
    seen = Seen(f"kill -9, {kills} times at random, seeded")
    async with stage(run) as stage_:
        people = await stage_.due(runners)
        unmarked = 0
        most = 0
        for number, point in enumerate(_points(run, runners, kills)):
            run.tell(f"kill {number + 1} of {kills}, after {point} of {runners}")
            now = await _killed(stage_, people, point)
            unmarked += now
            most = max(most, now)
        await stage_.program.start()
        seen.seconds = await stage_.all_done(people, 180)
        stage_.counted(seen, people)
        seen.expect(seen.twice <= unmarked, f"{seen.twice} twice, {unmarked} were unmarked")
        seen.expect(stage_.kept.reminders() == runners, "somebody has no next reminder")
        seen.figures.append(f"{unmarked} sent and unmarked at the kills, {most} at most at one")
    return [seen]


def _points(run: Run, runners: int, kills: int) -> list[int]:
    early = kills // EARLY
    later = run.chance.sample(range(1, runners), kills - early)
    return sorted([0] * early + later)


async def _killed(stage_: Stage, people: list[int], point: int) -> int:
    """Kill a little after so many have arrived; how many were sent that the coach won't know."""
    chance = stage_.run.chance
    await stage_.program.start()
    await stage_.some_arrived(people, point)
    await asyncio.sleep(chance.uniform(0.0, 1.0 if point == 0 else 0.05))
    await stage_.program.kill()
    return sum(stage_.received(each) > 0 for each in stage_.kept.letters())
