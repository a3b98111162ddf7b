"""Lines of the log keep the version that their object had then: readers of the feed know whether to read it."""

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0079"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("audit_event", sa.Column("object_version", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("audit_event", "object_version")
