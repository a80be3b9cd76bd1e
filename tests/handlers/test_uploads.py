"""A new picture is uploaded once, however many chats ask for it at once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from telegram import Chat, Message, PhotoSize

from coach.words import Picture
from handlers.ahead import Ahead
from handlers.media import Media, Sendable
from handlers.uploads import PATIENCE
from tests.bot.virtualtime import now, play

PAGE = Picture(("squat", "bridge"), ("", ""), ("", ""), ahead=False)


class Drawn:
    """A drawing that takes a second."""

    key, media, data, width, height = "page", "photo", b"bytes", 10, 10


class Artist:
    def key(self, picture: Picture) -> str:
        return "page"

    async def draw(self, picture: Picture) -> Drawn:
        await asyncio.sleep(1)
        return Drawn()


@dataclass
class Known:
    file_id: str
    file_unique_id: str


@dataclass
class Shelf:
    known: dict[str, Known] = field(default_factory=dict)

    async def get(self, key: str) -> Known | None:
        await asyncio.sleep(0)
        return self.known.get(key)

    async def many(self, keys: Sequence[str]) -> dict[str, Known]:
        return self.known

    async def put(self, key: str, file_id: str, file_unique_id: str) -> None:
        self.known[key] = Known(file_id, file_unique_id)

    async def drop(self, key: str) -> None:
        del self.known[key]


class Chats:
    """Chats that are sent the same picture; an upload takes so long, or fails."""

    def __init__(self) -> None:
        artist = Artist()
        self.media = Media(artist, Shelf(), Ahead(artist))
        self.uploads: list[float] = []

    async def send(self, takes: float = 2, *, fails: bool = False) -> str:
        sent = await self.media.of(PAGE)
        try:
            if isinstance(sent.file, str):
                return sent.file
            self.uploads.append(now())
            await asyncio.sleep(takes)
            if fails:
                return "blocked"
            await self.media.keep(sent, message(f"file {len(self.uploads)}"))
            return "uploaded"
        finally:
            self.media.settled(sent)


def message(file: str) -> Message:
    photo = PhotoSize(file, f"unique {file}", 10, 10)
    return Message(1, None, Chat(1, "private"), photo=[photo])  # type: ignore[arg-type] # no date


def test_a_new_picture_is_uploaded_once_and_everybody_else_gets_its_file_id() -> None:
    async def scene() -> None:
        chats = Chats()
        answers = await asyncio.gather(*(chats.send() for _ in range(50)))
        assert sorted(answers) == ["file 1"] * 49 + ["uploaded"]
        assert now() == 3

    play(scene())


def test_an_upload_that_fails_is_taken_over_by_one_of_those_who_wait() -> None:
    async def scene() -> None:
        chats = Chats()
        answers = await asyncio.gather(chats.send(fails=True), *(chats.send() for _ in range(9)))
        assert sorted(answers) == ["blocked"] + ["file 2"] * 8 + ["uploaded"]

    play(scene())


def test_a_stuck_upload_holds_up_the_others_for_a_while_only() -> None:
    async def scene() -> None:
        chats = Chats()
        stuck = asyncio.create_task(chats.send(takes=300))
        await asyncio.sleep(0)
        answers = await asyncio.gather(*(chats.send() for _ in range(9)))
        assert sorted(answers) == ["file 2"] * 8 + ["uploaded"]
        assert chats.uploads == [1, 1 + PATIENCE]
        assert await stuck == "uploaded"
        assert not chats.media.uploads._going

    play(scene())


def test_one_that_is_known_is_waited_for_by_nobody() -> None:
    async def scene() -> None:
        chats = Chats()
        await chats.send()
        known: Sendable = await chats.media.of(PAGE)
        chats.media.settled(known)
        assert (known.file, now()) == ("file 1", 3)

    play(scene())
