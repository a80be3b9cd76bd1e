"""A server that fails is the error that the library raises."""

import logging
from dataclasses import dataclass, field

import pytest
from telegram import InputFile
from telegram.error import (
    NetworkError,
    TelegramError,
    TimedOut,
)

from tests.bot.request.asking import (
    OK,
    SECRET,
    SOON,
    YES,
    Handle,
    aiohttp_request,
    answering,
    asked,
    data,
    drops,
    refused,
    says_nothing,
    told,
)
from tests.bot.request.conftest import Listen, Make

UPLOAD = 8 * 1024 * 1024
"""Bytes: more than the system's buffers of a connection take."""


NO_GZIP = b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope"


@dataclass(frozen=True)
class Failing:
    """A server that fails, and what that is for the library."""

    name: str
    handle: Handle
    kind: type[TelegramError]
    scheme: str = "http"
    seconds: dict[str, float] = field(default_factory=dict)
    upload: bool = False


FAILING = [
    Failing("is silent", says_nothing, TimedOut, seconds={"read": SOON}),
    Failing("begins no TLS", says_nothing, TimedOut, "https", {"connect": SOON}),
    Failing("takes no upload", says_nothing, TimedOut, seconds={"upload": SOON}, upload=True),
    Failing("drops the connection", drops, NetworkError),
    Failing("hangs up", answering(b""), NetworkError),
    Failing(
        "breaks off", answering(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), NetworkError
    ),
    Failing("speaks no HTTP", answering(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), NetworkError),
    Failing("sends no gzip", answering(OK + NO_GZIP), NetworkError),
    Failing("drops the connection instead of TLS", drops, NetworkError, "https"),
]


@pytest.mark.parametrize("case", FAILING, ids=lambda case: case.name)
async def test_a_server_that_fails_is_the_error_that_the_library_raises(
    make: Make, listen: Listen, case: Failing
) -> None:
    where = await listen(case.handle)
    body = data(chat_id=1, text="hello")
    if case.upload:
        body = data(chat_id=1, document=InputFile(bytes(UPLOAD)))
    error = await refused(make(**case.seconds), f"{case.scheme}://{where}", request_data=body)
    assert type(error) is case.kind
    assert SECRET not in told(error)


async def test_a_write_is_timed_by_its_own_timeout_where_it_is_no_upload(
    make: Make, listen: Listen
) -> None:
    """And the caller's goes before the request's own."""
    where = await listen(says_nothing)
    long = data(text="x" * UPLOAD)
    error = await refused(make(write=SOON, upload=60), f"http://{where}", request_data=long)
    assert type(error) is TimedOut
    request = make(write=60)
    error = await refused(request, f"http://{where}", request_data=long, write_timeout=SOON)
    assert type(error) is TimedOut


async def test_nothing_that_is_logged_holds_the_token(
    listen: Listen, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    request = aiohttp_request(read=SOON)
    assert await asked(request, f"http://{await listen(YES)}") is True
    for handle in (drops, says_nothing, answering(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")):
        await refused(request, f"http://{await listen(handle)}", request_data=data(text="hello"))
    await request.shutdown()
    assert SECRET not in caplog.text


async def test_nobody_listening_is_a_network_error(make: Make, unused_tcp_port: int) -> None:
    error = await refused(make(), f"http://127.0.0.1:{unused_tcp_port}")
    assert type(error) is NetworkError
    assert SECRET not in told(error)


async def test_an_address_that_is_none_is_a_network_error(make: Make) -> None:
    error = await refused(make(), "telegram")
    assert type(error) is NetworkError
