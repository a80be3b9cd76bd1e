"""Workouts: one a runner and day, what they hold as JSON text."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.training import Rest
from coach.workout import Draft, Item, Phase, Status, Workout
from storage import codec, tables
from storage.statements import save, write


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


@dataclass(frozen=True, slots=True)
class SqlWorkouts:
    """The port `Workouts`."""

    connection: AsyncConnection

    async def get(self, workout_id: int) -> Workout | None:
        return await self._one(select(tables.workouts).where(tables.workouts.c.id == workout_id))

    async def on(self, runner_id: int, day: date) -> Workout | None:
        return await self._one(_of(runner_id).where(tables.workouts.c.day == day))

    async def latest(self, runner_id: int) -> Workout | None:
        return await self._one(_of(runner_id).order_by(tables.workouts.c.day.desc()).limit(1))

    async def since(self, runner_id: int, day: date) -> tuple[Workout, ...]:
        found = await self.connection.execute(
            _of(runner_id).where(tables.workouts.c.day >= day).order_by(tables.workouts.c.day)
        )
        return tuple(_workout(row) for row in found)

    async def add(self, workout: Workout) -> Workout:
        statement = (
            tables.workouts.insert()
            .values(
                runner_id=workout.runner,
                day=workout.day,
                body=codec.dump(_body(workout)),
                message=workout.message,
                version=workout.version,
            )
            .returning(tables.workouts.c.id)
        )
        added = await write(self.connection, statement)
        return replace(workout, id=added.scalar_one())

    async def save(self, workout: Workout) -> Workout:
        its = tables.workouts.c
        statement = (
            update(tables.workouts)
            .where(its.id == workout.id, its.version == workout.version)
            .values(body=codec.dump(_body(workout)), version=workout.version + 1)
        )
        await save(self.connection, statement)
        return replace(workout, version=workout.version + 1)

    async def shown(self, workout_id: int, message: int) -> None:
        await self.connection.execute(
            update(tables.workouts)
            .where(tables.workouts.c.id == workout_id)
            .values(message=message)
        )

    async def remove(self, workout_id: int) -> None:
        await self.connection.execute(
            delete(tables.workouts).where(tables.workouts.c.id == workout_id)
        )

    async def _one(self, query: Select[Any]) -> Workout | None:
        row = (await self.connection.execute(query)).one_or_none()
        return None if row is None else _workout(row)


def _of(runner_id: int) -> Select[Any]:
    return select(tables.workouts).where(tables.workouts.c.runner_id == runner_id)


def _body(workout: Workout) -> Body:
    return Body(
        letter=workout.letter,
        items=workout.items,
        rests=workout.rests,
        status=workout.status,
        phase=workout.phase,
        at=workout.at,
        draft=workout.draft,
    )


def _workout(row: Row[Any]) -> Workout:
    body = codec.load(Body, row.body, "workouts", row.id)
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
        message=row.message,
        version=row.version,
    )
