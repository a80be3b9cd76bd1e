"""Names that people give to things."""

import re
import unicodedata
from collections.abc import Collection

# Characters that turn the direction of the text around them; a name must not reach beyond itself.
TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c")


def clean_label(words: str) -> str:
    """A name without control characters, line breaks and needless spaces; may be empty.

    Emoji stay, with the joiners that hold them together.
    """
    spaced = "".join(" " if character.isspace() else character for character in words)
    kept = (
        character
        for character in spaced
        if character not in TURNING
        and unicodedata.category(character) not in {"Cc", "Cs", "Co", "Cn"}
    )
    return " ".join("".join(kept).split())


def cut(label: str, longest: int | None) -> str:
    """The name, ended by dots where it is longer than that; None: however long."""
    if longest is None or len(label) <= longest:
        return label
    return f"{label[: longest - 1].rstrip()}…"


def without(label: str, words: str) -> str:
    """The name without words that go without saying, unless nothing would be left of it."""
    known = rf"(?<!\w){re.escape(words)}(?!\w)"
    left = " ".join(re.sub(known, " ", label, flags=re.IGNORECASE).split())
    return left if any(character.isalnum() for character in left) else label


def distinct(label: str, taken: Collection[str], longest: int) -> str:
    """The name, or where it is taken the name with a number: two green bands stay apart."""
    label = label[:longest].rstrip()
    number = 2
    free = label
    while free in taken:
        free = f"{label[: longest - len(str(number)) - 1].rstrip()} {number}"
        number += 1
    return free
