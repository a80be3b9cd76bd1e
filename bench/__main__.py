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

from bench import bots, engine, flood, sending
from bench.deeds import COACH, ECHO
from bench.measuring import Contender, compared
from bench.table import table
from content.loader import Content, load
from content.places import Towns


async def _taps() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        contenders = (
            Contender(bots.echo, ECHO),
            Contender(lambda phone: bots.ordinary(phone, folder), ECHO, steady=False),
            Contender(lambda phone: bots.coach(phone, folder), COACH),
        )
        print(table(*await compared(contenders)), end="\n\n", flush=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        print(flood.HEAD)
        print(flood.row("bare echo", *await flood.waits(bots.echo, ECHO)), flush=True)
        own = await flood.waits(lambda phone: bots.coach(phone, folder, chat_rate=1.0), COACH)
        print(flood.row("Bandstride", *own), end="\n\n", flush=True)


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
    asyncio.run(_taps())
    content = _loaded()
    print()
    engine.shown(content)
    print(flush=True)
    subprocess.run([sys.executable, "-m", "bench.pictures"], check=True)
    print(flush=True)
    asyncio.run(sending.shown())
    print(flush=True)
    subprocess.run([sys.executable, "-m", "bench.due", *sys.argv[1:]], check=True)


if __name__ == "__main__":
    main()
