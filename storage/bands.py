"""Bands that runners own, in the order in which they were added."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, Select, bindparam, select, update

from coach.bands import Band, BandKind
from storage import tables
from storage.executing import Executes
from storage.statements import added, save

_WHOSE = tables.bands.c.runner_id == bindparam("whose")
_ALL = select(tables.bands).where(_WHOSE).order_by(tables.bands.c.id)
_OWNED = _ALL.where(tables.bands.c.retired.is_(None))
_ADD = tables.bands.insert().returning(tables.bands.c.id)
_SAVE = update(tables.bands).where(_WHOSE, tables.bands.c.id == bindparam("its_id"))


@dataclass(frozen=True, slots=True)
class SqlBands:
    """The port `Bands`."""

    db: Executes

    async def owned(self, runner_id: int) -> tuple[Band, ...]:
        return await self._read(_OWNED, runner_id)

    async def all(self, runner_id: int) -> tuple[Band, ...]:
        return await self._read(_ALL, runner_id)

    async def add(self, runner_id: int, band: Band) -> Band:
        values = {"runner_id": runner_id, **_columns(band)}
        return replace(band, id=await added(self.db, _ADD, values))

    async def save(self, runner_id: int, band: Band) -> None:
        known = {"its_id": band.id, "whose": runner_id}
        await save(self.db, _SAVE, known | _columns(band))

    async def _read(self, query: Select[Any], runner_id: int) -> tuple[Band, ...]:
        found = await self.db.rows(query, {"whose": runner_id})
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
        "checked": band.checked,
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
        checked=row.checked,
    )
