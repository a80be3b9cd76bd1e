"""Messages of the clock: what awaits today, and what is asked instead. Pure."""

from datetime import date, time

from coach.labels import cut
from coach.minutes import minutes_of
from coach.openings import opening
from coach.ports import ReminderKind
from coach.questions.question import enumerated
from coach.runner import Runner
from coach.screens import plan
from coach.screens.parts import Stage, name
from coach.snoozing import Snooze, snoozes
from coach.training import Prescription
from coach.week import Hindrance, Week
from coach.words import GO, Button, Place, Reply, Said, Style, Tap, Text

REMIND = "rem"  # kind of all taps on a reminder
START, SNOOZE, TOMORROW, SKIP = "start", "snooze", "tomorrow", "skip"
NAMED = 3  # exercises that are named; of more, two and how many there are besides
BACK, GOES_ON = "back", "on"  # what /today is told by buttons that bring somebody back
CHECK_INS = 3  # as many as there are before the last word
DAYS_A_WEEK = 7
LONGEST_BAND = 20  # characters of a band's name


def awaits(stage: Stage, runner: Runner, kind: ReminderKind, shown: time) -> Reply:
    """The workout of a day in a few words, without a picture; a tap opens it in this message.

    It is made of the runner, the workout, its day, and the time at which it comes.
    """
    workout = stage.workout
    opened = [item.prescription for item in workout.items if item.outcome is None]
    begun = len(opened) < len(workout.items)
    length = minutes_of(opened, stage.catalogue.exercises)
    what = Text("remind-awaits", {"minutes": length, "what": _named(stage, opened)})
    first = _button(START, workout.day, Text("workout-go-on" if begun else "workout-start"))
    later = tuple(_snooze(workout.day, each) for each in snoozes(runner, shown))
    return Reply(
        (_opening(stage, runner, kind, length), what),
        ((first,), later, (_tomorrow(workout.day), _skip(workout.day))),
    )


def snoozed(day: date, at: time) -> Reply:
    """When it comes again, and the ways on until then."""
    now = _button(START, day, Text("remind-start-now"))
    text = Text("remind-snoozed", {"time": at})
    return Reply((text,), ((now,), (_tomorrow(day), _skip(day))), place=Place.EDIT)


def too_late(day: date, place: Place) -> Reply:
    """It cannot be put off: what is left of the day is quiet."""
    now = _button(START, day, Text("remind-start-now"))
    return Reply((Text("remind-too-late"),), ((now,), (_tomorrow(day), _skip(day))), place=place)


def moved(runner: Runner, source: date, target: date, place: Place) -> Reply:
    """It is on tomorrow now, and how to put it back."""
    back = plan.undo(source, target, source)
    return Reply(plan.moved(runner, source, target), ((back,),) if back else (), place=place)


def stays(shown: Week, day: date, hindrance: Hindrance, place: Place) -> Reply:
    """Why it cannot be moved to tomorrow, and what can be done instead."""
    now = _button(START, day, Text("remind-start-now"))
    others = shown.targets(day)
    other = (plan.to_another_day(day),) if others else ()
    why = Text(f"remind-stays-{hindrance.value}")
    return Reply((why,), ((now,), (*other, _skip(day))), place=place)


def check_in(day: date, last: date | None) -> Reply:
    """Instead of a workout, after many were let pass. Any tap counts as being there.

    Args:
        day: the runner's own; from week to week the words change.
        last: on which the last workout was done; None where that is long ago, or never was.
    """
    number = day.toordinal() // DAYS_A_WEEK % CHECK_INS
    happened = Text("today-check-in-last", {"day": last}) if last else Text("today-check-in-long")
    yes = Button(Text("today-check-in-yes"), Tap(GO, "today", value=GOES_ON), Style.PRIMARY)
    pause = Button(Text("today-check-in-pause"), Tap(GO, "pause"))
    return Reply((Text(f"today-check-in-{number}", {"last": happened}),), ((yes,), (pause,)))


def last_word() -> Reply:
    """Nothing more is sent until they want it again."""
    back = Button(Text("remind-last-back"), Tap(GO, "today", value=BACK), Style.PRIMARY)
    return Reply((Text("remind-last"),), ((back,),))


def welcome_back() -> Reply:
    """A pause has ended."""
    today = Button(Text("button-today"), Tap(GO, "today"), Style.PRIMARY)
    return Reply((Text("today-back"),), ((today,),))


def _opening(stage: Stage, runner: Runner, kind: ReminderKind, length: int) -> Text:
    if kind is ReminderKind.NUDGE:
        return Text("today-nudge")
    if kind is ReminderKind.SNOOZED:
        return Text("remind-again")
    return opening(runner, stage.workout, length)


def _named(stage: Stage, asked: list[Prescription]) -> Text:
    shown = asked if len(asked) <= NAMED else asked[: NAMED - 1]
    named = enumerated([_exercise(stage, each) for each in shown])
    if len(shown) == len(asked):
        return named
    return Text("remind-and-more", {"named": named, "count": len(asked) - len(shown)})


def _exercise(stage: Stage, asked: Prescription) -> Text:
    """An exercise with the runner's own word for its band."""
    known = [stage.bands[band] for band in asked.bands if band in stage.bands]
    named = {"name": name(asked.exercise)}
    if not known:
        return Text("remind-exercise", named)
    labels = " + ".join(cut(band.label, LONGEST_BAND) for band in known)
    return Text("remind-exercise-on", {**named, "band": Said(labels)})


def _snooze(day: date, by: Snooze) -> Button:
    return _button(SNOOZE, day, Text(f"remind-{by.value}"), value=by.value)


def _tomorrow(day: date) -> Button:
    return _button(TOMORROW, day, Text("remind-tomorrow"))


def _skip(day: date) -> Button:
    return _button(SKIP, day, Text("remind-skip"))


def _button(verb: str, day: date, text: Text, *, value: str = "") -> Button:
    style = Style.PRIMARY if verb == START else Style.PLAIN
    return Button(text, Tap(REMIND, verb, day.toordinal(), value=value), style)
