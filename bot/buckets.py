"""Telegram's limits: how far apart sends are, and how many fit into any period.

Distances are kept by GCRA (the generic cell rate algorithm, ITU-T I.371): only one number is
stored, the theoretical arrival time up to which sends are paid for. Alone it would lose rate by
each late timer or, forgiving that, let more pass than the period takes; so a limit also knows when
its last sends were, and its distances are a little shorter than it could keep up.
"""

from collections import deque
from dataclasses import dataclass

SLACK = 0.038
"""Seconds beyond Telegram's second: what leaves us so far apart arrives by the network and a busy
machine a little nearer. At 30 a second 96.3 % of the limit are left."""
BUSY_RATE, BUSY_SLACK = 100.0, 0.05
"""Sends a second from which on they keep the program busy, and its slack then: its stalls are
longer, and each 429 that they bring costs a second of everybody's (docs/performance.md)."""
HASTE = 1.1
"""So much quicker than the limit sends may follow each other, to make up for late timers."""
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


class Limit:
    """A bucket, and so many sends in any period at most, whenever it begins.

    Args:
        most: sends in a period.
        period: seconds.
    """

    __slots__ = ("_bucket", "_last", "_period")

    def __init__(self, bucket: Bucket, most: int, period: float) -> None:
        self._bucket = bucket
        self._period = period
        self._last: deque[float] = deque(maxlen=most)

    @property
    def paid(self) -> float:
        """Loop time from which on nothing needs to be known of earlier sends."""
        return max(self._bucket.paid, self._last[-1] + self._period if self._last else 0.0)

    def free_at(self) -> float:
        """Loop time at which the next send is allowed."""
        spaced = self._bucket.free_at()
        if len(self._last) < (self._last.maxlen or 0):
            return spaced
        return max(spaced, self._last[0] + self._period)

    def take(self, now: float) -> None:
        """Pay for one send."""
        self._bucket.take(now)
        self._last.append(now)


def overall_limit(rate: float) -> Limit:
    """All chats together; `rate` is Telegram's limit, in sends a second."""
    most = int(rate)
    hasty = rate * HASTE
    spaced = Bucket(1.0 / hasty, burst=1.0 + hasty * LATE_SECONDS)
    slack = SLACK if rate < BUSY_RATE else BUSY_SLACK
    return Limit(spaced, most, most / rate + slack)


def private_bucket(rate: float = 1.0) -> Bucket:
    """A private chat: so many a second, and a short burst."""
    return Bucket(1.0 / rate, burst=PRIVATE_BURST)


def group_limit() -> Limit:
    """A group: its minute, and a few at once."""
    spaced = Bucket(60.0 / GROUP_MINUTE / HASTE, burst=GROUP_BURST)
    return Limit(spaced, GROUP_MINUTE, 60.0 + SLACK)
