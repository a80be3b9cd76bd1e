"""What Prometheus is told. One object, made by bot/house.py; nothing of it is global.

No label names a chat or a runner, nor anything that people write: each has few values.
docs/operating.md lists them, and deploy/prometheus-rules.yml says which to be woken by.
"""

import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from importlib.metadata import version
from math import nan
from time import perf_counter
from typing import Protocol

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

from bot.turns import Turn
from coach.runner import Standing
from storage.census import Counts

PRIORITIES = ("interactive", "bulk")
"""Of sends: what somebody waits for, and letters."""
QUICK = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 120.0)
"""Bounds in seconds for what somebody waits for."""
SLOW = (1.0, 5.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0, 14400.0)
"""Bounds in seconds for reminders: a tick lies between 1 and 300."""


class Queue(Protocol):
    """The updates in memory."""

    @property
    def held(self) -> int:
        """How many."""
        ...

    @property
    def lanes(self) -> int:
        """Of how many chats."""
        ...


class Metrics:
    """Counts and times. Each method is told of one thing that happened, and takes microseconds."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._updates = self._counter("updates", "Updates dealt with.", "kind", "outcome")
        self._failures = self._counter("update_failures", "Tries of an update that failed.", "kind")
        stages = self._histogram(
            "update_seconds", "From an update's arrival to each stage.", QUICK, "stage"
        )
        self._begun = stages.labels("begun")
        self._committed = stages.labels("committed")
        self._answered = stages.labels("answered")
        self._asked = self._counter(
            "telegram_requests", "Calls of the Bot API.", "method", "outcome"
        )
        self._asking = self._histogram(
            "telegram_request_seconds", "How long they took, polling aside.", QUICK
        )
        self._polled_at: datetime | None = None
        self._polled = self._gauge(
            "last_poll_timestamp_seconds", "When Telegram last answered a question for updates."
        )
        waiting = self._gauge("sends_waiting", "Sends that wait for their turn.", "priority")
        waits = self._histogram(
            "send_wait_seconds", "How long sends waited for their turn.", QUICK, "priority"
        )
        self._waiting = {each: waiting.labels(each) for each in PRIORITIES}
        self._waits = {each: waits.labels(each) for each in PRIORITIES}
        self._holds = self._counter("holds", "Sends held back, by a 429 or after trouble.", "scope")
        self._late = self._histogram(
            "reminder_lag_seconds", "From when a reminder was due until it was sent.", SLOW
        )
        self._ticks = self._histogram("tick_seconds", "How long a look for reminders took.", QUICK)
        self._drawn = self._counter("pictures_drawn", "Figures drawn, not found in the store.")
        self._uploaded = self._counter("uploads", "Requests that carried a file to Telegram.")
        self._pending = self._gauge("inbox_updates", "Updates that have had no effect yet.")
        self._letters = self._gauge("outbox_letters", "Messages that wait to be sent.")
        self._runners = self._gauge("runners", "Runners known.", "standing")
        self._readable = self._gauge("database_up", "1 where the database could be counted.")
        self._about()

    def follow(self, queue: Queue) -> None:
        """Tell its depth whenever it is asked for."""
        held = self._gauge("updates_in_memory", "Updates read from the inbox, not yet dealt with.")
        held.set_function(lambda: queue.held)
        lanes = self._gauge("lanes", "Chats of which an update waits or is at work.")
        lanes.set_function(lambda: queue.lanes)

    def update(self, turn: Turn) -> None:
        """An update was dealt with, or left for the next start."""
        self._updates.labels(turn.kind, turn.outcome.value).inc()
        if turn.failures:
            self._failures.labels(turn.kind).inc(turn.failures)
        self._begun.observe(turn.waited)
        if turn.committed is not None:
            self._committed.observe(turn.waited + turn.committed)
        if turn.answered is not None:
            self._answered.observe(turn.waited + turn.answered)

    def asked(self, method: str, outcome: str, seconds: float, *, upload: bool) -> None:
        """A call of the Bot API ended."""
        self._asked.labels(method, outcome).inc()
        self._asking.observe(seconds)
        if upload:
            self._uploaded.inc()

    def polled(self, outcome: str, at: datetime) -> None:
        """A question for updates ended, at that moment."""
        self._asked.labels("getUpdates", outcome).inc()
        if outcome == "sent":
            self._polled_at = at
            self._polled.set(at.timestamp())

    def polled_at(self) -> datetime | None:
        """When Telegram last answered one; None: never."""
        return self._polled_at

    def queued(self, priority: str) -> None:
        """A send got in line."""
        self._waiting[priority].inc()

    def let_go(self, priority: str, seconds: float) -> None:
        """A send had its turn, or gave up waiting."""
        self._waiting[priority].dec()
        self._waits[priority].observe(seconds)

    def held(self, scope: str) -> None:
        """Nothing is sent to a `chat`, or to `all`, for a while."""
        self._holds.labels(scope).inc()

    def reminded(self, lag: timedelta) -> None:
        """A reminder was sent so long after it was due."""
        self._late.observe(max(0.0, lag.total_seconds()))

    @contextmanager
    def tick(self) -> Iterator[None]:
        """A look for due reminders happens inside."""
        began = perf_counter()
        try:
            yield
        finally:
            self._ticks.observe(perf_counter() - began)

    def drew(self) -> None:
        """A figure was drawn; may be called in any thread."""
        self._drawn.inc()

    def counted(self, counts: Counts | None) -> None:
        """The database was counted; None where it could not be."""
        self._readable.set(counts is not None)
        self._pending.set(nan if counts is None else counts.pending)
        self._letters.set(nan if counts is None else counts.letters)
        for standing in Standing:
            number = nan if counts is None else counts.standings[standing]
            self._runners.labels(standing.value).set(number)

    def _about(self) -> None:
        about = self._gauge("build_info", "Always 1; what runs.", "version", "python")
        about.labels(version("bandstride"), platform.python_version()).set(1)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(f"bandstride_{name}", about, labels, registry=self.registry)

    def _gauge(self, name: str, about: str, *labels: str) -> Gauge:
        return Gauge(f"bandstride_{name}", about, labels, registry=self.registry)

    def _histogram(self, name: str, about: str, bounds: Sequence[float], *labels: str) -> Histogram:
        named = f"bandstride_{name}"
        return Histogram(named, about, labels, buckets=bounds, registry=self.registry)
