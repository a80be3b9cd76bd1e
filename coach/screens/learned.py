"""What training has shown of a band, and what is asked of one that wants a look. Pure."""

from datetime import date
from math import log

from coach.bands import Band
from coach.care import is_old, may_ask_odd, months
from coach.engine import BandLearned
from coach.questions.show import in_rows
from coach.screens.bands import button, kind_name
from coach.words import Button, Reply, Said, Style, Text
from coach.workout import Workout

FEW = 3  # reports below which nothing is said of a band's force
UNSURE = 0.2  # standard deviation of ln(force) above which only a clear error is told
STEP = 5  # per cent: finer than that no runner can tell bands apart
WEIGHED = 0.08  # doubt up to which a band was measured, not read off its label
ODD = ("new", "worn", "well")  # what a runner may say of a band whose reports have changed


def told(band: Band, learned: BandLearned | None, day: date) -> Text:
    """`about 20 % stronger than its label (9 sets)`; asks where its reports have changed."""
    if is_odd(band, learned, day):
        return Text("bands-odd")
    if learned is None or not _is_known(learned):
        return Text("bands-weighed" if band.doubt <= WEIGHED else "bands-learning")
    off = STEP * round(100 * abs(learned.times - 1) / STEP)
    way = "stronger" if learned.times > 1 else "weaker"
    return Text(
        "bands-learned",
        {"way": way if off else "right", "percent": off, "sets": learned.sets},
    )


def _is_known(learned: BandLearned) -> bool:
    """Whether its force is known well, or is off by more than what is left of the doubt."""
    off = abs(log(learned.times))
    return learned.sets >= FEW and (learned.doubt <= UNSURE or off >= learned.doubt)


def is_odd(band: Band, learned: BandLearned | None, day: date) -> bool:
    """Whether to ask what has become of a band."""
    return learned is not None and learned.odd and may_ask_odd(band, day)


def odd_rows(band: Band) -> tuple[tuple[Button, ...], ...]:
    """Is it a new band, or a worn one?"""
    buttons = [button(verb, Text(f"bands-odd-{verb}"), about=band.id) for verb in ODD]
    return (tuple(buttons[:2]), (buttons[2],))


def look_over(workout: Workout, due: tuple[Band, ...]) -> Reply:
    """Before a workout: look these bands over; one tap where all of them are sound."""
    lines = tuple(_aged(band, workout.day) for band in due)
    fine = button(
        "fine", Text("bands-fine", {"count": len(due)}), about=workout.id, style=Style.SUCCESS
    )
    retire = [
        button("retire", Text("bands-retire-one", {"label": Said(band.label)}), about=band.id)
        for band in due
    ]
    body = Text("lines", {"lines": (Text("bands-look"), *lines)})
    return Reply((body,), ((fine,), *in_rows(retire, 2)))


def _aged(band: Band, day: date) -> Text:
    return Text(
        "bands-aged",
        {
            "label": Said(band.label),
            "kind": kind_name(band.kind),
            "months": months(band, day),
            "old": "yes" if is_old(band, day) else "no",
        },
    )
