"""The one sentence that tells why: the cause that decided, in the order of its weight."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.adaptive.away import AGAIN
from coach.adaptive.choice import Choice, Held
from coach.adaptive.limits import USUAL_RESERVE, Bound, Limits
from coach.adaptive.rungs import PAUSED, Rung
from coach.adaptive.state import Course
from coach.bands import Band
from coach.engine import Occasion
from coach.training import Effort, Why
from coach.whys import Key, because

NEXT_BAND = 1.25  # one step of colour, as makers state it (docs/coaching.md, "Band physics")
_EASY = frozenset({Effort.THREE_FOUR, Effort.FIVE_UP})
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


def why_band(choice: Choice, told: Told, bands: Sequence[Band], occasion: Occasion) -> Why:
    """Why this rung today."""
    return (
        _finding(choice, told)
        or _safety(choice)
        or calendar_why(choice.limits, occasion)
        or _changed(choice, told, bands)
        or _kept(choice, told, bands)
    )


def _finding(choice: Choice, told: Told) -> Why | None:
    course, rung = choice.course, choice.rung
    if course is None:
        ache = choice.limits.ache
        if ache is not None:
            return because(Key.SORE, region=ache.region.value)
        return because(Key.FIND if told.finding else Key.FIRST, band=rung.bands[0])
    if choice.limits.away >= AGAIN:
        return because(Key.AWAY_AGAIN, days=choice.limits.away)
    return _found(rung, course, choice.limits.reserve) if course.seen == 0 else None


def _found(rung: Rung, course: Course, reserve: int) -> Why | None:
    """After a set that was tried: another band, or it fits by the runner's own word.

    Where it was the last try, or nothing fits better, what was told decides what is said.
    """
    band, before = rung.bands[0], course.key[1][0]
    if band != before:
        heavier = rung.strain > course.strain
        return because(Key.FIND_HEAVIER if heavier else Key.FIND_LIGHTER, band=band, was=before)
    if rung.key != course.key:
        return None
    if course.effort is Effort.ONE_TWO:
        return because(Key.FOUND, band=band)
    three = course.effort is Effort.THREE_FOUR and reserve > USUAL_RESERVE
    return because(Key.FOUND_THREE, band=band) if three else None


def _safety(choice: Choice) -> Why | None:
    limits = choice.limits
    region = limits.ache.region.value if limits.ache else ""
    match limits.by:
        case Bound.STOPPED:
            return because(Key.PAIN_REST, region=region) if region else None
        case Bound.MORNING:
            return because(Key.PAIN_MORNING, region=region) if region else None
        case Bound.PAIN:
            return because(Key.PAIN, region=region) if region else None
        case Bound.AWAY:
            return because(Key.AWAY, days=limits.away)
        case _:
            return None


def calendar_why(limits: Limits, occasion: Occasion) -> Why | None:
    """What the runs, the weeks of training or days away ask for; None where they ask nothing."""
    around = occasion.around
    if around.race_in is not None:
        return because(Key.TAPER, days=around.race_in)
    if around.light:
        return because(Key.LIGHT)
    if around.upkeep:
        return because(Key.UPKEEP)
    if limits.lighter_week:
        return because(Key.LIGHTER_WEEK)
    if limits.fewer:
        return because(Key.AWAY_SETS, days=limits.away)
    return None


def _changed(choice: Choice, told: Told, bands: Sequence[Band]) -> Why | None:
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
    return _easy(rung, was) if course.effort in _EASY else _ready(rung, was, course)


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


def _kept(choice: Choice, told: Told, bands: Sequence[Band]) -> Why:
    """The same rung: what held it, or that it fits."""
    leap = told.heavier is not None and told.heavier.bands != choice.rung.bands
    if told.heavier is not None and leap and told.full and choice.held is Held.TENTH:
        return _gap(choice.rung, told.heavier, bands)
    held = _held(choice, told)
    if held is not None:
        return held
    if told.bridges:
        if told.heavier is None:
            return _top(choice.rung, bands)
        if leap:
            percent = _leap(choice.rung, told.heavier)
            band = told.heavier.bands[0]
            return because(Key.SAME_JUMP, band=band, percent=percent, high=told.high)
    before = choice.course.aim if choice.course else told.aim
    if told.aim > before:
        return because(Key.MORE, aim=told.aim)
    return because(Key.FEWER if told.aim < before else Key.SAME, aim=told.aim)


def _held(choice: Choice, told: Told) -> Why | None:
    ache = choice.limits.ache
    match choice.held:
        case Held.PAIN if ache is not None:
            return because(Key.SAME_PAIN, region=ache.region.value)
        case Held.STEADY:
            return because(Key.SAME_STEADY)
        case Held.SETTLING:
            return because(Key.SAME_NEW)
        case Held.TENTH:
            return because(Key.SAME_TENTH, high=told.high)
        case _:
            return None


def _leap(rung: Rung, heavier: Rung) -> int:
    """Per cent that the next rung pulls more."""
    return round(100 * (heavier.strain / rung.strain - 1))


def _top(rung: Rung, bands: Sequence[Band]) -> Why:
    """The bands end here: what to buy next."""
    kind, force = _missing(rung, bands)
    return because(Key.TOP, band=rung.bands[0], kind=kind, force=force)


def _gap(rung: Rung, heavier: Rung, bands: Sequence[Band]) -> Why:
    """The next band is too far off: what to buy between."""
    kind, force = _missing(rung, bands)
    percent = _leap(rung, heavier)
    return because(Key.GAP, band=heavier.bands[0], percent=percent, kind=kind, force=force)


def _missing(rung: Rung, bands: Sequence[Band]) -> tuple[str, int]:
    """Kind and force of the band that would come next: one step of colour."""
    used = next(band for band in bands if band.id == rung.bands[0])
    return used.kind.value, round(used.force * NEXT_BAND)
