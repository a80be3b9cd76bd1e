"""The way to Telegram: python-telegram-bot over aiohttp, and the first getMe."""

import asyncio
import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import httpx
import structlog
from telegram.constants import ParseMode
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot
from telegram.request import BaseRequest

from bot.backoff import Backoff
from bot.lean import lean_answer
from bot.request import UNSENT, AiohttpRequest, Timeouts

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

POOL = 256
"""Connections at most, opened as they are needed: more than letters are in work at once at a
thousand a second, since what has had its turn and waits for a connection comes bunched."""
_POLL_GRACE = 10.0
"""Seconds by which the answer to a question for updates may be late."""
_ANSWER_SECONDS = 30.0
"""As long as any other answer is waited for. Whoever gives up while Telegram is slow sends the
same again, and again: with 10 s each reminder came over and over where a call took as long."""

Json = dict[str, Any]

_NO_PREVIEW = {"is_disabled": True}


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
            "getUpdates", wanted, read_timeout=seconds + _POLL_GRACE
        )
        return updates

    async def send_finished(self, chat: int, html: str, keys: Mapping[str, Any] | None) -> None:
        """Send a text whose keyboard is written already; nothing of the answer is read.

        For messages to thousands: it takes three fifths of the time of `send_message`.

        Args:
            chat: whom to.
            html: the text.
            keys: the keyboard as Telegram has it; None for none.

        Raises:
            TelegramError: as `send_message`.
        """
        what = {
            "chat_id": chat,
            "text": html,
            "parse_mode": ParseMode.HTML,
            "link_preview_options": _NO_PREVIEW,
        }
        await super()._post("sendMessage", {**what, "reply_markup": keys} if keys else what)

    async def _post(self, endpoint: str, data: Json | None = None, **options: Any) -> Any:  # noqa: ANN401 - the library's own shape
        """Ask Telegram. A message in its answer is one of ours: only what is read is parsed."""
        return lean_answer(endpoint, await super()._post(endpoint, data, **options))


def build_bot(
    token: str,
    api_url: str,
    proxy: str = "",
    watched: Callable[[BaseRequest], BaseRequest] = lambda request: request,
) -> CoachBot:
    """Make the bot, without asking Telegram anything yet.

    Args:
        token: the bot's token.
        api_url: root of the Bot API, without a slash at its end.
        proxy: of the way there; see bot/proxy.py.
        watched: put around what makes the requests.
    """
    # The library is moving from int seconds to timedelta; unless told so, its RetryAfter
    # warns whenever it is made. Read from the environment, so it is set there.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    trust = httpx.create_ssl_context()  # as the library: certifi's list, or SSL_CERT_FILE
    waits = Timeouts(read=_ANSWER_SECONDS)
    return CoachBot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=watched(AiohttpRequest(POOL, waits, trust=trust, proxy=proxy)),
        get_updates_request=watched(AiohttpRequest(1, waits, trust=trust, proxy=proxy)),
    )


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


def perhaps_done(error: TelegramError) -> bool:
    """Whether a request that failed so may have had its effect all the same.

    A lost answer, a timeout and a 5xx leave it open; what never left us, and a refusal, do not.
    """
    return not isinstance(error, InvalidToken | RetryAfter) and UNSENT not in str(error)


def why(error: BaseException) -> str:
    """What an error says, and what lies at its root: `Timed out` alone explains little."""
    root = error
    while root.__cause__ is not None:
        root = root.__cause__
    return str(error) if root is error else f"{error} ({str(root) or type(root).__name__})"
