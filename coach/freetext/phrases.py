"""From tokens to meanings: the longest phrase that fits, then numbers, then unknown words."""

from coach.freetext.meaning import Break, Meaning, Number, Portion, Sign, Unknown
from coach.freetext.tokens import FRACTION_SLASH, Kind, Token
from coach.freetext.vocabulary import Vocabulary
from coach.safety import EMERGENCY, RedFlag

_TIMES = frozenset({"x", "×", "*", "х"})  # noqa: RUF001 - the last one is Cyrillic, typed for x
_DIGITS = 6  # a longer number is absurd anyway; int() refuses very long ones
_WINDOW = 6  # words within which a red flag's words must stand together
_THOUSANDS = 3


def meanings(found: tuple[Token, ...], vocabulary: Vocabulary) -> list[Meaning]:
    """What each stretch of the text means by itself, without fillers."""
    read: list[Meaning] = []
    at = 0
    while at < len(found):
        length, meaning = _longest(found, at, vocabulary)
        if meaning is not Sign.FILLER:
            read.append(meaning)
        at += length
    return read


def _longest(found: tuple[Token, ...], at: int, vocabulary: Vocabulary) -> tuple[int, Meaning]:
    for phrase, meaning in vocabulary.phrases.get(found[at].text, ()):
        if tuple(token.text for token in found[at : at + len(phrase)]) == phrase:
            return len(phrase), meaning
    return 1, _single(found[at])


def _single(token: Token) -> Meaning:
    if token.kind is Kind.NUMBER:
        return _number(token.text)
    if token.text in _TIMES:
        return Sign.TIMES
    return Break(token.text) if token.kind is Kind.BREAK else Unknown(token.text)


def _number(text: str) -> Number | Portion:
    parts: list[str] = [""]
    joints: list[str] = []
    for sign in text:
        if sign.isdecimal():
            parts[-1] += sign
        else:
            parts.append("")
            joints.append(sign)
    values = tuple(_value(part) for part in parts)
    if not joints:
        return Number(values)
    first = joints[0]
    if first == FRACTION_SLASH and len(values) == 2 and 0 < values[0] <= values[1]:  # noqa: PLR2004 - a fraction's two parts
        return Portion(values[0] / values[1])
    if first in ".," and any(len(p) == _THOUSANDS and int(p[0]) == 0 for p in parts[1:]):
        return Number((_value("".join(parts)),))  # "1,000" is a thousand
    return Number(values, first if set(joints) == {first} else ",")


def _value(digits: str) -> int:
    return int(digits) if len(digits) <= _DIGITS else 10**_DIGITS


def red_flag(found: tuple[Token, ...], vocabulary: Vocabulary) -> RedFlag | None:
    """The most urgent red flag in the text; one right after a "no" does not count."""
    flags: set[RedFlag] = set()
    for clause in _clauses(found):
        for at, word in enumerate(clause):
            window = clause[at : at + _WINDOW]
            for phrase, flag in vocabulary.flags.get(word, ()):
                denied = at > 0 and _denies(clause[at - 1], vocabulary)
                if not denied and all(part in window for part in phrase):
                    flags.add(flag)
    return min(flags, key=lambda flag: (flag not in EMERGENCY, flag.value), default=None)


def _denies(word: str, vocabulary: Vocabulary) -> bool:
    return ((word,), Sign.NOT) in vocabulary.phrases.get(word, ())


def _clauses(found: tuple[Token, ...]) -> list[list[str]]:
    clauses: list[list[str]] = [[]]
    for token in found:
        if token.kind is Kind.BREAK:
            clauses.append([])
        else:
            clauses[-1].append(token.text)
    return clauses
