"""The one sentence that tells why: the cause that decided, in the order of its weight."""

from collections.abc import Sequence

from coach.adaptive.away import AGAIN
from coach.adaptive.changes import Told, changed
from coach.adaptive.choice import Choice, Held
from coach.adaptive.limits import USUAL_RESERVE, Bound, Limits
from coach.adaptive.rungs import Rung
from coach.adaptive.state import Course
from coach.bands import Band
from coach.engine import Occasion
from coach.training import Effort, Why
from coach.whys import Key, because

NEXT_BAND = 1.25  # one step of colour, as makers state it (docs/coaching.md, "Band physics")


def why_band(choice: Choice, told: Told, bands: Sequence[Band], occasion: Occasion) -> Why:
    """Why this rung today."""
    return (
        _finding(choice, told)
        or _safety(choice)
        or calendar_why(choice.limits, occasion)
        or changed(choice, told, bands)
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
