"""The week that ends, as it is shown: by itself, or above the day's reminder. Pure."""

from coach.screens import parts
from coach.screens.parts import Stage
from coach.screens.welcome import go
from coach.weekly import WeekDone
from coach.words import Reply, Text


def alone(week: WeekDone, stage: Stage) -> Reply:
    """On a day on which no workout awaits."""
    return Reply((lines(week, stage, following=True),), ((go("plan", "button-week"),),))


def lines(week: WeekDone, stage: Stage, *, following: bool) -> Text:
    """Up to three lines; `following` says whether the next workout is told, too."""
    told = [Text("week-title", {"done": week.done, "count": week.count})]
    if week.changed is not None:
        why = parts.why(stage, week.changed.why)
        told.append(Text("week-changed", {"name": parts.name(week.changed.exercise), "why": why}))
    if following and week.following is not None:
        told.append(Text("week-next", {"day": week.following}))
    return parts.joined(*told)
