"""Units of a plan in force that were chosen wrongly and put right, with their reasons."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0044"
down_revision = "0038"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("plan", sa.Column("corrections", Json, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("plan", "corrections")  # no batch: a copied table would take the targets and tasks with it
