"""Entities that Telegram finds by itself: commands, mentions, hashtags, links, addresses.

Patterns follow td/telegram/MessageEntity.cpp (find_*). One difference: bare domains count as
links only for the top-level domains below, not for all of the IANA list.
"""

import re
from collections.abc import Iterable, Iterator

from phone.text.entity import Entity, units
from phone.text.overlaps import SPLITTABLE, in_order, overlaps

_TOP_LEVEL = (
    "com|org|net|io|me|dev|app|info|eu|de|uk|fr|it|es|nl|pl|ru|ua|us|ca|au|jp|in|br|run|fit"
)
_PATTERNS = (
    (
        "url",
        re.compile(
            r"(?<![\w@.])(?:https?://[^\s<>\"]+"
            rf"|(?:[A-Za-z0-9-]+\.)+(?:{_TOP_LEVEL})\b(?![@\w-])(?:[/?#][^\s<>\"]*)?)",
            re.IGNORECASE,
        ),
    ),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\b")),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])"),
    ),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])[\w·]{1,256}")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?!\w)")),
)
_SENTENCE_ENDS = ".,:;!?)'\"»"


def find_entities(text: str, given: Iterable[Entity]) -> list[Entity]:
    """The given entities with those found in the text where nothing solid was given."""
    kept = list(given)
    for found in _found(text):
        if not any(overlaps(found, e) and e.type not in _MAY_HOLD for e in kept):
            kept.append(found)
    return in_order(kept)


_MAY_HOLD = frozenset({*SPLITTABLE, "blockquote", "expandable_blockquote"})


def _found(text: str) -> Iterator[Entity]:
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            length = units(match[0])
            if kind == "url":
                length = units(match[0].rstrip(_SENTENCE_ENDS))
            yield Entity(kind, units(text[: match.start()]), length)
