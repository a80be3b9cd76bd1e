"""The shape of content/bands.yaml."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, field_validator

from coach.bands import BandKind
from content.marked import Fault
from content.validating import Form, Number, Whole, wrong

Pounds = Annotated[Number, Field(gt=0, le=200)]
Doubt = Annotated[Number, Field(gt=0, le=1)]
Millimetres = Annotated[Number, Field(gt=0, le=200)]
Words = Annotated[tuple[str, ...], Field(min_length=1)]


class Strength(StrEnum):
    """The steps that sellers print, light to heavy."""

    X_LIGHT = "x_light"
    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"
    X_HEAVY = "x_heavy"


class ColourForm(Form):
    """How a colour is drawn, `#rrggbb`, and words for it."""

    paint: str
    words: Words

    @field_validator("paint")
    @classmethod
    def _hex(cls, paint: str) -> str:
        if not re.fullmatch(r"#[0-9a-f]{6}", paint):
            raise wrong("must be # and six hexadecimal digits", 'write for instance "#1f5fc4"')
        return paint


class ChartForm(Form):
    """One chart of a brand."""

    words: Words
    lb: dict[str, Pounds]


class BrandForm(Form):
    """A brand whose charts are known."""

    words: Words
    kinds: frozenset[BandKind]
    charts: Annotated[dict[str, ChartForm], Field(min_length=1)]
    doubt: dict[str, Doubt]


class DoubtsForm(Form):
    """How much to trust what words say."""

    printed: Doubt
    measures: Doubt
    unknown: Doubt
    scale: Doubt


class ScaleForm(Form):
    """Words for a runner's own scale, and for lengths as multiples of the rest length."""

    words: Words
    lengths: dict[str, Annotated[Number, Field(ge=1.25, le=3)]]


class KindForm(Form):
    """What a kind is sold as. Without width and thickness, measures say nothing."""

    strands: Annotated[Whole, Field(ge=1, le=2)]
    width: Millimetres | None = None
    thickness: Millimetres | None = None
    lone_measure: Literal["width", "thickness"] | None = None
    strengths: dict[Strength, Pounds]
    colours: Annotated[dict[str, Pounds], Field(min_length=1)]


class BandsForm(Form):
    """The whole file."""

    colours: Annotated[dict[str, ColourForm], Field(min_length=1)]
    unknown_colour: str
    brands: dict[str, BrandForm]
    doubts: DoubtsForm
    scale: ScaleForm
    strengths: dict[Strength, Words]
    kinds: dict[BandKind, KindForm]


def faults(form: BandsForm) -> Iterator[Fault]:
    """Mistakes between the parts of the file."""
    if form.unknown_colour not in form.colours:
        yield ("unknown_colour",), "is none of the colours", "name one of them"
    for kind in BandKind:
        if kind not in form.kinds:
            yield ("kinds",), f"has nothing for {kind}", f"add {kind}:"
    for kind, sold in form.kinds.items():
        yield from _kind(form, kind, sold)
    for name, brand in form.brands.items():
        yield from _brand(form, name, brand)


def _kind(form: BandsForm, kind: BandKind, sold: KindForm) -> Iterator[Fault]:
    for colour in sold.colours:
        if colour not in form.colours:
            yield ("kinds", kind, "colours", colour), "is none of the colours", "add it above"
    for strength in Strength:
        if strength not in sold.strengths:
            yield ("kinds", kind, "strengths"), f"lacks {strength}", f"add {strength}: 5"
    for part, value in (("colours", sold.colours), ("strengths", sold.strengths)):
        if sorted(value.values()) != list(value.values()):
            yield ("kinds", kind, part), "is not sorted from light to heavy", "sort it by lb"
    measured = (sold.width, sold.thickness, sold.lone_measure)
    if any(measured) and not all(measured):
        what = "has some of width, thickness and lone_measure"
        yield ("kinds", kind), what, "give all three or none"


def _brand(form: BandsForm, name: str, brand: BrandForm) -> Iterator[Fault]:
    for key, chart in brand.charts.items():
        for colour in chart.lb:
            loc = ("brands", name, "charts", key, "lb", colour)
            if colour not in form.colours:
                yield loc, "is none of the colours", "add it above"
            if colour not in brand.doubt:
                yield loc, "has no doubt", f"add {colour}: 0.25 to the brand's doubt"
