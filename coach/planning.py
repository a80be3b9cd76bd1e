"""Plans a day's workout: which exercises, each prescribed by the engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from coach.around import around
from coach.bands import Band
from coach.care import wants_anchor_check
from coach.catalogue import Catalogue
from coach.coaching import Coaching
from coach.engine import Around, Occasion
from coach.exercises import FocusArea
from coach.filling import as_planned, of_area
from coach.firstweeks import too_early
from coach.fitting import Fit
from coach.physics import fits
from coach.plan import exercise_count, exercises_for, next_letter, training_days
from coach.ports import Work
from coach.replan import untouched
from coach.runner import Region, Runner
from coach.runs import monday_of
from coach.safety import PainCourse, course_of
from coach.spares import Spares, planned_lately
from coach.training import Pain, Prescription, Rest
from coach.volume import LOOKED_BACK, Budget, budget
from coach.whys import Key, because
from coach.workout import Item, Workout

MOST_OF_AN_AREA = 7  # as many as the longest workout of the plan has


@dataclass(frozen=True, slots=True)
class Prescriber:
    """Prescribes for one runner on one day from what is believed of them.

    Attributes:
        sore_before: regions whose pain has stopped an exercise within the last 14 days, but
            not within the last two, whose rest is not over yet.
        too_early: ids of exercises that this runner's first weeks do without.
        left_out: ids of exercises that the runner does not want on that day.
    """

    coaching: Coaching
    catalogue: Catalogue
    state: Any
    bands: Sequence[Band]
    occasion: Occasion
    sore_before: frozenset[Region] = frozenset()
    too_early: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()

    def of(self, exercise: str, ease: int = 0) -> Prescription | Rest | None:
        """What to do of that exercise, `ease` steps softer than the engine would have it."""
        return self._on(replace(self.occasion, ease=ease), exercise)

    def fitted(self, found: Sequence[Prescription], left: Budget) -> tuple[Prescription, ...]:
        """What was found, with the sets that the runner's minutes and the day leave of it."""
        fit = Fit(self.catalogue.exercises, self.occasion.profile, left)
        plain = replace(self.occasion, around=Around())
        usual = fit.usual([self._again(each, plain) for each in found])
        asked = [
            self._again(each, replace(self.occasion, sets=usual[each.exercise]))
            for each in found
            if each.exercise in usual
        ]
        return fit.lightened(asked, usual, {each.exercise: each.dose.sets for each in found})

    def _again(self, found: Prescription, occasion: Occasion) -> Prescription:
        """The same exercise on an occasion like that on which it was found."""
        if occasion == self.occasion:
            return found
        anew = self._on(occasion, found.exercise)
        return anew if isinstance(anew, Prescription) else found

    def _on(self, occasion: Occasion, exercise: str) -> Prescription | Rest | None:
        if exercise in self.too_early:
            return None
        asked = self.catalogue.exercises[exercise]
        return self.coaching.engine.prescribe(self.state, asked, self.bands, occasion)

    def has_band_for(self, exercise: str) -> bool:
        """Whether one of its places takes a band of the runner's, within its safe stretch."""
        profile = self.occasion.profile
        safe = [band for band in self.bands if band.safe_for(allergic=profile.latex_allergy)]
        return any(
            position.anchor in {None, *profile.anchors}
            and any(fits(position, band.kind) for band in safe)
            for position in self.catalogue.exercises[exercise].positions
        )

    def again(self, pain: Pain) -> bool:
        """Whether pain that stops an exercise is the same trouble as some days ago."""
        return course_of(pain) is PainCourse.STOP and pain.region in self.sore_before

    def instead_of(self, workout: Workout) -> Prescription | None:
        """Another exercise for the current place: one that shares a focus area goes first."""
        current = workout.current
        taken = {*(item.prescription.exercise for item in workout.items), *current.swapped}
        spares = Spares(self.catalogue.exercises, {}, workout.day, self.left_out)
        kin, strangers = spares.instead_of(current.prescription.exercise, taken)
        possible = (self.of(name) for name in (*kin, *strangers))
        return next((found for found in possible if isinstance(found, Prescription)), None)


@dataclass(frozen=True, slots=True)
class Planner:
    """Makes workouts. One a runner and day: asked again, it gives the same one."""

    coaching: Coaching
    catalogue: Catalogue

    async def prescriber(self, work: Work, runner: Runner, day: date, at: datetime) -> Prescriber:
        """The prescriber of that runner and day, reading what it needs."""
        began = await work.workouts.began(runner.id) or day
        return Prescriber(
            self.coaching,
            self.catalogue,
            await self.coaching.believed(work, runner.id),
            await work.bands.owned(runner.id),
            Occasion(runner.profile, day, at, around=around(runner, day)),
            too_early=too_early(self.catalogue.exercises.values(), runner.profile, day - began),
            left_out=runner.avoided.exercises(day),
        )

    async def workout(self, work: Work, runner: Runner, day: date, at: datetime) -> Workout:
        """The day's workout: the kept one, else a new one, saved.

        It has no items where every exercise rests or the kit allows none; `rests` says why.
        That can end within the day, so it is looked at anew.
        """
        kept = await work.workouts.on(runner.id, day)
        if kept is not None and kept.items:
            return kept
        recent = await work.workouts.since(runner.id, day - LOOKED_BACK)
        letter = kept.letter if kept else _letter(runner, recent, day)
        area = kept.area if kept else None
        empty = Workout(0, runner.id, day, letter, (), area=area)
        planned = await self._plan(work, runner, empty, at)
        if kept is None:
            return await work.workouts.add(planned)
        if not planned.items and planned.rests == kept.rests:
            return kept
        return await work.workouts.save(replace(planned, id=kept.id, version=kept.version))

    async def on_purpose(
        self, work: Work, runner: Runner, day: date, at: datetime, area: FocusArea | None
    ) -> Workout | None:
        """The day's workout made of one area's exercises, or as planned (None), and saved.

        It keeps the letter that it took the place of, so that the turns go on as they were.

        Returns:
            None where something of the day's workout has been told already.
        """
        kept = await work.workouts.on(runner.id, day)
        if kept is not None and not untouched(kept):
            return None
        recent = await work.workouts.since(runner.id, day - LOOKED_BACK)
        letter = kept.letter if kept else _letter(runner, recent, day)
        empty = Workout(0, runner.id, day, letter, (), area=area)
        planned = await self._plan(work, runner, empty, at)
        if kept is None:
            return await work.workouts.add(planned)
        return await work.workouts.save(
            replace(planned, id=kept.id, message=kept.message, version=kept.version)
        )

    async def preview(self, work: Work, runner: Runner, day: date, at: datetime) -> Workout:
        """What a later day's workout would be as things stand now; nothing of it is kept."""
        recent = await work.workouts.since(runner.id, day - LOOKED_BACK)
        letter = _letter(runner, recent, day)
        return await self._plan(work, runner, Workout(0, runner.id, day, letter, ()), at)

    async def _plan(self, work: Work, runner: Runner, empty: Workout, at: datetime) -> Workout:
        """The workout filled with exercises."""
        by = await self.prescriber(work, runner, empty.day, at)
        recent = await work.workouts.since(runner.id, empty.day - LOOKED_BACK)
        lately = planned_lately(recent, empty.day)
        spares = Spares(self.catalogue.exercises, lately, empty.day, by.left_out)
        wanted = self._wanted(runner, empty)
        if empty.area is None:
            found, rests = as_planned(by, wanted, spares)
        else:
            most = exercise_count(runner.profile.minutes) or MOST_OF_AN_AREA
            found, rests = of_area(by, empty.area, spares, most)
        began = await work.workouts.began(runner.id) or empty.day
        left = budget(self.catalogue.exercises, recent, began, empty.day)
        items = tuple(Item(each, most_sets=each.dose.sets) for each in by.fitted(found, left))
        rests = rests if items else (*rests, *_unwanted(by, wanted))
        filled = replace(empty, items=items, rests=rests)
        check = wants_anchor_check(filled, recent, self.catalogue.exercises)
        return replace(filled, anchor_check=check)

    def _wanted(self, runner: Runner, empty: Workout) -> tuple[str, ...]:
        """Ids of what the plan has for that workout, or of all that is for its area."""
        if empty.area is None:
            return exercises_for(self.catalogue, runner.profile, empty.letter)
        exercises = self.catalogue.exercises
        return tuple(name for name, one in exercises.items() if empty.area in one.areas)


def _unwanted(by: Prescriber, wanted: Iterable[str]) -> tuple[Rest, ...]:
    """Said of a workout that is left empty: what the runner has left out of it."""
    return tuple(Rest(name, because(Key.LEFT_OUT)) for name in wanted if name in by.left_out)


def _letter(runner: Runner, recent: Iterable[Workout], day: date) -> str:
    """The letter of a new workout on that day."""
    letters = [workout.letter for workout in recent if workout.area is None]
    week = training_days(runner, monday_of(day))
    light = around(runner, day).light
    lights = any(planned.light for planned in week)
    return next_letter(letters, runner.profile.days_per_week, light=light, lights=lights)
