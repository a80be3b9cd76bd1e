"""Carries what is said to Telegram: paced, what people wait for first, tried again.

What becomes of a send whose answer is lost, kind by kind: docs/decisions/0020.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.backoff import Backoff
from bot.pacing import Line, Ticket
from bot.request import UNSENT
from bot.slots import Slots
from bot.transport import perhaps_done, seconds_of, why

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

T = TypeVar("T")

FLOODED_CHATS = 3
"""So many chats in a row that answer 429, and none that does not, mean the limit of all."""
PATIENCE = 120.0
"""Seconds for which something that somebody waits for is tried while Telegram is away."""
BULK_PATIENCE = 20.0
"""The same for letters, which stay in the outbox anyway."""
BULK_WAIT = 120.0
"""Seconds for which a letter waits for its turn; behind others it is seconds only, so it is held
back. It goes back to the outbox, where it keeps no hand, and says later what is true then."""
QUICK_TRIES = 3
QUICK_WAIT = 5.0
"""Seconds after which nobody looks for a toast any more."""
CLOSED = ("chat not found", "peer_id_invalid")
"""Refusals that mean the same as a 403, in Telegram's words: nobody there can be written to."""


class Courier:
    """Sends everything.

    Args:
        line: the limits.
        slots: a slot is lent back while its update only waits for its turn.
        on_blocked: told the chat id when a chat takes nothing from us any more.
        on_moved: told the old and the new id when a group has become a supergroup.
    """

    def __init__(
        self,
        line: Line,
        slots: Slots,
        on_blocked: Callable[[int], Awaitable[None]],
        on_moved: Callable[[int, int], Awaitable[None]],
    ) -> None:
        self._line = line
        self._slots = slots
        self._on_blocked = on_blocked
        self._on_moved = on_moved
        self._flooded: set[int] = set()

    async def send(
        self,
        chat_id: int,
        call: Callable[[int], Awaitable[T]],
        *,
        bulk: bool = False,
        once: bool = False,
    ) -> T:
        """Send or edit a message when the limits allow it, after all that was sent to the chat.

        A 429 holds back this chat for as long as Telegram says, then it queues again; when
        one chat after the other answers 429, everybody is held back; what is bulk waits for
        `BULK_WAIT` seconds at most. Network trouble is tried again for `PATIENCE` seconds
        (`BULK_PATIENCE`). A group that has become a
        supergroup is followed.

        Args:
            chat_id: negative for groups.
            call: makes the request to the chat that it is given, anew at each try.
            bulk: whatever somebody waits for goes before it.
            once: rather not at all than twice, where the answer to it is lost.

        Raises:
            telegram.error.Forbidden: the chat takes nothing from us; on_blocked was told.
            telegram.error.BadRequest: Telegram refuses it, for instance since the message
                is gone or would not change.
            telegram.error.TelegramError: patience is at its end.
        """
        with Ticket(self._line, chat_id, bulk=bulk) as ticket:
            try:
                return await self._carry(ticket, call, once=once)
            except ChatMigrated as moved:
                await self._tell(self._on_moved(chat_id, moved.new_chat_id))
                with Ticket(self._line, moved.new_chat_id, bulk=bulk) as onward:
                    return await self._carry(onward, call, once=once)

    async def quick(self, call: Callable[[], Awaitable[T]]) -> T:
        """Ask at once for what counts against no limit: toasts, answers to inline queries.

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

    async def _carry(self, ticket: Ticket, call: Callable[[int], Awaitable[T]], *, once: bool) -> T:
        """Try until Telegram has answered for good, or patience is at its end."""
        patience = _Patience(ticket.chat, BULK_PATIENCE if ticket.bulk else PATIENCE)
        while True:
            async with self._slots.lent():
                await _come(ticket)
            try:
                answer = await call(ticket.chat)
            except RetryAfter as flood:
                self._hold(ticket.chat, seconds_of(flood))
            except (BadRequest, Forbidden) as refusal:
                if not _closes(refusal):
                    raise
                _log.info("a chat is closed to us", chat=ticket.chat, why=refusal.message)
                await self._tell(self._on_blocked(ticket.chat))
                raise Forbidden(refusal.message) from refusal
            except (NetworkError, InvalidToken) as trouble:
                if once and perhaps_done(trouble):
                    raise
                self._line.hold(ticket.chat, patience.pause(trouble))
            else:
                self._flooded.clear()
                return answer

    def _hold(self, chat_id: int, seconds: float) -> None:
        self._flooded.add(chat_id)
        self._line.hold(chat_id, seconds)
        if len(self._flooded) >= FLOODED_CHATS:
            _log.warning("Telegram holds back all chats", seconds=seconds)
            self._line.hold_all(seconds)
            self._flooded.clear()
        else:
            _log.warning("Telegram holds back a chat", chat=chat_id, seconds=seconds)

    async def _tell(self, news: Awaitable[None]) -> None:
        """Tell whoever keeps chats; the next send meets the same again."""
        try:
            await news
        except Exception as error:  # noqa: BLE001 - whatever it is, the send goes on
            _log.error("news of a chat could not be noted", why=error)


async def _come(ticket: Ticket) -> None:
    """Wait for one's turn. Raises TimedOut where a letter is held back for long."""
    try:
        async with asyncio.timeout(BULK_WAIT if ticket.bulk else None):
            await ticket.come()
    except TimeoutError:
        raise TimedOut(f"Held back by Telegram's limits. {UNSENT}") from None


def _closes(refusal: BadRequest | Forbidden) -> bool:
    """Whether nobody there can be written to any more."""
    words = refusal.message.lower()
    return isinstance(refusal, Forbidden) or any(closed in words for closed in CLOSED)


@dataclass(slots=True)
class _Patience:
    """How long network trouble of one send is borne.

    Attributes:
        chat: spreads the tries of different chats.
        seconds: from the first trouble on.
    """

    chat: int
    seconds: float
    _since: float | None = field(default=None, init=False)
    _pauses: Backoff = field(init=False)

    def __post_init__(self) -> None:
        self._pauses = Backoff(first=0.5, most=10.0, seed=self.chat)

    def pause(self, trouble: TelegramError) -> float:
        """Seconds until the next try. Raises the trouble where there is none."""
        now = asyncio.get_running_loop().time()
        if self._since is None:
            self._since = now
        if now > self._since + self.seconds:
            raise trouble
        _log.warning("Telegram does not answer", chat=self.chat, why=why(trouble))
        return self._pauses.failed()
