"""Help entries that another system pushed have its number, unique for each system."""

import sqlalchemy as sa
from alembic import op

revision = "0079"
down_revision = "0078"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("help_entry", sa.Column("external_id", sa.String(100), nullable=True))
    op.create_index("ix_help_entry_external", "help_entry", ["ward_id", "by_id", "external_id"], unique=True)


def downgrade() -> None:
    op.drop_index("ix_help_entry_external", "help_entry")
    op.drop_column("help_entry", "external_id")
