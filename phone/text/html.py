"""Parse mode HTML, with the errors of the real parser.

Behaviour and wording read in td/telegram/MessageEntity.cpp (parse_html) and its tests; the
newer tags (expandable, tg-time) on core.telegram.org/bots/api#html-style.
"""

import re
from dataclasses import dataclass, field

from phone.text.entity import Entity, FormattedText, TextBuilder, byte_offset, parse_error
from phone.text.links import checked_link, user_of_link

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAGS = {*SIMPLE, "a", "pre", "code", "blockquote", "tg-emoji", "tg-time"}
_REFERENCE = re.compile(r"&(?:#(?:x(?P<hex>[0-9a-fA-F]*)|(?P<dec>[0-9]*))|(?P<name>[a-zA-Z]*));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LONGEST_REFERENCE = 10
_BIGGEST_CODE = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


@dataclass
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    mark: int
    begin: int = field(repr=False, default=0)


def parse_html(source: str) -> FormattedText:
    """Take the markup out of a text.

    Raises:
        MisuseError: "can't parse entities: ...", with byte offsets as Telegram gives them.
    """
    return _HtmlParser(source).parse()


class _HtmlParser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._built = TextBuilder()
        self._open: list[_OpenTag] = []
        self._entities: list[Entity] = []

    def parse(self) -> FormattedText:
        while self._at < len(self._source):
            char = self._source[self._at]
            if char == "&":
                self._built.add(self._reference())
            elif char == "<":
                self._tag()
            else:
                self._plain()
        if self._open:
            name = self._open[-1].name
            raise parse_error(f'Can\'t find end tag corresponding to start tag "{name}"')
        text = self._built.text()
        if any(ord(char) in _SURROGATES for char in text):
            raise parse_error(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return FormattedText(text, tuple(self._entities))

    def _plain(self) -> None:
        match = re.compile(r"[^&<]+").match(self._source, self._at)
        if match is not None:
            self._built.add(match[0])
            self._at = match.end()

    def _reference(self) -> str:
        """Decode &lt; and its like; anything else stays as it was typed."""
        match = _REFERENCE.match(self._source, self._at)
        decoded = None if match is None else _decode(match)
        if match is None or decoded is None:
            self._at += 1
            return "&"
        self._at = match.end()
        return decoded

    def _peek(self) -> str:
        return self._source[self._at] if self._at < len(self._source) else ""

    def _take_while(self, pattern: str) -> str:
        match = re.compile(pattern).match(self._source, self._at)
        taken = match[0] if match else ""
        self._at += len(taken)
        return taken

    def _offset_of(self, index: int) -> str:
        return f"byte offset {byte_offset(self._source, index)}"

    def _tag(self) -> None:
        begin = self._at
        self._at += 1
        if self._peek() == "/":
            self._at += 1
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        name = self._take_while(r"[^\s>]*").lower()
        if not self._peek():
            raise parse_error(f"Unclosed start tag at {self._offset_of(begin)}")
        if name not in TAGS:
            raise parse_error(f'Unsupported start tag "{name}" at {self._offset_of(begin)}')
        attributes: dict[str, str] = {}
        while True:
            self._take_while(r"\s*")
            if self._peek() == ">":
                break
            key, value = self._attribute(name, begin)
            attributes[key] = value
        self._at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            where = self._offset_of(begin)
            raise parse_error(f'Tag "span" must have class "tg-spoiler" at {where}')
        self._open.append(_OpenTag(name, attributes, self._built.offset, self._built.parts, begin))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        key = self._take_while(r"[^\s=>]*").lower()
        if not key:
            where = self._offset_of(begin)
            if not self._peek():
                raise parse_error(f'Unclosed start tag "{tag}" at {where}')
            raise parse_error(f'Empty attribute name in the tag "{tag}" at {where}')
        self._take_while(r"\s*")
        value = ""
        if self._peek() == "=":
            self._at += 1
            self._take_while(r"\s*")
            if not self._peek():
                raise parse_error(f'Unclosed start tag "{tag}" at {self._offset_of(begin)}')
            value = self._attribute_value()
        if not self._peek():
            raise parse_error(f"Unclosed start tag at {self._offset_of(begin)}")
        return key, value

    def _attribute_value(self) -> str:
        quote = self._peek()
        if quote not in {"'", '"'}:
            begin = self._at
            token = self._take_while(r"[A-Za-z0-9.-]*")
            if self._peek() != ">" and not self._peek().isspace():
                raise parse_error(f"Unexpected end of name token at {self._offset_of(begin)}")
            return token.lower()
        self._at += 1
        value: list[str] = []
        while self._peek() and self._peek() != quote:
            if self._peek() == "&":
                value.append(self._reference())
            else:
                value.append(self._peek())
                self._at += 1
        self._at += 1 if self._peek() else 0
        return "".join(value)

    def _end_tag(self, begin: int) -> None:
        if not self._open:
            raise parse_error(f"Unexpected end tag at {self._offset_of(begin)}")
        name = self._take_while(r"[^\s>]*").lower()
        self._take_while(r"\s*")
        if self._peek() != ">":
            raise parse_error(f"Unclosed end tag at {self._offset_of(begin)}")
        self._at += 1
        tag = self._open.pop()
        if name and name != tag.name:
            raise parse_error(
                f"Unmatched end tag at {self._offset_of(begin)}, "
                f'expected "</{tag.name}>", found "</{name}>"'
            )
        if self._built.offset > tag.offset:
            self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        length = self._built.offset - tag.offset
        kind, extra = self._meaning(tag)
        if kind in {"pre", "code"}:
            self._close_code(tag, length)
        elif kind:
            self._entities.append(Entity(kind, tag.offset, length, tuple(extra.items())))

    def _meaning(self, tag: _OpenTag) -> tuple[str, dict[str, object]]:
        if tag.name in SIMPLE:
            return SIMPLE[tag.name], {}
        if tag.name == "a":
            return self._link(tag)
        if tag.name == "blockquote":
            expandable = "expandable" in tag.attributes
            return ("expandable_blockquote" if expandable else "blockquote"), {}
        if tag.name == "tg-emoji":
            emoji_id = tag.attributes.get("emoji-id", "")
            if not emoji_id.isdecimal() or int(emoji_id) == 0:
                raise parse_error("Invalid custom emoji identifier specified")
            return "custom_emoji", {"custom_emoji_id": emoji_id}
        if tag.name == "tg-time":
            return "date_time", date_time_fields(tag.attributes)
        return tag.name, {}

    def _link(self, tag: _OpenTag) -> tuple[str, dict[str, object]]:
        url = tag.attributes.get("href") or self._built.since(tag.mark)
        user_id = user_of_link(url)
        if user_id is not None:
            return "text_mention", {"user_id": user_id}
        checked = checked_link(url)
        return ("text_link", {"url": checked}) if checked else ("", {})

    def _close_code(self, tag: _OpenTag, length: int) -> None:
        """A pre around a code with a language (or the other way round) becomes one entity."""
        language = _language(tag)
        inner = self._entities[-1] if self._entities else None
        same = inner is not None and (inner.offset, inner.length) == (tag.offset, length)
        if same and inner is not None and {inner.type, tag.name} == {"pre", "code"}:
            inner_language = dict(inner.extra).get("language", "")
            spoken = inner_language if tag.name == "pre" else language
            if spoken:
                self._entities[-1] = Entity("pre", tag.offset, length, (("language", spoken),))
                return
        extra = (("language", language),) if language and tag.name == "code" else ()
        self._entities.append(Entity(tag.name, tag.offset, length, extra))


def date_time_fields(attributes: dict[str, str]) -> dict[str, object]:
    """What a tg-time tag or a tg://time link says: unix_time and date_time_format.

    Raises:
        MisuseError: there is no whole number of seconds.
    """
    unix = attributes.get("unix", "")
    if not unix.isdecimal():
        raise parse_error("Invalid date specified")
    fields: dict[str, object] = {"unix_time": int(unix)}
    if attributes.get("format"):
        fields["date_time_format"] = attributes["format"]
    return fields


def _language(tag: _OpenTag) -> str:
    css = tag.attributes.get("class", "")
    return css.removeprefix("language-") if css.startswith("language-") else ""


def _decode(match: re.Match[str]) -> str | None:
    if match["name"] is not None:
        return _NAMED.get(match["name"])
    digits, base = (match["hex"], 16) if match["hex"] is not None else (match["dec"], 10)
    too_long = len(match[0].rstrip(";")) >= _LONGEST_REFERENCE
    code = int(digits, base) if digits and not too_long else 0
    return chr(code) if 0 < code < _BIGGEST_CODE else None
