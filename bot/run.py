"""`bandstride run`: begins in order, ends in order, tells in one line why it cannot."""

import asyncio
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress

import structlog

from bot.clock import Clock, system_clock
from bot.process import Loop, Process
from bot.settings import Settings
from bot.supervisor import Supervisor
from bot.watchdog import NoUpdatesError
from storage.errors import StorageError
from storage.lock import coaching, shared
from storage.upgrade import upgrade

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

Build = Callable[[Settings, Clock], Process]

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StartError(Exception):
    """The program cannot begin; the message is a readable line with the mend."""


@contextmanager
def in_use(settings: Settings, *, coach: bool = False) -> Iterator[None]:
    """Make the data directory, and keep the database from being replaced while inside.

    Args:
        settings: which.
        coach: keep other coaches from it, too.

    Raises:
        StartError: one of them cannot be written, a backup is being restored, a coach is at work.
    """
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)  # for its owner alone
    except OSError as error:
        raise StartError(
            f"BANDSTRIDE_DATA_DIR: {settings.data_dir} cannot be made ({error.strerror}): "
            "name a directory that this user may write"
        ) from error
    with ExitStack() as held:
        try:
            held.enter_context(shared(settings.database_file))
            if coach:
                held.enter_context(coaching(settings.database_file))
        except StorageError as error:
            raise StartError(str(error)) from error
        yield


async def prepare(settings: Settings) -> None:
    """Make the data directory and bring the database to this program's tables.

    Raises:
        StartError: one of them cannot be written.
    """
    with in_use(settings):
        try:
            await upgrade(settings.database_url)
        except StorageError as error:
            raise StartError(str(error)) from error


async def run(settings: Settings, build: Build, clock: Clock = system_clock) -> None:
    """Run until SIGINT or SIGTERM; a second one ends at once.

    Raises:
        StartError: the data directory or the database cannot be used.
        WrongTokenError: Telegram refuses the token at the start.
        PortError: the port at which its status is told cannot be had.
        NoUpdatesError: for minutes Telegram has been refusing the token later on, or another
            program fetches this bot's updates.
        RuntimeError: a loop ended by itself; none ever should, so it is better to begin anew.
    """
    with _stop_on_signal() as stop, in_use(settings, coach=True):
        await prepare(settings)
        begun = asyncio.Event()
        life = asyncio.create_task(_live(build(settings, clock), begun, stop))
        asked = asyncio.create_task(stop.wait())
        await asyncio.wait([life, asked], return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        if not begun.is_set():
            life.cancel()  # still waiting for the network: nothing to end in order
        with suppress(asyncio.CancelledError):
            await life


async def _live(process: Process, begun: asyncio.Event, stop: asyncio.Event) -> None:
    async with process.running() as loops:
        begun.set()
        _log.info("running")
        async with Supervisor.named_in(os.environ).told(process.status.health.alive):
            await _until(stop, loops)
        _log.info("ending", within_seconds=process.stop_seconds)
    _log.info("ended")


async def _until(stop: asyncio.Event, loops: Sequence[Loop]) -> None:
    asked = asyncio.create_task(stop.wait())
    ended, _ = await asyncio.wait([*loops, asked], return_when=asyncio.FIRST_COMPLETED)
    asked.cancel()
    for loop in loops:
        if loop in ended:
            reason = loop.exception()
            if isinstance(reason, NoUpdatesError):
                raise reason
            raise RuntimeError(f"{loop.get_name()} ended by itself") from reason


@contextmanager
def _stop_on_signal() -> Iterator[asyncio.Event]:
    """Set the event at the first signal; the second one ends the program as usual."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def asked() -> None:
        stop.set()
        for each in _SIGNALS:
            loop.remove_signal_handler(each)

    for each in _SIGNALS:
        loop.add_signal_handler(each, asked)
    try:
        yield stop
    finally:
        for each in _SIGNALS:
            loop.remove_signal_handler(each)
