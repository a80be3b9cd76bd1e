"""The port at which probes ask: held open for a few at once, and not talked into anything."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

MOST = 64
"""Connections at once, or twice as many of those that come in one moment; probes need a handful.
Each takes a file of the program's, and without any left it cannot reach Telegram."""
_IDLE_SECONDS = 75
"""How long a connection may bring no whole request: longer than scrapes lie apart, and an end to
those that are opened and left, or that send a header an hour. aiohttp's own is an hour."""
_END_SECONDS = 1.0  # a probe at work when the program ends is let end for so long


class PortError(Exception):
    """The port cannot be had; the message is a readable line with the mend."""


class _TurnedAway(asyncio.Protocol):
    """One connection too many: closed at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        cast("asyncio.Transport", transport).abort()


@asynccontextmanager
async def told_at(application: web.Application, host: str, port: int) -> AsyncIterator[None]:
    """Serve an application while inside. Raises PortError where the port cannot be had."""
    runner = web.AppRunner(
        application,
        access_log=None,
        logger=_without_garbage(),
        auto_decompress=False,  # a body, which no probe has, is let go by as it is
        shutdown_timeout=_END_SECONDS,
        keepalive_timeout=_IDLE_SECONDS,
        lingering_time=_END_SECONDS,
    )
    await runner.setup()
    try:
        listener = await _listen(cast("web.Server", runner.server), host, port)
        try:
            yield
        finally:
            listener.close()
    finally:
        await runner.cleanup()


async def _listen(server: web.Server, host: str, port: int) -> asyncio.Server:
    def connection() -> asyncio.Protocol:
        return server() if len(server.connections) < MOST else _TurnedAway()

    try:
        return await asyncio.get_running_loop().create_server(connection, host, port, backlog=MOST)
    except OSError as error:
        raise PortError(
            f"BANDSTRIDE_METRICS_PORT: {host}:{port} cannot be listened on "
            f"({error.strerror}): name another port or address, or 0 for none"
        ) from error


def _without_garbage() -> logging.Logger:
    """A log for aiohttp, without what is no request at all: anybody could fill the disk with it.

    Whoever sends it is told so, with 400.
    """
    log = logging.getLogger(__name__)
    log.addFilter(_is_of_use)
    return log


def _is_of_use(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, HttpProcessingError | web.RequestPayloadError)
