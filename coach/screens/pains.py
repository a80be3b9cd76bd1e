"""What is said of pain that was told outside of a workout. Pure."""

from coach.safety import PainCourse
from coach.screens.welcome import go
from coach.training import Pain
from coach.words import Reply, Text


def gone(pain: Pain) -> bool:
    """Whether it says that nothing hurts there any more."""
    return pain.level == 0 and not pain.sharp


def noted(pain: Pain, course: PainCourse) -> Reply:
    """What was noted, and what follows from it for the next workouts."""
    what = "gone" if gone(pain) else course.value
    region = Text(f"region-{pain.region.value}")
    text = Text(f"pain-told-{what}", {"region": region, "level": pain.level})
    return Reply((text,), ((go("today", "button-today"),),))
