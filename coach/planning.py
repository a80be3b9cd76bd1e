"""Plans a day's workout: which exercises, each prescribed by the engine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from coach.bands import Band
from coach.catalogue import Catalogue
from coach.coaching import Coaching
from coach.engine import Occasion
from coach.plan import exercises_for, letter_after
from coach.ports import Work
from coach.runner import Region, Runner
from coach.safety import PainCourse, course_of
from coach.training import Pain, Prescription, Rest
from coach.workout import Item, Workout


@dataclass(frozen=True, slots=True)
class Prescriber:
    """Prescribes for one runner on one day from what is believed of them.

    `sore_before`: regions whose pain has stopped an exercise within the last 14 days, but
    not within the last two, whose rest is not over yet.
    """

    coaching: Coaching
    catalogue: Catalogue
    state: Any
    bands: Sequence[Band]
    occasion: Occasion
    sore_before: frozenset[Region] = frozenset()

    def of(self, exercise: str, ease: int = 0) -> Prescription | Rest | None:
        """What to do of that exercise, `ease` steps softer than the engine would have it."""
        return self.coaching.engine.prescribe(
            self.state,
            self.catalogue.exercises[exercise],
            self.bands,
            replace(self.occasion, ease=ease),
        )

    def again(self, pain: Pain) -> bool:
        """Whether pain that stops an exercise is the same trouble as some days ago."""
        return course_of(pain) is PainCourse.STOP and pain.region in self.sore_before

    def instead_of(self, workout: Workout) -> Prescription | None:
        """Another exercise for the current place: one that shares a focus area goes first."""
        current = workout.current
        taken = {item.prescription.exercise for item in workout.items} | set(current.swapped)
        areas = set(self.catalogue.exercises[current.prescription.exercise].areas)
        others = [exercise for exercise in self.catalogue.exercises if exercise not in taken]
        others.sort(key=lambda name: not areas & set(self.catalogue.exercises[name].areas))
        possible = (self.of(name) for name in others)
        return next((found for found in possible if isinstance(found, Prescription)), None)


@dataclass(frozen=True, slots=True)
class Planner:
    """Makes workouts. One a runner and day: asked again, it gives the same one."""

    coaching: Coaching
    catalogue: Catalogue

    async def prescriber(self, work: Work, runner: Runner, day: date, at: datetime) -> Prescriber:
        """The prescriber of that runner and day, reading what it needs."""
        return Prescriber(
            self.coaching,
            self.catalogue,
            await self.coaching.believed(work, runner.id),
            await work.bands.owned(runner.id),
            Occasion(runner.profile, day, at, runner.profile.minutes),
        )

    async def workout(self, work: Work, runner: Runner, day: date, at: datetime) -> Workout:
        """The day's workout: the kept one, else a new one, saved.

        It has no items where every exercise rests or the kit allows none; `rests` says why.
        That can end within the day, so it is looked at anew.
        """
        kept = await work.workouts.on(runner.id, day)
        if kept is None:
            latest = await work.workouts.latest(runner.id)
            letter = letter_after(latest.letter if latest else None)
            return await work.workouts.add(await self._plan(work, runner, day, at, letter))
        if kept.items:
            return kept
        planned = await self._plan(work, runner, day, at, kept.letter)
        if not planned.items and planned.rests == kept.rests:
            return kept
        return await work.workouts.save(replace(planned, id=kept.id, version=kept.version))

    async def _plan(
        self, work: Work, runner: Runner, day: date, at: datetime, letter: str
    ) -> Workout:
        prescriber = await self.prescriber(work, runner, day, at)
        wanted = exercises_for(self.catalogue, runner.profile, letter)
        spare = (name for name in self.catalogue.exercises if name not in wanted)
        items, rests = _fill(prescriber, wanted, spare)
        return Workout(0, runner.id, day, letter, items, rests)


def _fill(
    prescriber: Prescriber, wanted: Sequence[str], spare: Iterable[str]
) -> tuple[tuple[Item, ...], tuple[Rest, ...]]:
    """Prescribe what is wanted; what the kit does not allow or must rest is made up for."""
    items: list[Item] = []
    rests: list[Rest] = []
    for name in (*wanted, *spare):
        if len(items) == len(wanted):
            break
        match prescriber.of(name):
            case Prescription() as prescription:
                items.append(Item(prescription))
            case Rest() as rest if name in wanted:
                rests.append(rest)
            case _:
                continue
    return tuple(items), tuple(rests)
