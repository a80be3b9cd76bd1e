"""Pictures on their way to Telegram: drawn once, uploaded once, then sent by file id."""

from dataclasses import dataclass, field

from telegram import (
    Animation,
    InputFile,
    InputMediaAnimation,
    InputMediaPhoto,
    Message,
    PhotoSize,
)

from coach.words import Picture
from handlers.ahead import Ahead
from handlers.ports import Artist, Shelf
from handlers.uploads import Upload, Uploads


@dataclass(frozen=True, slots=True)
class Sendable:
    """A picture ready for a call: a file id, or the bytes where it was never uploaded.

    `unique` tells whether a message shows it already; None where it was never uploaded.
    `upload` is what others wait for meanwhile.
    """

    key: str
    moving: bool
    file: str | InputFile
    unique: str | None
    width: int | None = None
    height: int | None = None
    upload: Upload | None = None

    def input_media(self, caption: str) -> InputMediaAnimation | InputMediaPhoto:
        """For an edit that puts this picture in a message."""
        if self.moving:
            return InputMediaAnimation(
                self.file, caption, parse_mode="HTML", width=self.width, height=self.height
            )
        return InputMediaPhoto(self.file, caption, parse_mode="HTML")


@dataclass(frozen=True, slots=True)
class Media:
    """Joins the artist and the shelf."""

    artist: Artist
    shelf: Shelf
    ahead: Ahead
    uploads: Uploads = field(default_factory=Uploads)

    async def of(self, picture: Picture) -> Sendable:
        """The picture, by file id where it was uploaded before. Tell when it is `settled`."""
        key = self.artist.key(picture)
        moving = picture.moves
        if len(picture.exercises) > 1 and picture.ahead:
            self.ahead.draw(picture)
        if (shelved := await self._shelved(key, moving=moving)) is not None:
            return shelved
        drawing = await self.artist.draw(picture)
        while await self.uploads.wait(key):
            if (shelved := await self._shelved(key, moving=moving)) is not None:
                return shelved
        upload = self.uploads.begin(key)
        name = f"{drawing.key}.mp4" if moving else f"{drawing.key}.png"
        file = InputFile(drawing.data, filename=name, attach=True)
        return Sendable(key, moving, file, None, drawing.width, drawing.height, upload)

    def settled(self, sent: Sendable) -> None:
        """Tell that it was sent and kept, or that it could not be."""
        if sent.upload is not None:
            self.uploads.end(sent.upload)

    async def keep(self, sent: Sendable, message: Message) -> None:
        """Remember an upload by what Telegram calls it."""
        shown = file_of(message)
        if sent.unique is None and shown is not None:
            await self.shelf.put(sent.key, shown.file_id, shown.file_unique_id)

    async def _shelved(self, key: str, *, moving: bool) -> Sendable | None:
        known = await self.shelf.get(key)
        if known is None:
            return None
        return Sendable(key, moving, known.file_id, known.file_unique_id)

    async def forget(self, refused: Sendable) -> None:
        """Forget an upload that Telegram knows no more: it is uploaded again."""
        await self.shelf.drop(refused.key)


def file_of(message: Message) -> Animation | PhotoSize | None:
    """The picture that a message shows."""
    return message.animation or (message.photo[-1] if message.photo else None)
