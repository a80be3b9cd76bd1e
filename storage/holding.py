"""Whether what was made ahead is still true."""

from typing import Any

from sqlalchemy import Column, ColumnElement, and_, bindparam, func, or_
from sqlalchemy.sql import false

from storage import tables


def holding(
    until: Column[Any], runner_version: Column[Any], workout_version: Column[Any]
) -> ColumnElement[bool]:
    """Whether a row's basis holds at `now`, a parameter; see `coach.ports.Basis`.

    For a query that joins `runners` and `workouts`. False where nothing was made.
    """
    return func.coalesce(
        and_(
            until > bindparam("now", type_=until.type),
            tables.runners.c.version == runner_version,
            or_(workout_version.is_(None), tables.workouts.c.version == workout_version),
        ),
        false(),
    )
