"""A workout's exercises one below the other: what is asked, what became of it, what rests."""

from coach.questions.question import enumerated
from coach.screens import parts
from coach.screens.parts import Stage
from coach.training import Why
from coach.words import Text
from coach.workout import Item

IN_A_LIST = 12  # characters of a label: a list of seven fits under its picture


def lines(stage: Stage) -> Text:
    """All exercises of the workout, one below the other."""
    listed = tuple(_line(stage, n, item) for n, item in enumerate(stage.workout.items, 1))
    return parts.joined(*listed)


def _line(stage: Stage, number: int, item: Item) -> Text:
    """One exercise in a list, with a mark where it is closed; only its name stands out."""
    bands = item.prescription.bands
    return Text(
        "workout-line",
        {
            "number": number,
            "state": item.outcome.value if item.outcome else "open",
            "name": parts.name(item.prescription.exercise),
            "dose": parts.dose(stage, item.prescription),
            "band": parts.named(stage, bands, IN_A_LIST) if bands else Text("workout-no-band"),
        },
    )


def closed(stage: Stage, item: Item) -> Text:
    """What became of one exercise, and the last word on what that changes next time.

    The last word only: pain that is told after a good report takes its praise back.
    """
    line = Text(
        "workout-closed",
        {
            "state": item.outcome.value if item.outcome else "open",
            "name": parts.name(item.prescription.exercise),
        },
    )
    if item.amounts:
        amounts = parts.counted(item.amounts)
        line = Text("workout-closed-amounts", {"closed": line, "amounts": amounts})
    if not item.learned:
        return line
    return Text("workout-learned", {"closed": line, "why": parts.why(stage, item.learned[-1])})


def rests(stage: Stage) -> tuple[Text, ...]:
    """What is left out today, one line a cause: one sore place may rest many exercises."""
    causes: list[Why] = []
    for resting in stage.workout.rests:
        if resting.why not in causes:
            causes.append(resting.why)
    return tuple(_rest(stage, cause) for cause in causes)


def _rest(stage: Stage, cause: Why) -> Text:
    names = [parts.name(one.exercise) for one in stage.workout.rests if one.why == cause]
    return Text(
        "workout-rest",
        {"names": enumerated(names), "count": len(names), "why": parts.why(stage, cause)},
    )
