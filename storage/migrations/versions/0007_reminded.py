"""The last day on which a runner was reminded at their time."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the column; of those who are known nothing is noted yet."""
    op.add_column("runners", sa.Column("reminded", sa.Date(), nullable=True))
