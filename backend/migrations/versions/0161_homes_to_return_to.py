"""An index of the homes to which somebody has still to return, for the streets on the start page."""

import sqlalchemy as sa
from alembic import op

revision = "0161"
down_revision = "0159"
branch_labels = None
depends_on = None


def upgrade() -> None:
    some = sa.text("revisit_on IS NOT NULL AND closed_on IS NULL")
    op.create_index(
        "ix_household_revisit", "household", ["ward_id", "street_id"], sqlite_where=some, postgresql_where=some
    )
    if op.get_bind().dialect.name == "sqlite":
        # How many rows are alike in the first columns: without its numbers an index is taken for the best of all.
        op.execute("ANALYZE sqlite_schema")
        op.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household', 'ix_household_revisit', '3200 3200 27')")


def downgrade() -> None:
    op.drop_index("ix_household_revisit", table_name="household")
