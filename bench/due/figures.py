"""What was measured of many reminders due at once, and how it reads."""

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.due.telegram import Sent, Telegram

HEAD = (
    "| due | cap | rate / cap | worst second / cap | 429 | lost | twice | last, s | N / cap, s "
    "| taps | median, ms | 99 of 100, ms | processor / message, ms |\n"
    "|---|---|---|---|---|---|---|---|---|---|---|---|---|"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """One run.

    Attributes:
        due: how many reminders. cap: messages a second.
        rate: sustained, as a share of the cap, a hold aside.
        worst: the fullest second, as a share of the cap.
        refused: answers of 429. lost, twice: runners.
        last: seconds from when they were due to the last one.
        ideal: what all messages meanwhile take at the cap, and a hold beside.
        taps: seconds that each took.
        processor: the coach's seconds of it.
    """

    due: int
    cap: int
    rate: float
    worst: float
    refused: int
    lost: int
    twice: int
    last: float
    ideal: float
    taps: Sequence[float]
    processor: float

    def row(self) -> str:
        """A line of Markdown."""
        slow = statistics.quantiles(self.taps, n=100)[98]
        cells = (
            *(f"{self.due:,}", f"{self.cap:,}/s", f"{self.rate:.3f}", f"{self.worst:.3f}"),
            *(str(self.refused), str(self.lost), str(self.twice)),
            *(f"{self.last:.2f}", f"{self.ideal:.2f}", str(len(self.taps))),
            *(f"{1000 * statistics.median(self.taps):.0f}", f"{1000 * slow:.0f}"),
            f"{1000 * self.processor / (self.due + len(self.taps)):.2f}",
        )
        return f"| {' | '.join(cells)} |"


def figures(
    telegram: Telegram, due: range, at: float, taps: Sequence[float], processor: float
) -> Figures:
    """What a run has led to; `at` is when they were due, by the monotonic clock."""
    counts = Counter(each.chat for each in telegram.sent)
    reminders = [each.at for each in telegram.sent if each.chat in due]
    last = max(reminders)
    meanwhile = [each.at for each in telegram.sent if each.at <= last]
    held = _longest_gap(meanwhile) if telegram.refused else 0.0
    return Figures(
        due=len(due),
        cap=telegram.cap,
        rate=(len(meanwhile) - 1) / (last - meanwhile[0] - held) / telegram.cap,
        worst=_worst_second([each.at for each in telegram.sent]) / telegram.cap,
        refused=len(telegram.refused),
        lost=sum(counts[each] == 0 for each in due),
        twice=sum(counts[each] > 1 for each in due),
        last=last - at,
        ideal=len(meanwhile) / telegram.cap + held,
        taps=taps,
        processor=processor,
    )


def edits(sent: Sequence[Sent]) -> dict[int, float]:
    """When each chat's screen was changed first."""
    return {each.chat: each.at for each in reversed(sent) if each.method == "editMessageText"}


def _worst_second(times: Sequence[float]) -> int:
    """The most within any second, wherever it begins."""
    most, first = 0, 0
    for last, at in enumerate(times):
        while times[first] <= at - 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def _longest_gap(times: Sequence[float]) -> float:
    return max(later - earlier for earlier, later in pairwise(times))
