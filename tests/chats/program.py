"""The coach as a process of its own, which can be killed."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from phone import Phone
from tests.chats.world import TOKEN

ROOT = Path(__file__).parents[2]
RUN = "import sys; from bot.cli import main; sys.exit(main(['run']))"
PATIENCE = 30.0
"""Seconds for what takes two on an idle machine."""


async def until(holds: Callable[[], bool]) -> None:
    """Wait for what nobody tells us of."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 - another process tells nobody
            await asyncio.sleep(0.01)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """What the process is told; nothing of the machine's own coach."""
    kept = {key: value for key, value in os.environ.items() if "TELEGRAM" not in key}
    own = {
        "PYTHONPATH": str(ROOT),
        "BANDSTRIDE_DATA_DIR": str(folder),
        "BANDSTRIDE_CHAT_RATE": "20",
        "BANDSTRIDE_POLL_SECONDS": "5",
        "BANDSTRIDE_LOG_LEVEL": "DEBUG",
    }
    return {**kept, **own, **more}


@dataclass(slots=True)
class Program:
    """`bandstride run` against a phone; what it writes goes into a file beside its data."""

    phone: Phone
    folder: Path
    process: asyncio.subprocess.Process | None = None

    @property
    def output(self) -> str:
        return self._log.read_text("utf-8")

    @property
    def _log(self) -> Path:
        return self.folder.with_suffix(".log")

    async def start(self) -> None:
        """Begin, and wait until it polls."""
        told = environment(self.folder, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=self.phone.url)
        with self._log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", RUN, cwd=self.folder, env=told, stdout=log, stderr=log
            )
        await until(lambda: self.phone.server.poller.waiting or not self.alive)
        assert self.alive, self.output

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.returncode is None

    def has_fetched(self) -> bool:
        """It was given all that was said, done or not."""
        updates = self.phone.world.updates
        return bool(updates.fetched_up_to >= updates.recent[-1]["update_id"])

    async def kill(self) -> None:
        """As `kill -9` does: nothing is ended in order."""
        await self._end(signal.SIGKILL)
        await until(lambda: not self.phone.server.poller.waiting)

    async def stop(self) -> int:
        """As Ctrl-C does; the exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, how: signal.Signals) -> int:
        assert self.process is not None
        if self.alive:
            self.process.send_signal(how)
        return await self.process.wait()
