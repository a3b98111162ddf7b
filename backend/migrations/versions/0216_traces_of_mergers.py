"""What a merger of households changed stands with its lineage, so that it can be taken back."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0216"
down_revision = "0215"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("household_lineage", sa.Column("changed", JSON, nullable=True))


def downgrade() -> None:
    op.drop_column("household_lineage", "changed")
