"""One chat's updates: a few in memory, some left in the inbox for later, no flood of them."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime

from bot.updates import Json


@dataclass(slots=True)
class Lane:
    """What of one chat waits.

    Attributes:
        waiting: those in memory, and when each was kept.
        left: id of the first that was left behind in the inbox; all after it are too.
        last: the highest id that was left there.
        behind: how many were left there.
        dropped: how many of the flood that goes on were more than anybody waits for.
        working: somebody sees to it.
    """

    waiting: deque[tuple[Json, datetime | None]] = field(default_factory=deque)
    left: int | None = None
    last: int = 0
    behind: int = 0
    dropped: int = 0
    working: bool = False

    def is_full(self, room: int) -> bool:
        """What comes next has to be left behind, where so many may be in memory."""
        return self.left is not None or len(self.waiting) >= room

    @property
    def is_empty(self) -> bool:
        """Nothing of it needs to be known."""
        return not self.working and not self.waiting and self.left is None

    def leave(self, update_id: int, most: int) -> bool:
        """Leave one behind, also once more; False where that would be more than `most`."""
        if update_id > self.last:
            if self.behind >= most:
                return False
            self.last = update_id
            self.behind += 1
        self.left = update_id if self.left is None else min(self.left, update_id)
        return True

    def caught_up(self) -> int:
        """Nothing is left behind any more; returns how many were dropped meanwhile."""
        dropped, self.dropped = self.dropped, 0
        self.left, self.last, self.behind = None, 0, 0
        return dropped
