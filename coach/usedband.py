"""The band that a runner says they used: "2x12 red"."""

from collections.abc import Iterable
from dataclasses import replace

from coach.bands import Band
from coach.exercises import Exercise, Position
from coach.freetext import Understood
from coach.loads import load_of
from coach.physics import pull
from coach.planning import Prescriber
from coach.training import Load, Prescription
from coach.workout import Workout


class UnknownBandError(LookupError):
    """They named a band that they do not own, or that this exercise cannot use."""


def with_band(workout: Workout, told: Understood, by: Prescriber) -> Workout:
    """The workout with the current exercise done with the band that the words name.

    Raises:
        UnknownBandError: a colour was named, but no owned band of it fits the exercise.
    """
    named = [band for band in by.bands if _named(band, told)]
    asked = workout.current.prescription
    if not named and told.colour is None:
        return workout
    if asked.bands and any(band.id == asked.bands[0] for band in named):
        return workout
    exercise = by.catalogue.exercises[asked.exercise]
    for band in named:
        if (position := _where(exercise, asked, band)) is not None:
            load = load_of(exercise, position, (band,), by.occasion.profile.experience)
            return _put(workout, _used(asked, band, position, load))
    raise UnknownBandError(told.colour or "")


def fitting(exercise: Exercise, bands: Iterable[Band]) -> tuple[Band, ...]:
    """Those of the bands that the exercise can use somewhere, at their usual pull."""
    return tuple(band for band in bands if _place(exercise.positions, band) is not None)


def _named(band: Band, told: Understood) -> bool:
    """By its colour, or by all words of its label."""
    label = band.label.casefold().split()
    words = {*told.rest, *((told.colour,) if told.colour else ())}
    return band.colour == told.colour or (bool(label) and words.issuperset(label))


def _where(exercise: Exercise, asked: Prescription, band: Band) -> Position | None:
    """Where the band sat: as asked if it fits there, else the easiest place that takes it."""
    return _place((exercise.position(asked.position), *exercise.positions), band)


def _place(places: Iterable[Position], band: Band) -> Position | None:
    fitting = (place for place in places if band.kind in place.kinds)
    return next((place for place in fitting if pull(place, band) is not None), None)


def _used(asked: Prescription, band: Band, position: Position, load: Load) -> Prescription:
    """As asked, but with that band alone, at its usual pull; nobody says more in words.

    The rhythm stays as asked, and where no load was asked for, none is noted.
    """
    return replace(
        asked,
        bands=(band.id,),
        position=position.key,
        demand=pull(position, band) or 0.0,
        reach=0,
        doubled=False,
        load=asked.load and replace(load, tempo=asked.load.tempo),
    )


def _put(workout: Workout, used: Prescription) -> Workout:
    item = replace(workout.current, prescription=used)
    items = (*workout.items[: workout.at], item, *workout.items[workout.at + 1 :])
    return replace(workout, items=items)
