"""When a band was last looked over."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; no band has been asked about yet."""
    op.add_column("bands", sa.Column("checked", sa.Date(), nullable=True))
