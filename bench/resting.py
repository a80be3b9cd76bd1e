"""What the coach takes while nobody writes, beside a bare echo bot: `python -m bench.resting`."""

import asyncio
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bench import bots
from bench.bots import Bot, running
from bench.crowd import crowd
from phone import Phone

ROUNDS = 5
"""Of which the median counts; the two bots take turns."""
SETTLED = 8.0
"""Seconds after the first answer: what is read ahead has been read."""


@dataclass(frozen=True, slots=True)
class Rest:
    """One start of a bot.

    Attributes:
        first: seconds from its start to its first answer.
        memory: MiB resident when it has settled.
        idle: per cent of one processor that it then takes.
    """

    first: float
    memory: float
    idle: float


async def rested(make: Callable[[Phone, Path], Bot]) -> Rest:
    """Start the bot, be answered once, and leave it alone."""
    with tempfile.TemporaryDirectory() as folder:
        async with Phone(bots.TOKEN) as phone, crowd(phone, 1) as (member,):
            began = perf_counter()
            waiting = asyncio.create_task(member.writes("/start"))  # is there before the bot is
            async with running(make(phone, Path(folder))) as alive:
                await waiting
                first = perf_counter() - began
                await asyncio.sleep(SETTLED)
                before = alive.processor()
                await asyncio.sleep(SETTLED)
                idle = 100 * (alive.processor() - before) / SETTLED
                return Rest(first, alive.memory(), idle)


async def main() -> None:
    """Measure both by turns and print the medians."""
    makes = (lambda phone, _: bots.echo(phone), bots.coach)
    found = [[await rested(make) for make in makes] for _ in range(ROUNDS)]
    print("| | bare echo | Bandstride | ratio |", "|---|---|---|---|", sep="\n")
    each = list(zip(*found, strict=True))
    for name, about, digits in (
        ("first", "start to first answer, s", 2),
        ("memory", "memory at rest, MiB", 0),
        ("idle", "processor at rest, %", 1),
    ):
        echo, coach = (statistics.median(getattr(one, name) for one in bot) for bot in each)
        ratio = f"{coach / echo:.2f}" if echo else "-"
        print(f"| {about} | {echo:.{digits}f} | {coach:.{digits}f} | {ratio} |")


if __name__ == "__main__":
    asyncio.run(main())
