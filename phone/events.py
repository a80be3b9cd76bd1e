"""What happens on the desk, told to pages (a stream each) and to tests (the next happening)."""

import asyncio
from dataclasses import dataclass, field

from phone.shapes import Json

BACKLOG = 1000
"""A page that falls this many events behind is cut off; it reconnects and reloads the state."""


@dataclass(frozen=True)
class Event:
    """One happening.

    Attributes:
        kind: "message", "edit", "answer", ... as in the desk's contract.
        data: its fields.
    """

    kind: str
    data: Json = field(default_factory=dict)


class Events:
    """Publishes happenings to whoever listens."""

    def __init__(self) -> None:
        self._streams: set[asyncio.Queue[Event | None]] = set()
        self._next: list[asyncio.Future[None]] = []

    def publish(self, kind: str, **data: object) -> None:
        """Tell everyone; never waits."""
        event = Event(kind, dict(data))
        for stream in list(self._streams):
            if stream.qsize() >= BACKLOG:
                self._end(stream)
            else:
                stream.put_nowait(event)
        self.stir()

    def stir(self) -> None:
        """Wake those who wait for any happening, without one that pages care for."""
        waiting, self._next = self._next, []
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def happening(self) -> None:
        """Wait until anything is published."""
        future = asyncio.get_running_loop().create_future()
        self._next.append(future)
        await future

    def subscribe(self) -> asyncio.Queue[Event | None]:
        """A stream of events from now on; None is its end."""
        stream: asyncio.Queue[Event | None] = asyncio.Queue()
        self._streams.add(stream)
        return stream

    def unsubscribe(self, stream: asyncio.Queue[Event | None]) -> None:
        """Stop a stream."""
        self._streams.discard(stream)

    def close(self) -> None:
        """End all streams."""
        for stream in list(self._streams):
            self._end(stream)

    def _end(self, stream: asyncio.Queue[Event | None]) -> None:
        self._streams.discard(stream)
        stream.put_nowait(None)
