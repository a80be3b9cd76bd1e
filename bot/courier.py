"""Carries what is said to Telegram: paced, what people wait for first, tried again.

At least once: where Telegram's answer is lost, the same is sent again, since a message
twice harms less than none; every button is checked again when it is tapped.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.backoff import Backoff
from bot.pacing import Line
from bot.slots import Slots
from bot.transport import seconds_of, why

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

T = TypeVar("T")

FLOODED_CHATS = 3
"""So many chats in a row that answer 429, and none that does not, mean the limit of all."""
PATIENCE = 120.0
"""Seconds for which something that somebody waits for is tried while Telegram is away."""
BULK_PATIENCE = 20.0
"""The same for letters, which stay in the outbox anyway."""
QUICK_TRIES = 3
QUICK_WAIT = 5.0
"""Seconds after which nobody looks for a toast any more."""


class Courier:
    """Sends everything.

    Args:
        line: the limits.
        slots: a slot is lent back while its update only waits for its turn.
        on_blocked: told the chat id when a chat takes nothing from us any more.
    """

    def __init__(
        self, line: Line, slots: Slots, on_blocked: Callable[[int], Awaitable[None]]
    ) -> None:
        self._line = line
        self._slots = slots
        self._on_blocked = on_blocked
        self._flooded: set[int] = set()

    async def send(
        self, chat_id: int, call: Callable[[], Awaitable[T]], *, bulk: bool = False
    ) -> T:
        """Send or edit a message when the limits allow it.

        A 429 holds back this chat for as long as Telegram says, then it queues again; when
        one chat after the other answers 429, everybody is held back. Network trouble is
        tried again for `PATIENCE` seconds (`BULK_PATIENCE`).

        Args:
            chat_id: negative for groups.
            call: makes the request, anew at each try.
            bulk: whatever somebody waits for goes before it.

        Raises:
            telegram.error.Forbidden: the chat takes nothing from us; on_blocked was told.
            telegram.error.BadRequest: Telegram refuses it, for instance since the message
                is gone or would not change.
            telegram.error.TelegramError: patience is at its end.
        """
        loop = asyncio.get_running_loop()
        patience = BULK_PATIENCE if bulk else PATIENCE
        troubled_since: float | None = None
        pauses = Backoff(first=0.5, most=10.0, seed=chat_id)
        while True:
            async with self._slots.lent():
                await self._line.turn(chat_id, bulk=bulk)
            try:
                answer = await call()
            except RetryAfter as flood:
                self._hold(chat_id, seconds_of(flood))
            except (BadRequest, Forbidden) as refusal:
                await self._refused(chat_id, refusal)
                raise
            except (NetworkError, InvalidToken) as trouble:
                troubled_since = troubled_since or loop.time()
                if loop.time() > troubled_since + patience:
                    raise
                _log.warning("Telegram does not answer", chat=chat_id, why=why(trouble))
                async with self._slots.lent():
                    await asyncio.sleep(pauses.failed())
            else:
                self._flooded.clear()
                return answer

    async def quick(self, call: Callable[[], Awaitable[T]]) -> T:
        """Ask at once for what counts against no limit: toasts, typing.

        Raises:
            telegram.error.TelegramError: Telegram refuses, failed three times, or wants us to
                wait for longer than a toast is of use.
        """
        pauses = Backoff(first=0.2, most=1.0)
        while True:
            try:
                return await call()
            except (BadRequest, Forbidden):
                raise
            except (NetworkError, RetryAfter, InvalidToken) as trouble:
                pause = max(pauses.failed(), seconds_of(trouble))
                if pauses.failures == QUICK_TRIES or pause > QUICK_WAIT:
                    raise
                await asyncio.sleep(pause)

    def _hold(self, chat_id: int, seconds: float) -> None:
        self._flooded.add(chat_id)
        self._line.hold(chat_id, seconds)
        if len(self._flooded) >= FLOODED_CHATS:
            _log.warning("Telegram holds back all chats", seconds=seconds)
            self._line.hold_all(seconds)
            self._flooded.clear()
        else:
            _log.warning("Telegram holds back a chat", chat=chat_id, seconds=seconds)

    async def _refused(self, chat_id: int, refusal: BadRequest | Forbidden) -> None:
        """Tell of a chat that is closed to us."""
        if isinstance(refusal, BadRequest) and "chat not found" not in refusal.message.lower():
            return
        _log.info("a chat is closed to us", chat=chat_id, why=refusal.message)
        try:
            await self._on_blocked(chat_id)
        except Exception as worse:  # noqa: BLE001 - the next send finds it closed again
            _log.error("a closed chat could not be noted", chat=chat_id, why=worse)
