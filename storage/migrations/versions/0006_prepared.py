"""Reminders prepared before they are due, letters finished before they are sent."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

PREPARED = (
    ("prepared_until", sa.DateTime(timezone=True)),
    ("runner_version", sa.Integer()),
    ("about", sa.BigInteger()),
    ("workout_version", sa.Integer()),
    ("posts", sa.Boolean()),
    ("counts", sa.Boolean()),
    ("page", sa.Text()),
    ("next_kind", sa.String(16)),
    ("next_due_at", sa.DateTime(timezone=True)),
    ("next_day", sa.Date()),
)
FINISHED = (
    ("page", sa.Text()),
    ("page_until", sa.DateTime(timezone=True)),
    ("runner_version", sa.Integer()),
    ("workout_version", sa.Integer()),
)
LONG_AGO = "1970-01-01 00:00:00"


def upgrade() -> None:
    """Add the columns; nothing is prepared yet, and letters that wait count as late ones."""
    for name, kind in PREPARED:
        op.add_column("reminders", sa.Column(name, kind, nullable=True))
    op.drop_index("ix_reminders_due_at", "reminders")
    op.create_index("ix_reminders_due_at_runner_id", "reminders", ["due_at", "runner_id"])
    due = sa.Column("due_at", sa.DateTime(timezone=True), nullable=False, server_default=LONG_AGO)
    op.add_column("outbox", due)
    for name, kind in FINISHED:
        op.add_column("outbox", sa.Column(name, kind, nullable=True))
