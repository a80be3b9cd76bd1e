import sqlite3
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import bindparam, delete, select

from storage.prepared import prepared
from storage.tables import bands, runners, training_log, updates

AT = datetime(2026, 11, 23, 9, 0, 1, 5, tzinfo=UTC)


def run(statement: Any, **values: object) -> list[Any]:
    """What SQLite itself says of the values alone, read as the statement's rows are."""
    known = prepared(statement, tuple(values))
    return list(known.result(sqlite3.connect(":memory:").execute(known.sql, known.bound(values))))


def test_values_come_back_as_they_were_given() -> None:
    at = bindparam("at", type_=training_log.c.at.type)
    since = bindparam("since", type_=bands.c.since.type)
    free = bindparam("free", type_=bands.c.latex_free.type)
    given = {"at": AT, "since": date(2026, 2, 28), "free": True}
    assert run(select(at, since, free), **given) == [tuple(given.values())]
    assert run(select(at, since, free), at=None, since=None, free=None) == [(None, None, None)]


def test_what_the_statement_fixes_itself_need_not_be_given() -> None:
    number = bindparam("number", type_=runners.c.id.type)
    assert run(select(number).limit(1), number=7) == [(7,)]


def test_a_moment_without_its_zone_is_refused() -> None:
    known = prepared(select(bindparam("at", type_=training_log.c.at.type)), ("at",))
    with pytest.raises(ValueError, match="without its zone"):
        known.bound({"at": AT.replace(tzinfo=None)})


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        (updates.insert(), ("id", "received_at")),  # attempts has a default of Python's
        (delete(runners).where(runners.c.id.in_(bindparam("ids", expanding=True))), ("ids",)),
        (delete(runners).where(runners.c.id == bindparam("its_id")), ()),
    ],
)
def test_what_needs_sqlalchemy_or_a_value_while_it_runs_is_refused(
    statement: Any, names: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match=r"without SQLAlchemy|no value is given"):
        prepared(statement, names)
