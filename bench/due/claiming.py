"""Claiming and setting anew a thousand due reminders among very many, and a tick with none due.

Beside APScheduler with one job a runner, in memory, at the sizes that it can bear.
`python -m bench.due.claiming` plays it alone, a million runners included.
"""

import asyncio
import random
import shutil
import statistics
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from bench.delivery.people import this_minute
from bench.due.sending import DATABASE, LIKE, likes
from bench.due.town import grow, put_off
from bot.clock import system_clock
from bot.ticker import Ticker
from coach.ports import Begin, Reminder
from storage.database import open_engine
from storage.work import UnitOfWork

SIZES = (10_000, 100_000, 1_000_000)
JOBS = (10_000, 100_000)
DUE = 1_000
ROUNDS = 5
TICKS = 200
SEED = 20
MINUTE = timedelta(minutes=1)
HEAD = (
    "| runners | claim and set anew 1,000, ms | of it processor, ms | a tick with none due, ms "
    "| database, MB | APScheduler: at the start, s | memory, MB | 1,000 due, ms |\n"
    "|---|---|---|---|---|---|---|---|"
)


async def shown(*, full: bool) -> None:
    """Measure and print the table; of a million only where `full`."""
    with TemporaryDirectory() as folder:
        few = Path(folder) / DATABASE
        await likes(few)
        print(HEAD)
        for size in SIZES if full else SIZES[:-1]:
            file = Path(folder) / f"{size}.db"
            shutil.copy(few, file)
            claim, work, empty = await _measured(file, size)
            own = f"{claim:.1f} | {work:.1f} | {empty:.2f} | {file.stat().st_size / 1e6:.0f}"
            peer = await _peer(size) if size in JOBS else ("-", "-", "-")
            print(f"| {size:,} | {own} | {' | '.join(peer)} |", flush=True)
            file.unlink()


async def _measured(file: Path, size: int) -> tuple[float, ...]:
    """Milliseconds: the median of some claims, their work, and of many ticks with none due."""
    each = max(1, size // (2 * DUE * ROUNDS))
    grow(file, 1, range(LIKE + 1, size + 1), each=each)
    prepared = range(LIKE + each - LIKE % each, size + 1, each)
    chosen = random.Random(SEED).sample(prepared, DUE * ROUNDS)  # noqa: S311 - a bench, no secret
    now = this_minute(system_clock())
    put_off(file, {now + turn * MINUTE: chosen[turn::ROUNDS] for turn in range(ROUNDS)})
    async with _opened(file) as begin:
        claims = [await _claim(begin, now + turn * MINUTE) for turn in range(ROUNDS)]
        ticks = await _ticks(begin, now)
    return tuple(1000 * statistics.median(each) for each in (*zip(*claims, strict=True), ticks))


@asynccontextmanager
async def _opened(file: Path) -> AsyncIterator[Begin]:
    engine = open_engine(f"sqlite:///{file}")
    begin = UnitOfWork(engine, system_clock)
    try:
        async with begin():  # the connection is made here
            pass
        yield begin
    finally:
        await engine.dispose()


async def _claim(begin: Begin, now: datetime) -> tuple[float, float]:
    """Seconds until a page is posted, set anew and committed, and the processor's share of them.

    Raises RuntimeError where not all were claimed.
    """
    began, busy = perf_counter(), process_time()
    async with begin() as work:
        claimed = await work.reminders.claim(now, DUE)
        await work.commit()
    took = perf_counter() - began, process_time() - busy
    if claimed.moved != DUE:
        raise RuntimeError(f"{claimed.moved} were claimed")
    return took


async def _ticks(begin: Begin, now: datetime) -> list[float]:
    """Seconds of ticks at which nothing is due, or will be soon."""

    async def none(reminder: Reminder, _: datetime) -> None:
        raise RuntimeError(f"something is due: {reminder}")

    later = now + timedelta(hours=1)
    ticker = Ticker(begin, none, none, lambda: later, seconds=1, done=lambda: None)
    took = []
    for _ in range(TICKS):
        began = perf_counter()
        await ticker.tick()
        took.append(perf_counter() - began)
    return took


async def _peer(size: int) -> tuple[str, ...]:
    """APScheduler's figures, from a process of its own. Raises RuntimeError where it fails."""
    command = (sys.executable, "-m", "bench.due.peer", str(size), str(DUE))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    said, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"the peer ended with {process.returncode}")
    return tuple(said.decode().split())


if __name__ == "__main__":
    asyncio.run(shown(full=True))
