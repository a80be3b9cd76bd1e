"""The sentence's key for a rung that changed, or stayed."""

from collections.abc import Sequence

from coach.bands import Band
from coach.felt_stop.ladder import Rung
from coach.felt_stop.state import Ache, Cause, Track
from coach.safety import PainCourse
from coach.training import Why
from coach.whys import Key, because

NEXT_BAND = 1.25  # one step of colour, as makers state it (docs/coaching.md, "Band physics")

_SAME = {
    Cause.MISS: Key.SAME_MISS,
    Cause.LIMIT: Key.SAME_LIMIT,
    Cause.PART: Key.SAME_PART,
}


def kept(track: Track, ache: Ache | None) -> Why:
    """Why the rung stays; `ache` is pain of the last 14 days."""
    if ache is not None and track.cause is Cause.PAIN:
        return after_pain(ache)
    if ache is not None and track.cause is Cause.PAIN_HELD:
        return because(Key.SAME_PAIN, region=ache.region.value)
    if track.cause is Cause.MORE:
        return because(Key.MORE, aim=track.aim)
    if track.cause is Cause.SHORT:
        return because(Key.SAME_SHORT, aim=track.aim)
    return because(_SAME.get(track.cause, Key.SAME))


def after_pain(ache: Ache) -> Why:
    """Why it is softer: pain that was carried through, or that rested the region."""
    rested = ache.course is PainCourse.STOP
    return because(Key.PAIN_REST if rested else Key.PAIN, region=ache.region.value)


def changed(old: Rung, new: Rung, cause: Cause) -> Why:
    """Why the rung is another one: harder, or easier after misses."""
    if cause is Cause.MISSES:
        return _easier(old, new)
    easy = cause is Cause.EASY
    if new.slow and (new.position, new.bands) == (old.position, old.bands):
        return because(Key.SLOWER)
    if new.bands and not old.bands:
        return because(Key.NOW_BAND, band=new.bands[0])
    if new.bands != old.bands:
        key = Key.EASY_BAND if easy else Key.HARDER_BAND
        return because(key, band=new.bands[0], was=old.bands[0])
    return because(Key.EASY_PLACE if easy else Key.HARDER_PLACE, position=new.position)


def top(rung: Rung, bands: Sequence[Band]) -> Why:
    """The ladder ends: what to buy next."""
    used = next((band for band in bands if band.id in rung.bands), None)
    if used is None:
        return because(Key.TOP_FREE)
    force = round(used.force * NEXT_BAND)
    return because(Key.TOP, band=used.id, kind=used.kind.value, force=force)


def _easier(old: Rung, new: Rung) -> Why:
    if new == old:
        return because(Key.EASIER_SETS)
    if (new.position, new.bands) == (old.position, old.bands):
        return because(Key.EASIER_TEMPO)
    if not new.bands:
        return because(Key.EASIER_FREE)
    if new.bands != old.bands:
        return because(Key.EASIER_BAND, band=new.bands[0], was=old.bands[0])
    return because(Key.EASIER_PLACE, position=new.position)
