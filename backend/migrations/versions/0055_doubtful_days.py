"""An index of the few visits whose day is in doubt, for the start page of whoever settles them."""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_visit_doubtful",
        "visit",
        ["ward_id", "id"],
        sqlite_where=sa.text("day_doubtful = 1"),
        postgresql_where=sa.text("day_doubtful"),
    )


def downgrade() -> None:
    op.drop_index("ix_visit_doubtful", table_name="visit")
