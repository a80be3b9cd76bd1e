"""Tells when no updates will come however long they are waited for."""

from collections.abc import Callable
from time import monotonic

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.transport import CoachBot

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

PATIENCE = 300.0
"""Seconds for which a refusal is borne. Longer than Telegram's own hiccups of 401 and 404, and
than two programs overlap while one takes over from the other; far below the 24 hours for which
Telegram keeps updates."""
QUIET = 120.0
"""Seconds without a conflict after which the other program counts as gone: longer than a question
(50 at most) and the pause before it (30). Two pollers answer each other's questions by turns, so
that one question answered says nothing."""


class NoUpdatesError(Exception):
    """Waiting does not help any more, a new start may; the message is a line with the mend."""


class RevokedError(NoUpdatesError):
    """Telegram has been refusing a token that it knew when the program began."""

    def __init__(self) -> None:
        super().__init__(
            f"For {PATIENCE:.0f} s Telegram has been refusing TELEGRAM_BOT_TOKEN, which it knew "
            "at the start: where it was revoked, set the new one that @BotFather tells"
        )


class RivalError(NoUpdatesError):
    """Another program fetches this bot's updates, and stays."""

    def __init__(self) -> None:
        super().__init__(
            f"For {PATIENCE:.0f} s another program has been fetching this bot's updates, or "
            "setting a webhook for them: stop the other one, or /revoke the token at @BotFather"
        )


class Watchdog:
    """Follows what goes wrong with polling.

    Args:
        bot: asked who it is, before the token is given up.
        elapsed: seconds since any fixed moment, however the clock is set.
    """

    def __init__(self, bot: CoachBot, elapsed: Callable[[], float] = monotonic) -> None:
        self._bot = bot
        self._elapsed = elapsed
        self._refused_since: float | None = None
        self._conflict_since = self._conflict_last = -QUIET

    def answered(self) -> None:
        """Tell that Telegram answered a question: the token is good."""
        self._refused_since = None

    async def failed(self, error: Exception) -> None:
        """Tell how a question failed.

        Raises:
            RevokedError: the token has been refused for so long, by getMe as well.
            RivalError: another program has been fetching for so long.
        """
        if isinstance(error, InvalidToken):
            await self._refused(self._elapsed())
        elif isinstance(error, Conflict):
            self._contested(self._elapsed())

    async def _refused(self, now: float) -> None:
        if self._refused_since is None:
            self._refused_since = now
        if now - self._refused_since < PATIENCE:
            return
        try:
            await self._bot.get_me()
        except InvalidToken:
            raise RevokedError from None
        except TelegramError as error:
            _log.warning("Telegram does not say whether it knows the token", why=error)
        else:
            _log.error("Telegram knows the token, and gives no updates: waiting on")
            self._refused_since = now

    def _contested(self, now: float) -> None:
        if now - self._conflict_last > QUIET:
            self._conflict_since = now
        self._conflict_last = now
        if now - self._conflict_since >= PATIENCE:
            raise RivalError
