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


def as_planned(by: Prescribes, wanted: Sequence[str], spares: Spares) -> Filled:
    """What is wanted, in order; what the kit does not allow or must rest is made up for."""
    asked = {name: by.of(name) for name in wanted}
    rests = tuple(found for found in asked.values() if isinstance(found, Rest))
    filled: dict[str, Prescription] = {}
    for name, found in asked.items():
        if isinstance(found, Prescription):
            filled[name] = found
            continue
        taken = (*asked, *filled)
        instead = _first(by, spares.instead_of(name, taken))
        if instead is not None:
            filled[instead.exercise] = instead
    return tuple(filled.values()), rests


def of_area(by: Prescribes, area: FocusArea, spares: Spares, most: int) -> Filled:
    """As many exercises of an area as there are, `most` at most; those that rest are told of."""
    found = {name: by.of(name) for name in spares.of_area(area)}
    done = tuple(each for each in found.values() if isinstance(each, Prescription))
    return done[:most], tuple(each for each in found.values() if isinstance(each, Rest))


def _first(by: Prescribes, names: Iterable[str]) -> Prescription | None:
    possible = (by.of(name) for name in names)
    return next((found for found in possible if isinstance(found, Prescription)), None)
