"""The phone's clock: real time, or a time that was set, that only moves forward."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from phone.shapes import Json


class PhoneClock:
    """What time it is on the desk.

    It runs with real time plus an offset; frozen, it stands still until it is moved. The coach
    shares this object, so that moving it moves everyone's time. It never goes back.
    """

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        """Start the clock.

        Args:
            start: the first instant, with a zone; now when absent.
            frozen: stand still between moves, as tests like it.

        Raises:
            ValueError: start has no zone.
        """
        first = _utc(start) if start else _real()
        self._frozen_at: datetime | None = first if frozen else None
        self._offset = timedelta(0) if start is None else first - _real()
        self._listeners: list[Callable[[datetime], None]] = []

    def now(self) -> datetime:
        """The instant, in UTC."""
        return self._frozen_at if self._frozen_at is not None else _real() + self._offset

    @property
    def timestamp(self) -> int:
        """The instant in whole Unix seconds, as the Bot API gives dates."""
        return int(self.now().timestamp())

    def move(self, by: timedelta) -> datetime:
        """Move forward by a span and tell the listeners.

        Raises:
            ValueError: the span is negative.
        """
        if by < timedelta(0):
            raise ValueError(f"the clock only moves forward, not by {by}")
        if self._frozen_at is not None:
            self._frozen_at += by
        else:
            self._offset += by
        now = self.now()
        for listener in self._listeners:
            listener(now)
        return now

    def move_to(self, when: datetime) -> datetime:
        """Move forward to an instant.

        Raises:
            ValueError: it has no zone, or has passed.
        """
        now, target = self.now(), _utc(when)
        if target < now:
            raise ValueError(f"the clock only moves forward; {when} is before {now}")
        return self.move(target - now)

    def reach(self, when: datetime) -> datetime:
        """Move forward to an instant; one that a running clock has passed is reached already.

        Raises:
            ValueError: it has no zone.
        """
        return self.move(max(_utc(when) - self.now(), timedelta(0)))

    def on_move(self, listener: Callable[[datetime], None]) -> None:
        """Call the listener with the new instant after each move."""
        self._listeners.append(listener)

    def as_doc(self) -> Json:
        """What a store keeps, so that a restart doesn't bring time back."""
        return {"offset": self._offset.total_seconds(), "at": self.now().isoformat()}

    def catch_up(self, doc: Json) -> None:
        """Go on from a kept clock: never earlier than it was, nor than this one is."""
        if self._frozen_at is not None:
            self._frozen_at = max(self._frozen_at, datetime.fromisoformat(doc["at"]))
        else:
            self._offset = max(self._offset, timedelta(seconds=doc["offset"]))


def _real() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the phone's one place that asks the machine


def _utc(when: datetime) -> datetime:
    if when.tzinfo is None:
        raise ValueError(f"{when} has no zone")
    return when.astimezone(UTC)
