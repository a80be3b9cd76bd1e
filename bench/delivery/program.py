"""The coach as it is run: a process of its own, which can be killed, stopped and started anew."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from bench.bots import KEPT, TOKEN
from phone import Phone

RUN = ("-c", "from bot.cli import main; raise SystemExit(main())", "run")
PATIENCE = 60.0
"""Seconds for what takes three on an idle machine."""


class BrokenError(Exception):
    """The coach did what makes any further measuring pointless; its log says more."""


async def until(holds: Callable[[], bool], patience: float = PATIENCE) -> bool:
    """Wait for what nobody tells us of; whether it came to hold in so many seconds."""
    end = perf_counter() + patience
    while not holds():
        if perf_counter() > end:
            return False
        await asyncio.sleep(0.02)
    return True


@dataclass(slots=True)
class Program:
    """`bandstride run` against a phone.

    Attributes:
        data: its data directory.
        log: the file that it writes into.
        settings: beyond token, address and data directory.
        command: arguments of Python.
        runs: how often it was started.
    """

    phone: Phone
    data: Path
    log: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    command: tuple[str, ...] = RUN
    runs: int = 0
    process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Begin, and return once it polls. Raises BrokenError where it never does."""
        kept = {name: os.environ[name] for name in KEPT if name in os.environ}
        own = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self.phone.url,
            "BANDSTRIDE_DATA_DIR": str(self.data),
        }
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self.command,
                env={**kept, **own, **self.settings},
                stdout=log,
                stderr=log,
            )
        self.runs += 1
        poller = self.phone.server.poller
        if not await until(lambda: poller.waiting or not self.alive) or not self.alive:
            raise BrokenError(f"it did not begin to poll:\n{self.last_words}")

    @property
    def alive(self) -> bool:
        """It has been started and has not ended."""
        return self.process is not None and self.process.returncode is None

    @property
    def last_words(self) -> str:
        """The end of its log."""
        return self.log.read_text("utf-8", "replace")[-3000:] if self.log.exists() else ""

    async def kill(self) -> None:
        """As `kill -9` does: nothing is ended in order."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> tuple[int, float]:
        """As SIGTERM does; its exit code and the seconds until it had ended."""
        began = perf_counter()
        code = await self._end(signal.SIGTERM)
        return code, perf_counter() - began

    async def _end(self, how: signal.Signals) -> int:
        if self.process is None:
            return 0
        if self.alive:
            self.process.send_signal(how)
        code = await self.process.wait()
        await until(lambda: not self.phone.server.poller.waiting)  # its connections are cut, too
        return code
