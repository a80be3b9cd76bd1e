"""Connections: kept, counted, trusted, by a proxy, given back."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from telegram.error import NetworkError, TimedOut

from bot.request import AiohttpRequest, Timeouts
from tests.bot.conftest import Serve
from tests.bot.request.asking import SECRET, SOON, YES, answering, asked, refused, told
from tests.bot.request.conftest import Listen, Make

CERTIFICATE = Path(__file__).parent / "loopback.pem"


@asynccontextmanager
async def served_with_tls() -> AsyncIterator[str]:
    """A server whose certificate is its own, for nothing but this machine."""
    own = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    own.load_cert_chain(CERTIFICATE)
    server = await asyncio.start_server(YES, "127.0.0.1", 0, ssl=own)
    async with server:
        yield "https://{}:{}".format(*server.sockets[0].getsockname())


async def test_a_certificate_that_nobody_trusts_is_a_network_error(make: Make) -> None:
    async with served_with_tls() as url:
        error = await refused(make(), url)
    assert type(error) is NetworkError
    assert "certificate" in error.message.lower()
    assert SECRET not in told(error)


async def test_a_certificate_that_is_trusted_opens_the_way() -> None:
    trust = ssl.create_default_context(cafile=CERTIFICATE)
    request = AiohttpRequest(1, Timeouts(), trust=trust)
    async with served_with_tls() as url:
        assert await asked(request, url) is True
        await request.shutdown()


async def test_a_pool_that_is_full_for_too_long_is_a_timeout_that_says_nothing_was_sent(
    make: Make, serve: Serve
) -> None:
    entered, asks = asyncio.Event(), []

    async def slow(request: web.Request) -> web.Response:
        asks.append(request)
        entered.set()
        await asyncio.sleep(60)
        return web.Response()

    url = await serve(slow)
    request = make(pool=1, read=60)
    first = asyncio.create_task(asked(request, url))
    await entered.wait()
    error = await refused(request, url, pool_timeout=SOON)
    assert type(error) is TimedOut
    assert "Pool timeout" in error.message
    assert "*not* sent" in error.message
    assert len(asks) == 1
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_a_request_that_is_cancelled_gives_its_connection_back(
    make: Make, serve: Serve
) -> None:
    entered, slow = asyncio.Event(), True

    async def answer(_: web.Request) -> web.Response:
        if slow:
            entered.set()
            await asyncio.sleep(60)
        return web.json_response({"ok": True, "result": True})

    url = await serve(answer)
    request = make(pool=1, read=60)
    first = asyncio.create_task(asked(request, url))
    waiting = asyncio.create_task(asked(request, url))
    await entered.wait()
    for each in (waiting, first):
        each.cancel()
    await asyncio.gather(first, waiting, return_exceptions=True)
    slow = False
    assert await asked(request, url, pool_timeout=5) is True


async def test_connections_are_kept_and_never_more_than_the_pool_has(
    make: Make, serve: Serve
) -> None:
    ports: set[Any] = set()

    async def answer(request: web.Request) -> web.Response:
        assert request.transport is not None
        ports.add(request.transport.get_extra_info("peername"))
        await asyncio.sleep(0.001)
        return web.json_response({"ok": True, "result": True})

    url, request = await serve(answer), make(pool=3)
    for _ in range(3):
        await asyncio.gather(*(asked(request, url, pool_timeout=None) for _ in range(12)))
    assert len(ports) == 3


async def test_it_begins_and_ends_any_number_of_times(make: Make, serve: Serve) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": True})

    url, request = await serve(answer), make()
    assert await asked(request, url) is True  # as the library's own, before it is initialized
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        assert await asked(request, url) is True
        await request.shutdown()
        await request.shutdown()
        assert type(await refused(request, url)) is NetworkError


async def test_the_usual_timeout_of_reading_is_told(make: Make) -> None:
    """The library adds it to how long a poll stays open."""
    assert make(read=7).read_timeout == 7


async def test_a_proxy_is_used_with_its_password(make: Make, serve: Serve) -> None:
    seen = []

    async def proxy(request: web.Request) -> web.Response:
        seen.append((str(request.url), request.headers["Proxy-Authorization"]))
        return web.json_response({"ok": True, "result": True})

    through = (await serve(proxy)).replace("http://", "http://ada:s3cret@")
    assert await asked(make(proxy=through), "http://far.example") is True
    assert seen[0][0].startswith("http://far.example/bot123456789")
    assert seen[0][1] == "Basic YWRhOnMzY3JldA=="


async def test_a_proxy_that_refuses_or_is_away_is_a_network_error(
    make: Make, listen: Listen, unused_tcp_port: int
) -> None:
    no = answering(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
    for where in (await listen(no), f"127.0.0.1:{unused_tcp_port}"):
        request = make(proxy=f"http://ada:s3cret@{where}")
        error = await refused(request, "https://far.example")
        assert type(error) is NetworkError
        assert SECRET not in told(error)
        assert "s3cret" not in told(error)
