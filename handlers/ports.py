"""What handlers need from outside: a courier, an artist, a shelf. `bot/house.py` joins them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from coach.words import Picture

T = TypeVar("T")


class Courier(Protocol):
    """Every call to Telegram that reaches a person goes through it, paced and retried."""

    async def send(
        self,
        chat_id: int,
        call: Callable[[int], Awaitable[T]],
        *,
        bulk: bool = False,
        once: bool = False,
    ) -> T:
        """Make the call when it is the chat's turn. Raises what Telegram answers for good.

        Args:
            chat_id: negative for groups.
            call: is given the chat, which is another than `chat_id` where a group has moved.
            bulk: whatever somebody waits for goes before it.
            once: rather not at all than twice, where the answer to it is lost.
        """
        ...

    async def quick(self, call: Callable[[], Awaitable[T]]) -> T:
        """Make the call at once: a toast counts against no limit."""
        ...


class Posts(Protocol):
    """Sends what is written already; a bot of the library's kind otherwise."""

    @property
    def supports_inline_queries(self) -> bool | None: ...
    async def send_finished(self, chat: int, html: str, keys: Mapping[str, Any] | None) -> None:
        """Send a text with a keyboard as Telegram has it, if any. Raises what it answers."""
        ...


class Drawing(Protocol):
    """A picture as drawn. `media` is `animation` (MP4) or `photo` (PNG or JPEG)."""

    @property
    def key(self) -> str: ...
    @property
    def media(self) -> str: ...
    @property
    def data(self) -> bytes: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


class Artist(Protocol):
    """Draws what a picture asks for; `pictures.figures` fulfils it."""

    def key(self, picture: Picture) -> str:
        """The key of the drawing, without drawing it."""
        ...

    async def draw(self, picture: Picture) -> Drawing: ...


class Shelved(Protocol):
    """An uploaded file as Telegram knows it."""

    @property
    def file_id(self) -> str: ...
    @property
    def file_unique_id(self) -> str: ...


class Shelf(Protocol):
    """Remembers uploads of this bot by drawing key."""

    async def get(self, key: str) -> Shelved | None: ...
    async def many(self, keys: Sequence[str]) -> Mapping[str, Shelved]:
        """Those of them that were ever sent."""
        ...

    async def put(self, key: str, file_id: str, file_unique_id: str) -> None: ...
    async def drop(self, key: str) -> None: ...
