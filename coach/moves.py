"""What each button of a workout does to it: pure, from one workout to the next.

A move tells what to log; the topic appends it, and learns from it, in the same unit of work.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from coach.exercises import Dose
from coach.planning import Prescriber
from coach.runner import Region
from coach.safety import PainAdvice, PainCourse, decide
from coach.training import (
    Effort,
    Event,
    Hurt,
    Outcome,
    Pain,
    Prescription,
    Report,
    Reported,
)
from coach.whys import Key, because
from coach.words import Text
from coach.workout import Draft, Item, Phase, Status, Workout

T = TypeVar("T")

MOST_OF_A_SET = 200  # an amount above this is a slip of the finger, whatever the unit


class ForgedError(Exception):
    """A button of this version whose value no version of ours has made."""


@dataclass(frozen=True, slots=True)
class Move:
    """A workout after a button, and what else follows.

    Attributes:
        events: to be appended to the log, in order.
        toast: a word on the button itself. notice: a paragraph above the next screen.
        red_flag: coaching must stop until a professional has said that it may go on.
        later: the runner wants it an hour later.
    """

    workout: Workout
    events: tuple[Event, ...] = ()
    toast: Text | None = None
    notice: Text | None = None
    red_flag: bool = False
    later: bool = False


def start(workout: Workout, value: str, by: Prescriber) -> Move:
    """Show the first open exercise."""
    return Move(_to_next(workout))


def overview(workout: Workout, value: str, by: Prescriber) -> Move:
    """Back to the list."""
    return Move(replace(workout, phase=Phase.OVERVIEW, draft=Draft()))


def card(workout: Workout, value: str, by: Prescriber) -> Move:
    """Back to the exercise, dropping what was half told."""
    return Move(replace(workout, phase=Phase.CARD, draft=Draft()))


def how(workout: Workout, value: str, by: Prescriber) -> Move:
    """The exercise told in full."""
    return Move(replace(workout, phase=Phase.HOW, draft=Draft()))


def show(workout: Workout, value: str, by: Prescriber) -> Move:
    """Go to one exercise of the list, if it is still open."""
    at = _read(int, value)
    if not 0 <= at < len(workout.items) or workout.items[at].outcome is not None:
        return Move(workout, toast=Text("toast-already"))
    return Move(replace(workout, phase=Phase.CARD, at=at, draft=Draft()))


def done(workout: Workout, value: str, by: Prescriber) -> Move:
    """All sets as asked: only the effort is still to be told."""
    return Move(replace(workout, phase=Phase.EFFORT, draft=Draft()))


def sets(workout: Workout, value: str, by: Prescriber) -> Move:
    """Ask for the amount of each set."""
    return Move(replace(workout, phase=Phase.SETS, draft=Draft()))


def amount(workout: Workout, value: str, by: Prescriber) -> Move:
    """One set's amount; after the last one the effort is asked. An empty value: no more sets."""
    told = workout.draft.amounts
    if value:
        told = (*told, min(max(_read(int, value), 0), MOST_OF_A_SET))
    if not told:
        return card(workout, value, by)
    full = not value or len(told) >= workout.current.prescription.dose.sets
    phase = Phase.EFFORT if full else Phase.SETS
    return Move(replace(workout, phase=phase, draft=replace(workout.draft, amounts=told)))


def effort(workout: Workout, value: str, by: Prescriber) -> Move:
    """The effort closes the exercise. An empty value: they could not say."""
    told = _read(Effort, value) if value else None
    return finish(workout, workout.draft.amounts, told)


def finish(workout: Workout, amounts: tuple[int, ...], told: Effort | None) -> Move:
    """Close the current exercise as done and go on to the next."""
    report = Report(workout.current.prescription, Outcome.DONE, amounts, told)
    return Move(_to_next(_close(workout, workout.at, report)), (_event(workout, report),))


def skip(workout: Workout, value: str, by: Prescriber) -> Move:
    """Leave the exercise out."""
    report = Report(workout.current.prescription, Outcome.SKIPPED)
    return Move(
        _to_next(_close(workout, workout.at, report)),
        (_event(workout, report),),
        toast=Text("toast-skipped"),
    )


def ask_all(workout: Workout, value: str, by: Prescriber) -> Move:
    """All exercises as asked: one effort for all is still to be told."""
    return Move(replace(workout, phase=Phase.ALL_EFFORT, draft=Draft()))


def all_done(workout: Workout, value: str, by: Prescriber) -> Move:
    """One effort closes everything that is open."""
    told = _read(Effort, value) if value else None
    return close_all(workout, Outcome.DONE, told)


def skip_all(workout: Workout, value: str, by: Prescriber) -> Move:
    """Not today: what is open is skipped, and nothing is owed."""
    return close_all(workout, Outcome.SKIPPED, None)


def close_all(
    workout: Workout,
    outcome: Outcome,
    told: Effort | None,
    amounts: Callable[[Prescription], tuple[int, ...]] = lambda _: (),
) -> Move:
    """Close all open exercises with the same outcome and effort, each with its own amounts."""
    events: list[Event] = []
    for index, item in enumerate(workout.items):
        if item.outcome is None:
            report = Report(item.prescription, outcome, amounts(item.prescription), told)
            events.append(_event(workout, report, index))
            workout = _close(workout, index, report)
    return Move(_to_next(workout), tuple(events))


def later(workout: Workout, value: str, by: Prescriber) -> Move:
    """Remind again in an hour."""
    return Move(workout, toast=Text("toast-later"), later=True)


def easier(workout: Workout, value: str, by: Prescriber) -> Move:
    """One step softer today; says so where there is nothing softer."""
    item = workout.current
    softer = by.of(item.prescription.exercise, item.ease + 1)
    if not isinstance(softer, Prescription) or _same_load(softer, item.prescription):
        return Move(workout, toast=Text("toast-easiest"))
    changed = replace(item, prescription=softer, ease=item.ease + 1)
    return Move(_put(workout, workout.at, changed), toast=Text("toast-easier"))


def swap(workout: Workout, value: str, by: Prescriber) -> Move:
    """Another exercise in its place; says so where the kit allows none."""
    other = by.instead_of(workout)
    if other is None:
        return Move(workout, toast=Text("toast-no-swap"))
    item = workout.current
    changed = Item(other, swapped=(*item.swapped, item.prescription.exercise))
    return Move(_put(workout, workout.at, changed), toast=Text("toast-swapped"))


def pain(workout: Workout, value: str, by: Prescriber) -> Move:
    """Ask how bad it is."""
    return Move(replace(workout, phase=Phase.PAIN_LEVEL, draft=Draft()))


def pain_level(workout: Workout, value: str, by: Prescriber) -> Move:
    """0 to 10; then where, unless their words have told that already."""
    draft = replace(workout.draft, pain_level=min(max(_read(int, value), 0), 10))
    phase = Phase.PAIN_KIND if draft.pain_region else Phase.PAIN_PLACE
    return Move(replace(workout, phase=phase, draft=draft))


def pain_place(workout: Workout, value: str, by: Prescriber) -> Move:
    """Where; then what kind, since a red flag hides behind any number."""
    draft = replace(workout.draft, pain_region=_read(Region, value))
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
    phase = Phase.EFFORT if amounts else Phase.CARD
    back = replace(workout, phase=phase, draft=Draft(amounts=amounts))
    if advice.course is PainCourse.SOFTEN:
        back = _softened(back, told, by)
    return Move(back, (noted,), notice=_advice(told, advice))


def hurt_after(done: Move, index: int, told: Pain, by: Prescriber) -> Move:
    """Take in pain that was told together with the report of a closed exercise."""
    noted = _hurt(done.workout, index, told)
    advice = decide(told, again=by.again(told))
    if advice.stop:
        stopped = _stop(done.workout, noted, advice, by)
        return replace(stopped, events=(*done.events, *stopped.events))
    return replace(done, events=(*done.events, noted), notice=_advice(told, advice))


def _softened(workout: Workout, told: Pain, by: Prescriber) -> Workout:
    """A step softer, for the sake of the place that hurts."""
    softer = easier(workout, "", by).workout
    why = because(Key.PAIN, region=told.region.value)
    item = replace(softer.current, prescription=replace(softer.current.prescription, why=why))
    return _put(softer, softer.at, item)


def _advice(told: Pain, advice: PainAdvice) -> Text:
    if told.level == 0 and not told.sharp:
        return Text("pain-gone", {"region": Text(f"region-{told.region.value}")})
    return Text(advice.text)


def _stop(workout: Workout, noted: Hurt, advice: PainAdvice, by: Prescriber) -> Move:
    """Stop the exercise and leave out what else loads the sore region."""
    events: list[Event] = [noted]
    for index, item in enumerate(workout.items):
        regions = by.catalogue.exercises[item.prescription.exercise].regions
        if item.outcome is None and (index == noted.item or noted.pain.region in regions):
            report = Report(item.prescription, Outcome.STOPPED)
            events.append(_event(workout, report, index))
            workout = _close(workout, index, report)
    return Move(_to_next(workout), tuple(events), notice=Text(advice.text))


def reopen(workout: Workout, entries: frozenset[int]) -> Workout:
    """The workout with those entries of the log taken back; shows the first such exercise."""
    touched = [
        index for index, item in enumerate(workout.items) if entries & frozenset(item.entries)
    ]
    for index in touched:
        item = workout.items[index]
        workout = _put(
            workout,
            index,
            Item(
                item.prescription,
                ease=item.ease,
                swapped=item.swapped,
                entries=tuple(entry for entry in item.entries if entry not in entries),
            ),
        )
    if not touched:
        return workout
    phase = Phase.CARD if len(touched) == 1 else Phase.OVERVIEW
    return replace(workout, status=Status.OPEN, phase=phase, at=touched[0], draft=Draft())


def _read(kind: Callable[[str], T], value: str) -> T:
    try:
        return kind(value)
    except ValueError as error:
        raise ForgedError(value) from error


def _hurt(workout: Workout, index: int, told: Pain) -> Hurt:
    return Hurt(workout.id, index, workout.items[index].prescription.exercise, told)


def _event(workout: Workout, report: Report, index: int | None = None) -> Reported:
    return Reported(workout.id, workout.at if index is None else index, report)


def _put(workout: Workout, index: int, item: Item) -> Workout:
    return replace(workout, items=(*workout.items[:index], item, *workout.items[index + 1 :]))


def _close(workout: Workout, index: int, report: Report) -> Workout:
    item = replace(
        workout.items[index],
        outcome=report.outcome,
        amounts=report.amounts,
        effort=report.effort,
    )
    return _put(workout, index, item)


def _to_next(workout: Workout) -> Workout:
    """The card of the next open exercise after this one, else of any; else the summary."""
    count = len(workout.items)
    order = [(workout.at + step) % count for step in range(count)] if count else []
    following = next((i for i in order if workout.items[i].outcome is None), None)
    if following is not None:
        return replace(workout, phase=Phase.CARD, at=following, draft=Draft())
    status = Status.FINISHED if workout.reported else Status.DROPPED
    return replace(workout, phase=Phase.SUMMARY, status=status, draft=Draft())


def _same_load(one: Prescription, other: Prescription) -> bool:
    """Whether two prescriptions ask the same of a body."""

    def load(of: Prescription) -> tuple[str, tuple[int, ...], Dose, int]:
        return of.position, of.bands, of.dose, of.aim

    return load(one) == load(other)


MOVES: dict[str, Callable[[Workout, str, Prescriber], Move]] = {
    "start": start,
    "list": overview,
    "card": card,
    "how": how,
    "show": show,
    "done": done,
    "sets": sets,
    "amount": amount,
    "effort": effort,
    "skip": skip,
    "all": ask_all,
    "all_done": all_done,
    "skip_all": skip_all,
    "later": later,
    "easier": easier,
    "swap": swap,
    "pain": pain,
    "pain_level": pain_level,
    "pain_place": pain_place,
    "pain_kind": pain_kind,
}
