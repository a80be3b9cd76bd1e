"""What python-telegram-bot expects of its requests: one table, for its own and for ours."""

import asyncio
import io
import json
import logging
import socket
import ssl
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from aiohttp import web
from telegram import Bot, InputFile, InputMediaDocument, Message
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from bot.request import AiohttpRequest, Timeouts
from phone import Fault, Phone
from tests.bot.conftest import Serve

Make = Callable[..., BaseRequest]
Handle = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
Listen = Callable[[Handle], Awaitable[str]]

SOON = 0.03
SECRET = "AAE-made_up_for_the_tests_0123456789a"
CERTIFICATE = Path(__file__).parent / "loopback.pem"
UPLOAD = 8 * 1024 * 1024
"""Bytes: more than the system's buffers of a connection take."""


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


@asynccontextmanager
async def served_with_tls() -> AsyncIterator[str]:
    """A server whose certificate is its own, for nothing but this machine."""
    own = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    own.load_cert_chain(CERTIFICATE)
    server = await asyncio.start_server(YES, "127.0.0.1", 0, ssl=own)
    async with server:
        yield "https://{}:{}".format(*server.sockets[0].getsockname())


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


OK = b"HTTP/1.1 200 OK\r\n"
YES = answering(OK + b'Content-Length: 25\r\n\r\n{"ok":true,"result":true}')
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


@pytest.mark.parametrize(
    ("status", "parameters", "kind"),
    [
        (400, None, BadRequest),
        (401, None, InvalidToken),
        (403, None, Forbidden),
        (404, None, InvalidToken),
        (409, None, Conflict),
        (429, {"retry_after": 7}, RetryAfter),
        (400, {"migrate_to_chat_id": -100}, ChatMigrated),
        (302, None, NetworkError),
        (413, None, NetworkError),
        (500, None, NetworkError),
        (599, None, NetworkError),
    ],
)
async def test_an_answer_that_refuses_is_the_librarys_own_error(
    make: Make,
    serve: Serve,
    status: int,
    parameters: dict[str, int] | None,
    kind: type[TelegramError],
) -> None:
    async def answer(_: web.Request) -> web.Response:
        told = {"ok": False, "error_code": status, "description": "No", "parameters": parameters}
        return web.json_response(told, status=status, headers={"Location": "/elsewhere"})

    assert type(await refused(make(), await serve(answer))) is kind


def page(status: int) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text="<html>", content_type="text/html")

    return answer


async def test_a_bad_gateway_that_answers_with_a_page_is_network_trouble(
    make: Make, serve: Serve
) -> None:
    assert type(await refused(make(), await serve(page(502)))) is NetworkError


@pytest.mark.parametrize("status", [200, 401, 403, 404])
async def test_a_page_in_place_of_an_answer_is_network_trouble_so_that_it_is_tried_again(
    serve: Serve, status: int
) -> None:
    # As the page of a guests' network or a proxy: to the library it is Telegram's last word,
    # of an unknown token or of a runner who blocked the coach.
    request = aiohttp_request()
    error = await refused(request, await serve(page(status)))
    assert type(error) is NetworkError
    assert "TELEGRAM_PROXY" in str(error)
    await request.shutdown()


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("429", RetryAfter),
        ("403", Forbidden),
        ("401", InvalidToken),
        ("404", InvalidToken),
        ("500", NetworkError),
        ("502", NetworkError),
        ("drop", NetworkError),
        ("lost_answer", NetworkError),
        ("slow", TimedOut),
        ("timeout", TimedOut),
    ],
)
async def test_a_fault_of_the_phone_is_the_librarys_own_error(
    make: Make, phone: Phone, token: str, fault: str, kind: type[TelegramError]
) -> None:
    phone.faults.add(Fault(fault, method="getMe"))
    patience = SOON if kind is TimedOut else 60
    bot = Bot(token, f"{phone.url}/bot", request=make(read=patience))
    with pytest.raises(kind) as caught:
        await bot.get_me()
    assert type(caught.value) is kind


def bodies() -> list[RequestData | None]:
    """Of every kind that there is; two times the same, whatever the library makes up."""
    attached = InputFile(b"PK", filename="läufe & 'ziele'.zip", attach=True)
    attached.attach_name = "attached1"
    return [
        None,
        data(),
        data(chat_id=-100, text="hällo & <b>ciao</b> 🏃\n+", buttons=[[{"text": "x", "n": 1}]]),
        data(chat_id=1, document=InputFile(b"\x00\r\n--\xff", filename='läufe "2".csv')),
        data(chat_id=1, caption="ü", media=[InputMediaDocument(attached)]),
        data(chat_id=1, document=InputFile(io.BytesIO(b"bytes"), read_file_handle=False)),
    ]


def plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


async def test_what_is_sent_says_what_the_librarys_own_does_with_files_byte_for_byte(
    serve: Serve,
) -> None:
    """All but the boundary, which is made up anew each time. Without files: JSON for its form."""
    seen: list[tuple[str, ...]] = []

    async def answer(request: web.Request) -> web.Response:
        kind, _, boundary = request.headers.get("Content-Type", "").partition("; boundary=")
        body = (await request.read()).decode("latin1")
        length, agent = request.headers.get("Content-Length", ""), request.headers["User-Agent"]
        assert int(length or 0) == len(body)
        if kind == "application/json":
            told = {name: plain(value) for name, value in json.loads(body).items()}
            body, kind = urlencode(told), "application/x-www-form-urlencoded"
        seen.append((request.method, kind, body.replace(boundary or "\0", "|"), agent))
        return web.json_response({"ok": True, "result": True})

    url = await serve(answer)
    for request in (httpx_request(), aiohttp_request()):
        for body in bodies():
            await asked(request, url, request_data=body)
        await request.retrieve(f"{url}/file/bot1:2/a%20b.csv")
        await request.shutdown()
    librarys, ours = seen[:7], seen[7:]
    assert ours == librarys
    assert ours[2][2].startswith("chat_id=-100&text=h%C3%A4llo+%26+%3Cb%3Eciao")
    assert '"attach://attached1"' in ours[4][2]
    assert 'name="attached1"; filename="' in ours[4][2]


async def test_files_go_to_the_phone_and_come_back(make: Make, phone: Phone, token: str) -> None:
    ada = phone.person("Ada")
    await ada.starts()
    bot = Bot(token, f"{phone.url}/bot", f"{phone.url}/file/bot", request=make())
    content = bytes(range(256)) * 4096  # a megabyte, so several pieces
    sent = await bot.send_document(ada.id, content, filename="läufe.bin", caption="yours")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("läufe.bin", len(content))
    file = await bot.get_file(sent.document)
    assert await file.download_as_bytearray() == content
    attached = InputMediaDocument(InputFile(b"anew", filename="2.txt", attach=True))
    edited = await bot.edit_message_media(attached, ada.id, sent.message_id)
    assert isinstance(edited, Message)
    assert edited.document is not None
    file = await bot.get_file(edited.document)
    assert await file.download_as_bytearray() == b"anew"
    assert phone.violations == []


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
