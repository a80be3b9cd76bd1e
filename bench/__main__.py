"""`make bench`: the coach side by side with a bare echo bot, on the same kind of phone."""

import asyncio
import os
import platform
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from bench import bots, engine, sending
from bench.deeds import COACH, ECHO
from bench.measuring import Measured, measure
from bench.table import table
from content.loader import Content, load
from content.places import Towns
from phone import Phone


async def _compared() -> tuple[Measured, Measured]:
    async with Phone(bots.TOKEN) as phone:
        baseline = await measure(phone, bots.echo(phone), ECHO)
    with tempfile.TemporaryDirectory() as folder:
        async with Phone(bots.TOKEN) as phone:
            return baseline, await measure(phone, bots.coach(phone, Path(folder)), COACH)


def _loaded() -> Content:
    """Read what is read at the start, and say how long it took."""
    began = perf_counter()
    content = load()
    read = perf_counter()
    Towns().warm()
    print(f"content read in {1000 * (read - began):.0f} ms, ", end="")
    print(f"the gazetteer, aside, in {1000 * (perf_counter() - read):.0f} ms")
    return content


def main() -> None:
    """Measure everything and print it; writes nothing, asserts no time."""
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}, ", end="")
    print(f"{platform.python_implementation()} {platform.python_version()}, ", end="")
    print(f"python-telegram-bot {version('python-telegram-bot')}\n")
    print(table(*asyncio.run(_compared())), end="\n\n")
    content = _loaded()
    print()
    engine.shown(content)
    print(flush=True)
    subprocess.run([sys.executable, "-m", "bench.pictures"], check=True)
    print(flush=True)
    asyncio.run(sending.shown())


if __name__ == "__main__":
    main()
