"""Runners, bands, workouts, the training log, reminders, outbox, inbox, and the shelf.

A revision says what the tables were on its day, so it never imports storage/tables.py.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create everything."""
    _create_runners()
    _create_training()
    _create_queues()
    op.create_table(
        "shelf",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(256), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("file_unique_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "key", name="pk_shelf"),
    )


def _create_runners() -> None:
    op.create_table(
        "runners",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("answered", sa.Text(), nullable=False),
        sa.Column("welcomed", sa.Boolean(), nullable=False),
        sa.Column("standing", sa.String(16), nullable=False),
        sa.Column("pause", sa.Text()),
        sa.Column("awaiting", sa.Text()),
        sa.Column("ignored", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_runners"),
    )
    op.create_table(
        "bands",
        _counted(),
        _runner(),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("colour", sa.String(32), nullable=False),
        sa.Column("force", sa.Double(), nullable=False),
        sa.Column("doubt", sa.Double(), nullable=False),
        sa.Column("latex_free", sa.Boolean()),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("retired", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_bands"),
        _goes_with_runner("bands"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_bands_runner_id", "bands", ["runner_id"])


def _create_training() -> None:
    op.create_table(
        "workouts",
        _counted(),
        _runner(),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("message", sa.BigInteger()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_workouts"),
        sa.UniqueConstraint("runner_id", "day", name="uq_workouts_runner_id_day"),
        _goes_with_runner("workouts"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "training_log",
        _counted(),
        _runner(),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_training_log"),
        _goes_with_runner("training_log"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_training_log_runner_id_id", "training_log", ["runner_id", "id"])
    op.create_table(
        "states",
        _runner(),
        sa.Column("engine", sa.String(64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("through", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("runner_id", name="pk_states"),
        _goes_with_runner("states"),
    )


def _create_queues() -> None:
    op.create_table(
        "reminders",
        _runner(),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("runner_id", name="pk_reminders"),
        _goes_with_runner("reminders"),
    )
    op.create_index("ix_reminders_due_at", "reminders", ["due_at"])
    op.create_table(
        "outbox",
        _counted(),
        _runner(),
        sa.Column("screen", sa.String(32), nullable=False),
        sa.Column("about", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        _goes_with_runner("outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_runner_id", "outbox", ["runner_id"])
    op.create_table(
        "updates",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger()),
        sa.Column("payload", sa.Text()),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True)),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(128)),
        sa.PrimaryKeyConstraint("id", name="pk_updates"),
    )
    op.create_index("ix_updates_done_at_id", "updates", ["done_at", "id"])


def _counted() -> sa.Column[int]:
    counted = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column("id", counted, autoincrement=True, nullable=False)


def _runner() -> sa.Column[int]:
    return sa.Column("runner_id", sa.BigInteger(), autoincrement=False, nullable=False)


def _goes_with_runner(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["runner_id"], ["runners.id"], name=f"fk_{table}_runner_id", ondelete="CASCADE"
    )
