"""What an exercise says of itself to whoever it is shared with. Pure."""

from coach.exercises import Exercise
from coach.screens import parts
from coach.words import Picture, Text


def told(exercise: Exercise, shown: Picture) -> tuple[Text, ...]:
    """Its name, what it is for, how it goes, and when to leave it out."""
    name = exercise.id
    safety = parts.of_exercise(name, "safety")
    return (
        Text("share-heading", {"name": parts.name(name)}),
        parts.of_exercise(name, "for"),
        parts.joined(
            parts.of_exercise(name, "how"),
            parts.of_exercise(name, f"setup-{shown.positions[0]}"),
        ),
        parts.of_exercise(name, "cues"),
        Text("workout-how-safety", {"safety": safety}),
    )
