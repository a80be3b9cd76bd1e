"""getUpdates is refused for a while: the token unknown, the method gone, a second poller."""

import asyncio

from bench.delivery.program import until
from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import DAY, Stage, stage

KINDS = {"401": "Unauthorized", "404": "Not Found", "409": "a second poller"}
BACK = 35.0
"""Seconds: the longest pause between two tries, and some."""


async def play(run: Run) -> list[Seen]:
    """What was written meanwhile is answered, once, soon after; the coach lives."""
    async with stage(run) as stage_:
        await stage_.program.start()
        return [await _refused(stage_, kind, run.size(10, 3)) for kind in KINDS]


async def _refused(stage_: Stage, kind: str, seconds: int) -> Seen:
    seen = Seen(f"getUpdates answers {kind} ({KINDS[kind]}) for {seconds} s")
    stage_.run.tell(seen.what)
    (person,) = await stage_.due(1, later=DAY)
    stage_.phone.fault(kind, "getUpdates", count=10**9)
    await until(lambda: not stage_.phone.server.poller.waiting)  # the question that is open
    stage_.writes(person, "/help")
    await asyncio.sleep(seconds)
    stage_.phone.faults.clear()
    seen.seconds = await stage_.answered(person, BACK)
    stage_.counted(seen, [person])
    seen.expect(stage_.program.alive, f"it ended:\n{stage_.program.last_words}")
    seen.expect(seen.twice == 0, "it was answered twice")
    seen.figures.append("answered so long after the end of the refusals")
    return seen
