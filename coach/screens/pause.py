"""What /pause and /resume show. Pure."""

from datetime import date

from coach.runner import Pause, PauseReason, Runner
from coach.screens.welcome import cleared_button, go
from coach.words import Button, Place, Reply, Style, Tap, Text

PAUSE = "pause"  # kind of all taps on a pause, and topic of `Awaiting`
DAYS = {"3-days": 3, "1-week": 7, "2-weeks": 14, "open": 0}  # 0: until the runner says so
REASONS = (PauseReason.HOLIDAY.value, PauseReason.INJURY.value, PauseReason.OTHER.value)


def medical(runner: Runner) -> bool:
    """Whether coaching rests until a professional has said that it may go on."""
    return runner.pause is not None and runner.pause.reason is PauseReason.MEDICAL


def ask_length(runner: Runner, today: date, turn: int, place: Place) -> Reply:
    """How long? Says so where coaching rests already."""
    lead = (_told(runner.pause),) if runner.pause and runner.paused_on(today) else ()
    lengths = [
        Button(Text(f"pause-{key}"), Tap(PAUSE, "for", version=turn, value=key)) for key in DAYS
    ]
    return Reply((*lead, Text("pause-length")), (tuple(lengths[:3]), (lengths[3],)), place=place)


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
    return Reply(text, ((_resume(),),), place=place)


def resumed(pause: Pause | None, place: Place) -> Reply:
    """Welcome back; `pause` is the one that ended, None where there was none."""
    key = f"pause-over-{pause.reason.value}" if pause else "pause-none"
    today = go("today", "button-today", Style.PRIMARY)
    return Reply((Text(key),), ((today,),), place=place)


def ask_cleared(runner: Runner, place: Place) -> Reply:
    """Coaching goes on when a doctor or physio has said so."""
    return Reply((Text("pause-medical"),), ((cleared_button(runner),),), place=place)


def _resume() -> Button:
    return Button(Text("button-resume"), Tap(PAUSE, "resume"))


def _told(pause: Pause) -> Text:
    return Text("pause-until", {"day": pause.until}) if pause.until else Text("pause-resting")
