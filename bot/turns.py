"""Which piece of work a line of the log belongs to, and how long an update's took."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from time import perf_counter

import structlog

from bot.clock import Clock
from bot.correlation import correlated
from bot.updates import Json, chat_of, kind_of

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)
_level = logging.getLogger(__name__)  # asking structlog's costs as much as all else here


class Outcome(StrEnum):
    """What became of an update."""

    DONE = "done"  # it had its effect, and was answered
    REPEATED = "repeated"  # it had its effect before
    CLOSED = "closed"  # nobody is there to answer
    UNANSWERED = "unanswered"  # it had its effect, but answering it failed
    GIVEN_UP = "given_up"  # it failed too often
    FAILED = "failed"  # of those that are tried only once
    LATE = "late"  # it waited for longer than its answer is of use
    DROPPED = "dropped"  # its chat sent more than anybody reads
    LEFT = "left"  # the program ends: it is handled at the next start


@dataclass(slots=True)
class Turn:
    """One update on its way.

    Attributes:
        kind: `message`, `callback_query`, ...
        waited: seconds from its arrival in the inbox until its turn.
        began: by `perf_counter`.
        committed, answered: seconds from its turn until its effect was lasting, and until
            its answer was with Telegram; None where there was none.
        failures: how often it failed.
    """

    kind: str
    waited: float
    began: float
    committed: float | None = None
    answered: float | None = None
    failures: int = 0
    outcome: Outcome = Outcome.LEFT


class Turns:
    """Follows updates from their arrival to their answer.

    Args:
        clock: what time it is, in the inbox's sense.
        ended: told each update that was dealt with, or left.
    """

    def __init__(self, clock: Clock, ended: Callable[[Turn], None] = lambda _: None) -> None:
        self._clock = clock
        self._ended = ended
        self._mine: ContextVar[Turn | None] = ContextVar("turn", default=None)

    @contextmanager
    def of(self, update: Json, received: datetime | None) -> Iterator[Turn]:
        """See one update through inside; whoever does says its `outcome`.

        Args:
            update: as it was on the wire.
            received: when it was kept; None where that was just now.
        """
        waited = self._clock() - received if received else timedelta()
        turn = Turn(kind_of(update), max(0.0, waited.total_seconds()), perf_counter())
        mark = self._mine.set(turn)
        with correlated(update=update["update_id"], chat=chat_of(update)):
            try:
                yield turn
            finally:
                self._mine.reset(mark)
                self._tell(turn)

    def committed(self) -> None:
        """Tell that the effect of the update in whose turn this is called is lasting."""
        if (turn := self._mine.get()) is not None:
            turn.committed = perf_counter() - turn.began

    def _tell(self, turn: Turn) -> None:
        took = perf_counter() - turn.began
        if turn.outcome is Outcome.DONE:
            turn.answered = took
        self._ended(turn)
        if _level.isEnabledFor(logging.DEBUG):
            _log.debug("an update was dealt with", **_told(turn, took))


def _told(turn: Turn, took: float) -> dict[str, object]:
    return {
        "kind": turn.kind,
        "outcome": turn.outcome.value,
        "failures": turn.failures,
        "waited_ms": round(1000 * turn.waited, 1),
        "took_ms": round(1000 * took, 1),
    }
