"""The coach's clock jumps by an hour, forth or back, in the middle of the delivery."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bench.delivery.scenario import Run, Seen
from bench.delivery.stage import Stage, stage

HOUR = timedelta(hours=1)
SOON = timedelta(minutes=25)
EVENING = 21
"""Whoever's clock shows that hour is reminded before 22:00, or not at all on that day."""
QUIET = 10.0
"""Seconds in which something that should not come would have come."""
BACK = 60.0
CLOCK = "clock"
SENDING = {"BANDSTRIDE_SEND_RATE": "60"}
"""So that there is a middle to jump in."""


async def play(run: Run) -> list[Seen]:
    """Forth, then back, each with a coach of its own."""
    return [await _forth(run), await _back(run)]


async def _forth(run: Run) -> Seen:
    """What becomes due by the jump comes, once; nothing comes at night."""
    seen = Seen("the clock jumps an hour forth")
    run.tell(seen.what)
    async with _set_stage(run, "forth") as stage_:
        now = await stage_.due(run.size(200, 40))
        soon = await stage_.due(run.size(100, 20), later=SOON)
        night = await stage_.due(run.size(50, 10), later=timedelta(minutes=3), hour=EVENING)
        await stage_.program.start()
        await stage_.some_arrived(now, len(now) // 3)
        _jump(stage_, HOUR)
        seen.seconds = await stage_.all_done([*now, *soon], BACK)
        await asyncio.sleep(QUIET)
        stage_.counted(seen, [*now, *soon])
        woken = stage_.arrived(night)
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.expect(woken == 0, f"{woken} came after 22:00")
        seen.expect(stage_.kept.reminders() == seen.due + len(night), "somebody has no next one")
        seen.figures.append(f"{len(night)} fell into the night: {woken} came")
    return seen


async def _back(run: Run) -> Seen:
    """Nobody is reminded again; what is due by the new clock comes by it, not an hour later.

    Of those who were due by the old one, some wait until the new one shows that time.
    """
    seen = Seen("the clock jumps an hour back")
    run.tell(seen.what)
    async with _set_stage(run, "back") as stage_:
        now = await stage_.due(run.size(200, 40))
        await stage_.program.start()
        await stage_.some_arrived(now, len(now) // 3)
        _jump(stage_, -HOUR)
        later = await stage_.due(run.size(50, 10))
        seen.seconds = await stage_.some_arrived(later, len(later))
        await asyncio.sleep(QUIET)
        _jump(stage_, timedelta(0))
        await stage_.all_done([*now, *later], BACK)
        await asyncio.sleep(QUIET)
        stage_.counted(seen, [*now, *later])
        seen.expect(seen.twice == 0, f"{seen.twice} came twice")
        seen.expect(stage_.kept.reminders() == seen.due, "somebody has no next reminder")
        seen.figures.append(f"{len(later)} due by the new clock; then forth again")
    return seen


@asynccontextmanager
async def _set_stage(run: Run, name: str) -> AsyncIterator[Stage]:
    own = run.part(name)
    clock = own.folder / CLOCK
    clock.write_text("0")
    command = ("-m", "bench.delivery.clocked", str(clock))
    async with stage(own, command=command, settings=SENDING) as stage_:
        yield stage_


def _jump(stage_: Stage, by: timedelta) -> None:
    """Set the coach's clock so far from the machine's."""
    stage_.offset = by
    new = stage_.run.folder / "next"
    new.write_text(str(by.total_seconds()))
    new.replace(stage_.run.folder / CLOCK)  # at once, so that nobody reads half of it
