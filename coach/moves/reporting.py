"""Moves that report: done, set by set, skipped, all at once; and taking a report back."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from coach.moves.browsing import card
from coach.moves.move import Move, closed, put, read, reported, to_next
from coach.training import Effort, Entry, Event, Lag, Outcome, Prescription, Report, Reported
from coach.words import Text
from coach.workout import Draft, Item, Phase, Status, Workout

MOST_OF_A_SET = 200  # an amount above this is a slip of the finger, whatever the unit


def done(workout: Workout, value: str) -> Move:
    """All sets as asked: only the effort is still to be told."""
    return Move(replace(workout, phase=Phase.EFFORT, draft=Draft()))


def sets(workout: Workout, value: str) -> Move:
    """Ask for the amount of each set."""
    return Move(replace(workout, phase=Phase.SETS, draft=Draft()))


def amount(workout: Workout, value: str) -> Move:
    """One set's amount; after the last one the effort is asked. An empty value: no more sets."""
    told = workout.draft.amounts
    if value:
        told = (*told, min(max(read(int, value), 0), MOST_OF_A_SET))
    if not told:
        return card(workout, value)
    full = not value or len(told) >= workout.current.prescription.dose.sets
    phase = Phase.EFFORT if full else Phase.SETS
    return Move(replace(workout, phase=phase, draft=replace(workout.draft, amounts=told)))


def effort(workout: Workout, value: str) -> Move:
    """The effort closes the exercise. An empty value: they could not say."""
    told = read(Effort, value) if value else None
    return finish(workout, workout.draft.amounts, told, workout.draft.lag)


def finish(
    workout: Workout, amounts: tuple[int, ...], told: Effort | None, lag: Lag | None = None
) -> Move:
    """Close the current exercise as done and go on to the next."""
    report = Report(workout.current.prescription, Outcome.DONE, amounts, told, lag)
    return Move(to_next(closed(workout, workout.at, report)), (reported(workout, report),))


def skip(workout: Workout, value: str) -> Move:
    """Leave the exercise out."""
    report = Report(workout.current.prescription, Outcome.SKIPPED)
    return Move(
        to_next(closed(workout, workout.at, report)),
        (reported(workout, report),),
        toast=Text("toast-skipped"),
    )


def ask_all(workout: Workout, value: str) -> Move:
    """All exercises as asked: one effort for all is still to be told."""
    return Move(replace(workout, phase=Phase.ALL_EFFORT, draft=Draft()))


def all_done(workout: Workout, value: str) -> Move:
    """One effort closes everything that is open."""
    told = read(Effort, value) if value else None
    return close_all(workout, Outcome.DONE, told)


def skip_all(workout: Workout, value: str) -> Move:
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
            events.append(reported(workout, report, index))
            workout = closed(workout, index, report)
    return Move(to_next(workout), tuple(events))


def reopen(workout: Workout, entries: Sequence[Entry]) -> Workout:
    """The workout with those entries of the log taken back; shows the first such exercise."""
    gone = frozenset(entry.id for entry in entries)
    touched = [index for index, item in enumerate(workout.items) if gone & frozenset(item.entries)]
    for index in touched:
        tries = sum(_is_try(entry, index) for entry in entries)
        item = _untold(workout.items[index], tries)
        kept = tuple(entry for entry in item.entries if entry not in gone)
        workout = put(workout, index, replace(item, entries=kept))
    if not touched:
        return workout
    phase = Phase.CARD if len(touched) == 1 else Phase.OVERVIEW
    return replace(workout, status=Status.OPEN, phase=phase, at=touched[0], draft=Draft())


def _is_try(entry: Entry, index: int) -> bool:
    event = entry.event
    if not isinstance(event, Reported) or event.item != index:
        return False
    return event.report.outcome is Outcome.TRIED


def _untold(item: Item, tries: int) -> Item:
    """The item open again; tries that are taken back bring back what they were tries of."""
    kept = item.tries[: len(item.tries) - tries]
    untried = item.tries[len(kept) :]
    return Item(
        untried[0].prescription if untried else item.prescription,
        ease=item.ease,
        swapped=item.swapped,
        entries=item.entries,
        softened=item.softened,
        tries=kept,
        most_sets=item.most_sets,
    )
