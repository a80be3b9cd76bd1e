"""Telegram's limits, each as a bucket.

Rates are kept by GCRA (the generic cell rate algorithm, ITU-T I.371): of each limit only
one number is stored, the theoretical arrival time up to which sends are paid for.
"""

from dataclasses import dataclass

SHARE = 0.965
"""Of the overall limit so much is used. What leaves us evenly arrives bunched: at 30 a second
a 31st arrives within one second only if it is 26 ms nearer to the first than it was sent."""
LATE_SECONDS = 0.01
"""What a timer may be late without losing rate; at 30 a second sends still go one by one."""
PRIVATE_BURST = 5.0
"""Telegram tolerates "short bursts" (Bot FAQ); how short is unpublished. Five let a runner tap
through a set without a wait."""
GROUP_MINUTE = 20
"""Messages that a group takes in any minute (Bot FAQ)."""
GROUP_BURST = 3


@dataclass(slots=True)
class Bucket:
    """One limit. No window of t seconds sees more than `burst + t / interval` sends.

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


def overall_bucket(limit: float) -> Bucket:
    """All chats together; `limit` is Telegram's, in sends a second."""
    rate = limit * SHARE
    return Bucket(1.0 / rate, burst=1.0 + rate * LATE_SECONDS)


def private_bucket(rate: float = 1.0) -> Bucket:
    """A private chat: so many a second, and a short burst."""
    return Bucket(1.0 / rate, burst=PRIVATE_BURST)


def group_bucket() -> Bucket:
    """A group: its minute holds, whenever it is begun to be counted; a few of them at once."""
    return Bucket(60.0 / (GROUP_MINUTE - GROUP_BURST), burst=GROUP_BURST)
