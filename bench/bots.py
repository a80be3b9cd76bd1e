"""The bots that are compared, each in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from phone import Phone

TOKEN = "100000001:bench-000000000000000000000000000000"  # noqa: S105 - opens the bench's phone only
KEPT = ("PATH", "LANG", "HOME", "TMPDIR")
PATIENCE = 10.0
"""Seconds in which a bot should have ended."""
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Bot:
    """How to start one.

    Attributes:
        name: in the table.
        command: arguments of Python.
        settings: its environment.
    """

    name: str
    command: tuple[str, ...]
    settings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Running:
    """A process of it."""

    process: asyncio.subprocess.Process

    def memory(self) -> float:
        """Resident memory in MiB, or NaN where the system doesn't tell (it is Linux's /proc)."""
        try:
            pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        except OSError:
            return float("nan")
        return pages * os.sysconf("SC_PAGE_SIZE") / MIB

    def processor(self) -> float:
        """Seconds of processor time that it has used, or NaN as above."""
        try:
            stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        except OSError:
            return float("nan")
        fields = stat.rpartition(")")[2].split()  # proc(5): utime and stime are 14 and 15
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def echo(phone: Phone) -> Bot:
    """The baseline."""
    return Bot("bare echo", ("-m", "bench.echo", phone.url, TOKEN), {})


def ordinary(phone: Phone, folder: Path) -> Bot:
    """The second baseline, with a database."""
    file = str(folder / "ordinary.db")
    return Bot("ordinary stack", ("-m", "bench.ordinary", phone.url, TOKEN, file), {})


def coach(phone: Phone, folder: Path, chat_rate: float = 1000.0) -> Bot:
    """The coach as it is run, its pacing aside: the phone has no flood limits."""
    return Bot(
        "Bandstride",
        ("-c", "from bot.cli import main; raise SystemExit(main())", "run"),
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": phone.url,
            "BANDSTRIDE_DATA_DIR": str(folder),
            "BANDSTRIDE_SEND_RATE": "1000",
            "BANDSTRIDE_CHAT_RATE": str(chat_rate),
            "BANDSTRIDE_LOG_LEVEL": "WARNING",
        },
    )


@asynccontextmanager
async def running(bot: Bot) -> AsyncIterator[Running]:
    """Start it, and end it by SIGTERM.

    Raises:
        RuntimeError: it ended by itself or with an error; its own words are on stderr.
    """
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *bot.command, env=kept | bot.settings
    )
    try:
        yield Running(process)
        if process.returncode is not None:
            raise RuntimeError(f"{bot.name} ended by itself, with {process.returncode}")
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), PATIENCE)
            except TimeoutError:
                process.kill()
                await process.wait()
    if process.returncode:
        raise RuntimeError(f"{bot.name} ended with {process.returncode}")
