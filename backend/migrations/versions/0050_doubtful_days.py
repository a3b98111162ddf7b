"""Visits whose day is doubtful because the clock of the phone jumped."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visit", sa.Column("day_doubtful", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("visit", "day_doubtful")  # no batch: a copied table would take the photos and conflicts with it
