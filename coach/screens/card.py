"""The card of one exercise, the exercise told in full, and what the choice of it rests on."""

from coach.exercises import DoseClass, Exercise, Unit
from coach.screens import finding, parts
from coach.screens.parts import Screen, Stage
from coach.training import Prescription
from coach.whys import Key
from coach.words import Arg, Button, Style, Text

TOLD_IN_FULL = frozenset(  # the band sits where it did not sit before
    {
        Key.FIND,
        Key.FIRST,
        Key.FIRST_FREE,
        Key.SORE,
        Key.NOW_BAND,
        Key.HARDER_PLACE,
        Key.EASY_PLACE,
        Key.EASIER_PLACE,
        Key.AWAY_AGAIN,
        Key.LOST,
    }
)
OUTGROWN = frozenset({Key.TOP, Key.TOP_FREE})  # nothing heavier is owned
# Slipping off, a band recoils to the face; over the knees it is held under the balls of the feet.
AT_THE_FEET = frozenset({"arch", "arches", "ball", "over_knees"})


def card(stage: Stage) -> Screen:
    """Three short paragraphs under the picture: how much, how, and why."""
    asked = stage.workout.current.prescription
    mistake = parts.of_exercise(asked.exercise, "mistake")
    cues = parts.joined(
        parts.of_exercise(asked.exercise, "cues"),
        Text("workout-card-mistake", {"mistake": mistake}),
    )
    shown = finding.shown(stage)
    why = () if shown else (_why(stage),)
    if asked.finding:
        told = (parts.heading(stage), *finding.how_much(stage), *_where(stage, asked))
        return (parts.joined(*told), cues, *why), (finding.row(stage), *_ways_on(stage))
    told = (parts.heading(stage), *shown, *_how_much(stage), *_where(stage, asked))
    last = why if stage.brief else (_rest(stage), *why)
    rows = ((stage.button("done", style=Style.SUCCESS), stage.button("sets")), *_ways_on(stage))
    return (parts.joined(*told), cues, parts.joined(*last)), rows


def _why(stage: Stage) -> Text:
    """Why it is asked like that; after a swap rather what it stands for, where it could stay."""
    made_way = _made_way(stage)
    if made_way is not None:
        return Text("workout-instead", {"name": parts.name(made_way)})
    return Text(
        "workout-why-line", {"why": parts.why(stage, stage.workout.current.prescription.why)}
    )


def _made_way(stage: Stage) -> str | None:
    """The exercise that was swapped last, where it could be left out for longer than today."""
    known = stage.catalogue.exercises.keys() - stage.left_out
    swapped = stage.workout.current.swapped[-1:]
    return next((exercise for exercise in swapped if exercise in known), None)


def _how_much(stage: Stage) -> tuple[Text, ...]:
    asked = stage.workout.current.prescription
    dose = parts.dose(stage, asked)
    work = _work(stage.catalogue.exercises[asked.exercise])
    args: dict[str, Arg] = {"dose": dose, "aim": asked.aim, "reserve": asked.reserve, "work": work}
    much = Text("workout-card", args)
    if asked.lead is None:
        return (much,)
    return much, Text("workout-lead", {"side": parts.side(asked.lead)})


def _work(exercise: Exercise) -> str:
    """When to stop: seconds have no "three more", and a stretch is no effort."""
    if exercise.dose_class is DoseClass.MOBILITY:
        return "easy"
    return "hold" if exercise.unit is Unit.SECONDS else "reps"


def _rest(stage: Stage) -> Text:
    asked = stage.workout.current.prescription
    exercise = stage.catalogue.exercises[asked.exercise]
    return Text(
        "workout-card-rest",
        {
            "rest": Text("dose-rest", {"seconds": asked.dose.rest}),
            "switch": Text(f"dose-switch-{exercise.sides.value}"),
        },
    )


def _ways_on(stage: Stage) -> tuple[tuple[Button, ...], ...]:
    pain = stage.button("pain", style=Style.DANGER)
    again = (stage.button("not_again"),) if _made_way(stage) else ()
    return (
        (stage.button("easier"), stage.button("swap"), *again, stage.button("skip")),
        (pain, stage.button("how"), stage.button("why"), stage.button("list")),
    )


def _where(stage: Stage, asked: Prescription) -> tuple[Text, ...]:
    """Where the band sits: told in full where that is new, else in a word or two."""
    handled = (*parts.handled(stage, asked), *_anchor_check(stage, asked))
    tries = stage.workout.current.tries
    moved = bool(tries) and tries[-1].prescription.position != asked.position
    if asked.why.key in TOLD_IN_FULL or moved or not asked.bands:
        return parts.setup(stage, asked), *handled
    where = Text(f"position-{asked.position.replace('_', '-')}")
    brief = Text("workout-card-band", {"band": parts.band(stage, asked), "position": where})
    recoil = (Text("workout-card-recoil"),) if asked.position in AT_THE_FEET else ()
    return brief, *handled, *recoil


def _anchor_check(stage: Stage, asked: Prescription) -> tuple[Text, ...]:
    """How to see that the anchor holds, now and then."""
    position = stage.catalogue.exercises[asked.exercise].position(asked.position)
    due = stage.workout.anchor_check and position.anchor is not None and not stage.brief
    return (Text("workout-anchor-check"),) if due else ()


def how(stage: Stage) -> Screen:
    """The exercise told in full, for whoever is new to it."""
    asked = stage.workout.current.prescription
    text = (
        parts.heading(stage),
        parts.of_exercise(asked.exercise, "for"),
        parts.of_exercise(asked.exercise, "how"),
        parts.joined(parts.setup(stage, asked), *parts.handled(stage, asked)),
        parts.joined(parts.of_exercise(asked.exercise, "feel"), parts.tempo(asked)),
        Text("workout-how-safety", {"safety": parts.of_exercise(asked.exercise, "safety")}),
        *((Text("dose-band-check"),) if asked.bands else ()),
    )
    return text, ((parts.back(stage, "answer" if stage.workout.draft.behind else "card"),),)


def why(stage: Stage) -> Screen:
    """What the choice of it rests on, the most telling first."""
    asked = stage.workout.current.prescription
    return (parts.heading(stage), *facts(stage, asked)), ((parts.back(stage),),)


def facts(stage: Stage, asked: Prescription) -> tuple[Text, ...]:
    """The sentence that stands on the card, and the facts behind it, each in a line."""
    first = Text("workout-why-line", {"why": parts.why(stage, asked.why)})
    told = [parts.why(stage, fact) for fact in stage.facts if fact != asked.why]
    more = (parts.joined(*(Text("workout-fact", {"fact": one}) for one in told)),) if told else ()
    return first, *more, *_harder(stage, asked)


def _harder(stage: Stage, asked: Prescription) -> tuple[Text, ...]:
    """Where the bands end for an exercise: the one that asks for more of the same."""
    known = stage.catalogue.exercises.get(asked.exercise)
    if asked.why.key not in OUTGROWN or known is None or not known.harder:
        return ()
    return (Text("workout-harder", {"exercise": parts.name(known.harder[0])}),)
