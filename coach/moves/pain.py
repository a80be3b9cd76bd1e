"""Moves about pain: how bad, where, what kind; and what follows from it."""

from dataclasses import replace

from coach.moves.changing import eased
from coach.moves.move import Move, closed, put, read, reported, to_next
from coach.planning import Prescriber
from coach.runner import Region
from coach.safety import PainAdvice, PainCourse, decide
from coach.training import Event, Hurt, Outcome, Pain, Report
from coach.whys import Key, because
from coach.words import Text
from coach.workout import Draft, Phase, Status, Workout


def pain(workout: Workout, value: str, by: Prescriber) -> Move:
    """Ask how bad it is."""
    return Move(replace(workout, phase=Phase.PAIN_LEVEL, draft=Draft()))


def pain_level(workout: Workout, value: str, by: Prescriber) -> Move:
    """0 to 10; then where, unless their words have told that already."""
    draft = replace(workout.draft, pain_level=min(max(read(int, value), 0), 10))
    phase = Phase.PAIN_KIND if draft.pain_region else Phase.PAIN_PLACE
    return Move(replace(workout, phase=phase, draft=draft))


def pain_place(workout: Workout, value: str, by: Prescriber) -> Move:
    """Where; then what kind, since a red flag hides behind any number."""
    draft = replace(workout.draft, pain_region=read(Region, value))
    return Move(replace(workout, phase=Phase.PAIN_KIND, draft=draft))


def pain_kind(workout: Workout, value: str, by: Prescriber) -> Move:
    """`dull`, `sharp` or `flag` closes the pain report."""
    level, region = workout.draft.pain_level, workout.draft.pain_region
    if level is None or region is None:
        return pain(workout, value, by)
    told = Pain(level, region, workout.draft.pain_side, sharp=value == "sharp")
    return hurt(workout, told, by, red_flag=value == "flag")


def hurt(workout: Workout, told: Pain, by: Prescriber, *, red_flag: bool = False) -> Move:
    """Take in a pain report at the current exercise: red flag, stop, soften, or carry on."""
    noted = _hurt(workout, workout.at, told)
    if red_flag:
        stopped = replace(workout, status=Status.DROPPED, phase=Phase.SUMMARY, draft=Draft())
        return Move(stopped, (noted,), notice=Text("safety-red-flag"), red_flag=True)
    advice = decide(told, again=by.again(told))
    if advice.stop:
        return _stop(workout, noted, advice, by)
    amounts = workout.draft.amounts
    back = replace(workout, phase=_asked_before(workout), draft=Draft(amounts=amounts))
    if advice.course is PainCourse.SOFTEN:
        back = _softened(back, told, by)
    return Move(back, (noted,), notice=_advice(told, advice))


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
        stopped = _stop(done.workout, noted, advice, by)
        return replace(stopped, events=(*done.events, *stopped.events))
    return replace(done, events=(*done.events, noted), notice=_advice(told, advice))


def _softened(workout: Workout, told: Pain, by: Prescriber) -> Workout:
    """This exercise and whatever else loads the place that hurts, a step softer."""
    why = because(Key.PAIN, region=told.region.value)
    for index in _loading(workout, workout.at, told.region, by):
        softer = eased(workout, index, by)
        if softer is not None:
            item = softer.items[index]
            item = replace(item, prescription=replace(item.prescription, why=why))
            workout = put(softer, index, item)
    return workout


def _advice(told: Pain, advice: PainAdvice) -> Text:
    if told.level == 0 and not told.sharp:
        return Text("pain-gone", {"region": Text(f"region-{told.region.value}")})
    return Text(advice.text)


def _stop(workout: Workout, noted: Hurt, advice: PainAdvice, by: Prescriber) -> Move:
    """Stop the exercise and leave out what else loads the sore region."""
    events: list[Event] = [noted]
    for index in _loading(workout, noted.item, noted.pain.region, by):
        report = Report(workout.items[index].prescription, Outcome.STOPPED)
        events.append(reported(workout, report, index))
        workout = closed(workout, index, report)
    return Move(to_next(workout), tuple(events), notice=Text(advice.text))


def _loading(workout: Workout, at: int, region: Region, by: Prescriber) -> tuple[int, ...]:
    """Indexes of what is still open: the exercise that hurt, and those that load the region."""
    return tuple(
        index
        for index, item in enumerate(workout.items)
        if item.outcome is None
        and (index == at or region in by.catalogue.exercises[item.prescription.exercise].regions)
    )


def _hurt(workout: Workout, index: int, told: Pain) -> Hurt:
    return Hurt(workout.id, index, workout.items[index].prescription.exercise, told)
