"""The file that proves that somebody came to an activity, or finished a course."""

import sqlalchemy as sa
from alembic import op

revision = "0143"
down_revision = "0139"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("attendance", sa.Column("file_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("attendance") as batch:
        batch.drop_column("file_id")
