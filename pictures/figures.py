"""What the coach asks to be shown, drawn once and kept."""

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Literal

from coach.words import Picture
from content.figures import BandPath, Figure
from pictures import moving, pair
from pictures.overview import Card, page, page_size
from pictures.store import Store

UNKNOWN = "#5A6B82"  # a band whose colour was never told, or is in bands.yaml no more
MOST_ORDERS = 2000  # of about a kilobyte each; every film there is, and the pages of a busy day


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as drawn.

    Attributes:
        key: the same for the same looks, in every process and on every day.
        media: `animation` is MP4, `photo` is PNG.
        width, height: pixels.
        duration: seconds; 0 for a photo.
    """

    key: str
    media: Literal["animation", "photo"]
    data: bytes
    width: int
    height: int
    duration: float = 0


@dataclass(frozen=True, slots=True)
class _Order:
    """A drawing before it is drawn."""

    key: str
    media: Literal["animation", "photo"]
    draw: Callable[[], bytes]
    size: tuple[int, int]
    duration: float = 0


class Figures:
    """Draws moving figures and overviews. One drawing at a time, in a thread.

    Two who ask for the same drawing at the same time wait for one and the same.
    """

    def __init__(
        self,
        figures: Mapping[str, Figure],
        palette: Mapping[str, str],
        folder: Path,
        drew: Callable[[], None] = lambda: None,
    ) -> None:
        """Takes the movement of each exercise and how each colour word is painted.

        Args:
            figures: by exercise.
            palette: by colour word; a word that it lacks is painted `UNKNOWN`.
            folder: keeps drawings between runs, at most `pictures.store.LIMIT` bytes of them.
            drew: told of each drawing that was not there yet, in some thread.
        """
        self._figures = figures
        self._palette = palette
        self._store = Store(folder)
        self._drew = drew
        self._look = _look()
        self._brush = asyncio.Lock()
        self._underway: dict[str, asyncio.Task[bytes]] = {}
        # The same for the same picture, and asked for at nearly every tap.
        self._order = lru_cache(maxsize=MOST_ORDERS)(self._ordered)

    def key(self, picture: Picture) -> str:
        """The key of the drawing, without drawing it. Raises as `draw` does."""
        return self._order(picture).key

    async def draw(self, picture: Picture) -> Drawing:
        """One exercise moving, or still with its start and end; or a still of several.

        Raises:
            KeyError: there is no such exercise, or it has no such position.
        """
        return await self._drawn(self._order(picture))

    def _ordered(self, picture: Picture) -> _Order:
        if len(picture.exercises) > 1:
            return self._page(picture)
        asked = picture.exercises[0], picture.positions[0], picture.colours[0]
        return self._film(*asked) if picture.moves else self._pair(*asked)

    def _film(self, exercise: str, position: str, colour: str) -> _Order:
        figure = self._figures[exercise]
        paths, paint = figure.bands[position], self._paint(colour)
        key = self._key("film", (_seen(figure), paths, paint if paths else ""))
        draw = partial(moving.film, figure, paths, paint)
        size = moving.size_of(figure)
        return _Order(key, "animation", draw, size, moving.seconds(figure, paths))

    def _pair(self, exercise: str, position: str, colour: str) -> _Order:
        card = self._card(exercise, position, colour, finished=False)
        key = self._key("pair", (_seen(card.figure), card.path, card.colour))
        draw = partial(pair.still, card.figure, card.path, card.colour)
        return _Order(key, "photo", draw, pair.size_of(card.figure))

    def _page(self, picture: Picture) -> _Order:
        asked = zip(picture.exercises, picture.positions, picture.colours, strict=True)
        cards = tuple(
            self._card(*one, finished=index in picture.finished) for index, one in enumerate(asked)
        )
        looks = [(_seen(c.figure), c.path, c.colour, c.finished) for c in cards]
        key = self._key("page", looks)
        size = page_size(len(cards))
        return _Order(key, "photo", partial(page, cards), size)

    def _card(self, exercise: str, position: str, colour: str, *, finished: bool) -> Card:
        figure = self._figures[exercise]
        paths = figure.bands[position]
        # A band that visits several places is shown at the last, which the position is named for.
        path: BandPath | None = paths[-1] if paths else None
        return Card(figure, path, self._paint(colour) if path else "", finished)

    def _paint(self, colour: str) -> str:
        return self._palette.get(colour, UNKNOWN)

    def _key(self, kind: str, looks: object) -> str:
        told = f"{self._look} {kind} {looks!r}"
        return f"{kind}-{hashlib.sha256(told.encode()).hexdigest()[:24]}"

    async def _drawn(self, order: _Order) -> Drawing:
        task = self._underway.get(order.key)
        if task is None:
            task = asyncio.create_task(self._fetched(order), name=f"draw {order.key}")
            self._underway[order.key] = task
            task.add_done_callback(lambda _: self._underway.pop(order.key))
        # One who stops waiting must not stop the drawing for the others.
        data = await asyncio.shield(task)
        return Drawing(order.key, order.media, data, *order.size, order.duration)

    async def _fetched(self, order: _Order) -> bytes:
        kept = await asyncio.to_thread(self._store.get, order.key)
        if kept is not None:
            return kept
        async with self._brush:
            return await asyncio.to_thread(self._made, order)

    def _made(self, order: _Order) -> bytes:
        data = order.draw()
        self._drew()
        self._store.put(order.key, data)
        return data


def _seen(figure: Figure) -> tuple[object, ...]:
    """All of a figure that decides its looks, in an order that every process shares."""
    props = sorted(prop.value for prop in figure.props)
    place = figure.view, figure.base, figure.facing, props, figure.anchor
    return (
        place,
        figure.poses,
        [muscle.value for muscle in figure.muscles],
        figure.working.value,
        figure.barefoot,
    )


def _look() -> str:
    """A hash of the drawing code itself: who changes it need not remember a version."""
    code = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        code.update(path.read_bytes())
    return code.hexdigest()[:16]
