"""Taps on buttons and the answers that they wait for."""

import hashlib
import time

from phone import limits
from phone.errors import bad_request
from phone.shapes import Json
from phone.world.records import Query
from phone.world.store import Store

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
"""For QUERY_ID_INVALID, as Client.cpp words it."""

REMEMBERED = 1000
"""So many taps are kept; the oldest go first."""


class Queries:
    """Callback queries, answered and not."""

    def __init__(self, store: Store) -> None:
        """Load them."""
        self._store = store
        self.reset()

    def reset(self) -> None:
        """Load from the store; those that wait may wait their whole time again."""
        now = time.monotonic()
        kept = [Query.from_doc(doc, now) for _, doc in self._store.load("query")]
        self._by_id = {query.id: query for query in sorted(kept, key=lambda q: int(q.id))}
        self._count = int(dict(self._store.load("count")).get("queries", {}).get("last", 0))

    def ask(self, person: int, chat_id: int, message_id: int, data: str) -> Query:
        """A new tap."""
        self._count += 1
        self._store.put("count", "queries", {"last": self._count})
        # Real ids are long numbers of which nothing can be read; these grow, for the order.
        tail = int(hashlib.sha256(f"{person}/{self._count}".encode()).hexdigest()[:8], 16)
        identifier = f"{self._count:09d}{tail:010d}"
        query = Query(f"1{identifier}", person, chat_id, message_id, data, time.monotonic())
        self._by_id[query.id] = query
        self._store.put("query", query.id, query.as_doc())
        while len(self._by_id) > REMEMBERED:
            oldest = next(iter(self._by_id))
            del self._by_id[oldest]
            self._store.delete("query", oldest)
        return query

    def answer(self, query_id: str, answer: Json) -> Query:
        """Answer a tap, once and in time.

        Raises:
            BotApiError: it was answered, is too old or was never made (QUERY_ID_INVALID in
                Client.cpp).
        """
        query = self._by_id.get(query_id)
        if query is None or query.answer is not None or self._expired(query):
            raise bad_request(TOO_OLD)
        query.answer = answer
        self._store.put("query", query.id, query.as_doc())
        return query

    def _expired(self, query: Query) -> bool:
        return time.monotonic() - query.asked > limits.CALLBACK_SECONDS

    def find(self, query_id: str) -> Query | None:
        """The tap, if it is remembered."""
        return self._by_id.get(query_id)

    def all(self) -> list[Query]:
        """All that are remembered, oldest first."""
        return list(self._by_id.values())

    def unanswered(self) -> list[Query]:
        """Those that nobody answered."""
        return [query for query in self._by_id.values() if query.answer is None]
