"""A report may take the place of one of its period whose document was recalled."""

import sqlalchemy as sa
from alembic import op

revision = "0190"
down_revision = "0186"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("report", sa.Column("replaces", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("report") as batch:
        batch.drop_column("replaces")
