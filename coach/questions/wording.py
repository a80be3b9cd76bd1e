"""Words that people type where a button would do, in their own language."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Protocol

from coach.words import Text

ALIKE = 0.74  # difflib's ratio from which a typo is taken for the word: one slip in four letters
NEARLY = 0.85  # the same of whole phrases, which are longer: "im rdy" is "im ready"
SHORTEST = 3  # fewer letters begin too many words
MARK = re.compile(r"[^\w\s]+", re.UNICODE)
BREAK = re.compile(r"[,;/&+\n]+")


class Wording(Protocol):
    """The languages' texts, as far as reading what people type needs them."""

    def plain(self, text: Text, language: str) -> str:
        """The text without markup, as a button would say it."""
        ...


def plain_words(words: str) -> str:
    """Words for comparing: no case, no marks, no emoji, single spaces."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return " ".join(MARK.sub(" ", folded.replace("'", "").replace("’", "")).split())


def listed_words(wording: Wording, key: str, language: str) -> tuple[str, ...]:
    """The words of a text that lists them between commas, as `words-skip` does."""
    listed = wording.plain(Text(key), language).split(",")
    return tuple(word for word in (plain_words(part) for part in listed) if word)


def says(wording: Wording, key: str, language: str, words: str) -> bool:
    """Whether somebody typed one of the words that a text lists."""
    return plain_words(words) in listed_words(wording, key, language)


def nearly_says(wording: Wording, keys: Iterable[str], language: str, words: str) -> str | None:
    """Which of these texts lists what somebody typed with a slip or two: "moov to tomorow"."""
    listed = {said: key for key in keys for said in listed_words(wording, key, language)}
    found = get_close_matches(plain_words(words), listed, n=1, cutoff=NEARLY)
    return listed[found[0]] if found else None


def meant(words: str, labels: Mapping[str, str]) -> str | None:
    """The option that words mean, by its label, its number, a part of it, or nearly.

    Args:
        words: as typed.
        labels: options and what their buttons say, in the order shown.

    Returns:
        None where the words mean none of them, or could mean two.
    """
    said = plain_words(words)
    known = {option: plain_words(label) for option, label in labels.items()}
    for fits in (
        [option for option, label in known.items() if said in {label, plain_words(option)}],
        [option for option, label in known.items() if _within(said, label)],
        [option for option, label in known.items() if _within(label, said)],
        [option for option, label in known.items() if _begins(said, label)],
    ):
        if len(fits) == 1 and said:
            return fits[0]
    options = list(known)
    if said.isdecimal() and len(said) <= len(str(len(options))) and 1 <= int(said) <= len(options):
        return options[int(said) - 1]
    return _nearly(said, known)


def all_meant(words: str, labels: Mapping[str, str], ands: Sequence[str]) -> tuple[str, ...] | None:
    """The options that a list in words means, in the order shown; None if a part is unclear."""
    split = BREAK.sub(",", words)
    for word in ands:
        split = re.sub(rf"\s{re.escape(word)}\s", ",", split, flags=re.IGNORECASE)
    for parts in (split.split(","), split.replace(",", " ").split()):
        found = [meant(part, labels) for part in parts if plain_words(part)]
        if found and None not in found:
            return tuple(option for option in labels if option in found)
    return _one_label(words, labels)


def _one_label(words: str, labels: Mapping[str, str]) -> tuple[str, ...] | None:
    """The option whose label was typed whole, which may hold a comma or an `and` itself."""
    said = plain_words(words)
    return next(((option,) for option, label in labels.items() if plain_words(label) == said), None)


def _within(part: str, whole: str) -> bool:
    """Whether the words of one stand in the other, one after another."""
    return bool(part) and f" {part} " in f" {whole} "


def _begins(said: str, label: str) -> bool:
    """Whether one is the beginning of the other, as `sprint` of Sprinter, Tue of `tuesday`."""
    short, long = sorted((said, label), key=len)
    one_word = long is label or " " not in long
    return len(short) >= SHORTEST and one_word and long.startswith(short)


def _nearly(said: str, known: Mapping[str, str]) -> str | None:
    """The only option with a label, or a word of it, that is a typo away."""
    near: dict[str, str] = {}
    for option, label in known.items():
        for word in (label, *label.split()):
            near[word] = "" if near.get(word, option) != option else option
    close = get_close_matches(said, list(near), n=3, cutoff=ALIKE)
    return near[close[0]] or None if close else None
