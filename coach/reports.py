"""What a report in words does to a workout: pure, in the moves that its buttons make."""

from collections.abc import Iterable
from dataclasses import replace

from coach.freetext import PainSaid, Understood
from coach.moves import Move
from coach.moves.finding import try_told
from coach.moves.hurting import hurt_after
from coach.moves.lagging import unlikely
from coach.moves.leaving import take_in
from coach.moves.reporting import close_all, finish, skip, skip_all
from coach.planning import Prescriber
from coach.screens.parts import name
from coach.training import Effort, Outcome, Pain
from coach.words import Text
from coach.workout import PAIN, Draft, Phase, Workout

WHOLE = frozenset({Phase.OVERVIEW, Phase.ALL_EFFORT})


def about_all(workout: Workout, told: Understood, *, said_all: bool) -> bool:
    """Whether the words are about the whole workout; amounts are about one exercise."""
    return (said_all or workout.phase in WHOLE) and not told.amounts


def move_of(workout: Workout, told: Understood, by: Prescriber, *, whole: bool) -> Move | None:
    """What the words do to an open workout; None where they say nothing about it.

    `whole`: they are about all exercises that are open, not about the current one alone.
    """
    pain = told.pains[0] if told.pains else None
    if workout.phase in PAIN and pain is None:
        return Move(workout, notice=Text("telling-pain-first"))
    if told.outcome is None and (told.effort is None or workout.phase is Phase.OVERVIEW):
        return _others(_pain_alone(workout, pain, by), told.pains[1:], by) if pain else None
    done = _report(workout, told, whole=whole)
    if pain is None:
        return done
    told_pain = complete(pain)
    if told_pain is not None:
        index = _sore_item(workout, pain, by) if whole else workout.at
        return _others(hurt_after(done, index, told_pain, by), told.pains[1:], by)
    if whole:
        return replace(done, notice=how_much(pain))
    asked = workout.current.prescription
    amounts = _amounts(workout, told) or (asked.aim,) * (1 if asked.finding else asked.dose.sets)
    return _ask_pain(replace(workout, draft=Draft(amounts=amounts)), pain)


def complete(pain: PainSaid) -> Pain | None:
    """The pain, if level and place were told."""
    if pain.level is None or pain.region is None:
        return None
    return Pain(pain.level, pain.region, pain.side, pain.sharp)


def how_much(pain: PainSaid) -> Text:
    """Asks for level and place where no screen can."""
    if pain.region is None:
        return Text("telling-which-pain")
    return Text("telling-how-much-pain", {"region": Text(f"region-{pain.region.value}")})


def _report(workout: Workout, told: Understood, *, whole: bool) -> Move:
    effort = told.effort or (Effort.FAILED if told.outcome is Outcome.STOPPED else None)
    if told.outcome is Outcome.SKIPPED:
        return skip_all(workout, "") if whole else skip(workout, "")
    if whole:
        return close_all(
            workout,
            Outcome.DONE,
            effort,
            lambda asked: told.amounts_for(asked.dose.sets, asked.aim),
        )
    amounts, lag = _amounts(workout, told), told.lag or workout.draft.lag
    if lag and (doubt := unlikely(workout, lag.fewer, amounts)):
        return Move(workout, notice=doubt)
    if _is_try(workout, amounts):
        return _tried(workout, amounts, effort)
    if effort is None:
        draft = Draft(amounts, *((lag.side, lag.fewer) if lag else ()))
        return Move(replace(workout, phase=Phase.EFFORT, draft=draft))
    return replace(finish(workout, amounts, effort, lag), notice=_noted(workout, amounts))


def _amounts(workout: Workout, told: Understood) -> tuple[int, ...]:
    """Of each set; one number told of the set that finds the band is that set's alone."""
    asked = workout.current.prescription
    one = asked.finding and len(told.amounts) == 1 and told.sets is None
    said = told.amounts if one else told.amounts_for(asked.dose.sets, asked.aim)
    return said or workout.draft.amounts


def _is_try(workout: Workout, amounts: tuple[int, ...]) -> bool:
    """Whether the words are of the one set that finds the band; several are all of them."""
    return workout.current.prescription.finding and len(amounts) <= 1


def _tried(workout: Workout, amounts: tuple[int, ...], effort: Effort | None) -> Move:
    if effort is None:
        return Move(replace(workout, phase=Phase.TRIED, draft=Draft(amounts)))
    return try_told(workout, amounts or (workout.current.prescription.aim,), effort)


def _noted(workout: Workout, amounts: tuple[int, ...]) -> Text:
    """What was understood, above the next exercise: else nobody sees that it was right."""
    exercise = name(workout.current.prescription.exercise)
    if not amounts:
        return Text("telling-noted-as-asked", {"name": exercise})
    told = ", ".join(str(amount) for amount in amounts)
    return Text("telling-noted", {"name": exercise, "amounts": told})


def _pain_alone(workout: Workout, pain: PainSaid, by: Prescriber) -> Move:
    """Pain without a report: at the exercise that loads the place, else at the current one."""
    if workout.phase in WHOLE:
        workout = replace(workout, at=_sore_item(workout, pain, by))
    told = complete(pain)
    return take_in(workout, told, by) if told else _ask_pain(workout, pain)


def _others(move: Move, pains: Iterable[PainSaid], by: Prescriber) -> Move:
    """Pain in other places, told with the worst, whose advice stands above the next card."""
    for said in pains:
        told = complete(said)
        if told is not None:
            index = _sore_item(move.workout, said, by)
            move = replace(hurt_after(move, index, told, by), notice=move.notice)
    return move


def _sore_item(workout: Workout, pain: PainSaid, by: Prescriber) -> int:
    def loads(index: int) -> bool:
        exercise = workout.items[index].prescription.exercise
        return pain.region in by.catalogue.exercises[exercise].regions

    still_open = [i for i, item in enumerate(workout.items) if item.outcome is None]
    return next((i for i in still_open if loads(i)), (still_open or [workout.at])[0])


def _ask_pain(workout: Workout, pain: PainSaid) -> Move:
    """Ask for what was not told of a pain."""
    phase = Phase.PAIN_LEVEL if pain.level is None else Phase.PAIN_PLACE
    draft = replace(
        workout.draft,
        pain_level=pain.level,
        pain_region=pain.region,
        pain_side=pain.side,
    )
    return Move(replace(workout, phase=phase, draft=draft))
