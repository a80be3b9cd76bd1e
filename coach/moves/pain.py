"""Moves that ask about pain: how bad, where, what kind."""

from dataclasses import replace

from coach.moves.leaving import hurt_there, take_in, wish
from coach.moves.move import Move, read
from coach.planning import Prescriber
from coach.runner import Region
from coach.safety import WHERE_TO_GO, Urgency
from coach.training import Pain, Side, Tissue
from coach.words import Text
from coach.workout import Draft, Phase, Status, Workout

DULL, SHARP, SOON, FLAG = "dull", "sharp", "soon", "flag"  # what kind of pain, as buttons say it
URGENCIES = {FLAG: Urgency.EMERGENCY, SOON: Urgency.SOON}
UNSURE = "unsure"  # joint or muscle: they could not say


def pain(workout: Workout, value: str) -> Move:
    """Ask how bad it is."""
    return Move(replace(workout, phase=Phase.PAIN_LEVEL, draft=Draft()))


def pain_level(workout: Workout, value: str, by: Prescriber) -> Move:
    """0 to 10; then where, unless their words have told that already."""
    draft = replace(workout.draft, pain_level=min(max(read(int, value), 0), 10))
    return _place_known(workout, draft, by) if draft.pain_region else _ask_place(workout, draft)


def pain_place(workout: Workout, value: str, by: Prescriber) -> Move:
    """Where; then which side."""
    return _place_known(workout, replace(workout.draft, pain_region=read(Region, value)), by)


def pain_side(workout: Workout, value: str) -> Move:
    """Which side, joint or muscle, as `left-joint`; then what kind."""
    side, _, tissue = value.partition("-")
    draft = replace(
        workout.draft,
        pain_side=read(Side, side),
        pain_tissue=None if tissue == UNSURE else read(Tissue, tissue),
    )
    return Move(replace(workout, phase=Phase.PAIN_KIND, draft=draft))


def pain_kind(workout: Workout, value: str, by: Prescriber) -> Move:
    """`dull`, `sharp`, or a red flag closes the pain report."""
    told = _told(workout.draft, sharp=value == SHARP)
    if told is None:
        return pain(workout, value)
    if value in URGENCIES:
        return _red_flag(workout, told, URGENCIES[value])
    return take_in(workout, told, by)


def _ask_place(workout: Workout, draft: Draft) -> Move:
    return Move(replace(workout, phase=Phase.PAIN_PLACE, draft=draft))


def _place_known(workout: Workout, draft: Draft, by: Prescriber) -> Move:
    """On to the side; that the pain is gone needs no more, nor does a side that was told."""
    told = _told(draft)
    if told is not None and told.level == 0:
        return take_in(replace(workout, draft=draft), told, by)
    phase = Phase.PAIN_KIND if draft.pain_side else Phase.PAIN_SIDE
    return Move(replace(workout, phase=phase, draft=draft))


def _told(draft: Draft, *, sharp: bool = False) -> Pain | None:
    """The pain, once level and place are told."""
    if draft.pain_level is None or draft.pain_region is None:
        return None
    return Pain(draft.pain_level, draft.pain_region, draft.pain_side, sharp, draft.pain_tissue)


def _red_flag(workout: Workout, told: Pain, urgency: Urgency) -> Move:
    """All coaching stops, not that of the sore place alone: docs/coaching.md, "Red flags"."""
    stopped = replace(workout, status=Status.DROPPED, phase=Phase.SUMMARY, draft=Draft())
    noted, leaves = hurt_there(workout, told), wish(workout)
    where = Text(WHERE_TO_GO[urgency])
    return Move(stopped, (noted,), notice=where, red_flag=True, leaves=leaves)
