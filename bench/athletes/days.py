"""The calendar and all luck of it, drawn before anybody coaches: paired between rules.

Whatever a rule asks, an athlete's form, felt noise, missed days and replies are the same,
so that rules differ by what they do and not by luck.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from random import Random

from bench.athletes.athlete import Athlete
from bench.athletes.dice import dice

START = date(2025, 1, 6)  # a Monday; any will do
WEEKS = 24
WEEKDAYS = (0, 2, 4)
SETS = 6  # noise is drawn for as many; no rule asks for more
HARD_RUNS = 0.30  # of days; ours
STEADY = 0.15  # of days: a key run is near; ours
_MOST_MISSED = 0.9


class Kept(StrEnum):
    """What became of a planned workout."""

    DONE = "done"
    MISSED = "missed"
    FALSE = "false"  # said to be done, not done
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Day:
    """A planned workout's day and its luck: `z...` standard normal, `u...` uniform 0-1.

    Attributes:
        number: of the planned workout, from 0.
        hard: after a hard run. steady: the coach knows that a key run is near.
        zs_set_up: the first for a workout; while finding the band one a set.
    """

    number: int
    date: date
    kept: Kept
    hard: bool
    steady: bool
    z_form: float
    zs_set_up: tuple[float, ...]
    zs_felt: tuple[float, ...]
    u_pain: float
    u_level: float
    u_pain_set: float
    u_settles: float
    u_reply: float
    u_tap: float

    @property
    def at(self) -> datetime:
        """When the workout is done: six in the evening."""
        return datetime.combine(self.date, time(18), UTC)


def drawn(athlete: Athlete, seed: int) -> tuple[Day, ...]:
    """All planned workouts of one life; the same for the same athlete and seed."""
    throw = dice("days", athlete.id, seed)
    dates = [
        START + timedelta(weeks=week, days=weekday) for week in range(WEEKS) for weekday in WEEKDAYS
    ]
    back = START
    days = []
    for number, day in enumerate(dates):
        u_away, u_weeks, u_kept = throw.random(), throw.random(), throw.random()
        if day >= back and u_away < athlete.layoff:
            least, most = athlete.layoff_weeks
            back = day + timedelta(days=round(7 * (least + u_weeks * (most - least))))
        kept = Kept.AWAY if day < back else _kept(athlete, number / len(dates), u_kept)
        days.append(_day(throw, number, day, kept))
    return tuple(days)


def _day(throw: Random, number: int, day: date, kept: Kept) -> Day:
    """As many throws for every day, so that no day's luck hangs on another's."""
    return Day(
        number=number,
        date=day,
        kept=kept,
        hard=throw.random() < HARD_RUNS,
        steady=throw.random() < STEADY,
        z_form=throw.gauss(0.0, 1.0),
        zs_set_up=tuple(throw.gauss(0.0, 1.0) for _ in range(3)),
        zs_felt=tuple(throw.gauss(0.0, 1.0) for _ in range(SETS)),
        u_pain=throw.random(),
        u_level=throw.random(),
        u_pain_set=throw.random(),
        u_settles=throw.random(),
        u_reply=throw.random(),
        u_tap=throw.random(),
    )


def _kept(athlete: Athlete, elapsed: float, chance: float) -> Kept:
    """More is missed as time goes by: from half the athlete's share to one and a half."""
    if chance < athlete.false_done:
        return Kept.FALSE
    missed = min(athlete.missed * (0.5 + elapsed), _MOST_MISSED)
    return Kept.MISSED if chance < athlete.false_done + missed else Kept.DONE
