"""What a file is, read from its bytes as the server reads it."""

import io
from dataclasses import dataclass

import av
from av.error import FFmpegError
from PIL import Image, UnidentifiedImageError

from phone import limits
from phone.errors import misuse

SIDES = (90, 320, 800, 1280)
"""The longest sides of a photo's sizes; core.telegram.org/api/files#image-thumbnail-types."""

_JPEG_QUALITY = 87


@dataclass(frozen=True)
class Picture:
    """One size of a photo, as JPEG like the server keeps it."""

    width: int
    height: int
    data: bytes


@dataclass(frozen=True)
class Film:
    """A moving picture without sound.

    Attributes:
        width: in pixels.
        height: in pixels.
        seconds: how long it plays, rounded as the server does.
        mime: "video/mp4" or "image/gif". The real server makes every GIF an MP4; here it stays.
        thumbnail: its first frame.
    """

    width: int
    height: int
    seconds: int
    mime: str
    thumbnail: Picture


def read_photo(data: bytes) -> list[Picture]:
    """The sizes of a photo, small to large.

    Raises:
        MisuseError: no picture, or of forbidden proportions. Wording of the server's constants
            as bots meet them.
    """
    try:
        with Image.open(io.BytesIO(data)) as opened:
            picture = opened.convert("RGB")
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError) as error:
        raise misuse("IMAGE_PROCESS_FAILED") from error
    width, height = picture.size
    too_long = max(width, height) > limits.PHOTO_RATIO * min(width, height)
    if width + height > limits.PHOTO_SIDES or too_long:
        raise misuse("PHOTO_INVALID_DIMENSIONS")
    longest = max(width, height)
    sides = [side for side in SIDES if side < longest] + ([longest] if longest < SIDES[-1] else [])
    if longest >= SIDES[-1]:
        sides = list(SIDES)
    return [_scaled(picture, side) for side in sides]


def read_film(data: bytes) -> Film:
    """Size, length and first frame of an animation.

    Raises:
        MisuseError: the bytes are no film.
    """
    try:
        with av.open(io.BytesIO(data), mode="r") as container:
            stream = container.streams.video[0]
            frame = next(container.decode(stream))
            seconds = container.duration / av.time_base if container.duration else 0.0
            mime = "image/gif" if container.format.name == "gif" else "video/mp4"
            first: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]  # PyAV has none
    except (FFmpegError, IndexError, StopIteration) as error:
        raise misuse("VIDEO_FILE_INVALID") from error
    width, height = first.size
    thumbnail = _scaled(first, min(SIDES[1], max(width, height)))
    return Film(width, height, max(1, round(seconds)), mime, thumbnail)


def _scaled(picture: Image.Image, side: int) -> Picture:
    scale = side / max(picture.size)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    resized = picture if size == picture.size else picture.resize(size)
    buffer = io.BytesIO()
    resized.save(buffer, "JPEG", quality=_JPEG_QUALITY)
    return Picture(size[0], size[1], buffer.getvalue())
