"""What people send besides texts: places, stickers, voices, pictures, files, contacts, forwards."""

import io
from fractions import Fraction

import av
from PIL import Image, ImageDraw

from phone.shapes import Json
from phone.text.formatting import format_text
from phone.world.records import Person
from phone.world.world import World

_STICKER_SIDE = 512  # core.telegram.org/stickers: one side is exactly 512 pixels
_VOICE_RATE = 48_000
_OPUS_FRAME = 960


def location(latitude: float, longitude: float) -> Json:
    """A pin on the map, in degrees."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def contact(person: Person) -> Json:
    """Somebody's own card."""
    card = {"phone_number": f"+99{person.id}", "user_id": person.id}
    names = {k: person.user[k] for k in ("first_name", "last_name") if k in person.user}
    return {"contact": {**card, **names}}


def sticker(world: World, emoji: str) -> Json:
    """A sticker that stands for an emoji."""
    shape = {
        "type": "regular",
        "width": _STICKER_SIDE,
        "height": _STICKER_SIDE,
        "is_animated": False,
        "is_video": False,
        "emoji": emoji,
    }
    data = _drawn("WEBP", (_STICKER_SIDE, _STICKER_SIDE))
    return world.files.as_content(world.files.add_shaped("sticker", data, "image/webp", shape))


def photo(world: World) -> Json:
    """A picture."""
    file = world.files.add("photo", _drawn("PNG", (640, 480)), "photo.png", "image/png")
    return world.files.as_content(file)


def document(world: World, name: str, data: bytes) -> Json:
    """A file of any kind."""
    file = world.files.add("document", data, name, "application/octet-stream")
    return world.files.as_content(file)


def voice(world: World, seconds: int = 1) -> Json:
    """A voice message in which nothing is said."""
    shape = {"duration": seconds, "mime_type": "audio/ogg"}
    data = _silence(seconds)
    return world.files.as_content(world.files.add_shaped("voice", data, "audio/ogg", shape))


def forwarded(world: World, text: str, author: Person | str) -> Json:
    """A text that somebody else wrote; by name alone where they hide who they are."""
    formatted = format_text(text, "", (), world.user)
    content: Json = {"text": formatted.text, "forward_origin": origin_of(world, author)}
    if formatted.entities:
        content["entities"] = formatted.entities_json()
    return content


def origin_of(world: World, author: Person | str) -> Json:
    """Who wrote what is forwarded; by name alone where they hide who they are."""
    origin: Json = {"date": world.clock.timestamp}
    if isinstance(author, Person):
        return origin | {"type": "user", "sender_user": author.user}
    return origin | {"type": "hidden_user", "sender_user_name": author}


def _drawn(kind: str, size: tuple[int, int]) -> bytes:
    picture = Image.new("RGB", size, "#e8eef4")
    side = min(size)
    ImageDraw.Draw(picture).ellipse((side / 8, side / 8, side * 7 / 8, side * 7 / 8), "#3390ec")
    buffer = io.BytesIO()
    picture.save(buffer, kind)
    return buffer.getvalue()


def _silence(seconds: int) -> bytes:
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="ogg") as container:
        stream = container.add_stream("libopus", rate=_VOICE_RATE)
        for start in range(0, seconds * _VOICE_RATE, _OPUS_FRAME):
            frame = av.AudioFrame(format="s16", layout="stereo", samples=_OPUS_FRAME)
            for plane in frame.planes:
                plane.update(bytes(plane.buffer_size))
            frame.sample_rate = _VOICE_RATE
            frame.time_base = Fraction(1, _VOICE_RATE)
            frame.pts = start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return buffer.getvalue()
