"""What /why shows: why this day, why these bands, and what one choice rests on. Pure."""

from datetime import date

from coach.questions.show import Row, in_rows
from coach.screens import card, lists, parts
from coach.screens.parts import Stage
from coach.screens.welcome import ANYWAY, go
from coach.training import Prescription, Why
from coach.words import GO, Button, Place, Reply, Style, Tap, Text

WHY = "why"  # kind of all taps on it
ONE, ALL = "one", "all"  # what one exercise rests on, and back to all


def none_planned(today: date, reason: Why) -> Reply:
    """Why today has no bands, where none are planned for later either."""
    anyway = Button(Text("today-anyway"), Tap(GO, "today", value=ANYWAY))
    return Reply((_day(today, reason),), ((anyway, go("settings", "button-settings")),))


def whole(stage: Stage, today: date, reason: Why, *, place: Place) -> Reply:
    """Why today is for bands or not; each exercise of its workout, or of the next one."""
    workout = stage.workout
    is_today = workout.day == today
    onward = (
        go("today", "button-today", Style.PRIMARY)
        if is_today
        else Button(Text("today-anyway"), Tap(GO, "today", value=ANYWAY))
    )
    following = () if is_today else (Text("why-next", {"day": workout.day}),)
    causes = tuple(_cause(stage, asked) for asked in _asked(stage))
    listed = (parts.joined(*following, *causes),) if causes else (*following, _all_rest())
    text = (_day(today, reason), *listed, *lists.rests(stage))
    return Reply(text, (*_exercises(stage), (onward,)), place=place)


def one(stage: Stage, asked: Prescription) -> Reply:
    """What the choice of one exercise rests on."""
    ordinal = stage.workout.day.toordinal()
    back = Button(Text("button-back"), Tap(WHY, ALL, ordinal))
    text = (_named(stage, asked), *card.facts(stage, asked))
    return Reply(text, ((back, go("today", "button-today")),), place=Place.EDIT)


def _day(today: date, reason: Why) -> Text:
    return Text("why-day", {"day": today, "why": Text(reason.key, reason.args)})


def _all_rest() -> Text:
    return Text("workout-all-rest")


def _asked(stage: Stage) -> tuple[Prescription, ...]:
    return tuple(item.prescription for item in stage.workout.items)


def _cause(stage: Stage, asked: Prescription) -> Text:
    why = Text("workout-why-line", {"why": parts.why(stage, asked.why)})
    return parts.joined(_named(stage, asked), why)


def _named(stage: Stage, asked: Prescription) -> Text:
    band = parts.named(stage, asked.bands) if asked.bands else Text("workout-no-band")
    return Text("why-exercise", {"name": parts.name(asked.exercise), "band": band})


def _exercises(stage: Stage) -> tuple[Row, ...]:
    """A button for each exercise, that opens what its choice rests on."""
    ordinal = stage.workout.day.toordinal()
    return in_rows(
        [
            Button(parts.name(asked.exercise), Tap(WHY, ONE, ordinal, value=asked.exercise))
            for asked in _asked(stage)
        ],
        2,
    )
