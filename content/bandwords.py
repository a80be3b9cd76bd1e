"""Reads numbers out of what people write about a band: "15-20 lb", "7 kg", "32 x 4.5 mm"."""

import re

from coach.bands import NEWTONS_PER_KG, NEWTONS_PER_LB

LONGEST = 200  # characters that are read; whoever writes more says it at the beginning

_NUMBER = r"(\d{1,5}(?:[.,]\d{1,2})?)"
_FORCE_UNIT = r"(lbs?|pounds?|#|kgs?|kilos?|newtons?|n)(?![a-z])"
_TO = r"\s*(?:-|–|—|to|/|~)\s*"  # people type the en dash in ranges
_FORCE_RANGE = re.compile(rf"{_NUMBER}\s*(?:{_FORCE_UNIT})?{_TO}{_NUMBER}\s*{_FORCE_UNIT}")
_FORCE = re.compile(rf"{_NUMBER}\s*{_FORCE_UNIT}")
_LENGTH_UNIT = r"(mm|cm|inch(?:es)?|in|\"|″|'')"
_TIMES = r"\s*(?:mm|cm)?\s*[x×*]\s*"  # people type the multiplication sign
_MEASURES = re.compile(rf"{_NUMBER}(?:{_TIMES}{_NUMBER})(?:{_TIMES}{_NUMBER})?\s*{_LENGTH_UNIT}?")
_INCHES = re.compile(r"(?:(\d)[\s-])?\s*(\d{1,2})/(\d{1,2})\s*(?:inch(?:es)?|in|\"|″|'')(?![a-z])")
_MEASURE = re.compile(rf"{_NUMBER}\s*{_LENGTH_UNIT}(?![a-z])")

_LENGTH = re.compile(rf"{_NUMBER}\s*(?:x|×|times)(?!\s*\d)")
_NEWTONS = {"l": NEWTONS_PER_LB, "p": NEWTONS_PER_LB, "#": NEWTONS_PER_LB, "k": NEWTONS_PER_KG}
_MILLIMETRES = {"m": 1.0, "c": 10.0}
_MILLIMETRES_PER_INCH = 25.4
WEAKEST, STRONGEST = 2.0, 1500.0  # newtons that any band on sale may be labelled with
THICKEST, WIDEST = 10.0, 130.0  # millimetres; what is longer is the band's length


def simplified(words: str) -> str:
    """Lower case, read up to a sensible length, hyphens between words as spaces."""
    return re.sub(r"(?<=[a-z])[-_](?=[a-z])", " ", words[:LONGEST].casefold())


def printed_force(text: str) -> float | None:
    """Newtons that a label promises; of a range its geometric mean, near what 100 % gives.

    (docs/coaching.md, "Code model": typical ranges of long loops against the formula.)
    """
    span = _FORCE_RANGE.search(text)
    if span:
        low, _, high, unit = span.groups()
        force = (_number(low) * _number(high)) ** 0.5 * _newtons(unit)
    else:
        one = _FORCE.search(text)
        if one is None:
            return None
        force = _number(one[1]) * _newtons(one[2])
    return force if WEAKEST <= force <= STRONGEST else None


def length(text: str) -> float | None:
    """How many times its rest length a band was pulled to, as a number: `2x`, `1.5 times`."""
    found = _LENGTH.search(text)
    return _number(found[1]) if found else None


def measures(text: str) -> tuple[float | None, float | None]:
    """Width and thickness in mm from a product such as `2080 x 32 x 4.5`; None: not said."""
    found = _MEASURES.search(text)
    if found is None:
        return None, None
    *numbers, unit = found.groups()
    sizes = [_number(number) * _millimetres(unit or "mm") for number in numbers if number]
    thin = [size for size in sizes if 0 < size <= THICKEST]
    wide = [size for size in sizes if THICKEST < size <= WIDEST]
    return min(wide, default=None), min(thin, default=None)


def lone_measure(text: str) -> float | None:
    """The only length that is said, in mm: `32 mm`, `1 1/4 inch`."""
    inches = _INCHES.search(text)
    if inches and int(inches[3]):
        size = (int(inches[1] or 0) + int(inches[2]) / int(inches[3])) * _MILLIMETRES_PER_INCH
        return size if 0 < size <= WIDEST else None
    found = _MEASURE.search(text)
    size = _number(found[1]) * _millimetres(found[2]) if found else 0.0
    return size if 0 < size <= WIDEST else None


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))


def _newtons(unit: str) -> float:
    return _NEWTONS.get(unit[0], 1.0)


def _millimetres(unit: str) -> float:
    return _MILLIMETRES.get(unit[0], _MILLIMETRES_PER_INCH)
