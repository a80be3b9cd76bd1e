"""What a pain report does to a workout: what hurts stops, goes softer, or goes on."""

from collections.abc import Collection
from dataclasses import replace

from coach.moves.changing import as_planned, eased
from coach.moves.move import Move, closed, put, reported, to_next
from coach.planning import Prescriber
from coach.runner import Region
from coach.safety import PainAdvice, PainCourse, decide
from coach.training import Event, Hurt, Outcome, Pain, Prescription, Report
from coach.whys import Key, because
from coach.words import Text
from coach.workout import Draft, Phase, Workout


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
    at = noted.item if _stands_there(workout, noted) else None
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
            harder = replace(item, prescription=as_planned(asked, item), ease=ease, softened=kept)
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


def _stands_there(workout: Workout, noted: Hurt) -> bool:
    """Whether the exercise that hurt is in this workout; it may have been swapped since."""
    if noted.workout != workout.id:
        return False
    return workout.items[noted.item].prescription.exercise == noted.exercise
