"""What phones were told of visits: that the day is doubtful, what was left out and why."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0050"
down_revision = "0046"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("visit", sa.Column("day_doubtful", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("visit", sa.Column("left_out", Json, nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("visit", "left_out")  # no batch: a copied table would take the photos and conflicts with it
    op.drop_column("visit", "day_doubtful")
