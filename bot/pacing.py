"""Who may send when: the overall rate, each chat's own, and holds that Telegram asked for."""

import asyncio
import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field
from typing import Self

from bot.buckets import Bucket, Limit, group_limit, overall_limit, private_bucket

_PRUNE_EVERY = 1024
ANSWERS_A_LETTER = 9
"""So many answers may go before a letter that could go: a tenth is left for letters, so that
they are late, but not for ever, while people ask for more than the limit allows."""

Waiter = asyncio.Future[None]


@dataclass(slots=True)
class _Chat:
    """A chat's limit, the hold that it is under, and who waits to send to it.

    Attributes:
        sending: number of what is on its way to it; the next waits, so that none overtakes it.
        waiting: interactive ones, and bulk ones.
        lined_up: whether each of the two has its place in a heap.
    """

    limit: Bucket | Limit
    held_until: float = 0.0
    sending: int | None = None
    waiting: tuple[deque[Waiter], deque[Waiter]] = field(default_factory=lambda: (deque(), deque()))
    lined_up: list[bool] = field(default_factory=lambda: [False, False])

    def free_at(self) -> float:
        return max(self.limit.free_at(), self.held_until)

    def idle(self, now: float) -> bool:
        """Nothing of it needs to be known."""
        busy = self.sending is not None or any(self.waiting) or any(self.lined_up)
        return not busy and max(self.limit.paid, self.held_until) <= now


class Line:
    """Where sends wait for their turn. Interactive ones go before bulk ones.

    Among equals the chat that has been ready longest goes first, so that a chat that waits
    for its own limit holds up nobody else. To one chat one send is on its way at a time.

    Args:
        limit: Telegram's for all chats together, in sends a second.
        chat_rate: sends a second to one private chat.
    """

    def __init__(self, limit: float, chat_rate: float = 1.0) -> None:
        self._overall = overall_limit(limit)
        self._chat_rate = chat_rate
        self._held_until = 0.0
        self._chats: dict[int, _Chat] = {}
        # One heap for interactive and one for bulk: (loop time ready at, order, chat id).
        self._ready: tuple[list[tuple[float, int, int]], ...] = ([], [])
        self._order = itertools.count()
        self._answers = 0  # that went before a letter since the last letter
        self._timer: asyncio.TimerHandle | None = None

    def queue(self, chat: int, *, bulk: bool, again: bool) -> Waiter:
        """Get in line; done when it is one's turn. What was let go and failed comes `again`."""
        waiter: Waiter = asyncio.get_running_loop().create_future()
        place = self._chat(chat)
        if again:
            self._ended(place, answered=False)
            place.waiting[bulk].appendleft(waiter)
        else:
            place.waiting[bulk].append(waiter)
        self._line_up(chat)
        self._pump()
        return waiter

    def free(self, chat: int, *, answered: bool) -> None:
        """Tell that what was on its way to the chat has arrived, or failed."""
        self._ended(self._chats[chat], answered=answered)
        self._line_up(chat)
        self._pump()

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
            self._chats[chat] = _Chat(self._limit(chat))
        return self._chats[chat]

    def _limit(self, chat: int) -> Bucket | Limit:
        return private_bucket(self._chat_rate) if chat > 0 else group_limit()

    def _line_up(self, chat: int) -> None:
        place, now = self._chats[chat], asyncio.get_running_loop().time()
        for bulk, queue in enumerate(place.waiting):
            if queue and place.sending is None and not place.lined_up[bulk]:
                place.lined_up[bulk] = True
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
        bulk = self._is_letters_turn(now)
        _, _, chat = heapq.heappop(self._ready[bulk])
        place = self._chats[chat]
        place.lined_up[bulk] = False
        place.limit.take(now)
        place.sending = self._overall.take(now)
        place.waiting[bulk].popleft().set_result(None)

    def _ended(self, place: _Chat, *, answered: bool) -> None:
        if place.sending is not None:
            now = asyncio.get_running_loop().time()
            self._overall.end(place.sending, now, answered=answered)
            place.sending = None

    def _is_letters_turn(self, now: float) -> bool:
        answer, letter = (
            (head := self._head(bulk=bulk)) is not None and head[0] <= now for bulk in (False, True)
        )
        turn = letter and (not answer or self._answers == ANSWERS_A_LETTER)
        self._answers = self._answers + 1 if letter and not turn else 0
        return turn

    def _head(self, *, bulk: bool) -> tuple[float, int] | None:
        """The first of a heap, as ready time and chat, once its top tells the truth."""
        heap = self._ready[bulk]
        while heap:
            ready, order, chat = heap[0]
            place = self._chats[chat]
            queue = place.waiting[bulk]
            while queue and queue[0].done():  # whoever waited has given up
                queue.popleft()
            if place.sending is not None or not queue:
                heapq.heappop(heap)
                place.lined_up[bulk] = False
            elif ready < place.free_at():  # a hold, or a send of the other kind, came between
                heapq.heapreplace(heap, (place.free_at(), order, chat))
            else:
                return ready, chat
        return None

    def _prune(self) -> None:
        now = asyncio.get_running_loop().time()
        self._chats = {chat: each for chat, each in self._chats.items() if not each.idle(now)}


class Ticket:
    """A sender's place in line for one chat: from `come` to its end nobody else sends there.

    Where its send fails and is tried again, it comes again: in time with the limits, and
    before all others of its kind, so that the order within the chat is kept.

    Attributes:
        chat: negative for groups.
        bulk: whatever somebody waits for goes before it.
    """

    def __init__(self, line: Line, chat: int, *, bulk: bool = False) -> None:
        self.chat, self.bulk = chat, bulk
        self._line = line
        self._mine = False

    async def come(self) -> None:
        """Wait until one message may be sent."""
        again, self._mine = self._mine, False
        waiter = self._line.queue(self.chat, bulk=self.bulk, again=again)
        try:
            await waiter
        except asyncio.CancelledError:
            if not waiter.cancelled():  # it was let go just before it gave up
                self._line.free(self.chat, answered=False)
            raise
        self._mine = True

    def __enter__(self) -> Self:
        """Only `come` gets in line."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Let the next one come."""
        if self._mine:
            self._mine = False
            self._line.free(self.chat, answered=kind is None)
