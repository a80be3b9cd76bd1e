"""SIGTERM in the middle of the delivery, and a restart after each."""

import asyncio

from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import Stage, stage

SENDING = {"BANDSTRIDE_SEND_RATE": "60"}
"""So that there is a middle to stop in."""
STOP_SECONDS = 8.0
"""The setting's default, which the coach keeps to."""
GRACE = 2.0
"""Seconds more for the interpreter to end, on a busy machine."""


async def play(run: Run) -> list[Seen]:
    """Each end is clean and in time; nothing is lost, nothing comes twice."""
    runners, stops = run.size(400, 60), run.size(4, 2)
    seen = Seen(f"SIGTERM, {stops} times at random, seeded")
    async with stage(run, settings=SENDING) as stage_:
        people = await stage_.due(runners)
        ends = []
        for number, point in enumerate(sorted(run.chance.sample(range(1, runners), stops))):
            run.tell(f"stop {number + 1} of {stops}, after {point} of {runners}")
            ends.append(await _stopped(stage_, people, point, seen))
        await stage_.program.start()
        seen.seconds = await stage_.all_done(people, 120)
        stage_.counted(seen, people)
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.figures.append(f"ended in {max(ends):.1f} s at most")
    return [seen]


async def _stopped(stage_: Stage, people: list[int], point: int, seen: Seen) -> float:
    """Stop it a little after so many have arrived; the seconds that it took."""
    await stage_.program.start()
    await stage_.some_arrived(people, point)
    await asyncio.sleep(stage_.run.chance.uniform(0.0, 0.2))
    code, seconds = await stage_.program.stop()
    seen.expect(code == 0, f"it ended with {code}")
    seen.expect(seconds <= STOP_SECONDS + GRACE, f"it took {seconds:.1f} s to end")
    unmarked = sum(stage_.received(each) > 0 for each in stage_.kept.letters())
    seen.expect(unmarked == 0, f"{unmarked} were sent and not marked")
    return seconds
