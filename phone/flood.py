"""A model of Telegram's flood limits, off unless it is asked for.

The true limits are unpublished; these follow core.telegram.org/bots/faq#my-bot-is-hitting-limits
as sliding windows. A bot that honours retry_after under these passes under the real ones.
"""

import math
from collections import deque
from collections.abc import Callable

from phone import limits
from phone.errors import too_many_requests

BURST_SECONDS = 5.0
"""A private chat may get so many seconds' worth at once: "short bursts that go over"."""

_Window = tuple[str, int, float]


class FloodLimits:
    """Counts what is sent, in real time, and refuses what is too much."""

    def __init__(
        self, elapsed: Callable[[], float], per_second: int = limits.MESSAGES_PER_SECOND
    ) -> None:
        """Begin with nothing sent; `elapsed` gives real seconds.

        `per_second` to all chats together: more for bots that pay for it.
        """
        self._elapsed = elapsed
        self._per_second = per_second
        self._sent: dict[str, deque[float]] = {}
        self._held_until = 0.0

    def hold(self, seconds: float) -> None:
        """Refuse everything for so long, as Telegram does to a bot that it finds too busy."""
        self._held_until = max(self._held_until, self._elapsed() + seconds)

    def spend(self, chat_id: object, *, private: bool) -> None:
        """Count one message or edit.

        Raises:
            BotApiError: 429 with the seconds after which it would have been accepted.
        """
        now = self._elapsed()
        windows = [self._everywhere(), self._chat(chat_id, private=private)]
        wait = max(self._held_until - now, *(self._wait(window, now) for window in windows))
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        for name, _, _ in windows:
            self._sent[name].append(now)

    def _everywhere(self) -> _Window:
        return "*", self._per_second, 1.0

    @staticmethod
    def _chat(chat_id: object, *, private: bool) -> _Window:
        if private:
            most = round(limits.MESSAGES_PER_SECOND_PER_CHAT * BURST_SECONDS)
            return str(chat_id), most, BURST_SECONDS
        return str(chat_id), limits.GROUP_MESSAGES_PER_MINUTE, 60.0

    def _wait(self, window: _Window, now: float) -> float:
        """Seconds until there is room again; 0 when there is."""
        name, most, seconds = window
        sent = self._sent.setdefault(name, deque())
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return 0.0 if len(sent) < most else sent[0] + seconds - now
