"""The tables. A change here needs a migration in storage/migrations (a test compares both).

Only what is looked up is a column of its own; the rest is JSON text (storage/codec.py),
compressed where it is large and kept for ever.
Whatever is kept of a runner refers to `runners` and goes with it.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept as UTC. Raises ValueError for a naive one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database: converted to UTC."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a moment without its zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database: SQLite keeps no zone, PostgreSQL returns its own."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

# In SQLite a key called INTEGER, which holds 64 bits there, is the row's own number: it is found
# without an index beside the table, and counted by itself where none is given.
Id = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData(naming_convention=NAMES)


def _counted() -> Column[int]:
    return Column("id", Id, primary_key=True, autoincrement=True)


def _runner(*, alone: bool = False) -> Column[int]:
    """Whose row it is; `alone`: at most one row a runner."""
    return Column(
        "runner_id",
        Id if alone else BigInteger,
        ForeignKey("runners.id", ondelete="CASCADE"),
        primary_key=alone,
        autoincrement=False,
        nullable=False,
    )


# What is prepared for the next reminder is in its own row, so that whatever sets the reminder
# anew drops it in the same statement. All of it is NULL where nothing is.
PREPARED = (
    Column("prepared_until", UtcDateTime),
    Column("runner_version", Integer),
    Column("about", BigInteger),
    Column("workout_version", Integer),
    Column("posts", Boolean),
    Column("counts", Boolean),
    Column("page", Text),
    Column("next_kind", String(16)),
    Column("next_due_at", UtcDateTime),
    Column("next_day", Date),
)

# A runner as the clock sees them: the next reminder, none where `due_at` is NULL, and what is
# counted when it is due. Narrow, as claiming a thousand of a million touches a page for each.
runners = Table(
    "runners",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("standing", String(16), nullable=False),
    Column("ignored", Integer, nullable=False),
    Column("reminded", Date),
    Column("version", Integer, nullable=False),
    Column("kind", String(16)),
    Column("due_at", UtcDateTime),
    Column("day", Date),
    *PREPARED,
    Index(None, "due_at", "id"),
)

# The rest of a runner, which nobody but they themselves makes us read.
profiles = Table(
    "profiles",
    metadata,
    _runner(alone=True),
    Column("profile", Text, nullable=False),
    Column("answered", Text, nullable=False),
    Column("welcomed", Boolean, nullable=False),
    Column("pause", Text),
    Column("awaiting", Text),
    Column("asked", BigInteger, nullable=False),
    Column("agenda", Text),
    Column("avoided", Text),
)

# sqlite_autoincrement: an id is never given twice, so that an old button cannot mean
# a new workout, nor an old `Undone` a new entry. PostgreSQL does so anyway.
bands = Table(
    "bands",
    metadata,
    _counted(),
    _runner(),
    Column("kind", String(16), nullable=False),
    Column("label", Text, nullable=False),
    Column("colour", String(32), nullable=False),
    Column("force", Double, nullable=False),
    Column("doubt", Double, nullable=False),
    Column("latex_free", Boolean),
    Column("since", Date, nullable=False),
    Column("retired", Date),
    Column("checked", Date),
    Index(None, "runner_id"),
    sqlite_autoincrement=True,
)

workouts = Table(
    "workouts",
    metadata,
    _counted(),
    _runner(),
    Column("day", Date, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("message", BigInteger),
    Column("version", Integer, nullable=False),
    UniqueConstraint("runner_id", "day"),
    sqlite_autoincrement=True,
)

training_log = Table(
    "training_log",
    metadata,
    _counted(),
    _runner(),
    Column("at", UtcDateTime, nullable=False),
    Column("day", Date, nullable=False),
    Column("event", Text, nullable=False),
    Index(None, "runner_id", "id"),
    sqlite_autoincrement=True,
)

states = Table(
    "states",
    metadata,
    _runner(alone=True),
    Column("engine", String(64), nullable=False),
    Column("body", Text, nullable=False),
    Column("through", BigInteger, nullable=False),
)

# Sent letters are deleted, so the order of ids is the order of the queue: no further index.
# A letter of an older program has no `due_at`: it counts as a late one.
outbox = Table(
    "outbox",
    metadata,
    _counted(),
    _runner(),
    Column("screen", String(32), nullable=False),
    Column("about", BigInteger, nullable=False),
    Column("day", Date, nullable=False),
    Column("due_at", UtcDateTime, nullable=False, server_default="1970-01-01 00:00:00"),
    Column("page", Text),
    Column("page_until", UtcDateTime),
    Column("runner_version", Integer),
    Column("workout_version", Integer),
    Index(None, "runner_id"),
    sqlite_autoincrement=True,
)

# The inbox: Telegram's updates by their id. `user_id` and `payload` are there only until the
# update is done; strangers write too, so `user_id` refers to no runner.
updates = Table(
    "updates",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger),
    Column("payload", Text),
    Column("received_at", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime),
    Column("attempts", Integer, nullable=False, default=0),
    Column("error", String(128)),
    Index(None, "done_at", "id"),
)

# Pictures that Telegram already keeps for a bot; nothing of a runner.
shelf = Table(
    "shelf",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("key", String(256), primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("file_unique_id", Text, nullable=False),
)
