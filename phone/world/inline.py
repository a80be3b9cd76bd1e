"""Inline queries: what people type after the bot's name, in any chat, and what it answers.

Kept in memory only, as the server keeps them for minutes: whoever types on asks anew.
"""

import hashlib
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from phone import limits
from phone.clock import PhoneClock
from phone.errors import bad_request
from phone.shapes import Json, without_none
from phone.world.queries import TOO_OLD

REMEMBERED = 1000
"""So many queries are kept; the oldest go first."""


@dataclass(frozen=True)
class InlineResult:
    """One of the answers, ready to be posted.

    Attributes:
        id: as the bot named it.
        kind: "article", "mpeg4_gif", "gif" or "photo".
        title: empty where it has none.
        description: the smaller line.
        content: fields of the message that it becomes.
        thumbnail: file_id of a small picture, None where there is none.
    """

    id: str
    kind: str
    title: str
    description: str
    content: Json
    thumbnail: str | None = None

    def as_shown(self) -> Json:
        """What people see of it before it is posted."""
        return without_none(
            id=self.id,
            kind=self.kind,
            title=self.title,
            description=self.description,
            thumbnail=self.thumbnail,
            animation=self.content.get("animation"),
        )


@dataclass(frozen=True)
class InlineAnswer:
    """What the bot answered.

    Attributes:
        results: in its order.
        next_offset: what to ask with for more; empty where there are no more.
        button: Bot API InlineQueryResultsButton, above the results.
    """

    results: tuple[InlineResult, ...]
    next_offset: str
    button: Json | None


@dataclass
class InlineQuery:
    """Words after the bot's name, waiting for results.

    Attributes:
        id: inline_query id.
        person: who types.
        chat_id: where the result would be posted.
        text: the words.
        offset: what the bot gave as next_offset; empty for the first page.
        asked: monotonic seconds of the process, for expiry.
        answer: None while there is none.
    """

    id: str
    person: int
    chat_id: int
    text: str
    offset: str
    asked: float
    answer: InlineAnswer | None = None


_Key = tuple[int | None, str, str]


class InlineQueries:
    """The queries of all people, and the server's cache of answers.

    Attributes:
        enabled: BotFather's /setinline: without it nobody's words reach the bot.
        feedback: BotFather's /setinlinefeedback: the bot hears which result was posted.
    """

    def __init__(self, clock: PhoneClock, *, enabled: bool, feedback: bool) -> None:
        self._clock = clock
        self.enabled = enabled
        self.feedback = feedback
        self._count = 0
        self.reset()

    def reset(self) -> None:
        """Forget all of them; ids never come twice."""
        self._by_id: dict[str, InlineQuery] = {}
        self._cache: dict[_Key, tuple[datetime, InlineAnswer]] = {}

    def ask(self, person: int, chat_id: int, text: str, offset: str) -> InlineQuery:
        """A new query, answered at once where the server still has an answer."""
        self._count += 1
        tail = int(hashlib.sha256(f"{person}/{self._count}".encode()).hexdigest()[:8], 16)
        identifier = f"2{self._count:09d}{tail:010d}"
        query = InlineQuery(identifier, person, chat_id, text, offset, time.monotonic())
        query.answer = self._cached((person, text, offset)) or self._cached((None, text, offset))
        self._by_id[query.id] = query
        if len(self._by_id) > REMEMBERED:
            del self._by_id[next(iter(self._by_id))]
        return query

    def _cached(self, key: _Key) -> InlineAnswer | None:
        until, answer = self._cache.get(key, (None, None))
        return answer if until is not None and self._clock.now() < until else None

    def waiting(self, query_id: str) -> InlineQuery:
        """A query that may be answered: once and in time.

        Raises:
            BotApiError: it was answered, is too old or was never asked.
        """
        query = self._by_id.get(query_id)
        if query is None or query.answer is not None or self._expired(query):
            raise bad_request(TOO_OLD)
        return query

    def answer(
        self, query: InlineQuery, answer: InlineAnswer, *, seconds: int, personal: bool
    ) -> None:
        """Keep an answer, for others too unless it is personal, for so many seconds."""
        query.answer = answer
        if seconds > 0:
            key = (query.person if personal else None, query.text, query.offset)
            self._cache[key] = (self._clock.now() + timedelta(seconds=seconds), answer)

    def _expired(self, query: InlineQuery) -> bool:
        return time.monotonic() - query.asked > limits.INLINE_SECONDS

    def find(self, query_id: str) -> InlineQuery | None:
        """The query, if it is remembered."""
        return self._by_id.get(query_id)
