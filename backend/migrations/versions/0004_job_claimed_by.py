"""A running job names the worker that claimed it, so that the claims of a dead one are freed at once."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("job", sa.Column("claimed_by", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("job", "claimed_by")
