"""Gives each chat its turn: one chat's updates in order, chats in parallel, none starved.

The inbox is the queue; in memory is only a window of it. A chat takes its turn first and a
slot after, so a flooding chat holds one slot at most; and of each chat only a few updates
are in memory, so a flood does not fill the window either. What of it was left behind in
the inbox is read when the chat has caught up; what is more than anybody waits for is dropped
there, so that the inbox is bounded too. While the window is full the poller pauses: what comes
meanwhile Telegram keeps for 24 hours.
"""

import asyncio
import json
from collections.abc import Coroutine, Sequence
from datetime import datetime
from typing import Protocol

import structlog

from bot.backoff import Backoff
from bot.clock import Clock
from bot.lane import Lane
from bot.pace import Pace
from bot.settling import Settles, Settling
from bot.slots import Slots
from bot.tries import Counts, Handle, OnError, Tries
from bot.turns import Turns
from bot.updates import Json, chat_of
from storage.inbox import Incoming

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)

_HIGHEST = 2**63 - 1  # no id is above it


class Holds(Counts, Settles, Protocol):
    """The inbox's side of handling."""

    async def pending(self, limit: int, after: int = 0) -> Sequence[Incoming]:
        """The oldest updates above the id `after` that have had no effect yet."""
        ...


class Ordering:
    """Reads the inbox and has each update handled.

    Args:
        handle, on_error, slots: see `Tries`.
        pace: how quickly one chat's updates are handled.
        turns: follows each update.
        window: updates in memory, all chats together.
        lane: updates of one chat in memory.
        narrow: the same while the window is more than half full, so that many chats that flood
            leave room for all others.
        flood: updates of one chat that wait in the inbox beside them. Far more than a person
            sends: at five a second it takes 40 seconds to see to them.
        page: updates read at once.
    """

    def __init__(
        self,
        inbox: Holds,
        handle: Handle,
        clock: Clock,
        on_error: OnError,
        *,
        slots: Slots,
        pace: Pace,
        turns: Turns | None = None,
        window: int = 2000,
        lane: int = 20,
        narrow: int = 5,
        flood: int = 200,
        page: int = 200,
    ) -> None:
        self._inbox = inbox
        self._clock = clock
        self._pace = pace
        self._tries = Tries(inbox, handle, clock, on_error, slots, turns or Turns(clock))
        self._window, self._page = window, page
        self._lane, self._narrow, self._flood = lane, narrow, flood
        self._lanes: dict[int, Lane] = {}
        self._held = 0
        self._known: set[int] = set()  # ids in memory, and finished ones not yet settled
        self._awaited = 0  # callers of `idle`
        self._cursor = 0  # all of the inbox up to here is in memory, done, left behind or dropped
        self._lowest = _HIGHEST  # id of those that arrived since the last page was asked for
        self._unread = True  # at start: whatever an earlier run left
        self._news = asyncio.Event()
        self._finished = Settling(inbox, clock, self._news.set, most=page)
        self._space = asyncio.Event()
        self._quiet = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = False

    @property
    def held(self) -> int:
        """Updates in memory."""
        return self._held

    @property
    def lanes(self) -> int:
        """Chats of which something waits or is at work."""
        return len(self._lanes)

    def arrived(self, update_ids: Sequence[int]) -> None:
        """Tell that these are in the inbox now."""
        # Ids grow, but after a week of silence Telegram begins anew anywhere, also below.
        self._lowest = min(self._lowest, *update_ids)
        self._unread = True
        self._quiet.clear()
        if self._is_full:
            self._space.clear()
        self._news.set()

    async def room(self, seconds: float) -> bool:
        """Whether more may arrive; waits for so long at most while the window is full."""
        try:
            async with asyncio.timeout(seconds):
                await self._space.wait()
        except TimeoutError:
            return False
        return True

    async def idle(self) -> None:
        """Return once everything that has arrived has been handled."""
        self._awaited += 1
        self._news.set()
        try:
            await self._quiet.wait()
        finally:
            self._awaited -= 1

    async def run(self) -> None:
        """Feed the lanes until `stop`."""
        pauses = Backoff(first=0.2, most=10.0)
        while not self._stopping:
            self._news.clear()
            try:
                await self._settle()
                await self._catch_up()
                await self._read_on()
            except Exception as error:  # noqa: BLE001 - a database that is down comes back
                pause = pauses.failed()
                if pauses.failures == 1:
                    _log.warning("the inbox cannot be read", why=error)
                await asyncio.sleep(pause)
                continue
            pauses.worked()
            if not (self._held or self._finished or self._unread):
                self._quiet.set()
            await self._news.wait()

    async def stop(self, seconds: float) -> None:
        """Begin nothing new; let what has begun end, for so long at most.

        What was not finished stays in the inbox and is handled at the next start.
        """
        self._stopping = True
        self._news.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()
            if late:
                _log.warning("updates left for the next start", count=len(late))
                await asyncio.wait(late)
        await self._finished.now()

    async def _settle(self) -> None:
        """Mark as done what is finished: answered, or in no need of an answer."""
        self._known.difference_update(await self._finished.in_time(awaited=self._awaited > 0))

    async def _read_on(self) -> None:
        """Take updates beyond the cursor into memory, page by page, while there is room."""
        while self._unread and not (self._is_full or self._stopping):
            self._unread = False  # before reading: what arrives meanwhile is read next
            self._cursor, self._lowest = min(self._cursor, self._lowest - 1), _HIGHEST
            try:
                page = await self._inbox.pending(self._page, self._cursor)
            except Exception:
                self._unread = True
                raise
            for each in page:
                self._cursor = each.id
                self._take(each)
            self._unread |= len(page) == self._page
        if not self._unread:
            self._space.set()

    @property
    def _is_full(self) -> bool:
        """There is no room for a page, or so much was dropped that it is settled first."""
        return max(self._held, len(self._finished)) + self._page > self._window

    @property
    def _room_of_one(self) -> int:
        """Updates of one chat that may be in memory now."""
        return self._lane if 2 * self._held <= self._window else self._narrow

    async def _catch_up(self) -> None:
        """Read on for chats of which something was left behind and nothing waits in memory."""
        for key, lane in list(self._lanes.items()):
            while lane.left is not None and not lane.waiting and not self._stopping:
                await self._follow(key, lane, lane.left)
            self._forget_if_empty(key, lane)

    async def _follow(self, key: int, lane: Lane, start: int) -> None:
        """Take a page of what was left of one chat, from the id `start` up to the cursor."""
        page = await self._inbox.pending(self._page, start - 1)
        for each in page:
            if each.id > self._cursor:
                break
            update = _parsed(each)
            if chat_of(update) != key or each.id in self._known:
                continue
            if len(lane.waiting) >= self._room_of_one:
                lane.left = each.id
                return
            lane.behind -= 1
            self._enter(key, lane, update, each.received_at)
        if len(page) == self._page and page[-1].id < self._cursor:
            lane.left = page[-1].id + 1
        elif dropped := lane.caught_up():
            _log.warning("a flood is over", chat=key, dropped=dropped)

    def _take(self, each: Incoming) -> None:
        if each.id in self._known:
            return
        update = _parsed(each)
        key = chat_of(update)
        lane = self._lanes.setdefault(key, Lane())
        if not lane.is_full(self._room_of_one):
            self._enter(key, lane, update, each.received_at)
        elif not lane.leave(each.id, self._flood):
            self._drop(key, lane, update)

    def _drop(self, key: int, lane: Lane, update: Json) -> None:
        """Be done with what is more than anybody waits for; its sender is told once a flood."""
        if not lane.dropped:
            _log.warning("a chat floods: what is too much is dropped", chat=key)
            self._begin(self._tries.drop(update))
        lane.dropped += 1
        self._known.add(update["update_id"])
        self._finished.add(update["update_id"])
        self._news.set()

    def _enter(self, key: int, lane: Lane, update: Json, received: datetime | None) -> None:
        lane.waiting.append((update, received))
        self._known.add(update["update_id"])
        self._held += 1
        if not lane.working:
            lane.working = True
            self._begin(self._work(key, lane))

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, key: int, lane: Lane) -> None:
        """Handle what waits of one chat, one after the other."""
        while lane.waiting and not self._stopping:
            await self._pace.turn(key)
            update, received = lane.waiting.popleft()
            await self._tries.see_through(update, received)
            self._held -= 1
            self._finished.add(update["update_id"])
            if len(self._finished) == self._page:
                self._news.set()
            if self._unread and not self._is_full:
                self._news.set()
        lane.working = False
        self._forget_if_empty(key, lane)
        self._news.set()

    def _forget_if_empty(self, key: int, lane: Lane) -> None:
        if lane.is_empty:
            self._lanes.pop(key, None)


def _parsed(each: Incoming) -> Json:
    try:
        update: Json = json.loads(each.payload)
    except ValueError:
        _log.error("an update in the inbox cannot be read: skipped", update=each.id)
        return {"update_id": each.id}
    return update
