"""What is said of a calendar of runs."""

from collections import Counter

from coach.questions.question import enumerated
from coach.runfile import Read, RunFault
from coach.runs import RunKind
from coach.screens.plan import forget_runs
from coach.screens.welcome import go
from coach.words import Reply, Style, Text

FILES_A_DAY = 10  # a plan is mended a few times; each file keeps a process busy for a second


def read(told: Read, *, instead: bool) -> Reply:
    """How many runs of which kind; `instead`: others were known before."""
    kinds = Counter(run.kind for run in told.runs)
    counts = enumerated(
        [Text(f"runs-kind-{kind.value}", {"count": kinds[kind]}) for kind in RunKind if kinds[kind]]
    )
    days = {"first": told.runs[0].day, "last": told.runs[-1].day}
    text = [Text("runs-read", {"count": len(told.runs), "kinds": counts, **days})]
    if told.aside:
        text.append(Text("runs-aside", {"count": told.aside}))
    text.append(Text("runs-instead" if instead else "runs-planned"))
    week = go("plan", "runs-week", Style.PRIMARY)
    return Reply(tuple(text), ((week,), (forget_runs(),)))


def unread(fault: RunFault) -> Reply:
    """Why nothing was read, and the ways on."""
    rows = ((go("plan", "runs-week"), go("today", "button-today")),)
    args = {"most": FILES_A_DAY} if fault is RunFault.ENOUGH else {}
    return Reply((Text(f"runs-{fault.value}", args),), rows)
