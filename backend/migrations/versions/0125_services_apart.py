"""Guidance on VNeID, VssID and the health book told apart, and warnings of fraud: days and evidence in the spans."""

import sqlalchemy as sa
from alembic import op

revision = "0125"
down_revision = "0121"
branch_labels = None
depends_on = None

_ITEMS = ("vneid", "vssid", "health", "safety")
_INDEX = "ix_person_span_figures"
_COLUMNS = (
    "ward_id until_on unit_path from_on adult_on phone sim services guided_on account apps informed_on "
    "sim_mobilised_on phone_mobilised_on left_2g_on got_smart_on"
).split()
# How many rows are alike in the first columns of the index, so that SQLite chooses it as before.
_ALIKE = "616550 616550 11418 952 201 15 14 14 14 14 14 14 14 14 14 14 14"


def upgrade() -> None:
    for item in _ITEMS:
        op.add_column("person_span", sa.Column(f"{item}_on", sa.Date(), nullable=True))
        op.add_column("person_span", sa.Column(f"ev_{item}", sa.SmallInteger(), nullable=True))
    _index([*_COLUMNS, *(f"{item}_on" for item in _ITEMS)], f"{_ALIKE} 14 14 14 14")


def downgrade() -> None:
    op.execute("DELETE FROM observation WHERE item IN ('vneid', 'vssid', 'health', 'safety')")
    _index(_COLUMNS, _ALIKE)
    for item in reversed(_ITEMS):
        op.drop_column("person_span", f"ev_{item}")
        op.drop_column("person_span", f"{item}_on")


def _index(columns: list[str], stat: str) -> None:
    """The index of the figures over these columns. Sums kept without the new codes hold for no day."""
    op.drop_index(_INDEX, table_name="person_span")
    op.create_index(_INDEX, "person_span", columns)
    if op.get_bind().dialect.name == "sqlite":
        insert = "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('person_span', :name, :stat)"
        op.execute("ANALYZE sqlite_schema")
        op.get_bind().execute(sa.text("DELETE FROM sqlite_stat1 WHERE idx = :name"), {"name": _INDEX})
        op.get_bind().execute(sa.text(insert), {"name": _INDEX, "stat": stat})
    op.execute("UPDATE indicator_head SET as_of = NULL")
