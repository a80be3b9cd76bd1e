"""What each chat did a moment ago. In memory: after a restart nobody remembers it either."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

What = TypeVar("What")


class Lately(Generic[What]):
    """The last thing of each chat, for so long. It holds what those chats do within that time."""

    def __init__(self, clock: Callable[[], datetime], span: timedelta) -> None:
        self._clock = clock
        self._span = span
        self._last: dict[int, tuple[datetime, What]] = {}  # the oldest first

    def __len__(self) -> int:
        """How many chats are remembered."""
        return len(self._last)

    def note(self, chat: int, what: What) -> None:
        """It was this; what is long ago is forgotten."""
        self._last.pop(chat, None)
        self._last[chat] = (self._clock(), what)
        while not self._is_fresh(first := next(iter(self._last))):
            del self._last[first]

    def drop(self, chat: int) -> None:
        """Something else came between."""
        self._last.pop(chat, None)

    def of(self, chat: int) -> What | None:
        """What it was; None where nothing was within the span."""
        return self._last[chat][1] if chat in self._last and self._is_fresh(chat) else None

    def _is_fresh(self, chat: int) -> bool:
        # Both ways: a clock that was set back must not keep it fresh for an hour.
        return abs(self._clock() - self._last[chat][0]) <= self._span
