"""The morning after: which pain is asked about once more, when, and how an answer is read.

Pain must have settled by the next morning (docs/coaching.md, "Pain"), so whoever told of 4 or
more, or of sharp pain, is asked then: once for each sore place, at eight by their own clock.
What is open follows from the log and from `Runner.asked` alone, so a restart loses nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby

from coach.days import moment, runner_day
from coach.due import Reminder, ReminderKind
from coach.engine import standing
from coach.ports import Work
from coach.quiet import after_quiet
from coach.runner import Awaiting, Region, Runner
from coach.safety import PainCourse, course_of
from coach.schedule import NIGHT, may_be_reminded
from coach.training import Entry, Hurt, Pain, Side

ASKED_AT = time(8, 0)  # people are up, stiff joints tell, and most have not trained yet
WAITS = timedelta(days=3)  # for the first day that is not a quiet one; later is no morning after
LOOKED_BACK = timedelta(days=6)  # WAITS, and days that begin and end apart from UTC's
WORST = 10
HURT = "hurt"  # kind of the taps on what is asked about pain outside of a workout
DAY = "day"  # in an open question's data: the day, as an ordinal, for whose morning it was asked
BANDS: dict[str, tuple[int, int]] = {"0": (0, 0), "1": (1, 3), "4": (4, 5), "6": (6, WORST)}
"""What the four buttons say, by their value: from and to which level of 0-10."""


@dataclass(frozen=True, slots=True)
class Sore:
    """A place that hurt on one day.

    Attributes:
        entry: id of the last entry of that day that told of it.
        told: the runner's day on which it was told.
        pain: the worst that was told of it. exercise: where that was; empty outside of one.
    """

    entry: int
    told: date
    pain: Pain
    exercise: str


def open_sores(entries: Iterable[Entry], zone: str) -> tuple[Sore, ...]:
    """Places that hurt enough to be asked about, of which nothing was told on a later day.

    Args:
        entries: of the log, oldest first, with those that were taken back.
        zone: IANA name: decides on which of the runner's days something was told.
    """
    hurts = [(entry, entry.event) for entry in standing(entries) if isinstance(entry.event, Hurt)]
    hurts.sort(key=lambda each: (each[1].pain.region.value, each[0].id))
    latest: list[Sore] = []
    for _, of_region in groupby(hurts, key=lambda each: each[1].pain.region):
        told = [*of_region]
        day = runner_day(told[-1][0].at, zone)
        found = _sore([each for each in told if runner_day(each[0].at, zone) == day], day)
        latest.extend([found] if found else [])
    return tuple(sorted(latest, key=lambda sore: sore.entry))


def _sore(told: Sequence[tuple[Entry, Hurt]], day: date) -> Sore | None:
    """What was told of one region on one day; None where that asks for no question."""
    last, ended = told[-1]
    asking = [hurt for _, hurt in told if not hurt.morning]
    gone = ended.pain.level == 0 and not ended.pain.sharp
    if ended.morning or gone or not asking:
        return None
    worst = max(asking, key=lambda hurt: (hurt.pain.level, hurt.pain.sharp))
    sharp = any(hurt.pain.sharp for hurt in asking)
    pain = replace(worst.pain, side=_side(asking), sharp=sharp)
    if course_of(pain) is PainCourse.CARRY_ON:
        return None
    return Sore(last.id, day, pain, worst.exercise)


def _side(told: Iterable[Hurt]) -> Side | None:
    sides = {hurt.pain.side for hurt in told} - {None}
    return Side.BOTH if len(sides) > 1 else next(iter(sides), None)


def asked_on(runner: Runner, sore: Sore) -> date | None:
    """The day on whose morning it is asked; None where all that come in question are quiet."""
    days = (sore.told + timedelta(days=1 + n) for n in range(WAITS.days))
    return next((day for day in days if day.weekday() not in runner.profile.quiet_days), None)


def unasked(runner: Runner, sores: Iterable[Sore], day: date) -> tuple[Sore, ...]:
    """Those that are asked about on that day and have not been yet."""
    return tuple(
        sore for sore in sores if sore.entry > runner.asked and asked_on(runner, sore) == day
    )


def asking(runner: Runner, sores: Iterable[Sore], now: datetime) -> Reminder | None:
    """The next morning's question that is due; today's may be due already.

    One that could not be sent in the morning is made up for on its own day until night.
    """
    if not may_be_reminded(runner):
        return None
    zone = runner.profile.zone
    today = runner_day(now, zone)
    earliest = today if now < moment(today, NIGHT, zone) else today + timedelta(days=1)
    days = [asked_on(runner, sore) for sore in sores if sore.entry > runner.asked]
    coming = sorted(day for day in days if day is not None and day >= earliest)
    day = next((day for day in coming if not runner.paused_on(day)), None)
    if day is None:
        return None
    due = after_quiet(runner.profile, moment(day, ASKED_AT, zone))
    return None if due is None else Reminder(runner.id, ReminderKind.MORNING, due, day)


def after_all(following: Reminder | None, question: Reminder | None) -> Reminder | None:
    """The first of the two; a snooze, which nothing could bring back, is always before."""
    if following is None or question is None:
        return following or question
    if following.kind is ReminderKind.SNOOZED and following.day <= question.day:
        return following
    return min(question, following, key=lambda reminder: reminder.due)


def awaited(sore: Sore, day: date) -> Awaiting:
    """The open question: a bare number that is typed on that day answers it."""
    return Awaiting(HURT, str(sore.entry), {DAY: day.toordinal()})


def level_of(value: str, before: int) -> int | None:
    """The level that a button of the morning stands for; None for a value that is no button's.

    The level of its range that is nearest to the one before: nobody who says "about as
    yesterday" shall seem to have got worse.
    """
    if value not in BANDS:
        return None
    low, high = BANDS[value]
    return min(max(before, low), high)


def of_region(sores: Iterable[Sore], region: Region) -> Sore | None:
    """The open one at that place."""
    return next((sore for sore in sores if sore.pain.region is region), None)


async def sore_places(work: Work, runner: Runner, at: datetime) -> tuple[Sore, ...]:
    """Reads what is open of the last days."""
    recent = await work.log.entries(runner.id, at - LOOKED_BACK)
    return open_sores(recent, runner.profile.zone)


async def sores_on(work: Work, runner: Runner, at: datetime) -> tuple[Sore, ...]:
    """Those for whose morning it is today, asked already or not, and not answered for."""
    today = runner_day(at, runner.profile.zone)
    sores = await sore_places(work, runner, at)
    return tuple(sore for sore in sores if asked_on(runner, sore) == today)
