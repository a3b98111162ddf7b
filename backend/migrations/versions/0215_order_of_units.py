"""The units of a ward in its own order, for lists that go along them."""

from alembic import op

revision = "0215"
down_revision = "0214"
branch_labels = None
depends_on = None

_INDEX = "ix_unit_order"


def upgrade() -> None:
    op.create_index(_INDEX, "unit", ["ward_id", "position", "path"], unique=True)


def downgrade() -> None:
    op.drop_index(_INDEX, table_name="unit")
