"""Athletes, days and asks for tests of the simulated world."""

from dataclasses import replace
from datetime import date, timedelta

from bench.athletes.athlete import Athlete, Tapper, draw
from bench.athletes.days import START, Day, Kept
from bench.athletes.kit import HIGH, LOW, SETS, Kit, Rung, kits
from bench.athletes.sets import Asked

FINE: Kit = kits()["fine"]
COLOURS: Kit = kits()["colours"]


def plain(**changes: object) -> Athlete:
    """A typical runner who feels truly, replies truly and never misses a day."""
    steady = replace(
        draw(0),
        strength=0.0,
        k=48.0,
        gain=0.0,
        fatigue=0.0,
        hard_run=0.0,
        missed=0.0,
        false_done=0.0,
        pain=0.0,
        layoff=0.0,
        offset=0.0,
        slope=1.0,
        tapper=Tapper.HONEST,
        band_errors=(0.0,) * 5,
    )
    return replace(steady, **changes)  # type: ignore[arg-type]  # names of fields, by keyword


def quiet_day(number: int = 0, **changes: object) -> Day:
    """A day without luck, good or bad; everything is told."""
    day = Day(
        number=number,
        date=START + timedelta(days=2 * number),
        kept=Kept.DONE,
        hard=False,
        steady=False,
        z_form=0.0,
        zs_set_up=(0.0,) * 3,
        zs_felt=(0.0,) * 6,
        u_pain=0.99,
        u_level=0.0,
        u_pain_set=0.0,
        u_settles=0.0,
        u_reply=0.99,
        u_tap=0.0,
    )
    return replace(day, **changes)  # type: ignore[arg-type]  # names of fields, by keyword


def days_from(number: int) -> date:
    """That many days after the start."""
    return START + timedelta(days=number)


def felt(rung: Rung, *, high: int = HIGH, reserve: int = 2, finding: bool = False) -> Asked:
    """A felt stop as the engine asks for it."""
    return Asked(rung, SETS, LOW, high, LOW, cue=reserve - 0.5, reserve=reserve, finding=finding)
