"""Fetches updates from Telegram and keeps them before they are confirmed.

A poller of our own, since the library's stops for good, and silently, after a single 401
or 404. This one outlives everything that Telegram and the network do, until waiting will not
help any more (bot/watchdog.py).
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Protocol

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.backoff import Backoff
from bot.clock import Clock
from bot.traces import said
from bot.transport import CoachBot, Json, seconds_of, why
from bot.updates import FLEETING, KINDS, incoming
from bot.watchdog import Watchdog
from storage.inbox import Incoming

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

BREATH = 30.0
"""Seconds after which a long pause tells that the loop lives: well below `bot.pulse.GRACE`."""


class Keeps(Protocol):
    """The inbox's side of arrival."""

    async def keep(self, batch: Sequence[Incoming], received_at: datetime) -> Sequence[int]:
        """Keep a batch lastingly; returns the ids that were new."""
        ...


class Poller:
    """Asks for updates until it is stopped.

    Nothing is lost: Telegram repeats what was not confirmed, and a batch is confirmed by
    the question after it, which is asked only once the batch is kept.

    Args:
        arrived: told the ids that are new in the inbox.
        passing: given those that are of use for seconds only, which are not kept.
        alive: called after each question, answered or not, and during long pauses: the loop lives.
        watchdog: ends `run` where waiting will not help.
        room: whether there is room for more; waits for it for so many seconds at most.
        seconds: how long a question stays open.
    """

    def __init__(
        self,
        bot: CoachBot,
        inbox: Keeps,
        clock: Clock,
        arrived: Callable[[Sequence[int]], None],
        passing: Callable[[Sequence[Json]], None],
        *,
        watchdog: Watchdog,
        room: Callable[[float], Awaitable[bool]],
        seconds: int = 30,
        alive: Callable[[], None] = lambda: None,
        backoff: Backoff | None = None,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._clock = clock
        self._arrived = arrived
        self._passing = passing
        self._watchdog = watchdog
        self._room = room
        self._seconds = seconds
        self._alive = alive
        self._pauses = backoff or Backoff(first=0.5, most=30.0)
        self._offset: int | None = None
        self._trouble = ""
        self._stopping = False
        self._waiting: asyncio.Task[list[Json]] | asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Poll until `stop`.

        Raises:
            NoUpdatesError: as the watchdog says.
        """
        while not self._stopping:
            try:
                await self._once()
            except asyncio.CancelledError:
                if not self._stopping:
                    raise
            except Exception as error:  # noqa: BLE001 - the poller outlives whatever goes wrong
                await self._mend(error)
            else:
                self._well()
            self._alive()

    def stop(self) -> None:
        """End `run` soon: a question that is open is dropped, a batch at hand still kept."""
        self._stopping = True
        if self._waiting is not None:
            self._waiting.cancel()

    async def _once(self) -> None:
        self._waiting = question = asyncio.create_task(self._ask())
        try:
            batch = await question
        finally:
            self._waiting = None
        if not batch:
            return
        rows = [_row_of(update) for update in batch if FLEETING not in update]
        lasting = [row for row in rows if row is not None]
        new = await self._inbox.keep(lasting, self._clock())
        self._offset = max(update["update_id"] for update in batch) + 1
        if new:
            self._arrived(new)
        self._passing([update for update in batch if FLEETING in update])

    async def _ask(self) -> list[Json]:
        if not await self._room(self._seconds):
            _log.warning("so much waits that no more is asked for: Telegram keeps it meanwhile")
            return []
        batch = await self._bot.raw_updates(self._offset, self._seconds, KINDS)
        self._watchdog.answered()
        return batch

    async def _mend(self, error: Exception) -> None:
        """Say once what is wrong, do what can be done, and pause."""
        pause = self._pauses.failed()
        if isinstance(error, TelegramError):
            pause = max(pause, seconds_of(error))
        ours = not isinstance(error, TelegramError)
        trouble = said(error) if ours else f"{type(error).__name__}: {why(error)}"
        if trouble != self._trouble:
            self._trouble = trouble
            needs_somebody = isinstance(error, InvalidToken | Conflict)
            log = _log.error if needs_somebody else _log.warning
            log("no updates", why=trouble, mend=_mend_of(error))
        await self._watchdog.failed(error)
        await self._rest(pause)
        if isinstance(error, Conflict) and "webhook" in str(error).lower():
            await self._remove_webhook()

    async def _rest(self, seconds: float) -> None:
        """Pause, for as long as Telegram may have told us, and show meanwhile that we live."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while not self._stopping and (left := end - loop.time()) > 0:
            self._waiting = rest = asyncio.create_task(asyncio.sleep(min(left, BREATH)))
            await asyncio.wait([rest])
            self._waiting = None
            self._alive()

    async def _remove_webhook(self) -> None:
        try:
            await self._bot.delete_webhook()
        except TelegramError as error:
            _log.warning("the webhook could not be removed", why=error)
        else:
            _log.warning("removed a webhook: updates are fetched from here instead")

    def _well(self) -> None:
        if self._pauses.failures:
            _log.info("updates come again", failures=self._pauses.failures)
        self._pauses.worked()
        self._trouble = ""


def _row_of(update: Json) -> Incoming | None:
    """What is kept of an update; None, and a line, where it has a shape that nobody foresaw.

    It would come again for ever, and hold up all that follow it.
    """
    try:
        return incoming(update)
    except Exception as error:  # noqa: BLE001 - whatever a strange shape leads to
        _log.error(
            "an update is left out: its shape is unknown", why=error, update=update["update_id"]
        )
        return None


def _mend_of(error: Exception) -> str:
    if isinstance(error, InvalidToken):
        return "the token may have been revoked: compare TELEGRAM_BOT_TOKEN with @BotFather's"
    if isinstance(error, Conflict):
        return "another program fetches this bot's updates: stop it"
    if isinstance(error, TelegramError):
        return "trying again by itself"
    return "the database may be full or locked: see the lines around this one"
