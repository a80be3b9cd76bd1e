"""Up to which report of pain a runner has been asked about it on the next morning."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the mark; nobody has been asked of anything yet."""
    op.add_column(
        "runners", sa.Column("asked", sa.BigInteger(), nullable=False, server_default="0")
    )
