"""Workouts: one a runner and day, what they hold as packed JSON text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, bindparam, delete, func, select, update

from coach.exercises import FocusArea
from coach.training import Rest
from coach.workout import Draft, Item, Phase, Status, Workout
from storage import codec, tables
from storage.executing import Executes
from storage.statements import added, save

_ITS = tables.workouts.c.id == bindparam("its_id")
_GET = select(tables.workouts).where(_ITS)
_ALL = select(tables.workouts).where(tables.workouts.c.runner_id == bindparam("whose"))
_ON = _ALL.where(tables.workouts.c.day == bindparam("that"))
_SINCE = _ALL.where(tables.workouts.c.day >= bindparam("that")).order_by(tables.workouts.c.day)
_BEGAN = select(func.min(tables.workouts.c.day)).where(
    tables.workouts.c.runner_id == bindparam("whose")
)
_ADD = tables.workouts.insert().returning(tables.workouts.c.id)
_SAVE = update(tables.workouts).where(_ITS, tables.workouts.c.version == bindparam("its_version"))
_SHOWN = update(tables.workouts).where(_ITS)
_REMOVE = delete(tables.workouts).where(_ITS)


@dataclass(frozen=True, slots=True)
class Body:
    """What of a workout is never looked up by."""

    letter: str
    items: tuple[Item, ...]
    rests: tuple[Rest, ...]
    status: Status
    phase: Phase
    at: int
    draft: Draft
    anchor_check: bool = False
    area: FocusArea | None = None


@dataclass(frozen=True, slots=True)
class SqlWorkouts:
    """The port `Workouts`."""

    db: Executes

    async def get(self, workout_id: int) -> Workout | None:
        return await self._one(_GET, {"its_id": workout_id})

    async def on(self, runner_id: int, day: date) -> Workout | None:
        return await self._one(_ON, {"whose": runner_id, "that": day})

    async def began(self, runner_id: int) -> date | None:
        found = await self.db.rows(_BEGAN, {"whose": runner_id})
        first: date | None = found.scalar_one()
        return first

    async def since(self, runner_id: int, day: date) -> tuple[Workout, ...]:
        found = await self.db.rows(_SINCE, {"whose": runner_id, "that": day})
        return tuple(_workout(row) for row in found)

    async def add(self, workout: Workout) -> Workout:
        whose = {"runner_id": workout.runner, "day": workout.day, "message": workout.message}
        body = {"body": codec.pack(_body(workout)), "version": workout.version}
        return replace(workout, id=await added(self.db, _ADD, whose | body))

    async def save(self, workout: Workout) -> Workout:
        known = {"its_id": workout.id, "its_version": workout.version}
        saved = replace(workout, version=workout.version + 1)
        new = {"body": codec.pack(_body(saved)), "version": saved.version}
        await save(self.db, _SAVE, known | new)
        return saved

    async def shown(self, workout_id: int, message: int) -> None:
        await self.db.change(_SHOWN, {"its_id": workout_id, "message": message})

    async def remove(self, workout_id: int) -> None:
        await self.db.change(_REMOVE, {"its_id": workout_id})

    async def _one(self, query: Select[Any], values: Mapping[str, Any]) -> Workout | None:
        row = (await self.db.rows(query, values)).one_or_none()
        return None if row is None else _workout(row)


def _body(workout: Workout) -> Body:
    return Body(
        letter=workout.letter,
        items=workout.items,
        rests=workout.rests,
        status=workout.status,
        phase=workout.phase,
        at=workout.at,
        draft=workout.draft,
        anchor_check=workout.anchor_check,
        area=workout.area,
    )


def _workout(row: Row[Any]) -> Workout:
    body = codec.unpack(Body, row.body, "workouts", row.id)
    return Workout(
        id=row.id,
        runner=row.runner_id,
        day=row.day,
        letter=body.letter,
        items=body.items,
        rests=body.rests,
        status=body.status,
        phase=body.phase,
        at=body.at,
        draft=body.draft,
        anchor_check=body.anchor_check,
        area=body.area,
        message=row.message,
        version=row.version,
    )
