"""The week as a message: a line a day, and buttons that move a workout."""

from datetime import date, timedelta

from coach.around import days_to_race, in_season
from coach.plan import IN_SEASON
from coach.runner import Runner
from coach.runs import RunKind, monday_of
from coach.screens.welcome import go
from coach.week import Bands, Week, WeekDay, caution
from coach.words import Button, Place, Reply, Tap, Text

PLAN = "pl"  # kind of all taps on the plan
WEEK, PICK, PUT, RUNS, FORGET = "week", "pick", "put", "runs", "forget"
WEEKS_BACK, WEEKS_AHEAD = 4, 26
A_WEEK = timedelta(days=7)
Rows = tuple[tuple[Button, ...], ...]


def week(shown: Week, notices: tuple[Text, ...] = (), undo: Button | None = None) -> Reply:
    """The week, with what was just done above it."""
    last = shown.days[-1].day
    title = Text("plan-title", {"first": shown.monday, "last": last})
    lines = Text("lines", {"lines": tuple(_line(each, shown.today) for each in shown.days)})
    text = (*notices, title, lines, *_remarks(shown))
    rows = (*(((undo,),) if undo else ()), *_moves(shown), _onward(shown), _elsewhere())
    return Reply(text, tuple(row for row in rows if row), place=Place.EDIT)


def pick(shown: Week, source: date) -> Reply:
    """Where the workout of a day shall go."""
    targets = shown.targets(source)
    asked = Text("plan-which-day", {"day": source}) if targets else Text("plan-no-day")
    wary = [day for day in targets if caution(shown.runner, day)]
    text = (asked, Text("plan-wary")) if wary else (asked,)
    buttons = [_put(source, day, _label(day, wary=day in wary)) for day in targets]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Reply(text, (*rows, (back(shown.monday),)), place=Place.EDIT)


def moved(runner: Runner, source: date, target: date) -> tuple[Text, ...]:
    """What was done, and what to heed."""
    told = Text("plan-moved", {"source": source, "target": target})
    near = caution(runner, target)
    return (told, Text("plan-caution", {"run": near.value})) if near else (told,)


def undo(source: date, target: date, today: date) -> Button | None:
    """Puts a moved workout back; None where its day is over."""
    return _put(target, source, Text("plan-undo")) if source >= today else None


def to_another_day(source: date) -> Button:
    """Asks where the workout of a day shall go."""
    return Button(Text("plan-another-day"), Tap(PLAN, PICK, source.toordinal()))


def runs(runner: Runner, today: date) -> Reply:
    """What is known of the runner's runs, and how to tell more."""
    ahead = [run for run in runner.agenda.runs if run.day >= today]
    rows: Rows = ((back(monday_of(today)),),)
    if not ahead:
        return Reply((Text("plan-runs-none"), Text("plan-runs-how")), rows, place=Place.EDIT)
    told = Text("plan-runs-known", {"count": len(ahead), "last": ahead[-1].day})
    return Reply((told, Text("plan-runs-how")), ((forget_runs(),), *rows), place=Place.EDIT)


def forget_runs() -> Button:
    """Deletes all dated runs."""
    return Button(Text("plan-forget-runs"), Tap(PLAN, FORGET))


def back(monday: date) -> Button:
    """To a week."""
    return _week(monday, Text("button-back"))


def _line(each: WeekDay, today: date) -> Text:
    mark = each.bands.value
    if each.bands is Bands.NONE:
        race = each.run is RunKind.RACE
        mark = "race" if race else "run" if each.run else "free"
    both = each.run is not None and each.bands is not Bands.NONE
    return Text(
        "plan-line",
        {
            "mark": mark,
            "day": Text("plan-today", {"day": each.day}) if each.day == today else each.day,
            "run": each.run.value if each.run else "none",
            "both": "yes" if both else "no",
            "bands": "light" if each.light else each.bands.value,
        },
    )


def _remarks(shown: Week) -> tuple[Text, ...]:
    """Why the week is as it is, where a runner would ask."""
    day = max(shown.monday, shown.today)
    left = days_to_race(shown.runner, day)
    if left is not None:
        return (Text("plan-taper", {"race": day + timedelta(days=left)}),)
    if shown.runner.profile.days_per_week > IN_SEASON and in_season(shown.runner, shown.monday):
        return (Text("plan-season"),)
    return ()


def _moves(shown: Week) -> Rows:
    buttons = [
        Button(Text("plan-move", {"day": each.day}), Tap(PLAN, PICK, each.day.toordinal()))
        for each in shown.days
        if shown.targets(each.day)
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _onward(shown: Week) -> tuple[Button, ...]:
    here = monday_of(shown.today)
    earlier, later = shown.monday - A_WEEK, shown.monday + A_WEEK
    row = []
    if earlier >= here - WEEKS_BACK * A_WEEK:
        row.append(_week(earlier, Text("plan-earlier")))
    if shown.monday != here:
        row.append(_week(here, Text("plan-this-week")))
    if later <= here + WEEKS_AHEAD * A_WEEK:
        row.append(_week(later, Text("plan-later")))
    return tuple(row)


def _elsewhere() -> tuple[Button, ...]:
    return (Button(Text("plan-runs"), Tap(PLAN, RUNS)), go("today", "button-today"))


def _week(monday: date, label: Text) -> Button:
    return Button(label, Tap(PLAN, WEEK, monday.toordinal()))


def _put(source: date, target: date, label: Text) -> Button:
    return Button(label, Tap(PLAN, PUT, source.toordinal(), value=str(target.toordinal())))


def _label(day: date, *, wary: bool) -> Text:
    return Text("plan-day", {"day": day, "wary": "yes" if wary else "no"})
