"""Plays the questions of the start by finger."""

from tests.browser.handset import Handset

BEFORE_BANDS = (
    ("What kind of runner are you?", "Road"),
    ("What do you want most", "A steady habit"),
    ("Are you allergic to latex?", "No"),
)
BANDS = ("green mini loop", "blue mini loop", "red flat band")
AFTER_BANDS = (
    ("What do you have where you train?", "Anchor at floor level"),
    ("✓ Anchor at floor level", "Exercise mat"),
    ("✓ Exercise mat", "Done"),
    ("How used are you to strength work?", "Now and then"),
    ("Is anything sore right now?", "Nothing is sore"),
    ("Does any of this apply to you?", "None of these"),
    ("How many band workouts a week?", "4"),
    ("How many minutes", "30 min"),
)
CITY = "What city are you in"
AFTER_CITY = (
    ("When shall I write", "6:30 AM"),
    ("On which days do you run hard?", "Enough, let's train"),
)


async def answers(handset: Handset, steps: tuple[tuple[str, str], ...]) -> None:
    """Wait for each question, then tap its answer."""
    for question, label in steps:
        await handset.sees(question)
        await handset.taps(label)


async def until_city(handset: Handset) -> None:
    """From the first question to the one for a city."""
    await answers(handset, BEFORE_BANDS)
    await handset.sees("Which bands do you have?")
    for band in BANDS:
        await handset.says(band)
        await handset.is_answered()
        await handset.sees("Another one?")
    await handset.taps("Done")
    await answers(handset, AFTER_BANDS)
    await handset.sees(CITY)


async def onboarded(handset: Handset) -> None:
    """From the button Start to the words that all is set."""
    await handset.starts()
    await until_city(handset)
    await handset.says("Berlin")
    await answers(handset, AFTER_CITY)
    await handset.sees("All set.")
