"""Exercises that a runner has left out, for good or for a while."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the column; nobody has left anything out yet."""
    op.add_column("runners", sa.Column("avoided", sa.Text(), nullable=True))
