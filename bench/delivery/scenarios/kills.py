"""kill -9 at random points of the delivery, and a restart after each."""

import asyncio
from collections.abc import Mapping

from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import MINUTE, USUAL, Stage, stage

EARLY = 4
"""One kill in so many hits while the due are claimed, before the first message."""


async def play(run: Run) -> list[Seen]:
    """At Telegram's usual limits."""
    return [await _delivered(run, "30/s", 20, USUAL)]


async def play_fast(run: Run) -> list[Seen]:
    """As fast as the coach can: then the most is on its way, and unmarked."""
    return [await _delivered(run, "1,000/s", run.size(10, 2), {})]


async def _delivered(run: Run, rate: str, kills: int, settings: Mapping[str, str]) -> Seen:
    """None is lost; what comes twice was sent and not yet marked at a kill.

    Half are due at once, the others at the next minute, for which the coach prepares ahead.
    """
    runners = run.size(1000, 60)
    seen = Seen(f"kill -9 at random, {kills} times, at {rate}")
    async with stage(run, settings=settings) as stage_:
        people = await stage_.due(runners // 2)
        people += await stage_.due(runners // 2, later=run.size(1, 0) * MINUTE)
        unmarked = []
        for number, point in enumerate(_points(run, runners, kills)):
            run.tell(f"at {rate}, kill {number + 1} of {kills}, after {point} of {runners}")
            unmarked.append(await _killed(stage_, people, point))
        await stage_.program.start()
        seen.seconds = await stage_.all_done(people, 90)
        stage_.counted(seen, people)
        told = sum(unmarked)
        seen.expect(seen.twice <= told, f"{seen.twice} twice, {told} were unmarked")
        seen.expect(stage_.kept.reminders() == runners, "somebody has no next reminder")
        seen.figures.append(
            f"sent and unmarked at a kill: {told / kills:.0f}, {max(unmarked)} at most"
        )
    return seen


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
