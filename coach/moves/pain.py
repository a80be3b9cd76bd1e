"""Moves about pain: how bad, where, what kind; and what follows from it."""

from collections.abc import Collection
from dataclasses import replace

from coach.moves.changing import eased
from coach.moves.move import Move, closed, put, read, reported, to_next
from coach.planning import Prescriber
from coach.runner import Region
from coach.safety import WHERE_TO_GO, PainAdvice, PainCourse, Urgency, decide
from coach.training import (
    Event,
    Hurt,
    Outcome,
    Pain,
    Prescription,
    Report,
    Side,
    Tissue,
)
from coach.whys import Key, because
from coach.words import Text
from coach.workout import Draft, Phase, Status, Workout

DULL, SHARP, SOON, FLAG = "dull", "sharp", "soon", "flag"  # what kind of pain, as buttons say it
URGENCIES = {FLAG: Urgency.EMERGENCY, SOON: Urgency.SOON}
UNSURE = "unsure"  # joint or muscle: they could not say


def pain(workout: Workout, value: str, by: Prescriber) -> Move:
    """Ask how bad it is."""
    return Move(replace(workout, phase=Phase.PAIN_LEVEL, draft=Draft()))


def pain_level(workout: Workout, value: str, by: Prescriber) -> Move:
    """0 to 10; then where, unless their words have told that already."""
    draft = replace(workout.draft, pain_level=min(max(read(int, value), 0), 10))
    return _place_known(workout, draft, by) if draft.pain_region else _ask_place(workout, draft)


def pain_place(workout: Workout, value: str, by: Prescriber) -> Move:
    """Where; then which side."""
    return _place_known(workout, replace(workout.draft, pain_region=read(Region, value)), by)


def pain_side(workout: Workout, value: str, by: Prescriber) -> Move:
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
        return pain(workout, value, by)
    if value in URGENCIES:
        return _red_flag(workout, told, URGENCIES[value])
    return hurt(workout, told, by)


def _ask_place(workout: Workout, draft: Draft) -> Move:
    return Move(replace(workout, phase=Phase.PAIN_PLACE, draft=draft))


def _place_known(workout: Workout, draft: Draft, by: Prescriber) -> Move:
    """On to the side; that the pain is gone needs no more, nor does a side that was told."""
    told = _told(draft)
    if told is not None and told.level == 0:
        return hurt(replace(workout, draft=draft), told, by)
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
    noted = _hurt(workout, workout.at, told)
    return Move(stopped, (noted,), notice=Text(WHERE_TO_GO[urgency]), red_flag=True)


def hurt(workout: Workout, told: Pain, by: Prescriber) -> Move:
    """Take in a pain report at the current exercise: stop, soften, or carry on."""
    noted = _hurt(workout, workout.at, told)
    advice = decide(told, again=by.again(told))
    if advice.stop:
        return _stop(workout, noted, advice, by, workout.at)
    amounts = workout.draft.amounts
    back = replace(workout, phase=_asked_before(workout), draft=Draft(amounts=amounts))
    move = Move(back, (noted,), notice=_advice(told, advice))
    return _softened(move, told, by, workout.at) if advice.course is PainCourse.SOFTEN else move


def _asked_before(workout: Workout) -> Phase:
    """The screen that pain has interrupted: what was half told goes on there."""
    if not workout.draft.amounts:
        return Phase.CARD
    return Phase.TRIED if workout.current.prescription.finding else Phase.EFFORT


def hurt_after(done: Move, index: int, told: Pain, by: Prescriber) -> Move:
    """Take in pain that was told together with the report of a closed exercise."""
    noted = _hurt(done.workout, index, told)
    advice = decide(told, again=by.again(told))
    if advice.stop:
        stopped = _stop(done.workout, noted, advice, by, index)
        return replace(stopped, events=(*done.events, *stopped.events))
    move = replace(done, events=(*done.events, noted), notice=_advice(told, advice))
    return _softened(move, told, by, None) if advice.course is PainCourse.SOFTEN else move


def hurt_elsewhere(workout: Workout, noted: Hurt, by: Prescriber) -> Move:
    """Pain that was told outside of the workout's screen: what is still open of it heeds it."""
    at = noted.item if noted.workout == workout.id else None
    advice = decide(noted.pain, again=by.again(noted.pain))
    if advice.stop:
        return _stop(workout, noted, advice, by, at)
    move = Move(workout, (noted,))
    return _softened(move, noted.pain, by, at) if advice.course is PainCourse.SOFTEN else move


def harden(workout: Workout, gone: Collection[int], by: Prescriber) -> Workout:
    """The workout without what pain that was taken back had made softer in it.

    `gone`: ids of the log's entries that were taken back; `by` no longer knows of them.
    """
    for index, item in enumerate(workout.items):
        steps = sum(entry in gone for entry in item.softened)
        if not steps or item.outcome is not None:
            continue
        ease = max(item.ease - steps, 0)
        asked = by.of(item.prescription.exercise, ease)
        if isinstance(asked, Prescription):
            kept = tuple(entry for entry in item.softened if entry not in gone)
            harder = replace(item, prescription=asked, ease=ease, softened=kept)
            workout = put(workout, index, harder)
    return workout


def _softened(move: Move, told: Pain, by: Prescriber, at: int | None) -> Move:
    """What loads the place that hurts, and the exercise where it did, a step softer.

    Where nothing softer is left of that exercise, its advice is to move less far.
    """
    workout, why = move.workout, because(Key.PAIN_EASED, region=told.region.value)
    changed: list[int] = []
    for index in _loading(workout, at, told.region, by):
        softer = eased(workout, index, by)
        if softer is not None:
            item = softer.items[index]
            item = replace(item, prescription=replace(item.prescription, why=why))
            workout = put(softer, index, item)
            changed.append(index)
    stays = at is None or at in changed
    notice = move.notice if stays else Text("pain-soften-shorter")
    return replace(move, workout=workout, softened=tuple(changed), notice=notice)


def _advice(told: Pain, advice: PainAdvice) -> Text:
    if told.level == 0 and not told.sharp:
        return Text("pain-gone", {"region": Text(f"region-{told.region.value}")})
    return Text(advice.text)


def _stop(
    workout: Workout, noted: Hurt, advice: PainAdvice, by: Prescriber, at: int | None
) -> Move:
    """Stop the exercise and leave out what else loads the sore region."""
    events: list[Event] = [noted]
    for index in _loading(workout, at, noted.pain.region, by):
        report = Report(workout.items[index].prescription, Outcome.STOPPED)
        events.append(reported(workout, report, index))
        workout = closed(workout, index, report)
    return Move(to_next(workout), tuple(events), notice=Text(advice.text))


def _loading(workout: Workout, at: int | None, region: Region, by: Prescriber) -> tuple[int, ...]:
    """Indexes of what is still open: the exercise that hurt, and those that load the region."""
    return tuple(
        index
        for index, item in enumerate(workout.items)
        if item.outcome is None
        and (index == at or region in by.catalogue.exercises[item.prescription.exercise].regions)
    )


def _hurt(workout: Workout, index: int, told: Pain) -> Hurt:
    return Hurt(workout.id, index, workout.items[index].prescription.exercise, told)
