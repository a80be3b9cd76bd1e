"""The living message of a workout, phase by phase."""

from collections.abc import Callable
from dataclasses import replace

from coach.runner import Region
from coach.screens import parts
from coach.screens.parts import Stage
from coach.training import Effort, Outcome, Prescription
from coach.whys import Key
from coach.words import Button, Picture, Place, Reply, Style, Text
from coach.workout import Phase, Status

Screen = tuple[tuple[Text, ...], tuple[tuple[Button, ...], ...]]

AMOUNTS_SHOWN = 10  # two rows of five: the range and what lies around it
COARSE_FROM = 25  # from here on nobody counts singly: amounts are offered in fives
TOLD_IN_FULL = frozenset(  # the band sits where it did not sit before
    {
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
AT_THE_FEET = frozenset({"arch", "arches"})  # slipping off there, a band recoils to the face
RED_FLAG = "safety-red-flag"  # stands alone: reps don't matter to whoever needs a doctor
LIST_PHASES = frozenset({Phase.OVERVIEW, Phase.ALL_EFFORT, Phase.SUMMARY})


def screen(stage: Stage, *, notice: Text | None = None, place: Place = Place.EDIT) -> Reply:
    """The reply that shows where the workout stands, under a notice if there is one."""
    text, rows = SCREENS[stage.workout.phase](stage)
    if notice:
        text = (notice,) if notice.key == RED_FLAG else (notice, *text)
    return Reply(
        text,
        rows,
        _picture(stage),
        place,
        workout=stage.workout.id,
    )


def _picture(stage: Stage) -> Picture | None:
    workout = stage.workout
    if not workout.items:
        return None
    if workout.phase in LIST_PHASES:
        done = (n for n, item in enumerate(workout.items) if item.outcome is Outcome.DONE)
        listed = stage.picture(*(item.prescription for item in workout.items))
        return listed and replace(listed, finished=frozenset(done))
    return stage.picture(workout.current.prescription)


def _overview(stage: Stage) -> Screen:
    workout = stage.workout
    rests = parts.rests(stage)
    title = Text("workout-title", {"day": workout.day, "count": len(workout.items)})
    if not workout.items:
        return (title, *rests, Text("workout-all-rest")), ()
    begun = any(item.outcome for item in workout.items)
    first = stage.button(
        "start", text=Text("workout-go-on" if begun else "workout-start"), style=Style.PRIMARY
    )
    rows = (
        (first,),
        (stage.button("all", style=Style.SUCCESS),),
        (stage.button("later"), stage.button("skip_all")),
    )
    following = next((item for item in workout.items if item.outcome is None), workout.current)
    return (title, parts.lines(stage), *rests, _hint(following.prescription)), rows


def _hint(first: Prescription) -> Text:
    """How to answer in words, with numbers that fit the first exercise that is open."""
    amounts = " ".join([str(first.aim)] * first.dose.sets)
    return Text("workout-hint-words", {"amounts": amounts})


def _card(stage: Stage) -> Screen:
    """Three short paragraphs under the picture: how much, how, and why."""
    asked = stage.workout.current.prescription
    exercise = stage.catalogue.exercises[asked.exercise]
    how_much = Text(
        "workout-card",
        {"dose": parts.dose(stage, asked), "aim": asked.aim, "reserve": asked.reserve},
    )
    rest = Text(
        "workout-card-rest",
        {
            "rest": Text("dose-rest", {"seconds": asked.dose.rest}),
            "switch": Text(f"dose-switch-{exercise.sides.value}"),
        },
    )
    mistake = parts.of_exercise(asked.exercise, "mistake")
    text = (
        parts.joined(_heading(stage), how_much, _where(stage, asked)),
        parts.joined(
            parts.of_exercise(asked.exercise, "cues"),
            Text("workout-card-mistake", {"mistake": mistake}),
        ),
        parts.joined(rest, Text("workout-why", {"why": parts.why(stage, asked.why)})),
    )
    rows = (
        (stage.button("done", style=Style.SUCCESS), stage.button("sets")),
        (stage.button("easier"), stage.button("swap"), stage.button("skip")),
        (stage.button("pain", style=Style.DANGER), stage.button("how"), stage.button("list")),
    )
    return text, rows


def _where(stage: Stage, asked: Prescription) -> Text:
    """Where the band sits: told in full where that is new, else in a word or two."""
    if asked.why.key in TOLD_IN_FULL or not asked.bands:
        return parts.setup(stage, asked)
    where = Text(f"position-{asked.position.replace('_', '-')}")
    brief = Text("workout-card-band", {"band": parts.band(stage, asked), "position": where})
    recoils = asked.position in AT_THE_FEET
    return parts.joined(brief, Text("workout-card-recoil")) if recoils else brief


def _how(stage: Stage) -> Screen:
    """The exercise told in full, for whoever is new to it."""
    asked = stage.workout.current.prescription
    text = (
        _heading(stage),
        parts.of_exercise(asked.exercise, "for"),
        parts.of_exercise(asked.exercise, "how"),
        parts.setup(stage, asked),
        parts.tempo(asked),
        Text("workout-how-safety", {"safety": parts.of_exercise(asked.exercise, "safety")}),
        *((Text("dose-band-check"),) if asked.bands else ()),
    )
    return text, ((_back(stage),),)


def _heading(stage: Stage) -> Text:
    workout = stage.workout
    return Text(
        "workout-heading",
        {
            "number": workout.at + 1,
            "count": len(workout.items),
            "name": parts.name(workout.current.prescription.exercise),
        },
    )


def _sets(stage: Stage) -> Screen:
    workout = stage.workout
    asked = workout.current.prescription
    exercise = stage.catalogue.exercises[asked.exercise]
    told = workout.draft.amounts
    question = Text(
        "workout-which-amount",
        {"set": len(told) + 1, "sets": asked.dose.sets, "unit": exercise.unit.value},
    )
    buttons = tuple(
        stage.button(
            "amount",
            str(amount),
            text=Text("workout-number", {"number": amount}),
            style=Style.PRIMARY if amount == asked.aim else Style.PLAIN,
        )
        for amount in _amounts(asked)
    )
    rows = [buttons[start : start + 5] for start in range(0, len(buttons), 5)]
    ends = (_back(stage), stage.button("amount", text=Text("workout-no-more-sets")))
    rows.append(ends if told else ends[:1])
    return (_heading(stage), *_noted(told), question), tuple(rows)


def _noted(amounts: tuple[int, ...]) -> tuple[Text, ...]:
    if not amounts:
        return ()
    return (Text("workout-noted", {"amounts": ", ".join(str(amount) for amount in amounts)}),)


def _amounts(asked: Prescription) -> range | tuple[int, ...]:
    """Ten amounts with the aim in the midst; seconds and steps in fives where they run high."""
    step = 5 if asked.aim >= COARSE_FROM else 1
    lowest = max(asked.aim - 5 * step, 0 if step == 1 else step)
    return range(lowest, lowest + AMOUNTS_SHOWN * step, step)


def _effort(stage: Stage) -> Screen:
    text = (_heading(stage), *_noted(stage.workout.draft.amounts), Text("workout-which-effort"))
    return text, _efforts(stage, "effort")


def _all_effort(stage: Stage) -> Screen:
    return (Text("workout-which-effort-all"),), _efforts(stage, "all_done")


def _efforts(stage: Stage, verb: str) -> tuple[tuple[Button, ...], ...]:
    def told(effort: Effort) -> Button:
        text = Text(f"effort-{effort.value.replace('_', '-')}")
        return stage.button(verb, effort.value, text=text)

    return (
        (told(Effort.FIVE_UP), told(Effort.THREE_FOUR)),
        (told(Effort.ONE_TWO), told(Effort.NONE)),
        (told(Effort.FAILED), stage.button(verb, text=Text("effort-unsure"))),
        (stage.button("card" if verb == "effort" else "list", text=Text("button-back")),),
    )


def _pain_level(stage: Stage) -> Screen:
    buttons = tuple(
        stage.button("pain_level", str(level), text=Text("workout-number", {"number": level}))
        for level in range(11)
    )
    rows = (buttons[:4], buttons[4:8], buttons[8:], (_back(stage),))
    return (_heading(stage), Text("pain-which-level")), rows


def _pain_place(stage: Stage) -> Screen:
    buttons = tuple(
        stage.button("pain_place", region.value, text=Text(f"sore-{region.value}"))
        for region in Region
    )
    rows = tuple(buttons[start : start + 3] for start in range(0, len(buttons), 3))
    return (_heading(stage), Text("pain-which-place")), (*rows, (_back(stage),))


def _pain_kind(stage: Stage) -> Screen:
    rows = (
        (stage.button("pain_kind", "dull", text=Text("pain-dull")),),
        (stage.button("pain_kind", "sharp", text=Text("pain-sharp")),),
        (stage.button("pain_kind", "flag", text=Text("pain-flag"), style=Style.DANGER),),
        (_back(stage),),
    )
    return (_heading(stage), Text("pain-which-kind")), rows


def _back(stage: Stage) -> Button:
    return stage.button("card", text=Text("button-back"))


def _summary(stage: Stage) -> Screen:
    workout = stage.workout
    done = sum(item.outcome is Outcome.DONE for item in workout.items)
    title = Text(
        "workout-finished" if workout.status is Status.FINISHED else "workout-dropped",
        {"day": workout.day, "done": done, "count": len(workout.items)},
    )
    closed = (parts.closed(stage, item) for item in workout.items)
    after = (Text("today-next", {"day": stage.following}),) if stage.following else ()
    return (title, parts.joined(*closed), *after), ((parts.undo(workout),),)


SCREENS: dict[Phase, Callable[[Stage], Screen]] = {
    Phase.OVERVIEW: _overview,
    Phase.CARD: _card,
    Phase.HOW: _how,
    Phase.SETS: _sets,
    Phase.EFFORT: _effort,
    Phase.ALL_EFFORT: _all_effort,
    Phase.PAIN_LEVEL: _pain_level,
    Phase.PAIN_PLACE: _pain_place,
    Phase.PAIN_KIND: _pain_kind,
    Phase.SUMMARY: _summary,
}
