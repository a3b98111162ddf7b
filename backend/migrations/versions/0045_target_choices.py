"""What a person settled each target of a plan to count, kept with the plan from the first draft on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("plan", sa.Column("target_choices", Json, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("plan", "target_choices")  # no batch: a copied table would take the targets and tasks with it
