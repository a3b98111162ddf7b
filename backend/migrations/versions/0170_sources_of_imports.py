"""Where what an import brought stood in its file, and whether an upload takes the groups of streets as they are."""

import sqlalchemy as sa
from alembic import op

revision = "0170"
down_revision = "0168"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "household_import", sa.Column("street_groups", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.add_column("household_change", sa.Column("event_id", sa.Uuid(), nullable=True))
    op.add_column("household_change", sa.Column("source", sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("household_change") as batch:
        batch.drop_column("source")
        batch.drop_column("event_id")
    with op.batch_alter_table("household_import") as batch:
        batch.drop_column("street_groups")
