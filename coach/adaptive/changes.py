"""Why another rung than last time: harder by what was done, easier, or another band."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.adaptive.choice import Choice
from coach.adaptive.rungs import PAUSED, Rung
from coach.adaptive.state import Course
from coach.bands import Band
from coach.training import EASY, Why
from coach.whys import Key, because

_STRONGER = 1.1  # a band that much beside its label is worth a word


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence may need beside the choice.

    Attributes:
        aim, high: in the exercise's unit.
        times, now: force of the bands before and of those now over their labels', as learned.
        finding: one set, to find the band.
        few: less than the class's range is asked for.
        full: the range is as open as it gets.
        bridges: more than the class's range is expected: repetitions bridge to `heavier`, the
            next rung, or None where nothing heavier is owned.
    """

    aim: int
    high: int
    was: Rung | None
    times: float
    now: float
    finding: bool
    few: bool
    full: bool
    bridges: bool
    heavier: Rung | None


def changed(choice: Choice, told: Told, bands: Sequence[Band]) -> Why | None:
    """Another rung than last time: harder by what was done, or easier."""
    course, rung, was = choice.course, choice.rung, told.was
    if course is None or rung.key == course.key:
        return None
    if was is None:
        return _without(choice, course, told, bands)
    if rung.strain * told.now > was.strain * told.times:
        if told.few and rung.bands != was.bands:
            return because(Key.FEW_FIRST, band=rung.bands[0], was=was.bands[0], high=told.high)
        return _harder(rung, was, course)
    return _easier(rung, was, told)


def _without(choice: Choice, course: Course, told: Told, bands: Sequence[Band]) -> Why | None:
    """The last rung is no more: its band is gone, or a heavier one ended the slow repetitions."""
    rung, before = choice.rung, course.key[1][0]
    if before not in {band.id for band in bands}:
        return because(Key.LOST, was=before)
    if rung.bands[0] == before:
        return None
    if told.few:
        return because(Key.FEW_FIRST, band=rung.bands[0], was=before, high=told.high)
    if rung.strain > course.strain:
        done = course.amounts[-1]
        return because(Key.HARDER_BAND, band=rung.bands[0], was=before, done=done)
    return because(Key.EASIER_BAND, band=rung.bands[0], was=before)


def _harder(rung: Rung, was: Rung, course: Course) -> Why:
    band = rung.bands[0]
    if rung.tempo != was.tempo:
        return because(Key.PAUSED if rung.tempo == PAUSED else Key.SLOWER)
    if len(rung.bands) > len(was.bands):
        return because(Key.STACKED, band=rung.bands[0], was=rung.bands[1])
    if rung.doubled and not was.doubled:
        return because(Key.DOUBLED, band=band)
    return _easy(rung, was) if course.effort in EASY else _ready(rung, was, course)


def _ready(rung: Rung, was: Rung, course: Course) -> Why:
    band, before = rung.bands[0], was.bands[0]
    done = course.amounts[-1]
    if rung.bands != was.bands:
        return because(Key.HARDER_BAND, band=band, was=before, done=done)
    if rung.position != was.position:
        return because(Key.HARDER_PLACE, position=rung.position, done=done)
    return because(Key.HARDER_REACH, done=done)


def _easy(rung: Rung, was: Rung) -> Why:
    if rung.bands != was.bands:
        return because(Key.EASY_BAND, band=rung.bands[0], was=was.bands[0])
    if rung.position != was.position:
        return because(Key.EASY_PLACE, position=rung.position)
    return because(Key.EASY_REACH)


def _easier(rung: Rung, was: Rung, told: Told) -> Why:
    band, before = rung.bands[0], was.bands[0]
    if told.times >= _STRONGER:
        return because(Key.STRONGER, band=before, percent=round(100 * (told.times - 1)))
    if rung.bands != was.bands:
        return because(Key.EASIER_BAND, band=band, was=before)
    if rung.tempo != was.tempo:
        return because(Key.EASIER_TEMPO)
    if rung.position != was.position:
        return because(Key.EASIER_PLACE, position=rung.position)
    return because(Key.EASIER_REACH)
