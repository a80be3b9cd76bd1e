"""APScheduler with one cron job a runner, in memory: `python -m bench.due.peer JOBS DUE`.

Prints the seconds in which the jobs are made, as at each start; the megabytes that they take;
and the milliseconds in which those that are due are begun, while the loop stands still. What
the jobs themselves do is not counted.
"""

import asyncio
import os
import sys
from datetime import UTC
from pathlib import Path
from time import perf_counter

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.schedulers.base import STATE_RUNNING
from apscheduler.triggers.cron import CronTrigger

from bot.clock import system_clock


async def remind(_: int) -> None:
    """What a job does: nothing."""


async def measured(jobs: int, due: int) -> tuple[float, float, float]:
    """Seconds, megabytes, milliseconds."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    before, began = _memory(), perf_counter()
    made = [_job(scheduler, number) for number in range(jobs)]
    scheduler.start()
    seconds, grown = perf_counter() - began, _memory() - before
    now = system_clock()
    scheduler.pause()
    for job in made[:: jobs // due][:due]:
        job.modify(next_run_time=now)
    scheduler.state = STATE_RUNNING  # `resume` would look for them later, in the loop
    began = perf_counter()
    scheduler._process_jobs()  # noqa: SLF001 - what its timer calls, measured alone
    took = perf_counter() - began
    await asyncio.sleep(1)  # what was begun ends
    scheduler.shutdown(wait=False)
    return seconds, grown, 1000 * took


def _job(scheduler: AsyncIOScheduler, number: int) -> Job:
    """At a minute of the day, as each runner has one, none of which is now."""
    later = system_clock().hour + 2 + number % 20
    trigger = CronTrigger(hour=later % 24, minute=number % 60, timezone=UTC)
    return scheduler.add_job(remind, trigger, args=(number,), misfire_grace_time=None)


def _memory() -> float:
    """Resident, in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    print("{:.1f} {:.0f} {:.0f}".format(*asyncio.run(measured(*map(int, sys.argv[1:])))))
