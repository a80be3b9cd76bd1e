"""Telegram's limits: how far apart sends are, and how many fit into any period.

Distances are kept by GCRA (the generic cell rate algorithm, ITU-T I.371): only one number is
stored, the theoretical arrival time up to which sends are paid for. Alone it would lose rate by
each late timer or, forgiving that, let more pass than the period takes; so a limit also knows when
its last sends were, and its distances are a little shorter than it could keep up.

What Telegram counts is when a send arrives, which only its answer tells: docs/decisions/0020.
"""

import itertools
import math
from collections import deque
from dataclasses import dataclass

SLACK = 0.02
"""Seconds beyond Telegram's second, for what its clock and ours may differ by. At 30 a second
98 % of the limit are left."""
LATE = 0.5
"""Seconds by which a send may arrive late, as after a stall of ours, the network's or theirs.
Answers that take longer are Telegram's own slowness, which shall not slow us down as well."""
HASTE = 1.05
"""So much quicker than the limit sends may follow each other, to make up for late timers. No more,
since who is ahead of the second then pauses, and a tap waits for it (docs/performance.md)."""
LATE_SECONDS = 0.01
"""What a timer may be late without losing haste; at 30 a second sends still go one by one."""
PRIVATE_BURST = 5.0
"""Telegram tolerates "short bursts" (Bot FAQ); how short is unpublished. Five let a runner tap
through a set without a wait."""
GROUP_MINUTE = 20
"""Messages that a group takes in any minute (Bot FAQ)."""
GROUP_BURST = 3.0


@dataclass(slots=True)
class Bucket:
    """How far apart sends are.

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


_Span = tuple[float, float]
"""Loop times at which a send was let go, and was answered."""


class Limit:
    """A bucket, and so many sends in any period at most, whenever it begins.

    A send counts until a period after it arrived. It arrived `LATE` after it was let go at the
    latest; once it is answered, before that by as much as the fastest answer took.

    Args:
        most: sends in a period.
        period: seconds.
    """

    __slots__ = ("_answered", "_bucket", "_fastest", "_most", "_numbers", "_period", "_under_way")

    def __init__(self, bucket: Bucket, most: int, period: float) -> None:
        self._bucket = bucket
        self._most = most
        self._period = period + SLACK
        self._numbers = itertools.count()
        self._under_way: dict[int, float] = {}  # loop times at which they were let go
        self._answered: deque[_Span] = deque()
        self._fastest = math.inf

    @property
    def paid(self) -> float:
        """Loop time from which on nothing needs to be known of earlier sends."""
        known = [*self._under_way.values(), *(to for _, to in self._answered)]
        last = max(known, default=-math.inf)
        return max(self._bucket.paid, last + LATE + self._period)

    def free_at(self) -> float:
        """Loop time at which the next send is allowed."""
        spaced = self._bucket.free_at()
        if len(self._under_way) + len(self._answered) < self._most:
            return spaced
        return max(spaced, min(self._firsts()))

    def take(self, now: float) -> int:
        """Pay for one send; returns its number."""
        if len(self._under_way) + len(self._answered) == self._most:
            self._let_first_go()
        self._bucket.take(now)
        number = next(self._numbers)
        self._under_way[number] = now
        return number

    def end(self, number: int, now: float, *, answered: bool) -> None:
        """Tell that a send has ended; if it was answered, it shows how fast an answer can be."""
        since = self._under_way.pop(number, None)
        if since is None:  # too slow to count any more
            return
        if answered:
            self._fastest = min(self._fastest, now - since)
        self._answered.append((since, now))

    def _firsts(self) -> tuple[float, float]:
        """Loop times at which the first of those under way, and of the answered, cease to count."""
        since = next(iter(self._under_way.values()), math.inf)
        return since + LATE + self._period, self._arrived() + self._period

    def _arrived(self) -> float:
        """Loop time at which the first of the answered had arrived at the latest."""
        if not self._answered:
            return math.inf
        since, to = self._answered[0]
        back = self._fastest if self._fastest < math.inf else 0.0
        return min(max(since, to - back), since + LATE)

    def _let_first_go(self) -> None:
        under_way, answered = self._firsts()
        if under_way < answered:
            del self._under_way[next(iter(self._under_way))]
        else:
            self._answered.popleft()


def overall_limit(rate: float) -> Limit:
    """All chats together; `rate` is Telegram's limit, in sends a second."""
    most = int(rate)
    hasty = rate * HASTE
    spaced = Bucket(1.0 / hasty, burst=1.0 + hasty * LATE_SECONDS)
    return Limit(spaced, most, most / rate)


def private_bucket(rate: float = 1.0) -> Bucket:
    """A private chat: so many a second, and a short burst."""
    return Bucket(1.0 / rate, burst=PRIVATE_BURST)


def group_limit() -> Limit:
    """A group: its minute, and a few at once."""
    spaced = Bucket(60.0 / GROUP_MINUTE / HASTE, burst=GROUP_BURST)
    return Limit(spaced, GROUP_MINUTE, 60.0)
