"""What python-telegram-bot expects of its requests: one table, for its own and for ours."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from telegram.request import BaseRequest

from tests.bot.request.asking import Handle, aiohttp_request, httpx_request

Make = Callable[..., BaseRequest]
Listen = Callable[[Handle], Awaitable[str]]


@pytest.fixture(params=[httpx_request, aiohttp_request], ids=["HTTPXRequest", "AiohttpRequest"])
async def make(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Make]:
    """Makes requests of one of the two kinds, and shuts them down."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # as build_bot does, else RetryAfter warns
    made: list[BaseRequest] = []

    def making(**how: Any) -> BaseRequest:
        made.append(request.param(**how))
        return made[-1]

    yield making
    for each in made:
        await each.shutdown()


@pytest.fixture
async def listen() -> AsyncIterator[Listen]:
    """Begins a bare server, which need not speak HTTP; gives its host and port."""
    servers: list[asyncio.Server] = []
    writers: list[asyncio.StreamWriter] = []

    async def begin(handle: Handle) -> str:
        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writers.append(writer)
            await handle(reader, writer)

        narrow = socket.socket()
        narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        narrow.bind(("127.0.0.1", 0))
        server = await asyncio.start_server(connected, sock=narrow)
        servers.append(server)
        return "{}:{}".format(*narrow.getsockname())

    yield begin
    for server in servers:
        server.close()
    for writer in writers:
        writer.transport.abort()
    await asyncio.sleep(0)
