"""Columns that were remembered while headings such as "Ghi chú", "Số" or "VNeID" were taken for a field unasked.

Whether a person chose them or took what was proposed is not known of any of them: they are asked once more.
"""

from alembic import op

revision = "0181"
down_revision = "0180"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("DELETE FROM import_columns")


def downgrade() -> None:
    pass
