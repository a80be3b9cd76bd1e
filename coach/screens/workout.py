"""The living message of a workout, phase by phase."""

from collections.abc import Callable
from dataclasses import replace

from coach.moves.pain import DULL, FLAG, SHARP, SOON, UNSURE
from coach.runner import Region
from coach.safety import WHERE_TO_GO
from coach.screens import card, effort, finding, leaving, lists, parts
from coach.screens.parts import Screen, Stage
from coach.screens.welcome import go
from coach.training import Outcome, Prescription, Side, Tissue
from coach.whys import Key
from coach.words import Button, Picture, Place, Reply, Style, Text
from coach.workout import Phase, Status, Workout

ALONE = frozenset(WHERE_TO_GO.values())  # reps don't matter to whoever needs a doctor
LIST_PHASES = frozenset({Phase.OVERVIEW, Phase.ALL_EFFORT, Phase.SUMMARY})


def screen(stage: Stage, *, notice: Text | None = None, place: Place = Place.EDIT) -> Reply:
    """The reply that shows where the workout stands, under a notice if there is one."""
    text, rows = SCREENS[stage.workout.phase](replace(stage, brief=notice is not None))
    if notice:
        text = (notice,) if notice.key in ALONE else (notice, *text)
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
    rests = lists.rests(stage)
    title = Text("workout-title", {"day": workout.day, "count": len(workout.items)})
    if not workout.items:
        return (title, *rests, Text("workout-all-rest")), _ways_out(workout)
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
    return (title, lists.lines(stage), *rests, _hint(following.prescription)), rows


def _ways_out(workout: Workout) -> tuple[tuple[Button, ...], ...]:
    """From a workout that nothing is left of: another area, and what was left out of it."""
    unwanted = any(rest.why.key == Key.LEFT_OUT for rest in workout.rests)
    area = (go("area", "button-area"),)
    return ((leaving.list_button(),), area) if unwanted else (area,)


def _hint(first: Prescription) -> Text:
    """How to answer in words, with numbers that fit the first exercise that is open."""
    amounts = " ".join([str(first.aim)] * first.dose.sets)
    return Text("workout-hint-words", {"amounts": amounts})


def _pain_level(stage: Stage) -> Screen:
    buttons = tuple(
        stage.button("pain_level", str(level), text=Text("workout-number", {"number": level}))
        for level in range(11)
    )
    rows = (buttons[:4], buttons[4:8], buttons[8:], (parts.back(stage),))
    return (parts.heading(stage), Text("pain-which-level")), rows


def _pain_place(stage: Stage) -> Screen:
    buttons = tuple(
        stage.button("pain_place", region.value, text=Text(f"sore-{region.value}"))
        for region in Region
    )
    rows = tuple(buttons[start : start + 3] for start in range(0, len(buttons), 3))
    return (parts.heading(stage), Text("pain-which-place")), (*rows, (parts.back(stage),))


def _pain_side(stage: Stage) -> Screen:
    """Side and tissue on one screen: two taps less on the way to help."""

    def button(side: Side, tissue: str) -> Button:
        text = Text("pain-side", {"side": side.value, "tissue": tissue})
        return stage.button("pain_side", f"{side.value}-{tissue}", text=text)

    rows = (
        *(tuple(button(side, tissue.value) for tissue in Tissue) for side in Side),
        tuple(button(side, UNSURE) for side in Side),
    )
    return (parts.heading(stage), Text("pain-which-side")), (*rows, (parts.back(stage),))


def _pain_kind(stage: Stage) -> Screen:
    rows = (
        (stage.button("pain_kind", DULL, text=Text("pain-dull")),),
        (stage.button("pain_kind", SHARP, text=Text("pain-sharp")),),
        (stage.button("pain_kind", SOON, text=Text("pain-soon")),),
        (stage.button("pain_kind", FLAG, text=Text("pain-flag"), style=Style.DANGER),),
        (parts.back(stage),),
    )
    return (parts.heading(stage), Text("pain-which-kind")), rows


def _summary(stage: Stage) -> Screen:
    workout = stage.workout
    done = sum(item.outcome is Outcome.DONE for item in workout.items)
    title = Text(
        "workout-finished" if workout.status is Status.FINISHED else "workout-dropped",
        {"day": workout.day, "done": done, "count": len(workout.items)},
    )
    closed = (lists.closed(stage, item) for item in workout.items)
    after = (Text("today-next", {"day": stage.following}),) if stage.following else ()
    return (title, parts.joined(*closed), *after), ((parts.undo(workout),),)


SCREENS: dict[Phase, Callable[[Stage], Screen]] = {
    Phase.OVERVIEW: _overview,
    Phase.CARD: card.card,
    Phase.HOW: card.how,
    Phase.WHY: card.why,
    Phase.SETS: effort.sets,
    Phase.EFFORT: effort.effort,
    Phase.TRIED: finding.tried,
    Phase.TRIED_AMOUNT: finding.tried_amount,
    Phase.LAG_SIDE: effort.lag_side,
    Phase.LAG_FEWER: effort.lag_fewer,
    Phase.ALL_EFFORT: effort.all_effort,
    Phase.LEAVING: leaving.ask,
    Phase.PAIN_LEVEL: _pain_level,
    Phase.PAIN_PLACE: _pain_place,
    Phase.PAIN_SIDE: _pain_side,
    Phase.PAIN_KIND: _pain_kind,
    Phase.SUMMARY: _summary,
}
