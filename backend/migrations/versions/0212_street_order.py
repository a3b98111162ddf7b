"""The index of streets in their order says that no two streets are alike in it, so that SQLite goes along streets and
their households in that order and stops when a page is full; before it sorted all households of each street.
"""

import sqlalchemy as sa
from alembic import op

revision = "0212"
down_revision = "0206"
branch_labels = None
depends_on = None

_INDEX, _COLUMNS = "ix_street_path", ["ward_id", "unit_path", "position", "id"]


def upgrade() -> None:
    _make(unique=True)


def downgrade() -> None:
    _make(unique=False)


def _make(*, unique: bool) -> None:
    """SQLite forgets what it knew of an index that is dropped."""
    bind = op.get_bind()
    stat = None
    if bind.dialect.name == "sqlite":
        known = sa.text("SELECT stat FROM sqlite_stat1 WHERE idx = :name")
        stat = bind.execute(known, {"name": _INDEX}).scalar()
    op.drop_index(_INDEX, table_name="street")
    op.create_index(_INDEX, "street", _COLUMNS, unique=unique)
    if stat is not None:
        insert = "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('street', :name, :stat)"
        bind.execute(sa.text(insert), {"name": _INDEX, "stat": stat})

