"""The way to Telegram: python-telegram-bot over httpx over aiohttp, and the first getMe.

aiohttp under httpx because httpcore's pool scans every connection for every request: with
many requests in flight it is the bottleneck (docs/decisions). Errors stay those that
python-telegram-bot raises.
"""

import asyncio
import os
import ssl
from collections.abc import Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
import structlog
from httpx_aiohttp import AiohttpTransport
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.backoff import Backoff

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

POOL = 64
"""Connections kept open; 256 requests in flight over 64 were measured to be best."""
_CONNECT_SECONDS = 5.0
_READ_SECONDS = 10.0
_WRITE_SECONDS = 10.0
_UPLOAD_SECONDS = 30.0
_POOL_WAIT_SECONDS = 30.0  # a full pool is load, no error: wait for it
_KEEP_SECONDS = 15.0  # shorter than servers keep idle connections, so that few are found dead

Json = dict[str, Any]


class WrongTokenError(Exception):
    """Telegram knows no bot with this token, or the address leads to no Bot API."""

    def __init__(self) -> None:
        super().__init__(
            "Telegram refuses TELEGRAM_BOT_TOKEN: copy it anew from @BotFather "
            "(and if TELEGRAM_API_URL is set, see that it is the root of a Bot API)"
        )


class CoachBot(ExtBot[None]):
    """A bot that keeps its token out of its repr, and can fetch updates unparsed."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Tell which bot it is, without the token that the library's own repr shows."""
        return f"CoachBot[id={self.token.partition(':')[0]}]"

    async def raw_updates(
        self, offset: int | None, seconds: int, allowed: Sequence[str]
    ) -> list[Json]:
        """Ask for updates as they are on the wire, and thereby confirm those before `offset`.

        Unparsed, because one update that the library cannot read would otherwise hold up
        all that follow it: `get_updates` fails as a whole.

        Args:
            offset: id of the first update wanted; None for the oldest unconfirmed.
            seconds: how long Telegram keeps the question open where there is nothing.
            allowed: kinds of updates wanted, always told, since Telegram remembers them.

        Raises:
            TelegramError: whatever went wrong.
        """
        wanted = {
            "offset": offset,
            "timeout": seconds,
            "limit": 100,
            "allowed_updates": list(allowed),
        }
        updates: list[Json] = await self._post(
            "getUpdates", wanted, read_timeout=seconds + _READ_SECONDS
        )
        return updates


def build_bot(token: str, api_url: str) -> CoachBot:
    """Make the bot, without asking Telegram anything yet.

    Args:
        token: the bot's token.
        api_url: root of the Bot API, without a slash at its end.
    """
    # The library is moving from int seconds to timedelta; unless told so, its RetryAfter
    # warns whenever it is made. Read from the environment, so it is set there.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    trust = httpx.create_ssl_context()
    return CoachBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=_request(api_url, trust, POOL),
        get_updates_request=_request(api_url, trust, 1),
    )


def _request(api_url: str, trust: ssl.SSLContext, pool: int) -> HTTPXRequest:
    session = partial(_session, trust, pool, _proxy(api_url))
    return HTTPXRequest(
        connection_pool_size=pool,
        connect_timeout=_CONNECT_SECONDS,
        read_timeout=_READ_SECONDS,
        write_timeout=_WRITE_SECONDS,
        media_write_timeout=_UPLOAD_SECONDS,
        pool_timeout=_POOL_WAIT_SECONDS,
        httpx_kwargs={"transport": AiohttpTransport(verify=trust, client=session)},
    )


def _session(trust: ssl.SSLContext, pool: int, proxy: str | None) -> aiohttp.ClientSession:
    """Made when the first request is, inside the running loop."""
    connector = aiohttp.TCPConnector(limit=pool, ssl=trust, keepalive_timeout=_KEEP_SECONDS)
    return aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), proxy=proxy
    )


def _proxy(api_url: str) -> str | None:
    """The proxy that the environment names for this address (HTTPS_PROXY, NO_PROXY).

    Not aiohttp's `trust_env`, which also reads ~/.netrc in a thread for every request.
    """
    address = urlsplit(api_url)
    if proxy_bypass(address.hostname or ""):
        return None
    return getproxies().get(address.scheme)


async def introduce(bot: CoachBot, *, backoff: Backoff | None = None) -> None:
    """Ask Telegram who the bot is, until there is an answer.

    A network that is not there yet is waited for: machines boot in any order.

    Raises:
        WrongTokenError: Telegram refuses the token; never holds it.
    """
    pauses = backoff or Backoff(first=1.0, most=30.0)
    while True:
        try:
            await bot.initialize()
        except InvalidToken:
            raise WrongTokenError from None
        except TelegramError as error:
            pause = max(pauses.failed(), seconds_of(error))
            _log.warning("Telegram does not answer yet", why=why(error), again_in=round(pause, 1))
            await asyncio.sleep(pause)
        else:
            _log.info("signed in", bot=bot.username)
            return


def seconds_of(error: TelegramError) -> float:
    """How long Telegram told us to wait, in seconds; 0 where it did not."""
    if not isinstance(error, RetryAfter):
        return 0.0
    told = error.retry_after
    return float(told) if isinstance(told, int) else told.total_seconds()


def why(error: BaseException) -> str:
    """What an error says, and what lies at its root: `Timed out` alone explains little."""
    root = error
    while root.__cause__ is not None:
        root = root.__cause__
    return str(error) if root is error else f"{error} ({str(root) or type(root).__name__})"
