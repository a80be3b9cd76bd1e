"""Messages of the clock that are no workout."""

from coach.words import GO, Button, Reply, Style, Tap, Text


def check_in() -> Reply:
    """Instead of a workout, after many were let pass. Any tap counts as being there."""
    yes = Button(Text("today-check-in-yes"), Tap(GO, "today"), Style.PRIMARY)
    pause = Button(Text("today-check-in-pause"), Tap(GO, "pause"))
    return Reply((Text("today-check-in"),), ((yes,), (pause,)))


def welcome_back() -> Reply:
    """A pause has ended."""
    today = Button(Text("button-today"), Tap(GO, "today"), Style.PRIMARY)
    return Reply((Text("today-back"),), ((today,),))
