"""How many each set had, how many more would have gone, and whether a side had fewer."""

from coach.exercises import Sides
from coach.screens import parts
from coach.screens.parts import Screen, Stage
from coach.training import Effort, Prescription, Side
from coach.words import Button, Style, Text
from coach.workout import Draft

AMOUNTS_SHOWN = 10  # two rows of five: the range and what lies around it
COARSE_FROM = 25  # from here on nobody counts singly: amounts are offered in fives
FEWER_SHOWN = 5
Rows = tuple[tuple[Button, ...], ...]


def sets(stage: Stage) -> Screen:
    """Asks for the amount of one set after another."""
    workout = stage.workout
    asked = workout.current.prescription
    exercise = stage.catalogue.exercises[asked.exercise]
    told = workout.draft.amounts
    question = Text(
        "workout-which-amount",
        {"set": len(told) + 1, "sets": asked.dose.sets, "unit": exercise.unit.value},
    )
    ends = (
        *parts.back_or_how(stage),
        stage.button("amount", text=Text("workout-no-more-sets")),
    )
    noted = (_noted(told),) if told else ()
    rows = (*amount_rows(stage, "amount"), ends if told else ends[:2])
    return (parts.heading(stage), *noted, question), rows


def amount_rows(stage: Stage, verb: str) -> Rows:
    """Ten amounts with the aim in the midst; seconds and steps in fives where they run high."""
    asked = stage.workout.current.prescription
    step = _step(asked)
    lowest = max(asked.aim - 5 * step, 0 if step == 1 else step)
    buttons = tuple(
        _number(stage, verb, amount, Style.PRIMARY if amount == asked.aim else Style.PLAIN)
        for amount in range(lowest, lowest + AMOUNTS_SHOWN * step, step)
    )
    return buttons[:5], buttons[5:]


def effort(stage: Stage) -> Screen:
    """How many more in the last set, under what will be noted of the sets."""
    workout = stage.workout
    asked, draft = workout.current.prescription, workout.draft
    will = _noted(draft.amounts) if draft.amounts else _as_asked(asked)
    text = (
        parts.heading(stage),
        parts.joined(will, *_lag(draft)),
        Text("workout-which-effort"),
    )
    change = [stage.button("sets", text=Text("workout-change"))]
    if stage.catalogue.exercises[asked.exercise].sides is not Sides.BOTH:
        change.append(stage.button("lag"))
    return text, (*answers(stage, "effort"), tuple(change), parts.back_or_how(stage))


def all_effort(stage: Stage) -> Screen:
    """One effort for the whole workout."""
    rows = (*answers(stage, "all_done"), (parts.back(stage, "list"),))
    return (Text("workout-which-effort-all"),), rows


def answers(stage: Stage, verb: str) -> Rows:
    """The five answers, and that they cannot say."""

    def told(effort: Effort) -> Button:
        text = Text(f"effort-{effort.value.replace('_', '-')}")
        return stage.button(verb, effort.value, text=text)

    return (
        (told(Effort.FIVE_UP), told(Effort.THREE_FOUR)),
        (told(Effort.ONE_TWO), told(Effort.NONE)),
        (told(Effort.FAILED), stage.button(verb, text=Text("effort-unsure"))),
    )


def lag_side(stage: Stage) -> Screen:
    """Which side had fewer?"""
    sides = tuple(
        stage.button("lag", one.value, text=Text(f"button-{one.value}"))
        for one in (Side.LEFT, Side.RIGHT)
    )
    rows = (sides, parts.back_or_how(stage, "ask_effort"))
    return (parts.heading(stage), Text("workout-which-side")), rows


def lag_fewer(stage: Stage) -> Screen:
    """How many fewer?"""
    draft, step = stage.workout.draft, _step(stage.workout.current.prescription)
    side = parts.side(draft.lagging or Side.LEFT)
    numbers = tuple(_number(stage, "fewer", n * step) for n in range(1, FEWER_SHOWN + 1))
    same = stage.button("fewer", "0", text=Text("workout-no-lag"))
    rows = (numbers, (same, *parts.back_or_how(stage, "lag")))
    return (parts.heading(stage), Text("workout-which-fewer", {"side": side})), rows


def _number(stage: Stage, verb: str, number: int, style: Style = Style.PLAIN) -> Button:
    text = Text("workout-number", {"number": number})
    return stage.button(verb, str(number), text=text, style=style)


def _step(asked: Prescription) -> int:
    return 5 if asked.aim >= COARSE_FROM else 1


def _noted(amounts: tuple[int, ...]) -> Text:
    return Text("workout-noted", {"amounts": parts.counted(amounts)})


def _as_asked(asked: Prescription) -> Text:
    return Text("workout-as-asked", {"amounts": parts.counted((asked.aim,) * asked.dose.sets)})


def _lag(draft: Draft) -> tuple[Text, ...]:
    lag = draft.lag
    if lag is None:
        return ()
    return (Text("workout-lag-told", {"side": parts.side(lag.side), "fewer": lag.fewer}),)
