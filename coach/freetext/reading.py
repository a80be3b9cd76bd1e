"""Puts meanings together to a report."""

from dataclasses import replace

from coach.exercises import Unit
from coach.freetext.lags import fewer, sided
from coach.freetext.meaning import Break, Colour, Item, Portion, Sign, Unknown
from coach.freetext.numbers import (
    Refusal,
    as_on_the_button,
    exertion,
    multiples,
    portion_in_words,
    reserve,
    see_whether_likely,
    sets_alone,
    units,
)
from coach.freetext.pains import pains
from coach.freetext.phrases import meanings, red_flag
from coach.freetext.tokens import tokens
from coach.freetext.understood import Doubt, Understood, Unlikely
from coach.freetext.vocabulary import Vocabulary
from coach.training import Effort, Outcome

CHATTER = 4  # unknown words beside a single number: "my 1st time in this gym"


def understand(
    words: str, vocabulary: Vocabulary, unit: Unit = Unit.REPS, sided_sets: int = 0
) -> Understood | Unlikely | None:
    """What a runner's typed words report, in time that grows with their length alone.

    Args:
        words: as typed, in any case and with any digits that Unicode knows.
        vocabulary: of the runner's language.
        unit: what the exercise at hand counts.
        sided_sets: how many sets are asked of it, where its sides count apart; else 0.

    Returns:
        None where nothing at all was understood; `Unlikely` where a number cannot be
        right. A red flag wins over both.
    """
    found = tokens(words)
    flag = red_flag(found, vocabulary)
    understood: Understood | Unlikely
    try:
        understood = _read(list[Item](meanings(found, vocabulary)), unit, sided_sets)
    except Refusal as refusal:
        understood = refusal.unlikely
    if flag is not None:
        return Understood(red_flag=flag)
    if isinstance(understood, Understood) and _says_nothing(understood):
        return None
    return understood


def _says_nothing(understood: Understood) -> bool:
    """Whether it is no report: no word was known, or one number stands in a sentence of others."""
    told = replace(understood, rest=())
    if len(told.amounts) == 1 and len(understood.rest) >= CHATTER:
        told = replace(told, amounts=(), outcome=None)
    return told == Understood()


def _read(items: list[Item], unit: Unit, sided_sets: int) -> Understood:
    items = _without_denied(items)
    effort = _effort(items)
    items, in_reserve = reserve(items)
    items, exerted = exertion(items)
    items, chosen = as_on_the_button(items)
    items, told = pains(items)
    items, lag = fewer(items)
    items, portion = portion_in_words(items)
    items = multiples(units(items, unit))
    items, sets = sets_alone(items)
    told_sets = sided(items, sided_sets)
    counted = told_sets.amounts
    see_whether_likely(counted, unit)
    if lag and not (sided_sets or counted):
        raise Refusal(Doubt.SIDES, lag.fewer)
    lag = (told_sets.lag or lag) if sided_sets else None
    effort = effort or in_reserve or exerted or chosen
    outcome = next((item for item in items if isinstance(item, Outcome)), None)
    if counted or ((sets or portion or lag) and outcome is None):
        outcome = Outcome.STOPPED if outcome is Outcome.STOPPED else Outcome.DONE
    return Understood(
        amounts=counted,
        sets=sets,
        portion=portion,
        outcome=outcome,
        effort=effort,
        pains=told.pains,
        no_pain=told.none and not told.pains,
        colour=next((item.name for item in items if isinstance(item, Colour)), None),
        rest=tuple(
            item.word for item in items if isinstance(item, Unknown) and item.word[0].isalnum()
        ),
        yesterday=Sign.YESTERDAY in items,
        lag=lag,
    )


def _without_denied(items: list[Item]) -> list[Item]:
    """Without what a "not" denies: "not easy" is no effort; "no pain" stays for the pains."""
    kept: list[Item] = []
    for item in items:
        denied = bool(kept) and kept[-1] is Sign.NOT
        if denied and isinstance(item, Effort | Outcome | Portion):
            kept.pop()
        else:
            kept.append(item)
    return [item for item in kept if not (isinstance(item, Break) and item.mark in {":", "="})]


def _effort(items: list[Item]) -> Effort | None:
    """The last one told, since effort is of the last set; a failed set outweighs it."""
    efforts = [item for item in items if isinstance(item, Effort)]
    return Effort.FAILED if Effort.FAILED in efforts else next(reversed(efforts), None)
