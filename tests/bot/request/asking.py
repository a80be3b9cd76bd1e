"""Requests of both kinds, what is asked by them, and servers that answer badly."""

import asyncio
import ssl
import traceback
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

import httpx
import pytest
from telegram.error import TelegramError
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.request import AiohttpRequest, Timeouts

Handle = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

SOON = 0.03
SECRET = "AAE-made_up_for_the_tests_0123456789a"


@cache
def trusted() -> ssl.SSLContext:
    """Read once: it takes longer than most of the tests."""
    return httpx.create_ssl_context()


def httpx_request(pool: int = 4, proxy: str | None = None, **seconds: float) -> BaseRequest:
    named = {"upload": "media_write_timeout"}
    waits: dict[str, Any] = {named.get(each, f"{each}_timeout"): seconds[each] for each in seconds}
    trust = {"verify": trusted()}
    return HTTPXRequest(connection_pool_size=pool, proxy=proxy, httpx_kwargs=trust, **waits)


def aiohttp_request(pool: int = 4, proxy: str = "", **seconds: float) -> BaseRequest:
    return AiohttpRequest(pool, Timeouts(**seconds), trust=trusted(), proxy=proxy)


def answering(raw: bytes) -> Handle:
    """Reads a request's head, says these bytes and hangs up."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(raw)
        await writer.drain()
        writer.close()

    return handle


async def says_nothing(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Neither reads nor writes."""
    reader._transport.pause_reading()  # type: ignore[attr-defined] # has no public name


async def drops(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


OK = b"HTTP/1.1 200 OK\r\n"


YES = answering(OK + b'Content-Length: 25\r\n\r\n{"ok":true,"result":true}')


def data(**given: Any) -> RequestData:
    """As a bot's method puts it together."""
    from telegram.request._requestparameter import RequestParameter  # noqa: PLC0415 - see below

    # The library has no public way to make one; its Bot does just this.
    return RequestData([RequestParameter.from_input(name, value) for name, value in given.items()])


async def asked(request: BaseRequest, url: str, **how: Any) -> Any:
    return await request.post(f"{url}/bot123456789:{SECRET}/sendMessage", **how)


async def refused(request: BaseRequest, url: str, **how: Any) -> TelegramError:
    """The error of a request; neither it nor its traceback may hold the token."""
    with pytest.raises(TelegramError) as caught:
        await asked(request, url, **how)
    return caught.value


def told(error: BaseException) -> str:
    return repr(error) + "".join(traceback.format_exception(error))
