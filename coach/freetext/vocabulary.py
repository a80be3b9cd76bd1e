"""The words that runners of one language report with; authors write them in content/words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from coach.freetext.meaning import (
    Colour,
    Meaning,
    Number,
    Portion,
    Sign,
)
from coach.freetext.tokens import words_of
from coach.runner import Region
from coach.runs import RunWord
from coach.safety import RedFlag
from coach.training import Effort, Outcome, Side

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases and what they mean. A phrase is one or more words with spaces between.

    Case, accents and apostrophes do not matter ("Couldn't" is "couldnt"). The longest
    phrase that fits wins: "very hard" before "hard". A phrase stands in one table only.
    Made for languages that put spaces between words.

    Attributes:
        efforts: "hard" -> one_two, "max" -> none, "couldn't finish" -> failed.
        outcomes: "all done" -> done, "skipped" -> skipped, "had to stop" -> stopped.
        portions: part of what was asked: "half" -> 0.5, "most" -> 0.75.
        regions: "knee", "knees" -> knee; "achilles tendon" -> achilles.
        sides: "left", "right", "both".
        colours: "red" -> "red", "grey" -> "silver": colour words of content/bands.yaml.
        numbers: "twelve" -> 12, "a dozen" -> 12.
        signs: small words that say what a number beside them is (`Sign`): "sets", "reps",
            "seconds", "pain", "left" as in "two left" (`in_reserve`), "rpe", "out of", "no".
        red_flags: phrases whose words may stand in any order within six words of one
            another: "chest pain" also finds "pain in my chest". They win over all else.
        runs: what titles in a running calendar say: "tempo" -> hard. Nobody reports with them.
    """

    efforts: Mapping[str, Effort]
    outcomes: Mapping[str, Outcome]
    portions: Mapping[str, float]
    regions: Mapping[str, Region]
    sides: Mapping[str, Side]
    colours: Mapping[str, str]
    numbers: Mapping[str, int]
    signs: Mapping[str, Sign]
    red_flags: Mapping[str, RedFlag]
    runs: Mapping[str, RunWord] = field(default_factory=dict)
    phrases: Mapping[str, tuple[tuple[Phrase, Meaning], ...]] = field(
        init=False, repr=False, compare=False
    )
    flags: Mapping[str, tuple[tuple[Phrase, RedFlag], ...]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Index the phrases by their first word, and the red flags by every word.

        Raises:
            ValueError: where a phrase has no word, or stands in two tables.
        """
        found: dict[Phrase, Meaning] = {}
        for text, meaning in self._pairs():
            phrase = _phrase(text)
            if found.setdefault(phrase, meaning) != meaning:
                raise ValueError(f"the phrase {text!r} means {found[phrase]} and {meaning}")
        by_first: dict[str, list[tuple[Phrase, Meaning]]] = {}
        for phrase, meaning in sorted(found.items(), key=lambda pair: -len(pair[0])):
            by_first.setdefault(phrase[0], []).append((phrase, meaning))
        by_word: dict[str, list[tuple[Phrase, RedFlag]]] = {}
        for text, flag in self.red_flags.items():
            phrase = _phrase(text)
            for word in dict.fromkeys(phrase):
                by_word.setdefault(word, []).append((phrase, flag))
        object.__setattr__(self, "phrases", {k: tuple(v) for k, v in by_first.items()})
        object.__setattr__(self, "flags", {k: tuple(v) for k, v in by_word.items()})

    def _pairs(self) -> Iterator[tuple[str, Meaning]]:
        yield from self.efforts.items()
        yield from self.outcomes.items()
        yield from ((text, Portion(part)) for text, part in self.portions.items())
        yield from self.regions.items()
        yield from self.sides.items()
        yield from ((text, Colour(name)) for text, name in self.colours.items())
        yield from ((text, Number((value,))) for text, value in self.numbers.items())
        yield from self.signs.items()


def _phrase(text: str) -> Phrase:
    phrase = words_of(text)
    if not phrase:
        raise ValueError(f"the phrase {text!r} has no word in it")
    return phrase
