"""A week day by day: its runs, its workouts, and where a workout may be moved to. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from coach.around import is_light, run_on
from coach.plan import DAYS_A_WEEK, training_day, training_days
from coach.replan import untouched
from coach.runner import Runner
from coach.runs import RunKind, monday_of
from coach.workout import Status, Workout

_DAY = timedelta(days=1)


class Hindrance(StrEnum):
    """Why a workout cannot be moved to a day."""

    FIXED = "fixed"  # it is no workout of the plan, or something of it has been told
    WEEK = "week"  # the day is in another week, which has a plan of its own
    QUIET = "quiet"
    PAUSED = "paused"
    TAKEN = "taken"
    RACE = "race"


class Bands(StrEnum):
    """What a day has of bands."""

    NONE = "none"
    PLANNED = "planned"
    BEGUN = "begun"  # some of today's is told, and more of it can be
    DONE = "done"
    UNDONE = "undone"  # it was there, and its day is over or it was put aside
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day as it is planned, or as it was.

    Attributes:
        light: the runs around it ask for a light workout.
        movable: its workout may be moved: it is planned, and nothing of it has been told.
    """

    day: date
    run: RunKind | None
    bands: Bands
    light: bool = False
    movable: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday, seen on the runner's day `today`."""

    runner: Runner
    today: date
    days: tuple[WeekDay, ...]

    @property
    def monday(self) -> date:
        """Its first day."""
        return self.days[0].day

    def on(self, day: date) -> WeekDay | None:
        """That day of it; None where it lies in another week."""
        return next((each for each in self.days if each.day == day), None)

    def targets(self, source: date) -> tuple[date, ...]:
        """Days to which the workout of `source` may be moved; none where it may not.

        Never one with a workout, a quiet one, one that a race keeps free, or one that is over.
        """
        here = self.on(source)
        if here is None or not here.movable:
            return ()
        return tuple(each.day for each in self.days if self._takes(each, source))

    def hindrance(self, source: date, target: date) -> Hindrance | None:
        """Why the workout of `source` may not be moved to `target`; None where it may."""
        here, there = self.on(source), self.on(target)
        if target in self.targets(source):
            return None
        if here is None or not here.movable:
            return Hindrance.FIXED
        if there is None:
            return Hindrance.WEEK
        if target.weekday() in self.runner.profile.quiet_days:
            return Hindrance.QUIET
        if self.runner.paused_on(target):
            return Hindrance.PAUSED
        return Hindrance.RACE if there.bands is Bands.NONE else Hindrance.TAKEN

    def _takes(self, target: WeekDay, source: date) -> bool:
        quiet = target.day.weekday() in self.runner.profile.quiet_days
        away = quiet or self.runner.paused_on(target.day)
        if target.day < self.today or target.bands is not Bands.NONE or away:
            return False
        before = {each.day for each in training_days(self.runner, self.monday)}
        moved = moved_to(self.runner, source, target.day)
        after = {each.day for each in training_days(moved, self.monday)}
        return after == before - {source} | {target.day}


def week_of(runner: Runner, monday: date, kept: Iterable[Workout], today: date) -> Week:
    """The week as the runner sees it.

    Args:
        runner: whose plan it is.
        monday: its first day.
        kept: workouts that are stored, of any days.
        today: the runner's own day.
    """
    by_day = {workout.day: workout for workout in kept}
    days = (monday + step * _DAY for step in range(DAYS_A_WEEK))
    return Week(runner, today, tuple(_day(runner, day, by_day, today) for day in days))


def moved_to(runner: Runner, source: date, target: date) -> Runner:
    """The runner with the workout that is on `source` on `target`."""
    return replace(runner, agenda=runner.agenda.with_move(source, target))


def caution(runner: Runner, day: date) -> RunKind | None:
    """The run for whose sake bands are better left on that day, or None."""
    if run_on(runner, day) is RunKind.LONG:
        return RunKind.LONG
    following = run_on(runner, day + _DAY)
    return following if following in {RunKind.LONG, RunKind.HARD} else None


def _day(runner: Runner, day: date, kept: Mapping[date, Workout], today: date) -> WeekDay:
    workout = kept.get(day)
    bands = _bands(runner, day, workout, today)
    known = bands in {Bands.PLANNED, Bands.UNDONE}
    free = workout is None or untouched(workout)
    movable = known and free and monday_of(day) >= monday_of(today)
    return WeekDay(
        day,
        run_on(runner, day),
        bands,
        light=bands is Bands.PLANNED and is_light(runner, day),
        movable=movable and training_day(runner, day) is not None,
    )


def _bands(runner: Runner, day: date, workout: Workout | None, today: date) -> Bands:
    if workout is not None and workout.items:
        if workout.reported:
            return Bands.BEGUN if day == today and workout.answerable else Bands.DONE
        over = day < today or workout.status is not Status.OPEN
        return Bands.UNDONE if over else Bands.PLANNED
    if day < today or training_day(runner, day) is None:
        return Bands.NONE
    return Bands.PAUSED if runner.paused_on(day) else Bands.PLANNED
