"""python-telegram-bot's requests over aiohttp, by the library's own extension point.

Its HTTPXRequest scans every connection for every request, which makes it the bottleneck
with many requests in flight (docs/decisions/0005-transport.md). What goes wrong is raised as
HTTPXRequest raises it, a page in place of an answer aside; tests/bot/request holds both
to one table.
"""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.body import Body, encoded
from bot.redact import redactor

UNSENT = "Request was *not* sent to Telegram."
"""The library's own words in an error that leaves no doubt."""
_KEEP_SECONDS = 15.0  # shorter than servers keep idle connections, so that few are found dead


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds after which a request is given up, where its caller names no others; None: never.

    Attributes:
        connect: for the name, the connection and TLS together.
        read: between two pieces of the answer, and before the first.
        write: between two pieces of the request that the network takes.
        upload: the same, for requests with files.
        pool: until a connection is free.
    """

    connect: float | None = 5.0
    read: float | None = 10.0
    write: float | None = 10.0
    upload: float | None = 30.0
    pool: float | None = 30.0


class AiohttpRequest(BaseRequest):
    """Requests to the Bot API over a pool of kept connections.

    Usable from its first request on, until `shutdown`; `initialize` opens it again. Both do
    nothing where nothing is to be done.

    Args:
        pool: connections at most, and so requests at once; others wait for their turn.
        timeouts: as above.
        trust: whom to trust with TLS; None for what the system trusts.
        proxy: address of an HTTP proxy, with its user and password where it wants them.
    """

    __slots__ = ("_free", "_pool", "_proxy", "_session", "_shut", "_timeouts", "_trust")

    def __init__(
        self,
        pool: int,
        timeouts: Timeouts,
        *,
        trust: ssl.SSLContext | None = None,
        proxy: str = "",
    ) -> None:
        self._pool = pool
        self._timeouts = timeouts
        self._trust = trust
        self._proxy = proxy
        self._free = asyncio.Semaphore(pool)
        self._session: aiohttp.ClientSession | None = None
        self._shut = False

    @property
    def read_timeout(self) -> float | None:
        """Seconds for reading where a request names none; the library adds them to a poll's."""
        return self._timeouts.read

    async def initialize(self) -> None:
        """Open for requests."""
        self._shut = False

    async def shutdown(self) -> None:
        """Close all connections; requests fail from now on."""
        self._shut = True
        session, self._session = self._session, None
        self._free = asyncio.Semaphore(self._pool)  # the next life may have another event loop
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0917 - the library names and orders them
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Ask, and return the answer's status and body; see `BaseRequest.do_request`.

        Raises:
            TimedOut: one of the timeouts passed.
            NetworkError: anything else that kept the answer away. Neither names the token.
        """
        usual = self._timeouts
        slow = usual.upload if request_data and request_data.contains_files else usual.write
        body = encoded(url, request_data, _chosen(write_timeout, slow))
        limits = aiohttp.ClientTimeout(
            total=None,
            connect=_chosen(connect_timeout, usual.connect),
            sock_read=_chosen(read_timeout, usual.read),
        )
        async with self._turn(_chosen(pool_timeout, usual.pool)):
            try:
                return await self._exchange(url, method, body, limits)
            except (aiohttp.ClientError, OSError) as error:
                # Without its cause, whose words may hold the address and so the token.
                raise _as_the_library_has_it(error) from None

    async def _exchange(
        self, url: str, method: str, body: Body | None, limits: aiohttp.ClientTimeout
    ) -> tuple[int, bytes]:
        about = None if body is None else {"Content-Type": body.content_type}
        asking = self._opened().request(
            method, url, headers=about, data=body, timeout=limits, allow_redirects=False
        )
        async with asking as response:
            payload = await response.read()
        if method == "POST" and not _is_envelope(payload):
            # The library takes it for Telegram's word: 403 is a runner who blocked the coach, 404
            # a token that is unknown. And it quotes the whole, in an error or in its log.
            raise NetworkError(_not_telegrams_word(response.status))
        return response.status, payload

    @asynccontextmanager
    async def _turn(self, seconds: float | None) -> AsyncIterator[None]:
        """Have one of the pool's connections. Raises TimedOut where none becomes free."""
        free = self._free
        try:
            if not free.locked():
                await free.acquire()  # at once: no timer for it
            else:
                async with asyncio.timeout(seconds):
                    await free.acquire()
        except TimeoutError:
            raise TimedOut(f"Pool timeout: all connections are in use. {UNSENT}") from None
        try:
            yield
        finally:
            free.release()

    def _opened(self) -> aiohttp.ClientSession:
        """The session; made by the first request, for it belongs to the loop that runs then."""
        if self._shut:
            raise NetworkError(f"This bot is shut down. {UNSENT}")
        if self._session is None:
            connector = aiohttp.TCPConnector(
                limit=self._pool, ssl=self._trust or True, keepalive_timeout=_KEEP_SECONDS
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                skip_auto_headers=("Content-Type",),  # where there is no body
                proxy=self._proxy or None,
            )
        return self._session


def _not_telegrams_word(status: int) -> str:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return f"A page came in place of an answer ({status}): Telegram is overloaded or away"
    return (
        f"Not Telegram answered, but something on the way there ({status}): "
        "look at TELEGRAM_API_URL and TELEGRAM_PROXY"
    )


def _is_envelope(payload: bytes) -> bool:
    """As all answers of the Bot API begin; the page of a guests' network or a proxy does not."""
    return payload.lstrip().startswith(b"{")


def _chosen(given: object, usual: float | None) -> float | None:
    """What the caller gave, None for no limit; `usual` where they gave the library's default."""
    return given if given is None or isinstance(given, int | float) else usual


def _as_the_library_has_it(error: Exception) -> TelegramError:
    """The error that HTTPXRequest would raise, with words of why."""
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return TimedOut(f"Timed out while connecting. {UNSENT}")
    if isinstance(error, aiohttp.SocketTimeoutError):
        return TimedOut("Timed out while waiting for the answer")
    if isinstance(error, TimeoutError):
        return TimedOut("Timed out while sending the request")
    hide = redactor()
    unsent = f" {UNSENT}" if isinstance(error, aiohttp.ClientConnectorError) else ""
    return NetworkError(f"{type(error).__name__}: {hide(_words(error))}{unsent}")


def _words(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientResponseError):
        return f"{error.status} {error.message}"  # its own words begin with the address
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return f"{error.host}:{error.port}: {error.certificate_error}"
    if isinstance(error, aiohttp.ClientConnectorError):
        return f"{error.host}:{error.port}: {error.os_error.strerror or error.os_error}"
    return str(error)
