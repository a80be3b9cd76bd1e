"""Parse mode MarkdownV2, with the errors of the real parser.

Behaviour and wording read in td/telegram/MessageEntity.cpp (parse_markdown_v2) and its tests;
expandable quotations and tg://time on core.telegram.org/bots/api#markdownv2-style.
"""

import re
from dataclasses import dataclass

from phone.text.entity import Entity, FormattedText, TextBuilder, byte_offset, parse_error
from phone.text.html import date_time_fields
from phone.text.links import checked_link, query_of_link, user_of_link

RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
ESCAPABLE_BELOW = 127
_NAMES = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "blockquote": "BlockQuote",
}
_OPENERS = (
    ("__", "underline"),
    ("_", "italic"),
    ("*", "bold"),
    ("~", "strikethrough"),
    ("||", "spoiler"),
    ("```", "pre"),
    ("`", "code"),
    ("![", "custom_emoji"),
    ("[", "text_link"),
)
_CLOSERS = {
    "bold": "*",
    "italic": "_",
    "underline": "__",
    "strikethrough": "~",
    "spoiler": "||",
    "code": "`",
    "pre": "```",
    "text_link": "]",
    "custom_emoji": "]",
}


@dataclass
class _Open:
    kind: str
    offset: int
    begin: int
    mark: int
    language: str = ""


def parse_markdown(source: str) -> FormattedText:
    """Take the markup out of a text.

    Raises:
        MisuseError: "can't parse entities: ...", with byte offsets as Telegram gives them.
    """
    return _MarkdownParser(source).parse()


class _MarkdownParser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._built = TextBuilder()
        self._open: list[_Open] = []
        self._entities: list[Entity] = []
        self._quoting = False

    def parse(self) -> FormattedText:
        while self._at < len(self._source):
            char = self._source[self._at]
            if char == "\\" and self._escapes_next():
                self._built.add(self._source[self._at + 1])
                self._at += 2
            elif char not in self._reserved():
                self._built.add(char)
                self._at += 1
            elif self._ends_entity():
                self._end()
            else:
                self._begin()
        if self._quoting and self._open[-1].kind == "blockquote":
            self._close_quote("blockquote")
        self._refuse_open()
        return FormattedText(self._built.text(), tuple(self._entities))

    def _escapes_next(self) -> bool:
        following = self._source[self._at + 1 : self._at + 2]
        return bool(following) and ord(following) < ESCAPABLE_BELOW

    def _reserved(self) -> frozenset[str]:
        inner = self._open[-1].kind if self._open else ""
        return frozenset("`") if inner in {"code", "pre"} else RESERVED

    def _follows(self, mark: str, at: int | None = None) -> bool:
        return self._source.startswith(mark, self._at if at is None else at)

    def _ends_entity(self) -> bool:
        if not self._open:
            return False
        if self._quoting and self._follows("\n") and not self._follows(">", self._at + 1):
            return True
        kind = self._open[-1].kind
        if kind == "blockquote":
            return self._follows("||") and self._source[self._at + 2 : self._at + 3] in {"", "\n"}
        if kind == "italic" and self._follows("__"):
            return False
        return self._follows(_CLOSERS[kind])

    def _begin(self) -> None:
        begin = self._at
        if self._follows("\n"):
            self._built.add("\n")
            self._at += 1
            self._quote_at_line_start()
            return
        if begin == 0 and self._quote_at_line_start():
            return
        for mark, kind in _OPENERS:
            if self._follows(mark):
                self._at += len(mark)
                language = self._code_language() if kind == "pre" else ""
                self._open.append(
                    _Open(kind, self._built.offset, begin, self._built.parts, language)
                )
                return
        char = self._source[begin]
        raise parse_error(
            f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
        )

    def _quote_at_line_start(self) -> bool:
        """Begin or go on with a quotation; "**>" begins one right after another."""
        mark = next((m for m in (">", "**>") if self._follows(m)), None)
        if mark is None or (mark != ">" and self._quoting):
            return False
        begin = self._at
        self._at += len(mark)
        if not self._quoting:
            self._quoting = True
            self._open.append(_Open("blockquote", self._built.offset, begin, self._built.parts))
        return True

    def _code_language(self) -> str:
        match = re.compile(r"([^\s`]+)(?=\s)").match(self._source, self._at)
        language = match[1] if match else ""
        self._at += len(language)
        newline = re.compile(r"\r\n|\n\r|\n|\r").match(self._source, self._at)
        self._at += len(newline[0]) if newline else 0
        return language

    def _end(self) -> None:
        if self._quoting and self._follows("\n"):
            if self._open[-1].kind != "blockquote":
                self._refuse_open()
            self._built.add("\n")
            self._at += 1
            self._close_quote("blockquote")
            self._quote_at_line_start()
        elif self._open[-1].kind == "blockquote":
            self._at += 2
            self._close_quote("expandable_blockquote")
        else:
            tag = self._open.pop()
            self._at += len(_CLOSERS[tag.kind])
            self._close(tag)

    def _close_quote(self, kind: str) -> None:
        tag = self._open.pop()
        self._quoting = False
        if self._built.offset > tag.offset:
            self._entities.append(Entity(kind, tag.offset, self._built.offset - tag.offset))

    def _close(self, tag: _Open) -> None:
        kind, extra = tag.kind, {"language": tag.language} if tag.language else {}
        meaning: tuple[str, dict[str, object]] = (kind, dict(extra))
        if kind == "text_link":
            meaning = self._link(tag)
        elif kind == "custom_emoji":
            meaning = self._emoji_or_time()
        length = self._built.offset - tag.offset
        if meaning[0] and length:
            self._entities.append(Entity(meaning[0], tag.offset, length, tuple(meaning[1].items())))

    def _link(self, tag: _Open) -> tuple[str, dict[str, object]]:
        url = self._url("a URL") if self._follows("(") else self._built.since(tag.mark)
        user_id = user_of_link(url)
        if user_id is not None:
            return "text_mention", {"user_id": user_id}
        checked = checked_link(url)
        return ("text_link", {"url": checked}) if checked else ("", {})

    def _emoji_or_time(self) -> tuple[str, dict[str, object]]:
        if not self._follows("("):
            raise parse_error("Custom emoji entity must contain a tg://emoji URL")
        url = self._url("a custom emoji URL")
        time = query_of_link(url, "time")
        if time is not None:
            return "date_time", date_time_fields(time)
        emoji = query_of_link(url, "emoji")
        if emoji is None:
            raise parse_error("Custom emoji URL must have scheme tg")
        emoji_id = emoji.get("id", "")
        if not emoji_id.isdecimal() or emoji_id.startswith("0"):
            raise parse_error("Invalid custom emoji identifier specified")
        return "custom_emoji", {"custom_emoji_id": emoji_id}

    def _url(self, what: str) -> str:
        self._at += 1
        begin = self._at
        url: list[str] = []
        while self._at < len(self._source) and not self._follows(")"):
            self._at += 1 if self._follows("\\") and self._escapes_next() else 0
            url.append(self._source[self._at])
            self._at += 1
        if self._at >= len(self._source):
            offset = byte_offset(self._source, begin)
            raise parse_error(f"Can't find end of {what} at byte offset {offset}")
        self._at += 1
        return "".join(url)

    def _refuse_open(self) -> None:
        if not self._open:
            return
        tag = self._open[-1]
        name = "PreCode" if tag.language else _NAMES[tag.kind]
        offset = byte_offset(self._source, tag.begin)
        raise parse_error(f"Can't find end of {name} entity at byte offset {offset}")
