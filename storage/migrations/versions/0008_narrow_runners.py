"""What the clock reads and writes of a runner, in one narrow row; the rest beside it.

What is prepared is not carried over: it is decided again when it is due.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
REST = ("profile", "answered", "welcomed", "pause", "awaiting", "asked", "agenda", "avoided")
NEXT = (
    ("kind", sa.String(16)),
    ("due_at", sa.DateTime(timezone=True)),
    ("day", sa.Date()),
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


def upgrade() -> None:
    """Move what is kept of each runner, and let SQLite find rows by their own number."""
    _move_the_rest()
    with op.batch_alter_table("runners", recreate="auto") as batch:
        batch.alter_column("id", existing_type=sa.BigInteger(), type_=ID, autoincrement=False)
        for name in REST:
            batch.drop_column(name)
        for name, kind in NEXT:
            batch.add_column(sa.Column(name, kind, nullable=True))
    op.execute(
        "UPDATE runners SET kind = its.kind, due_at = its.due_at, day = its.day"
        " FROM reminders AS its WHERE its.runner_id = runners.id"
    )
    op.drop_table("reminders")
    op.create_index("ix_runners_due_at_id", "runners", ["due_at", "id"])
    for table, key in (("states", "runner_id"), ("updates", "id")):
        with op.batch_alter_table(table) as batch:
            batch.alter_column(key, existing_type=sa.BigInteger(), type_=ID, autoincrement=False)


def _move_the_rest() -> None:
    op.create_table(
        "profiles",
        sa.Column("runner_id", ID, autoincrement=False, nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("answered", sa.Text(), nullable=False),
        sa.Column("welcomed", sa.Boolean(), nullable=False),
        sa.Column("pause", sa.Text()),
        sa.Column("awaiting", sa.Text()),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("agenda", sa.Text()),
        sa.Column("avoided", sa.Text()),
        sa.PrimaryKeyConstraint("runner_id", name="pk_profiles"),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runners.id"], name="fk_profiles_runner_id", ondelete="CASCADE"
        ),
    )
    names = ", ".join(REST)
    op.execute(f"INSERT INTO profiles (runner_id, {names}) SELECT id, {names} FROM runners")  # noqa: S608 - names of our own
