"""A muscle that was typed alone: is it pain, or are its exercises wanted? Pure."""

from coach.exercises import Muscle
from coach.library import By, Shelf
from coach.runner import Region
from coach.screens.library import LIBRARY, LIST, what_of
from coach.screens.welcome import go
from coach.words import Button, Reply, Tap, Text

TELL, SORE = "tell", "sore"  # kind and verb of the tap that says that it hurts there


def pain_or_exercises(muscle: Muscle, place: Region) -> Reply:
    """Asks which. Pain goes first; nothing is noted before it is told."""
    shelf = Shelf(By.MUSCLE, muscle.value, mine=False)
    what = what_of(shelf)
    sore = Button(Text("muscle-sore"), Tap(TELL, SORE, value=place.value))
    exercises = Button(Text("library-for", {"what": what}), Tap(LIBRARY, LIST, value=shelf.code))
    onward = go("today", "button-today")
    return Reply((Text("muscle-which", {"what": what}),), ((sore,), (exercises,), (onward,)))
