"""The disk has no room left for a while."""

import asyncio

from bench.delivery.disk import small_disk
from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import DAY, stage

SENDING = {"BANDSTRIDE_SEND_RATE": "60"}
"""So that there is a middle to fill it in."""
BACK = 50.0
"""Seconds after which everything has come on a busy machine: what failed is left alone for 5."""


async def play(run: Run) -> list[Seen]:
    """It goes on by itself as soon as there is room; what could not be marked is not sent again."""
    runners, held = run.size(300, 60), run.size(15, 6)
    data = run.folder / "data"
    data.mkdir()
    async with small_disk(data) as disk, stage(run, data=data, settings=SENDING) as stage_:
        seen = Seen(f"{disk.about}, for {held} s")
        people = await stage_.due(runners)
        (writer,) = await stage_.due(1, later=DAY)
        await stage_.program.start()
        await stage_.some_arrived(people, runners // 4)
        disk.fill(stage_.program)
        run.tell(f"{disk.about}; {stage_.arrived(people)} have come")
        stage_.writes(writer, "/help")
        await asyncio.sleep(held)
        disk.free(stage_.program)
        run.tell("there is room again")
        seen.seconds, answered = await asyncio.gather(
            stage_.all_done(people, BACK), stage_.answered(writer, BACK)
        )
        stage_.counted(seen, people)
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.expect(answered < BACK, "who wrote meanwhile never heard")
        seen.expect(stage_.program.runs == 1 and stage_.program.alive, "it ended")
        seen.figures.append(f"who wrote meanwhile heard after {answered:.1f} s")
    return [seen]
