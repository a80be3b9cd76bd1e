"""Finds exercises by what people call them: typos, plurals, accents and half a name do no harm.

Scores are difflib's ratios, from 0 to 1, weighted by letters; the bounds are ours, set so that
one slip in four letters still finds a word. Time is bounded, however long the words are.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType

from coach.freetext.tokens import words_of
from coach.questions.wording import plain_words

LONGEST = 200  # characters that are read; no name is longer, and a letter to us is no name
MOST_WORDS = 12
LONGEST_WORD = 24
SHORTEST_PART = 3  # letters: fewer begin too many words
ALIKE = 0.74  # two words are the same but for a slip
BEGUN = 0.93  # a word of which only the beginning was typed: "clam"
ENOUGH = 0.66  # of what was typed must be found in a name
ALMOST = 0.82  # typed and name are the same but for a slip
BEHIND = 0.25  # hits further behind the best one are left out
NICKNAME = 1.0  # the score of words that are another name of an exercise
OF_TYPED = 0.75  # what was typed counts more than what of the name was left out


Others = Mapping[str, Mapping[str, float]]
"""Words that are no exercise's name, and how near each exercise is to them: `NICKNAME` or less."""
NO_OTHERS: Others = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Hit:
    """An exercise that was perhaps meant.

    Attributes:
        score: 0 to 1, for the order of hits. whole: 0 to 1, how near it is to the whole name.
    """

    exercise: str
    score: float
    whole: float

    @property
    def exact(self) -> bool:
        """Whether its name was typed, letter by letter but for case, accents and plural."""
        return self.whole == 1

    @property
    def almost(self) -> bool:
        """Whether its whole name was typed, with a slip or two."""
        return self.whole >= ALMOST


def nearest(words: str, names: Mapping[str, str], others: Others = NO_OTHERS) -> tuple[Hit, ...]:
    """The exercises whose names are near, the nearest first; an exact name always is.

    Args:
        words: as typed, in any script, of any length.
        names: what each exercise is called, by its id.
        others: other words by which exercises are found.
    """
    typed = spelled(words)
    if not typed:
        return ()
    named = (_hit(typed, name, spelled(called)) for name, called in names.items())
    best_of = {hit.exercise: hit for hit in named if hit}
    for hit in _by_others(typed, others):
        known = best_of.get(hit.exercise, hit)
        if hit.exercise in names:
            best_of[hit.exercise] = max(known, hit, key=lambda one: (one.whole, one.score))
    hits = list(best_of.values())
    hits.sort(key=lambda hit: (-hit.whole if hit.exact else 0, -hit.score, hit.exercise))
    best = max((hit.score for hit in hits), default=0)
    return tuple(hit for hit in hits if hit.exact or hit.score >= best - BEHIND)


def spelled(words: str) -> tuple[str, ...]:
    """The words as they are compared: no case, accents, marks or plural."""
    read = [word for word in words_of(words[:LONGEST]) if word[0].isalnum()][:MOST_WORDS]
    return tuple(_singular(word[:LONGEST_WORD]) for word in read)


def _singular(word: str) -> str:
    """Near enough for comparing, since names go through the same: `squats`, `presses`."""
    if len(word) <= SHORTEST_PART or not word.endswith("s") or word.endswith("ss"):
        return word
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def _by_others(typed: tuple[str, ...], others: Others) -> Iterator[Hit]:
    """Whose other words were typed, all of them, with a slip or two."""
    said = "".join(typed)
    for words, scores in others.items():
        likeness = _ratio(said, "".join(spelled(words)))
        if likeness >= ALMOST:
            for exercise, score in scores.items():
                yield Hit(exercise, score * likeness, likeness if score == NICKNAME else 0.0)


def _hit(typed: tuple[str, ...], exercise: str, called: tuple[str, ...]) -> Hit | None:
    told = _found(typed, called)
    squeezed = _ratio("".join(typed), "".join(called))
    whole = squeezed if squeezed >= ALIKE else 0.0
    score = max(OF_TYPED * told + (1 - OF_TYPED) * _found(called, typed), whole)
    if max(told, whole) < ENOUGH:
        return None
    return Hit(exercise, score, whole)


def _found(words: tuple[str, ...], among: tuple[str, ...]) -> float:
    """How much of the words, by letters, is found among the others."""
    letters = sum(len(word) for word in words)
    if not letters or not among:
        return 0.0
    return sum(len(word) * max(_likeness(word, among)) for word in words) / letters


def _likeness(word: str, among: tuple[str, ...]) -> Iterator[float]:
    for other in among:
        short, long = sorted((word, other), key=len)
        if len(short) >= SHORTEST_PART and long.startswith(short):
            yield 1.0 if short == long else BEGUN
        else:
            ratio = _ratio(word, other)
            yield ratio if ratio >= ALIKE else 0.0


def _ratio(one: str, other: str) -> float:
    """How alike two words are; 0 where they cannot be alike enough to count."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def asked_for(words: str, asking: Iterable[str], fillers: Iterable[str]) -> str | None:
    """What somebody wants to be shown: `split squat` of "how do I do the split squat?".

    Args:
        words: as typed.
        asking: how such a wish begins.
        fillers: words that name nothing.

    Returns:
        None where it is no such wish.
    """
    said = plain_words(words[:LONGEST])
    begun = [each for each in asking if f"{said} ".startswith(f"{each} ")]
    if not begun:
        return None
    empty = frozenset(fillers)
    left = [word for word in said[len(max(begun, key=len)) :].split() if word not in empty]
    return " ".join(left) or None
