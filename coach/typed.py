"""Typed words as the answer to what a workout's screen asks: they mean one of its buttons."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coach.freetext import Doubt, Understood, Unlikely
from coach.freetext.numbers import effort_of
from coach.questions.wording import meant, plain_words
from coach.workout import Phase

MOST_LEFT = 10  # a higher number, typed where the effort is asked, is an amount
WORST = 10
# Buttons that answer how many were left.
EFFORTS = frozenset({"effort", "tried_effort", "all_done"})
_LEFT = re.compile(r"(\d{1,2})\s*\+?")
_LEVEL = re.compile(r"(\d{1,3})(?:\s*/\s*10)?")

Choice = tuple[str, str]  # a button's verb and value
Told = Understood | Unlikely | None


@dataclass(frozen=True, slots=True)
class Typed:
    """Words beside a screen.

    Attributes:
        words: as typed. told: what they mean as a report.
        labels: what each button of the screen says.
    """

    words: str
    told: Told
    labels: Mapping[Choice, str]


def choice(phase: Phase, typed: Typed) -> Choice | Unlikely | None:
    """The button that the words mean; None where they mean none and may be a report.

    `Unlikely` is an answer to the screen's question that cannot be right.
    """
    said = plain_words(typed.words)
    for button, label in typed.labels.items():
        if said and plain_words(label) == said:
            return button
    ask = QUESTIONS.get(phase)
    return ask(typed) if ask else None


def _bare(typed: Typed) -> tuple[int, ...]:
    """The numbers of words that tell nothing else: "about 3", "3 or so"; empty if they do."""
    told = typed.told
    if not isinstance(told, Understood):
        return ()
    alone = Understood(amounts=told.amounts, outcome=told.outcome, rest=told.rest)
    return told.amounts if told == alone else ()


def _amount(typed: Typed) -> Choice | None:
    """One number is one set."""
    bare = _bare(typed)
    return ("amount", str(bare[0])) if len(bare) == 1 else None


def _effort(typed: Typed) -> Choice | None:
    """A number is how many were left; more than ten is the amount of a set."""
    left = _left(typed)
    if left is None or left > MOST_LEFT:
        return None
    verb = next(verb for verb, _ in typed.labels if verb in EFFORTS)
    return verb, effort_of(left).value


def _left(typed: Typed) -> int | None:
    """How many were left; the lower one of "3 or 4", since two sets rarely read like that."""
    if found := _LEFT.fullmatch(typed.words.strip()):
        return int(found[1])
    match _bare(typed):
        case (left,):
            return left
        case (low, high) if high == low + 1 and high <= MOST_LEFT // 2:
            return low
    return None


def _tried(typed: Typed) -> Choice | None:
    """How many were left; more than ten is how many the set had."""
    return _effort(typed) or _of_set(typed)


def _of_set(typed: Typed) -> Choice | None:
    bare = _bare(typed)
    return ("tried_amount", str(bare[0])) if len(bare) == 1 else None


def _side(typed: Typed) -> Choice | None:
    """A side in more words than its button has: "the left one"."""
    sides = {value: label for (verb, value), label in typed.labels.items() if verb == "lag"}
    found = meant(typed.words, {side: label for side, label in sides.items() if side})
    return ("lag", found) if found else None


def _fewer(typed: Typed) -> Choice | None:
    bare = _bare(typed)
    return ("fewer", str(bare[0])) if len(bare) == 1 else None


def _level(typed: Typed) -> Choice | Unlikely | None:
    """How much it hurts: never an amount, since pain must not be taken for reps."""
    if isinstance(typed.told, Understood) and typed.told == Understood(no_pain=True):
        return "pain_level", "0"
    found, bare = _LEVEL.fullmatch(typed.words.strip()), _bare(typed)
    if found is None and len(bare) != 1:
        return None
    level = int(found[1]) if found else bare[0]
    return ("pain_level", str(level)) if level <= WORST else Unlikely(Doubt.PAIN, level)


def _place(typed: Typed) -> Choice | None:
    """A region in their own words: "my kneecap"."""
    told = typed.told
    pain = told.pains[0] if isinstance(told, Understood) and told.pains else None
    if pain is None or pain.region is None or pain.level is not None:
        return None
    return "pain_place", pain.region.value


def _sore_side(typed: Typed) -> Choice | None:
    """Side and tissue; a side alone is the button that leaves joint or muscle open."""
    said = plain_words(typed.words)
    labels = {
        value: plain_words(label)
        for (verb, value), label in typed.labels.items()
        if verb == "pain_side"
    }
    found = None if said.isdecimal() else meant(said, labels)
    return ("pain_side", found) if found else None


def _kind(typed: Typed) -> Choice | None:
    kinds = {value: label for (verb, value), label in typed.labels.items() if verb == "pain_kind"}
    found = None if typed.words.strip().isdecimal() else meant(typed.words, kinds)
    return ("pain_kind", found) if found else None


def _leaving(typed: Typed) -> Choice | None:
    """For how long, and why; or only for today."""
    terms = {value: label for (verb, value), label in typed.labels.items() if verb == "leave"}
    found = meant(typed.words, terms)
    return ("leave", found) if found else None


QUESTIONS: Mapping[Phase, Callable[[Typed], Choice | Unlikely | None]] = {
    Phase.SETS: _amount,
    Phase.EFFORT: _effort,
    Phase.TRIED: _tried,
    Phase.TRIED_AMOUNT: _of_set,
    Phase.LAG_SIDE: _side,
    Phase.LAG_FEWER: _fewer,
    Phase.ALL_EFFORT: _effort,
    Phase.LEAVING: _leaving,
    Phase.PAIN_LEVEL: _level,
    Phase.PAIN_PLACE: _place,
    Phase.PAIN_SIDE: _sore_side,
    Phase.PAIN_KIND: _kind,
}
