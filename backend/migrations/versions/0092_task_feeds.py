"""What moves the tasks of a plan by itself, and the rows elsewhere that wrote a line of progress."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0092"
down_revision = "0091"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("plan", sa.Column("task_feeds", JSON, nullable=False, server_default="[]"))
    op.add_column("progress_entry", sa.Column("source_kind", sa.String(length=20), nullable=False, server_default=""))
    op.add_column("progress_entry", sa.Column("source_id", sa.Uuid(), nullable=True))
    op.add_column("progress_entry", sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_progress_entry_source", "progress_entry", ["ward_id", "source_id"])


def downgrade() -> None:
    op.drop_index("ix_progress_entry_source", "progress_entry")
    for column in ("withdrawn", "source_id", "source_kind"):
        op.drop_column("progress_entry", column)
    op.drop_column("plan", "task_feeds")
