"""Fills a workout: exercises of the plan or of one area, each prescribed by the engine. Pure."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from coach.exercises import FocusArea
from coach.spares import Spares
from coach.training import Prescription, Rest

Filled = tuple[tuple[Prescription, ...], tuple[Rest, ...]]


class Prescribes(Protocol):
    """What says what to do of an exercise."""

    def of(self, exercise: str) -> Prescription | Rest | None:
        """None: the kit does not allow it."""
        ...

    def has_band_for(self, exercise: str) -> bool:
        """Whether one of its places takes a band that the runner owns."""
        ...


def as_planned(by: Prescribes, wanted: Sequence[str], spares: Spares) -> Filled:
    """What is wanted, in order; what is left out, must rest or lacks its kit is made up for.

    Everything can be done without a band. Rather than that, another exercise for all of its
    areas is taken for which there is one.
    """
    asked = {name: None if name in spares.left_out else by.of(name) for name in wanted}
    rests = tuple(found for found in asked.values() if isinstance(found, Rest))
    filled: dict[str, Prescription] = {}
    for name, found in asked.items():
        chosen = _chosen(by, name, found, spares, (*asked, *filled))
        if chosen is not None:
            filled[chosen.exercise] = chosen
    return tuple(filled.values()), rests


def of_area(by: Prescribes, area: FocusArea, spares: Spares, most: int) -> Filled:
    """As many exercises of an area as there are, `most` at most; those that rest are told of."""
    found = {name: by.of(name) for name in spares.of_area(area)}
    done = tuple(each for each in found.values() if isinstance(each, Prescription))
    return done[:most], tuple(each for each in found.values() if isinstance(each, Rest))


def _chosen(
    by: Prescribes,
    name: str,
    found: Prescription | Rest | None,
    spares: Spares,
    taken: Sequence[str],
) -> Prescription | None:
    """What is done in the place of an exercise, itself where it may be."""
    kin, strangers = spares.instead_of(name, taken)
    if not isinstance(found, Prescription):
        return _first(by, (*filter(by.has_band_for, kin), *kin, *strangers))
    if by.has_band_for(name):
        return found
    equals = (each for each in kin if spares.covers(each, name) and by.has_band_for(each))
    return _first(by, equals) or found


def _first(by: Prescribes, names: Iterable[str]) -> Prescription | None:
    possible = (by.of(name) for name in names)
    return next((found for found in possible if isinstance(found, Prescription)), None)
