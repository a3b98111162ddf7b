"""The index of households' figures also holds how strongly transactions are proven."""

import sqlalchemy as sa
from alembic import op

revision = "0126"
down_revision = "0125"
branch_labels = None
depends_on = None

_INDEX = "ix_household_span_figures"
_COLUMNS = "ward_id until_on unit_path from_on kind visited_on guided_on opened transacting local young_payer".split()
# How many rows are alike in the first columns of the index, so that SQLite chooses it as before.
_ALIKE = "184008 184008 3408 284 114 84 73 60 50 42 39 34"


def upgrade() -> None:
    _index([*_COLUMNS, "ev_transacting"], f"{_ALIKE} 34")


def downgrade() -> None:
    _index(_COLUMNS, _ALIKE)


def _index(columns: list[str], stat: str) -> None:
    """The index over these columns. Sums kept without the new codes hold for no day."""
    op.drop_index(_INDEX, table_name="household_span")
    op.create_index(_INDEX, "household_span", columns)
    if op.get_bind().dialect.name == "sqlite":
        insert = "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('household_span', :name, :stat)"
        op.execute("ANALYZE sqlite_schema")
        op.get_bind().execute(sa.text("DELETE FROM sqlite_stat1 WHERE idx = :name"), {"name": _INDEX})
        op.get_bind().execute(sa.text(insert), {"name": _INDEX, "stat": stat})
    op.execute("UPDATE indicator_head SET as_of = NULL")
