"""The plan of the year before that a plan was made of, and how its tasks stood."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0107"
down_revision = "0106"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("plan", sa.Column("rolled_from_id", sa.Uuid(), nullable=True))
    op.add_column("plan", sa.Column("carried", JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("plan", "carried")
    op.drop_column("plan", "rolled_from_id")
