"""The units of a ward in its own order, for lists that go along them."""

import sqlalchemy as sa
from alembic import op

revision = "0215"
down_revision = "0214"
branch_labels = None
depends_on = None

_INDEX = "ix_unit_order"


def upgrade() -> None:
    op.create_index(_INDEX, "unit", ["ward_id", "position", "path"], unique=True)
    if op.get_bind().dialect.name == "sqlite":  # few units: lists begin with them
        insert = sa.text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('unit', :name, '60 20 2 1')")
        op.get_bind().execute(insert, {"name": _INDEX})


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.get_bind().execute(sa.text("DELETE FROM sqlite_stat1 WHERE idx = :name"), {"name": _INDEX})
    op.drop_index(_INDEX, table_name="unit")
