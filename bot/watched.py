"""Parts of the house that tell what they do: wrapped where they are joined, unchanged inside."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.clock import Clock
from bot.metrics import PRIORITIES, Metrics
from bot.pacing import Line, Waiter
from coach.ports import Begin, Work

POLL = "getUpdates"
FILE = "file"
"""What fetching a file is called among the methods: its address holds the file's name."""
_METHOD = re.compile(r"/bot[^/]+/([A-Za-z]+)$")
_OUTCOMES = {
    200: "sent",
    401: "unauthorized",
    403: "blocked",
    404: "unauthorized",  # Telegram's answer to a token that is shaped wrong
    409: "conflict",
    429: "limited",
}
_REFUSED, _SERVERS_OWN = 400, 500


class WatchedRequest(BaseRequest):
    """Tells of each call of the Bot API: which, how it ended, how long it took.

    The lowest place that sees them all, whoever makes them.
    """

    __slots__ = ("_clock", "_inner", "_metrics")

    def __init__(self, inner: BaseRequest, metrics: Metrics, clock: Clock) -> None:
        self._inner = inner
        self._metrics = metrics
        self._clock = clock

    @property
    def read_timeout(self) -> float | None:
        """As the request inside."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """As the request inside."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """As the request inside."""
        await self._inner.shutdown()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *waits: Any,  # noqa: ANN401 - the library's four timeouts, passed on as they are
        **named: Any,  # noqa: ANN401 - as above
    ) -> tuple[int, bytes]:
        """As the request inside."""
        began, outcome = perf_counter(), "cancelled"
        try:
            code, body = await self._inner.do_request(url, method, request_data, *waits, **named)
            outcome = _outcome(code, body)
        except TelegramError:
            outcome = "network"
            raise
        finally:
            upload = bool(request_data and request_data.contains_files)
            self._tell(url, outcome, perf_counter() - began, upload=upload)
        return code, body

    def _tell(self, url: str, outcome: str, seconds: float, *, upload: bool) -> None:
        named = _METHOD.search(url)
        if named is not None and named[1] == POLL:
            self._metrics.polled(outcome, self._clock())
        else:
            self._metrics.asked(named[1] if named else FILE, outcome, seconds, upload=upload)


def _outcome(code: int, body: bytes) -> str:
    if code >= _SERVERS_OWN:
        return "server_error"
    if code == _REFUSED and b"message is not modified" in body:
        return "unchanged"  # asked for, and no mistake: a second tap on the same button
    return _OUTCOMES.get(code, "refused")


class WatchedLine(Line):
    """Tells who waits in it, for how long, and what is held back."""

    def __init__(self, limit: float, chat_rate: float, metrics: Metrics) -> None:
        super().__init__(limit, chat_rate)
        self._metrics = metrics

    def queue(self, chat: int, *, bulk: bool, again: bool) -> Waiter:
        """Get in line, as in any."""
        priority, began = PRIORITIES[bulk], perf_counter()
        self._metrics.queued(priority)
        waiter = super().queue(chat, bulk=bulk, again=again)
        waiter.add_done_callback(lambda _: self._metrics.let_go(priority, perf_counter() - began))
        return waiter

    def hold(self, chat: int, seconds: float) -> None:
        """Send nothing to this chat for so long."""
        self._metrics.held("chat")
        super().hold(chat, seconds)

    def hold_all(self, seconds: float) -> None:
        """Send nothing to anybody for so long."""
        self._metrics.held("all")
        super().hold_all(seconds)


@dataclass(frozen=True, slots=True)
class WatchedBegin:
    """The port `Begin`; tells of each unit of an update that ended well: its effect is lasting."""

    begin: Begin
    committed: Callable[[], None]

    def __call__(self, update: int | None = None) -> AbstractAsyncContextManager[Work]:
        """Open a unit of work, as the one inside."""
        return self.begin(update) if update is None else self._watched(update)

    @asynccontextmanager
    async def _watched(self, update: int) -> AsyncIterator[Work]:
        async with self.begin(update) as work:
            yield work
        self.committed()
