"""What is said instead of a workout: paused, not cleared, a rest day, an old button."""

from datetime import date, datetime

from coach.days import runner_day
from coach.runner import PauseReason, Runner
from coach.screens.parts import undo
from coach.screens.welcome import ANYWAY, cleared_button
from coach.words import GO, Answer, Button, Place, Reply, Style, Tap, Text
from coach.workout import Workout

WAYS = 3  # to say that a day is noted, or that there is nothing to note
EXCHANGE = 2  # messages, one each way


def gate(runner: Runner, at: datetime) -> Answer | None:
    """Why no workout is sent, with the button that goes on; None where nothing stands in the way.

    Health first: a medical stop is told before a holiday.
    """
    if runner.profile.needs_clearance:
        return Answer((Reply((Text("safety-clearance"),), ((cleared_button(runner),),)),))
    if not runner.paused_on(runner_day(at, runner.profile.zone)) or runner.pause is None:
        return None
    if runner.pause.reason is PauseReason.MEDICAL:
        return _closed(Text("pause-medical"))
    if runner.pause.until is None:
        return _closed(Text("gate-paused"))
    return _closed(Text("gate-paused-until", {"day": runner.pause.until}))


def _closed(text: Text) -> Answer:
    onward = Button(Text("button-resume"), Tap(GO, "resume"), Style.PRIMARY)
    return Answer((Reply((text,), ((onward,),)),))


def rest_day(day: date, following: date | None) -> Reply:
    """A day without a workout, and the way to one all the same."""
    text = Text("today-rest", {"day": day})
    when = (Text("today-next", {"day": following}),) if following else ()
    anyway = Button(Text("today-anyway"), Tap(GO, "today", value=ANYWAY))
    return Reply((text, *when), ((anyway,),))


def old_button() -> Answer:
    """A button whose thing is gone or was never the runner's."""
    onward = Button(Text("button-today"), Tap(GO, "today"))
    return Answer((Reply((Text("hint-old-button"),), ((onward,),)),), Text("toast-old"))


def way_of(message: int | None) -> int:
    """In which way to answer that message: what is told once more gets other words."""
    return (message or 0) // EXCHANGE % WAYS


def closed_already(workout: Workout, message: int | None) -> Answer:
    """Typed words about a workout that is closed: nothing is overwritten unasked.

    `message`: id of the one that is answered.
    """
    text = Text(f"telling-closed-{way_of(message)}", {"day": workout.day})
    return Answer((Reply((text,), ((undo(workout),),)),))


def nothing_to_undo() -> Answer:
    """Said where the log holds nothing recent to take back."""
    return Answer((_on_to_today(Text("undo-nothing")),))


def undone_outside() -> Answer:
    """Said where what was taken back belongs to no workout that could be shown again."""
    return Answer((_on_to_today(Text("undo-done-outside")),), Text("toast-undone"))


def _on_to_today(text: Text) -> Reply:
    onward = Button(Text("button-today"), Tap(GO, "today"))
    return Reply((text,), ((onward,),), place=Place.NEW)
