"""Who may send when: the overall rate, each chat's own, and holds that Telegram asked for.

Rates are kept by GCRA (the generic cell rate algorithm, ITU-T I.371): of each limit only
one number is stored, the theoretical arrival time up to which sends are paid for.
"""

import asyncio
import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field

_PRUNE_EVERY = 1024
_SMOOTH_SECONDS = 0.01  # what a timer may be late without losing rate; at 29/s still one by one


@dataclass(slots=True)
class Bucket:
    """One limit.

    Attributes:
        interval: seconds between sends in the long run.
        burst: sends that may come at once after a rest.
        paid: loop time up to which sends are paid for.
    """

    interval: float
    burst: float = 1.0
    paid: float = 0.0

    def free_at(self) -> float:
        """Loop time at which the next send is allowed."""
        return self.paid - (self.burst - 1.0) * self.interval

    def take(self, now: float) -> None:
        """Pay for one send."""
        self.paid = max(self.paid, now) + self.interval


def overall_bucket(rate: float) -> Bucket:
    """The limit of all chats together; `rate` in sends a second."""
    return Bucket(1.0 / rate, burst=max(1.0, rate * _SMOOTH_SECONDS))


def private_bucket(rate: float = 1.0) -> Bucket:
    """A private chat: about one a second, short bursts tolerated (Bot FAQ, "limits").

    How short is unpublished; five lets a runner tap through a set without a wait.
    """
    return Bucket(1.0 / rate, burst=5.0)


def group_bucket() -> Bucket:
    """A group: 20 a minute (Bot FAQ, "limits"), three of them at once."""
    return Bucket(3.0, burst=3.0)


Waiter = asyncio.Future[None]


@dataclass(slots=True)
class _Chat:
    """A chat's limit, the hold that it is under, and who waits to send to it."""

    bucket: Bucket
    held_until: float = 0.0
    waiting: tuple[deque[Waiter], deque[Waiter]] = field(default_factory=lambda: (deque(), deque()))

    def free_at(self) -> float:
        return max(self.bucket.free_at(), self.held_until)


class Line:
    """Where sends wait for their turn. Interactive ones go before bulk ones.

    Among equals the chat that has been ready longest goes first, so that a chat that waits
    for its own limit holds up nobody else.
    """

    def __init__(self, rate: float, chat_rate: float = 1.0) -> None:
        self._overall = overall_bucket(rate)
        self._chat_rate = chat_rate
        self._held_until = 0.0
        self._chats: dict[int, _Chat] = {}
        # One heap for interactive and one for bulk: (loop time ready at, order, chat id).
        self._ready: tuple[list[tuple[float, int, int]], ...] = ([], [])
        self._order = itertools.count()
        self._timer: asyncio.TimerHandle | None = None

    async def turn(self, chat: int, *, bulk: bool = False) -> None:
        """Wait until one message may be sent to this chat."""
        loop = asyncio.get_running_loop()
        waiter: Waiter = loop.create_future()
        place = self._chat(chat)
        queue = place.waiting[bulk]
        queue.append(waiter)
        if len(queue) == 1:
            self._line_up(chat, place, bulk=bulk, now=loop.time())
        self._pump()
        await waiter

    def hold(self, chat: int, seconds: float) -> None:
        """Send nothing to this chat for so long."""
        until = asyncio.get_running_loop().time() + seconds
        place = self._chat(chat)
        place.held_until = max(place.held_until, until)

    def hold_all(self, seconds: float) -> None:
        """Send nothing to anybody for so long; afterwards all queue through the rate again."""
        until = asyncio.get_running_loop().time() + seconds
        self._held_until = max(self._held_until, until)

    def _chat(self, chat: int) -> _Chat:
        if chat not in self._chats:
            if len(self._chats) % _PRUNE_EVERY == _PRUNE_EVERY - 1:
                self._prune()
            self._chats[chat] = _Chat(self._bucket(chat))
        return self._chats[chat]

    def _bucket(self, chat: int) -> Bucket:
        return private_bucket(self._chat_rate) if chat > 0 else group_bucket()

    def _line_up(self, chat: int, place: _Chat, *, bulk: bool, now: float) -> None:
        ready = max(now, place.free_at())
        heapq.heappush(self._ready[bulk], (ready, next(self._order), chat))

    def _pump(self) -> None:
        """Let go whoever may send now; set a timer for the next."""
        loop = asyncio.get_running_loop()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while (at := self._next_at()) is not None:
            if at > loop.time():
                self._timer = loop.call_at(at, self._pump)
                return
            self._let_one_go(loop.time())

    def _next_at(self) -> float | None:
        """Loop time at which the next one may go; None where nobody waits."""
        heads = [head for bulk in (False, True) if (head := self._head(bulk=bulk))]
        if not heads:
            return None
        ready = min(at for at, _ in heads)
        return max(ready, self._overall.free_at(), self._held_until)

    def _let_one_go(self, now: float) -> None:
        bulk = (head := self._head(bulk=False)) is None or head[0] > now
        _, _, chat = heapq.heappop(self._ready[bulk])
        place = self._chats[chat]
        queue = place.waiting[bulk]
        queue.popleft().set_result(None)
        place.bucket.take(now)
        self._overall.take(now)
        if queue:
            self._line_up(chat, place, bulk=bulk, now=now)

    def _head(self, *, bulk: bool) -> tuple[float, int] | None:
        """The first of a heap, as ready time and chat, once its top tells the truth."""
        heap = self._ready[bulk]
        while heap:
            ready, order, chat = heap[0]
            place = self._chats[chat]
            queue = place.waiting[bulk]
            while queue and queue[0].done():  # whoever waited has given up
                queue.popleft()
            if not queue:
                heapq.heappop(heap)
            elif ready < place.free_at():  # a hold, or a send of the other kind, came between
                heapq.heapreplace(heap, (place.free_at(), order, chat))
            else:
                return ready, chat
        return None

    def _prune(self) -> None:
        """Forget chats of which nothing needs to be known."""
        now = asyncio.get_running_loop().time()
        for chat, place in list(self._chats.items()):
            if not any(place.waiting) and max(place.bucket.paid, place.held_until) <= now:
                del self._chats[chat]
