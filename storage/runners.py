"""Runners, and forgetting them."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, null, select, update

from coach.avoidance import Avoided
from coach.runner import Awaiting, Pause, Profile, Runner, Standing
from coach.runs import Agenda
from storage import codec, tables
from storage.executing import Executes
from storage.statements import added, save

_ROW, _REST = tables.runners, tables.profiles
_ITS = _ROW.c.id == bindparam("its_id")
_GET = (
    select(*_ROW.c["id", "standing", "ignored", "reminded", "version"], *_REST.c)
    .join_from(_ROW, _REST, _REST.c.runner_id == _ROW.c.id)
    .where(_ITS)
)
_ADD = _ROW.insert().returning(_ROW.c.id)
_ADD_REST = _REST.insert()
_SAVE = update(_ROW).where(_ITS, _ROW.c.version == bindparam("its_version"))
_SAVE_REST = update(_REST).where(_REST.c.runner_id == bindparam("its_id"))
_FORGET = delete(_ROW).where(_ITS)
_THEIRS = and_(tables.updates.c.user_id == bindparam("its_id"), tables.updates.c.done_at.is_(None))
_FORGET_PENDING = delete(tables.updates).where(_THEIRS, tables.updates.c.payload.is_not(None))
_FORGET_UNANSWERED = update(tables.updates).where(_THEIRS).values(user_id=null())


@dataclass(slots=True)
class SqlRunners:
    """The port `Runners`.

    Attributes:
        forgot: whether this unit has forgotten somebody; the database is scrubbed after its commit.
    """

    db: Executes
    forgot: bool = False

    async def get(self, runner_id: int) -> Runner | None:
        row = (await self.db.rows(_GET, {"its_id": runner_id})).one_or_none()
        return None if row is None else _runner(row)

    async def add(self, runner: Runner) -> Runner:
        await added(self.db, _ADD, {"id": runner.id, **_columns(runner)})
        await self.db.change(_ADD_REST, {"runner_id": runner.id, **_rest(runner)})
        return runner

    async def save(self, runner: Runner) -> Runner:
        known = {"its_id": runner.id, "its_version": runner.version}
        saved = replace(runner, version=runner.version + 1)
        await save(self.db, _SAVE, known | _columns(saved))
        await self.db.change(_SAVE_REST, {"its_id": runner.id, **_rest(saved)})
        return saved

    async def forget(self, runner_id: int) -> None:
        await self.db.change(_FORGET, {"its_id": runner_id})
        await self.db.change(_FORGET_PENDING, {"its_id": runner_id})
        await self.db.change(_FORGET_UNANSWERED, {"its_id": runner_id})
        self.forgot = True


def _columns(runner: Runner) -> dict[str, Any]:
    return {
        "standing": runner.standing.value,
        "ignored": runner.ignored,
        "reminded": runner.reminded,
        "version": runner.version,
    }


def _rest(runner: Runner) -> dict[str, Any]:
    return {
        "profile": codec.dump(runner.profile),
        "answered": codec.dump_keys(runner.answered),
        "welcomed": runner.welcomed,
        "pause": None if runner.pause is None else codec.dump(runner.pause),
        "awaiting": None if runner.awaiting is None else codec.dump(runner.awaiting),
        "asked": runner.asked,
        "agenda": None if runner.agenda == Agenda() else codec.dump(runner.agenda),
        "avoided": None if runner.avoided == Avoided() else codec.dump(runner.avoided),
    }


def _runner(row: Row[Any]) -> Runner:
    return Runner(
        id=row.id,
        profile=codec.load(Profile, row.profile, "profiles", row.id),
        answered=codec.load_keys(row.answered, "profiles", row.id),
        welcomed=row.welcomed,
        standing=Standing(row.standing),
        pause=None if row.pause is None else codec.load(Pause, row.pause, "profiles", row.id),
        awaiting=None
        if row.awaiting is None
        else codec.load(Awaiting, row.awaiting, "profiles", row.id),
        ignored=row.ignored,
        reminded=row.reminded,
        asked=row.asked,
        agenda=Agenda()
        if row.agenda is None
        else codec.load(Agenda, row.agenda, "profiles", row.id),
        avoided=Avoided()
        if row.avoided is None
        else codec.load(Avoided, row.avoided, "profiles", row.id),
        version=row.version,
    )
