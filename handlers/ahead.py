"""Draws ahead what will soon be asked for, so that nobody waits for a pencil."""

import asyncio

import structlog

from coach.words import Picture
from handlers.ports import Artist

_log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(__name__)


class Ahead:
    """Whoever is shown a workout's overview will soon want to see its exercises move.

    A first drawing takes a second or two; the artist keeps it, so the next one is at once.
    """

    def __init__(self, artist: Artist) -> None:
        self._artist = artist
        self._tasks: set[asyncio.Task[None]] = set()

    def draw(self, overview: Picture) -> None:
        """Begin to draw each of its exercises, in order, and return at once."""
        task = asyncio.create_task(self._each(overview))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Leave undrawn what is not drawn yet."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _each(self, overview: Picture) -> None:
        films = zip(overview.exercises, overview.positions, overview.colours, strict=True)
        for exercise, position, colour in films:
            try:
                await self._artist.draw(Picture((exercise,), (position,), (colour,)))
            except Exception as error:  # noqa: BLE001 - it is drawn again when it is asked for
                _log.warning("could not draw ahead", exercise=exercise, why=error)
