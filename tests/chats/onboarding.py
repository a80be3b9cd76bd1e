"""Plays the questions of the start."""

from dataclasses import dataclass

from phone import Person
from tests.chats.world import taps


@dataclass(frozen=True, slots=True)
class Answers:
    """What a newcomer answers. `bands` are typed as people type them."""

    kind: str = "Road"
    goal: str = "A steady habit"
    latex: str = "No"
    bands: tuple[str, ...] = ("green mini loop", "blue mini loop", "red flat band")
    kit: tuple[str, ...] = ("Anchor at floor level", "Exercise mat")
    experience: str = "Now and then"
    days: str = "4"
    minutes: str = "30 min"
    city: str = "Berlin"
    remind: str = "6:00 PM"


async def answer(person: Person, answers: Answers) -> None:
    """From the first question to the last needed one."""
    await taps(person, answers.kind, answers.goal, answers.latex)
    for band in answers.bands:
        await person.says(band)
        await person.sees("Another one?")
    await taps(person, "Done" if answers.bands else "No bands yet")
    for thing in answers.kit:
        await person.taps(thing)
    await taps(person, "Done" if answers.kit else "None of these")
    await taps(person, answers.experience, "Nothing is sore", "None of these")
    await taps(person, answers.days, answers.minutes)
    await person.says(answers.city)
    await person.sees("When shall I write")
    await taps(person, answers.remind, "Enough, let's train")


async def start(person: Person, answers: Answers | None = None) -> None:
    """From /start to the words that all is set."""
    await person.says("/start")
    await answer(person, answers or Answers())
    await person.sees("All set.")
