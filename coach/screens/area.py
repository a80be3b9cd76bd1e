"""What /area shows. Pure."""

from datetime import date

from coach.exercises import FocusArea
from coach.screens.welcome import go
from coach.words import Button, Reply, Tap, Text

AREA = "area"  # kind of all taps on areas
TRAIN = "train"
PLANNED = "planned"  # instead of an area: what the plan has


def which(today: date, chosen: FocusArea | None) -> Reply:
    """The five areas, and the plan again where one was chosen already."""
    buttons = [_train(today, area.value) for area in FocusArea]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    if chosen is not None:
        rows.append((_train(today, PLANNED),))
    return Reply((Text("area-which"),), tuple(rows))


def chosen(area: FocusArea | None) -> Text:
    """What today's workout is made of now."""
    if area is None:
        return Text("area-as-planned")
    return Text("area-chosen", {"area": Text(f"area-{area.value}")})


def begun() -> Reply:
    """Something of today's workout has been told, so it stays as it is."""
    return Reply((Text("area-begun"),), ((go("today", "button-today"), go("undo", "area-undo")),))


def race() -> Reply:
    """Bands rest for a race."""
    return Reply((Text("area-race"),), ((go("plan", "runs-week"),),))


def _train(today: date, what: str) -> Button:
    return Button(Text(f"area-{what}"), Tap(AREA, TRAIN, today.toordinal(), value=what))
