"""Reads that somebody wants no more of an exercise, or wants it back: "no more dead bugs"."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coach.avoidance import Term
from coach.questions.wording import plain_words

LONGEST = 120  # characters; a longer message is a letter, not a wish


class Wish(StrEnum):
    """What is wanted of an exercise."""

    LEAVE_OUT = "leave_out"
    BRING_BACK = "bring_back"


@dataclass(frozen=True, slots=True)
class Wishes:
    """How wishes are worded in one language; plain words, each list in any order.

    Attributes:
        leave_out: how the wish begins or ends: "no more", "never again".
        bring_back: "bring back".
        a_while: what says that it is not for good.
        fillers: words that name nothing.
    """

    leave_out: tuple[str, ...]
    bring_back: tuple[str, ...]
    a_while: tuple[str, ...]
    fillers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WishSaid:
    """A wish as it was typed; `name` is empty for the exercise that is on the screen."""

    wish: Wish
    term: Term
    name: str


def wish_of(words: str, wishes: Wishes) -> WishSaid | None:
    """What is wished; None where nothing is, and for a letter."""
    said = plain_words(words)
    if len(said) > LONGEST:
        return None
    for wish, phrases in (
        (Wish.BRING_BACK, wishes.bring_back),
        (Wish.LEAVE_OUT, wishes.leave_out),
    ):
        rest = _without(said, phrases)
        if rest is not None:
            shorter = _without(rest, wishes.a_while)
            term = Term.GOOD if shorter is None else Term.WHILE
            left = (rest if shorter is None else shorter).split()
            name = " ".join(word for word in left if word not in wishes.fillers)
            return WishSaid(wish, term, name)
    return None


def _without(said: str, phrases: Iterable[str]) -> str | None:
    """The words without the longest phrase with which they begin or end; None: with none."""
    for phrase in sorted(phrases, key=len, reverse=True):
        if f"{said} ".startswith(f"{phrase} "):
            return said[len(phrase) :].strip()
        if f" {said}".endswith(f" {phrase}"):
            return said[: -len(phrase)].strip()
    return None
