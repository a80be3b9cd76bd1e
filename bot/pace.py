"""Slows down a chat that floods us, so that it costs the others little."""

import asyncio

from bot.buckets import Bucket

BURST = 20  # as many as somebody quick taps before they look up
_PRUNE_FROM = 1024


class Pace:
    """One bucket for each chat that wrote lately.

    Args:
        rate: updates a second of one chat, beyond a burst.
    """

    def __init__(self, rate: float) -> None:
        self._interval = 1.0 / rate
        self._buckets: dict[int, Bucket] = {}

    async def turn(self, chat: int) -> None:
        """Wait until the chat may have its next update handled."""
        loop = asyncio.get_running_loop()
        if chat not in self._buckets:
            self._prune(loop.time())
            self._buckets[chat] = Bucket(self._interval, burst=BURST)
        bucket = self._buckets[chat]
        wait = bucket.free_at() - loop.time()
        if wait > 0:
            await asyncio.sleep(wait)
        bucket.take(loop.time())

    def _prune(self, now: float) -> None:
        """Forget chats that have been quiet: a new bucket would allow them no more."""
        if len(self._buckets) >= _PRUNE_FROM:
            self._buckets = {chat: b for chat, b in self._buckets.items() if b.paid > now}
