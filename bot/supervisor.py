"""Tells systemd how the program is, where systemd asked: begun, alive, ending (sd_notify(3))."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from bot.health import WELL, Findings

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

READY, ALIVE, STOPPING = "READY=1", "WATCHDOG=1", "STOPPING=1"


@dataclass(frozen=True, slots=True)
class Supervisor:
    """Whoever started the program.

    Attributes:
        address: of the socket that it listens at; empty where it does not.
        patience: seconds without a sign of life after which it begins the program anew; 0: never.
    """

    address: str
    patience: float

    @classmethod
    def named_in(cls, environ: Mapping[str, str]) -> "Supervisor":
        """The one that the environment names, if any."""
        microseconds = int(environ.get("WATCHDOG_USEC", "0"))
        return cls(environ.get("NOTIFY_SOCKET", ""), microseconds / 1e6)

    def tell(self, state: str) -> None:
        """Send one of the states; does nothing where nobody listens."""
        if not self.address:
            return
        where = self.address.replace("@", "\0", 1) if self.address[0] == "@" else self.address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
                line.sendto(state.encode(), where)
        except OSError as error:
            _log.warning("systemd cannot be told", state=state, why=error)

    @asynccontextmanager
    async def told(self, alive: Callable[[], Awaitable[Findings]]) -> AsyncIterator[None]:
        """Tell that the program has begun, while inside that it lives, and then that it ends."""
        self.tell(READY)
        watch = asyncio.create_task(self._watch(alive), name="watchdog")
        try:
            yield
        finally:
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)
            self.tell(STOPPING)

    async def _watch(self, alive: Callable[[], Awaitable[Findings]]) -> None:
        while self.patience:
            try:
                self._vouch(await alive())
            except Exception as error:  # noqa: BLE001 - whatever it is, it is looked again
                _log.error("whether the loops go round cannot be seen", why=error)
            await asyncio.sleep(self.patience / 3)

    def _vouch(self, found: Findings) -> None:
        if ailing := {loop: words for loop, words in found.items() if words != WELL}:
            _log.error("a loop hangs: no sign of life for systemd", **ailing)
        else:
            self.tell(ALIVE)
