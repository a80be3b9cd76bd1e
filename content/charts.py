"""Estimates a band's force from a runner's words. Implements `coach.ports.BandCharts`."""

import math
import re
from collections.abc import Iterable, Mapping

from coach.bands import NEWTONS_PER_LB, BandGuess, BandKind, Weighed
from coach.labels import clean_label
from coach.physics import EXPONENT
from content.bandforms import BandsForm, BrandForm, KindForm, Strength
from content.bandwords import THICKEST, length, lone_measure, measures, printed_force, simplified

LONGEST_LABEL = 32
STRESS = 0.65  # newtons for each mm² of one strand at 100 % (docs/coaching.md, "Code model")

TWICE = 2.0
SHORTEST, LONGEST = 1.25, 3.0  # times the rest length between which the force curve holds

Estimate = tuple[float, float]
"""Newtons of one strand at 100 % stretch, and the standard deviation of their logarithm."""


class Charts:
    """What content/bands.yaml knows. Never fails: what says nothing gives the kind's mean."""

    def __init__(self, form: BandsForm) -> None:
        self._form = form
        self._colours = _lookup({key: colour.words for key, colour in form.colours.items()})
        self._strengths = _lookup({str(key): words for key, words in form.strengths.items()})
        self._scale = _lookup({"scale": form.scale.words})
        self._lengths = _lookup({word: [word] for word in form.scale.lengths})
        self._brands = _lookup({name: brand.words for name, brand in form.brands.items()})

    def guess(self, kind: BandKind, words: str) -> BandGuess:
        """The band's estimate: by printed force, else measures, brand, strength, or colour."""
        text = simplified(words)
        colour = _found(self._colours, text)
        force, doubt = (
            (self._weighed(kind, text) if _found(self._scale, text) else None)
            or self._printed(kind, text)
            or self._measured(kind, text)
            or self._charted(kind, text, colour)
            or self._usual(kind, text, colour)
        )
        label = clean_label(words)[:LONGEST_LABEL].rstrip()
        return BandGuess(label, colour or self._form.unknown_colour, round(force, 1), doubt)

    def weighed(self, kind: BandKind, words: str) -> Weighed | None:
        """What a scale shows; words of a scale are not needed, since that was asked."""
        found = self._weighed(kind, simplified(words))
        return Weighed(round(found[0], 1), found[1]) if found else None

    def colours(self, kind: BandKind) -> tuple[str, ...]:
        """Colour words that this kind is usually sold in, light to heavy."""
        return tuple(self._form.kinds[kind].colours)

    @property
    def palette(self) -> Mapping[str, str]:
        """Every colour that a band can have, and its paint, `#rrggbb`."""
        return {key: one.paint for key, one in self._form.colours.items()}

    def _weighed(self, kind: BandKind, text: str) -> Estimate | None:
        """One strand at twice its length, from the whole band's pull at the length told."""
        force = printed_force(text)
        named = _found(self._lengths, text)
        times = self._form.scale.lengths[named] if named else length(text) or TWICE
        if force is None or not SHORTEST <= times <= LONGEST:
            return None
        at_twice = force / (times - 1) ** EXPONENT
        return at_twice / self._form.kinds[kind].strands, self._form.doubts.scale

    def _printed(self, kind: BandKind, text: str) -> Estimate | None:
        force = printed_force(text)
        if force is None:
            return None
        return force / self._form.kinds[kind].strands, self._form.doubts.printed

    def _measured(self, kind: BandKind, text: str) -> Estimate | None:
        sold = self._form.kinds[kind]
        if sold.width is None or sold.thickness is None:
            return None
        width, thickness = measures(text)
        lone = lone_measure(text)
        if width is None and thickness is None and lone is not None:
            width, thickness = _placed(sold, lone)
        if width is None and thickness is None:
            return None
        section = (width or sold.width) * (thickness or sold.thickness)
        return STRESS * section, self._form.doubts.measures

    def _charted(self, kind: BandKind, text: str, colour: str | None) -> Estimate | None:
        name = _found(self._brands, text)
        brand = self._form.brands.get(name) if name else None
        if brand is None or colour is None or kind not in brand.kinds:
            return None
        pounds = _of_brand(brand, text, colour)
        return (pounds * NEWTONS_PER_LB, brand.doubt[colour]) if pounds else None

    def _usual(self, kind: BandKind, text: str, colour: str | None) -> Estimate:
        sold = self._form.kinds[kind]
        strength = _found(self._strengths, text)
        if strength is not None:
            pounds = sold.strengths[Strength(strength)]
        else:
            pounds = sold.colours.get(colour or "", sold.strengths[Strength.MEDIUM])
        return pounds * NEWTONS_PER_LB, self._form.doubts.unknown


def _of_brand(brand: BrandForm, text: str, colour: str) -> float | None:
    """Pounds by the chart that the words name, else the geometric mean of all that know it."""
    named = _found(_lookup({key: chart.words for key, chart in brand.charts.items()}), text)
    charts = [brand.charts[named]] if named else list(brand.charts.values())
    known = [chart.lb[colour] for chart in charts if colour in chart.lb]
    return math.exp(math.fsum(map(math.log, known)) / len(known)) if known else None


def _placed(sold: KindForm, lone: float) -> tuple[float | None, float | None]:
    """Whether a single length is this kind's width or its thickness."""
    if sold.lone_measure == "width" or lone > THICKEST:
        return lone, None
    return None, lone


Lookup = tuple[tuple[re.Pattern[str], str], ...]


def _lookup(words: Mapping[str, Iterable[str]]) -> Lookup:
    """Patterns of whole words with what they stand for, the longest first."""
    pairs = [(word.casefold(), key) for key, some in words.items() for word in some]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return tuple((re.compile(rf"(?<!\w){re.escape(word)}(?!\w)"), key) for word, key in pairs)


def _found(lookup: Lookup, text: str) -> str | None:
    """What the longest word in the text stands for."""
    return next((key for pattern, key in lookup if pattern.search(text)), None)
