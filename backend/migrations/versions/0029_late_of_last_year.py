"""Submissions keep what came after the last month of the year before was frozen: no part of their own figures."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

COLUMNS = ("last_in", "last_out")


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("submission_figure", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    with op.batch_alter_table("submission_figure") as batch:
        for name in reversed(COLUMNS):
            batch.drop_column(name)
