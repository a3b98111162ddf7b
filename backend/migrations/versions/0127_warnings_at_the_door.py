"""Kinds of fraud of which a household was warned at a visit."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0127"
down_revision = "0126"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("visit", sa.Column("warned", JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("visit", "warned")
