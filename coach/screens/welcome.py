"""What stands at the end of the questions, and what an old hand's /start shows. Pure."""

from datetime import datetime

from coach.days import runner_day
from coach.quiet import writing_time
from coach.runner import PauseReason, Runner
from coach.words import GO, Button, Place, Reply, Style, Tap, Text

ANYWAY = "anyway"  # asks for a workout also on a day without one
SAFE = "safe"  # kind of all taps on red flags and clearance
CLEARED, MISTAKEN = "cleared", "mistaken"


def go(command: str, text: str, style: Style = Style.PLAIN) -> Button:
    """A button that stands for a command."""
    return Button(Text(text), Tap(GO, command), style)


def episode(runner: Runner) -> int:
    """Which medical pause this is: a button of another one is old. 0 without a pause."""
    pause = runner.pause
    medical = pause is not None and pause.reason is PauseReason.MEDICAL
    return pause.since.toordinal() if pause is not None and medical else 0


def cleared_button(runner: Runner) -> Button:
    """The runner's word that a professional has said yes."""
    return Button(Text("button-cleared"), Tap(SAFE, CLEARED, version=episode(runner)))


def red_flag_rows(runner: Runner) -> tuple[tuple[Button, ...], ...]:
    """The two ways on after a red flag: a professional's word, or that it was not meant."""
    wrong = Button(Text("safety-not-meant"), Tap(SAFE, MISTAKEN, version=episode(runner)))
    return (cleared_button(runner),), (wrong,)


def summary(runner: Runner, bands: int, lead: tuple[Text, ...], place: Place) -> Reply:
    """What was understood, and the way to the first workout."""
    profile = runner.profile
    understood = Text(
        "start-done",
        {
            "type": Text(f"type-{profile.runner_type.value}"),
            "goal": Text(f"aim-{profile.goal.value}"),
            "days": profile.days_per_week,
            "minutes": profile.minutes,
            "time": writing_time(profile),
            "zone": profile.zone.replace("_", " "),
            "bands": bands,
        },
    )
    change = go("settings", "button-change")
    if profile.needs_clearance or episode(runner):
        return Reply(
            (*lead, understood, Text("safety-clearance")),
            ((cleared_button(runner),), (change,)),
            place=place,
        )
    # Also on a day without bands: nobody should have to wait for the first workout.
    begin = Button(Text("button-first"), Tap(GO, "today", value=ANYWAY), Style.PRIMARY)
    return Reply((*lead, understood), ((begin,), (change,)), place=place)


def menu(runner: Runner, at: datetime) -> Reply:
    """The ways on for somebody who has answered everything before."""
    resting = runner.paused_on(runner_day(at, runner.profile.zone))
    first = (
        go("resume", "button-resume", Style.PRIMARY)
        if resting
        else go("today", "button-today", Style.PRIMARY)
    )
    rows = (
        (first,),
        (go("bands", "button-bands"), go("settings", "button-settings")),
        (go("help", "button-help"),),
    )
    return Reply((Text("start-menu-resting" if resting else "start-menu"),), rows)
