"""Feedback after an activity: sums alone, and of who was asked only whether they have answered."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0172"
down_revision = "0170"
branch_labels = None
depends_on = None

_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("activity", sa.Column("feedback", _JSON, nullable=False, server_default="[]"))
    op.add_column("attendance", sa.Column("answered", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("attendance") as batch:
        batch.drop_column("answered")
    op.drop_column("activity", "feedback")
