"""Mistakes in where the band sits: order, stretch, small steps, and what a runner manages."""

from collections.abc import Iterator
from itertools import pairwise

from coach.bands import BandKind
from coach.exercises import DoseClass, Fine
from coach.physics import LEAST_STRETCH, MOST_STRETCH, stretch, would_stretch
from content.forms import ExerciseForm, PositionForm
from content.marked import Fault

UNLOADED = frozenset({DoseClass.BALANCE, DoseClass.MOBILITY})
"""Classes in which the band's force is not what progresses."""

_CUT = frozenset({BandKind.FLAT_BAND, BandKind.TUBE})  # kinds with ends; the others are loops


def faults(form: ExerciseForm) -> Iterator[Fault]:
    """Every mistake in the positions of one exercise."""
    yield from _keys(form.positions)
    yield from _order(form.positions)
    for n, position in enumerate(form.positions):
        found = _banded(form, position) if position.kinds else _bare(position)
        for field, what, mend in found:
            yield ("positions", n, *field), what, mend


def _keys(positions: tuple[PositionForm, ...]) -> Iterator[Fault]:
    keys = [position.key for position in positions]
    for n, key in enumerate(keys):
        if key in keys[:n]:
            yield ("positions", n, "key"), f"{key} stands here twice", "name it anew"


def _order(positions: tuple[PositionForm, ...]) -> Iterator[Fault]:
    for n, (easier, harder) in enumerate(pairwise(positions), 1):
        if harder.lever <= easier.lever:
            what = f"must be above that of {easier.key}, which is {easier.lever:g}"
            yield ("positions", n, "lever"), what, "sort the positions from easy to hard"
    last = len(positions) - 1
    if positions[last].lever != 1:
        what = "must be 1 for the hardest position"
        yield ("positions", last, "lever"), what, "levers are relative to the hardest"


def _bare(position: PositionForm) -> Iterator[Fault]:
    for field in ("anchor", "limbs", "stretch", "fine", "typical"):
        if getattr(position, field) is not None:
            yield (field,), "holds no band", "remove it, or add kinds"


def _banded(form: ExerciseForm, position: PositionForm) -> Iterator[Fault]:
    if (position.limbs is None) == (position.stretch is None):
        what = "must say either limbs or stretch"
        yield (), what, "write limbs: {spacing: 35, width: 8}, or stretch: 0.8"
        return
    yield from _fitting(position)
    yield from _small_steps(form, position)
    if position.strands > 1 and not position.kinds & _CUT:
        yield ("strands",), "counts for flat bands and tubes only", "remove it: a loop has two"
    if form.dose_class not in UNLOADED and position.typical is None and form.typical is None:
        mend = "write the newtons of a medium band there, see docs/authoring.md"
        yield ("typical",), "is missing, here and for the whole exercise", mend


def _fitting(position: PositionForm) -> Iterator[Fault]:
    """Each kind is taut there, and not past its safe stretch."""
    place = position.value()
    for kind in sorted(position.kinds):
        if stretch(place, kind) is not None:
            continue
        found = would_stretch(place, kind)
        if found is None:
            yield ("kinds",), f"{kind} lies round no two limbs", "remove it, or write stretch"
        elif found < LEAST_STRETCH:
            what = f"{kind} would be slack: stretched by {found:.2f}, and needs {LEAST_STRETCH:g}"
            yield ("kinds",), what, "move the limbs further apart, or remove it"
        else:
            what = f"{kind} would be stretched by {found:.2f}, past its {MOST_STRETCH[kind]:g}"
            yield ("kinds",), what, "stop the movement earlier, or remove it"


def _small_steps(form: ExerciseForm, position: PositionForm) -> Iterator[Fault]:
    if position.fine is None:
        return
    if form.dose_class in UNLOADED:
        yield ("fine",), f"does not go with {form.dose_class} work", "remove it"
    elif position.limbs is not None:
        yield ("fine",), "changes nothing round two limbs", "remove it"
    elif (position.fine is Fine.AWAY) != (position.anchor is not None):
        other = Fine.AWAY if position.anchor else Fine.SHORTER
        what = "must go with an anchor" if position.fine is Fine.AWAY else "goes with no anchor"
        yield ("fine",), what, f"write {other}"
