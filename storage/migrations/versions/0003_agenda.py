"""Runs on their days, and workouts that were moved."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; nobody has sent runs or moved anything yet."""
    op.add_column("runners", sa.Column("agenda", sa.Text(), nullable=True))
