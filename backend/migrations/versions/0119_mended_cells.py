"""Cells of an upload that were mended on the screen, and rows of it that are in the register already."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0119"
down_revision = "0118"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.add_column("household_import", sa.Column("mended", JSON, nullable=False, server_default="{}"))
    op.add_column("household_import", sa.Column("done", JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("household_import", "done")
    op.drop_column("household_import", "mended")
