"""Cuts typed text into numbers, words and breaks, the same way for phrases and for messages."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

FRACTION_SLASH = "\u2044"  # what a typed one-half sign becomes: 1, this, 2

# Numbers that are joined without a space stay one token: 12/12/10, 1-2, 12,12,10, 1:30.
_TOKEN = re.compile(r"\d+(?:[-–−/.,:⁄+٫،]\d+)*|[^\W\d_]+|\n|[^\s\w]")  # noqa: RUF001 - signs that phones type
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´"))  # noqa: RUF001 - signs that phones type
# NFKC writes these two phrases out as 18 and 8 letters; a message full of them would hold up
# everybody else's for half a second. No other sign becomes more than six.
_SWELLING = {0xFDFA: " ", 0xFDFB: " "}
_ACCENT_CLASS = 200  # canonical combining class of marks above and below a letter: 200 and up


class Kind(Enum):
    """What a token is."""

    NUMBER = auto()
    WORD = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of folded text."""

    kind: Kind
    text: str


def fold(text: str) -> str:
    """Text without case, accents, apostrophes and typographic variants.

    Marks that carry meaning of their own (Devanagari vowels, say) stay.
    """
    plain = unicodedata.normalize("NFKC", text.translate(_SWELLING))
    plain = plain.translate(_APOSTROPHES).casefold()
    apart = unicodedata.normalize("NFD", plain)
    kept = "".join(sign for sign in apart if unicodedata.combining(sign) < _ACCENT_CLASS)
    return unicodedata.normalize("NFC", kept).translate(_APOSTROPHES)


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of any text; time grows with its length alone."""
    found = (_token(match) for match in _TOKEN.findall(fold(text)))
    return tuple(token for token in found if token is not None)


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a phrase, without breaks."""
    return tuple(token.text for token in tokens(text) if token.kind is not Kind.BREAK)


def _token(text: str) -> Token | None:
    if text[0].isdecimal():
        return Token(Kind.NUMBER, text)
    if text[0].isalnum() or text in "*%":  # signs of old numerals begin words too
        return Token(Kind.WORD, text)
    category = unicodedata.category(text)
    if category in {"Pd", "Pc", "Sk", "Cf", "Mn", "Me"}:
        return None  # hyphens and joiners hold words together; modifiers tint an emoji
    return Token(Kind.BREAK if category in {"Po", "Ps", "Pe", "Cc"} else Kind.WORD, text)
