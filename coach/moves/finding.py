"""Moves of the one set that finds the band: tried, told, and asked again.

A try is logged by itself and leaves the exercise open; what is asked of it next comes from an
engine that has learned the try (coach/steps.py).
"""

from dataclasses import replace

from coach.moves.changing import no_more_sets
from coach.moves.move import ForgedError, Move, put, read, reported
from coach.moves.reporting import MOST_OF_A_SET
from coach.planning import Prescriber
from coach.training import Effort, Outcome, Prescription, Report
from coach.whys import Key, because
from coach.workout import Draft, Phase, Workout


def tried(workout: Workout, value: str) -> Move:
    """One set was done about as asked: only how many were left is still to be told."""
    _see_whether_finding(workout)
    return Move(replace(workout, phase=Phase.TRIED, draft=Draft()))


def tried_amount(workout: Workout, value: str) -> Move:
    """How many the set had; without a value it is asked."""
    _see_whether_finding(workout)
    if not value:
        return Move(replace(workout, phase=Phase.TRIED_AMOUNT, draft=Draft()))
    amount = min(max(read(int, value), 0), MOST_OF_A_SET)
    return Move(replace(workout, phase=Phase.TRIED, draft=Draft(amounts=(amount,))))


def tried_effort(workout: Workout, value: str) -> Move:
    """How many were left closes the try. An empty value: they could not say."""
    _see_whether_finding(workout)
    amounts = workout.draft.amounts or (workout.current.prescription.aim,)
    return try_told(workout, amounts, read(Effort, value) if value else None)


def just_start(workout: Workout, value: str) -> Move:
    """No finding: the sets with the band that stands there."""
    _see_whether_finding(workout)
    asked = workout.current.prescription
    found = asked.why.key == Key.FIND  # it would still say that a set finds the band
    why = because(Key.FIRST, band=asked.bands[0]) if found else asked.why
    started = replace(asked, finding=False, why=why)
    item = replace(workout.current, prescription=started)
    return Move(replace(put(workout, workout.at, item), phase=Phase.CARD, draft=Draft()))


def try_told(workout: Workout, amounts: tuple[int, ...], told: Effort | None) -> Move:
    """Note the try; the exercise stays open."""
    report = Report(workout.current.prescription, Outcome.TRIED, amounts, told)
    item = replace(workout.current, tries=(*workout.current.tries, report))
    after = replace(put(workout, workout.at, item), phase=Phase.CARD, draft=Draft())
    return Move(after, (reported(workout, report),))


def asked_anew(workout: Workout, index: int, by: Prescriber) -> Workout:
    """The workout with an exercise prescribed anew, by what a try has taught."""
    item = workout.items[index]
    anew = by.of(item.prescription.exercise, item.ease)
    if not isinstance(anew, Prescription):
        anew = replace(item.prescription, finding=False)
    asked = no_more_sets(anew, item.prescription)
    return put(workout, index, replace(item, prescription=asked))


def _see_whether_finding(workout: Workout) -> None:
    if not workout.current.prescription.finding:
        raise ForgedError("nothing is to be found")
