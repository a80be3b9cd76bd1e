"""Bands that runners own, in the order in which they were added."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from coach.bands import Band, BandKind
from storage import tables
from storage.statements import save, write


@dataclass(frozen=True, slots=True)
class SqlBands:
    """The port `Bands`."""

    connection: AsyncConnection

    async def owned(self, runner_id: int) -> tuple[Band, ...]:
        return await self._read(runner_id, tables.bands.c.retired.is_(None))

    async def all(self, runner_id: int) -> tuple[Band, ...]:
        return await self._read(runner_id)

    async def add(self, runner_id: int, band: Band) -> Band:
        statement = (
            tables.bands.insert()
            .values(runner_id=runner_id, **_columns(band))
            .returning(tables.bands.c.id)
        )
        added = await write(self.connection, statement)
        return replace(band, id=added.scalar_one())

    async def save(self, runner_id: int, band: Band) -> None:
        its = (tables.bands.c.id == band.id) & (tables.bands.c.runner_id == runner_id)
        await save(self.connection, update(tables.bands).where(its).values(**_columns(band)))

    async def _read(self, runner_id: int, *which: ColumnElement[bool]) -> tuple[Band, ...]:
        found = await self.connection.execute(
            select(tables.bands)
            .where(tables.bands.c.runner_id == runner_id, *which)
            .order_by(tables.bands.c.id)
        )
        return tuple(_band(row) for row in found)


def _columns(band: Band) -> dict[str, Any]:
    return {
        "kind": band.kind.value,
        "label": band.label,
        "colour": band.colour,
        "force": band.force,
        "doubt": band.doubt,
        "latex_free": band.latex_free,
        "since": band.since,
        "retired": band.retired,
    }


def _band(row: Row[Any]) -> Band:
    return Band(
        id=row.id,
        kind=BandKind(row.kind),
        label=row.label,
        colour=row.colour,
        force=row.force,
        doubt=row.doubt,
        latex_free=row.latex_free,
        since=row.since,
        retired=row.retired,
    )
