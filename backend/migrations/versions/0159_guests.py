"""Guests of an activity, by name."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0159"
down_revision = "0158"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("activity", sa.Column("guests", _JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("activity", "guests")
