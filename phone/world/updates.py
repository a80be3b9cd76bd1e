"""The queue of updates that wait for the bot."""

import asyncio
from collections import deque
from itertools import islice

from phone.shapes import Json
from phone.world.store import Store

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""core.telegram.org/bots/api#getupdates: left out unless allowed_updates names them."""

REMEMBERED = 1000
"""So many confirmed updates can still be delivered again on demand."""


class UpdateQueue:
    """Updates in order of their ids; the ids grow for ever, over restarts too.

    The real server drops what waits longer than 24 hours; here it waits, since the desk's clock
    may jump days while the coach is down.
    """

    def __init__(self, store: Store, *, first_id: int) -> None:
        """Load what waits.

        Args:
            store: where it is kept.
            first_id: the first update's id in an empty world.
        """
        self._store = store
        self._first_id = first_id
        self.arrived = asyncio.Event()
        self._load()

    def _load(self) -> None:
        kept = dict(self._store.load("queue")).get("state", {})
        self._next_id: int = kept.get("next_id", self._first_id)
        self.fetched_up_to: int = kept.get("fetched_up_to", 0)
        self.allowed: list[str] | None = kept.get("allowed")
        waiting = {int(key): update for key, update in self._store.load("update")}
        self._waiting = dict(sorted(waiting.items()))
        self._recent: deque[Json] = deque(self._waiting.values(), maxlen=REMEMBERED)

    def reset(self) -> None:
        """Begin anew after the store was emptied."""
        self._load()

    def _keep(self) -> None:
        state = {
            "next_id": self._next_id,
            "fetched_up_to": self.fetched_up_to,
            "allowed": self.allowed,
        }
        self._store.put("queue", "state", state)

    def __len__(self) -> int:
        return len(self._waiting)

    def allow(self, kinds: list[str] | None) -> None:
        """Which kinds the bot wants from now on; None keeps what it said last."""
        if kinds is not None:
            self.allowed = kinds
            self._keep()

    def wants(self, kind: str) -> bool:
        """An empty list means the default, as on the page."""
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    def add(self, kind: str, body: Json) -> int | None:
        """Queue an update and wake the poller; None where the bot doesn't want its kind."""
        if not self.wants(kind):
            return None
        update_id = self._next_id
        update: Json = {"update_id": update_id, kind: body}
        self._next_id += 1
        self._recent.append(update)
        self._enqueue(update)
        self._keep()
        return update_id

    def _enqueue(self, update: Json) -> None:
        self._waiting[update["update_id"]] = update
        self._store.put("update", update["update_id"], update)
        self.arrived.set()

    def again(self, update_id: int) -> None:
        """Deliver an update once more, as the server may.

        Raises:
            KeyError: it is not among the last ones.
        """
        for update in self._recent:
            if update["update_id"] == update_id:
                self._enqueue(update)
                self._waiting = dict(sorted(self._waiting.items()))
                return
        raise KeyError(update_id)

    def confirm(self, offset: int) -> None:
        """Drop what lies before the offset; a negative one keeps only the last ones."""
        if offset < 0:
            ids = list(self._waiting)
            offset = ids[offset] if -offset <= len(ids) else 0
        for update_id in [i for i in self._waiting if i < offset]:
            del self._waiting[update_id]
            self._store.delete("update", update_id)

    def drop_all(self) -> None:
        """Forget all that waits."""
        self.confirm(self._next_id)

    def first(self, limit: int) -> list[Json]:
        """The oldest that wait; they wait on until they are confirmed."""
        return list(islice(self._waiting.values(), limit))

    def fetched(self, updates: list[Json]) -> None:
        """Note that the bot has seen these."""
        newest = max((update["update_id"] for update in updates), default=0)
        if newest > self.fetched_up_to:
            self.fetched_up_to = newest
            self._keep()

    @property
    def recent(self) -> list[Json]:
        """The last updates made, oldest first."""
        return list(self._recent)
