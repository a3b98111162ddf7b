"""Which algorithms the newest time stamp of a signed file rests on."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("signed_file") as batch:
        batch.add_column(sa.Column("stamp_algorithms", sa.String(length=100), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("signed_file") as batch:
        batch.drop_column("stamp_algorithms")
