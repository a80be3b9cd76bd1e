"""A colour that slipped in a band's name: "gren mini loop"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from coach.labels import without

ALIKE = 0.74  # as with the names of exercises: one slip in four letters
NEARLY = 0.8  # the same of a kind's whole name, "mini lop"; nothing else stands beside it
SHORTEST = 3  # letters: of fewer, too many are alike


@dataclass(frozen=True, slots=True)
class Slip:
    """What was typed, and the colour that was probably meant: its id and its name."""

    typed: str
    colour: str
    name: str

    def mended(self, words: str) -> str:
        """The words with the colour in place of what was typed."""
        return re.sub(rf"\b{re.escape(self.typed)}\b", lambda _: self.name, words)


def slip_in(words: str, colours: Mapping[str, str]) -> Slip | None:
    """The word that is nearest to a colour without being one.

    The first letter must be right: "old" is no gold.

    Args:
        words: as typed; they name no colour.
        colours: what each is called, by its id.
    """
    found = [
        (_likeness(word.casefold(), name.casefold()), Slip(word, colour, name))
        for word in re.findall(r"[^\W\d_]+", words)
        for colour, name in colours.items()
        if len(word) >= SHORTEST
    ]
    likeness, slip = max(found, key=lambda each: each[0], default=(0.0, None))
    return slip if likeness >= ALIKE else None


def alike(words: str, others: str) -> bool:
    """Whether one is the other with a slip or two."""
    return SequenceMatcher(None, words.casefold(), others.casefold()).ratio() >= ALIKE


def without_nearly(label: str, known: str) -> str:
    """The name without words that go without saying, be they typed with a slip."""
    words, count = label.split(), len(known.split())
    for at in range(len(words) - count + 1):
        said = " ".join(words[at : at + count])
        if SequenceMatcher(None, said.casefold(), known, autojunk=False).ratio() >= NEARLY:
            return without(label, said)
    return without(label, known)


def _likeness(word: str, name: str) -> float:
    same = word[:1] == name[:1]
    return SequenceMatcher(None, word, name, autojunk=False).ratio() if same else 0.0
