"""The one set that finds the band: what to do, how it went, what is tried next."""

from coach.screens import effort, parts
from coach.screens.parts import Screen, Stage
from coach.training import Prescription
from coach.words import Button, Style, Text


def how_much(stage: Stage) -> tuple[Text, ...]:
    """Instead of a dose: one set until about as many are left as the runner should keep."""
    asked = stage.workout.current.prescription
    dose = Text("finding-dose", {"dose": one_set(stage, asked), "reserve": asked.reserve})
    return (*(shown(stage) or (Text("finding-first"),)), dose)


def shown(stage: Stage) -> tuple[Text, ...]:
    """What the last try has shown, above what follows from it; empty before the first try."""
    item = stage.workout.current
    if not item.tries or stage.brief:
        return ()
    return (Text("finding-shown", {"why": parts.why(stage, item.prescription.why)}),)


def row(stage: Stage) -> tuple[Button, ...]:
    """The buttons of the set itself."""
    return stage.button("tried", style=Style.SUCCESS), stage.button("just_start")


def tried(stage: Stage) -> Screen:
    """How many were left; the number that will be noted can be changed."""
    draft, asked = stage.workout.draft, stage.workout.current.prescription
    amount = draft.amounts[0] if draft.amounts else asked.aim
    number = Text("workout-number", {"number": amount})
    change = stage.button("tried_amount", text=Text("finding-not", {"number": number}))
    question = Text("finding-which-effort", {"amount": _amount(stage, asked, amount)})
    rows = (*effort.answers(stage, "tried_effort"), (change, *parts.back_or_how(stage)))
    return (parts.heading(stage), question), rows


def tried_amount(stage: Stage) -> Screen:
    """How many the set had."""
    exercise = stage.catalogue.exercises[stage.workout.current.prescription.exercise]
    question = Text("finding-which-amount", {"unit": exercise.unit.value})
    rows = (*effort.amount_rows(stage, "tried_amount"), parts.back_or_how(stage, "tried"))
    return (parts.heading(stage), question), rows


def one_set(stage: Stage, asked: Prescription) -> Text:
    """`12 reps each side`."""
    exercise = stage.catalogue.exercises[asked.exercise]
    units = {"unit": exercise.unit.value, "sides": exercise.sides.value}
    return Text("finding-set", {"amount": asked.aim, **units})


def _amount(stage: Stage, asked: Prescription, amount: int) -> Text:
    unit = stage.catalogue.exercises[asked.exercise].unit.value
    return Text("finding-set", {"amount": amount, "unit": unit, "sides": "both"})
