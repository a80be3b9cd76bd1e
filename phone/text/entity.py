"""Message entities and the UTF-16 code units that they count in."""

from dataclasses import dataclass, replace

from phone.errors import MisuseError, misuse
from phone.shapes import Json

BEYOND_BMP = 0xFFFF
"""A character above this one takes two UTF-16 code units, any other takes one."""


@dataclass(frozen=True)
class Entity:
    """A stretch of a text that means something; offset and length in UTF-16 code units."""

    type: str
    offset: int
    length: int
    extra: tuple[tuple[str, object], ...] = ()

    @property
    def end(self) -> int:
        """The offset just after it."""
        return self.offset + self.length

    def between(self, start: int, end: int) -> "Entity":
        """The same entity over another stretch."""
        return replace(self, offset=start, length=end - start)

    def as_json(self) -> Json:
        """Bot API shape."""
        return {"type": self.type, "offset": self.offset, "length": self.length, **dict(self.extra)}

    @classmethod
    def from_json(cls, fields: Json) -> "Entity":
        """From Bot API shape, already checked against the facts."""
        extra = {k: v for k, v in fields.items() if k not in {"type", "offset", "length"}}
        if extra.get("user"):
            extra = {"user_id": extra["user"]["id"]}
        return cls(fields["type"], fields["offset"], fields["length"], tuple(extra.items()))


@dataclass(frozen=True)
class FormattedText:
    """A text as Telegram keeps it: without markup, with its entities beside it."""

    text: str
    entities: tuple[Entity, ...] = ()

    def entities_json(self) -> list[Json]:
        """The entities in Bot API shape."""
        return [entity.as_json() for entity in self.entities]


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text) + sum(1 for char in text if ord(char) > BEYOND_BMP)


def cut(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers; offset and length in UTF-16 code units."""
    encoded = text.encode("utf-16-le")
    return encoded[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def byte_offset(text: str, index: int) -> int:
    """Where the character stands in the UTF-8 form, which Telegram's parse errors count in."""
    return len(text[:index].encode("utf-8", "surrogatepass"))


def parse_error(message: str) -> MisuseError:
    """A refusal of markup; wording read in Client.cpp, get_formatted_text."""
    return misuse(f"Can't parse entities: {message}")


class TextBuilder:
    """A text under construction that knows its length in UTF-16 code units."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.offset = 0

    def add(self, part: str) -> None:
        """Append."""
        self._parts.append(part)
        self.offset += units(part)

    @property
    def parts(self) -> int:
        """How many parts there are; a mark for since()."""
        return len(self._parts)

    def since(self, mark: int) -> str:
        """What was appended after the mark."""
        return "".join(self._parts[mark:])

    def text(self) -> str:
        """All of it."""
        return "".join(self._parts)
