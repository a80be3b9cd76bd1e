"""Bodies of workouts, compressed to a quarter: they were most of a database."""

import zlib

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

MANY = 1_000
"""Rows that are read and written at once; there may be millions."""


def upgrade() -> None:
    """Pack each body. The ids that were given stay given, those of removed workouts too."""
    connection = op.get_bind()
    on_sqlite = connection.dialect.name == "sqlite"
    last = _last_id(connection) if on_sqlite else None
    with op.batch_alter_table("workouts", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column(
            "body",
            existing_type=sa.Text(),
            type_=sa.LargeBinary(),
            existing_nullable=False,
            postgresql_using="convert_to(body, 'UTF8')",
        )
    if last is not None:
        _go_on_after(connection, last)
    _pack_all(connection)


def _last_id(connection: sa.Connection) -> int | None:
    query = "SELECT seq FROM sqlite_sequence WHERE name = 'workouts'"
    last: int | None = connection.exec_driver_sql(query).scalar()
    return last


def _go_on_after(connection: sa.Connection, last: int) -> None:
    """SQLite counts a copied table from the ids that are in it."""
    connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = 'workouts'")
    connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES ('workouts', ?)", (last,))


def _pack_all(connection: sa.Connection) -> None:
    workouts = sa.table("workouts", sa.column("id"), sa.column("body", sa.LargeBinary()))
    its = workouts.c
    some = sa.select(its.id, its.body).order_by(its.id).limit(MANY)
    pack = sa.update(workouts).where(its.id == sa.bindparam("whose"))
    after = 0
    while rows := connection.execute(some.where(its.id > after)).all():
        connection.execute(
            pack, [{"whose": row.id, "body": zlib.compress(row.body, level=1)} for row in rows]
        )
        after = rows[-1].id
