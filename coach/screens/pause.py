"""What /pause and /resume show. Pure."""

from datetime import date

from coach.runner import Pause, PauseReason, Runner
from coach.screens.welcome import cleared_button, go
from coach.words import Button, Place, Reply, Style, Tap, Text

PAUSE = "pause"  # kind of all taps on a pause, and topic of `Awaiting`
DAYS = {"3-days": 3, "1-week": 7, "2-weeks": 14, "open": 0}  # 0: until the runner says so
DATES = "dates"  # in place of a length: days that are typed
REASONS = (PauseReason.HOLIDAY.value, PauseReason.INJURY.value, PauseReason.OTHER.value)


def medical(runner: Runner) -> bool:
    """Whether coaching rests until a professional has said that it may go on."""
    return runner.pause is not None and runner.pause.reason is PauseReason.MEDICAL


def rests(runner: Runner, today: date) -> bool:
    """Whether coaching rests on that day, or will from a later one on."""
    pause = runner.pause
    ahead = pause is not None and pause.begins is not None and pause.begins > today
    return ahead or runner.paused_on(today)


def ask_length(runner: Runner, today: date, turn: int, place: Place) -> Reply:
    """How long? Says so where coaching rests already."""
    lead = (_told(runner.pause),) if runner.pause and rests(runner, today) else ()
    lengths = [
        Button(Text(f"pause-{key}"), Tap(PAUSE, "for", version=turn, value=key)) for key in DAYS
    ]
    dates = Button(Text("pause-dates"), Tap(PAUSE, "for", version=turn, value=DATES))
    rows = (tuple(lengths[:3]), (lengths[3], dates))
    return Reply((*lead, Text("pause-length")), rows, place=place)


def ask_dates(turn: int) -> Reply:
    """From when to when? Both are typed."""
    back = Button(Text("pause-open"), Tap(PAUSE, "for", version=turn, value="open"))
    return Reply((Text("pause-which-dates"),), ((back,),), place=Place.EDIT)


def ask_why(turn: int, place: Place) -> Reply:
    """What for? It changes what is said, and later what counts as excused."""
    reasons = tuple(
        Button(Text(f"pause-{why}"), Tap(PAUSE, "why", version=turn, value=why)) for why in REASONS
    )
    return Reply((Text("pause-why"),), (reasons,), place=place)


def paused(runner: Runner, place: Place) -> Reply:
    """Coaching rests, and how it goes on."""
    if runner.pause is None:
        raise LookupError("nothing is paused")
    text = (_told(runner.pause), Text(f"pause-wish-{runner.pause.reason.value}"))
    label = "button-resume" if runner.pause.begins is None else "pause-call-off"
    resume = Button(Text(label), Tap(PAUSE, "resume"))
    return Reply(text, ((resume,),), place=place)


def resumed(pause: Pause | None, place: Place) -> Reply:
    """Welcome back; `pause` is the one that ended, None where there was none."""
    key = f"pause-over-{pause.reason.value}" if pause else "pause-none"
    today = go("today", "button-today", Style.PRIMARY)
    return Reply((Text(key),), ((today,),), place=place)


def called_off(place: Place) -> Reply:
    """A holiday that had not begun is none any more."""
    return Reply((Text("pause-not"),), ((go("plan", "button-week"),),), place=place)


def ask_cleared(runner: Runner, place: Place) -> Reply:
    """Coaching goes on when a doctor or physio has said so."""
    return Reply((Text("pause-medical"),), ((cleared_button(runner),),), place=place)


def _told(pause: Pause) -> Text:
    if pause.begins is not None and pause.until is not None:
        return Text("pause-ahead", {"first": pause.begins, "until": pause.until})
    return Text("pause-until", {"day": pause.until}) if pause.until else Text("pause-resting")
