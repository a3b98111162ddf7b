"""Indexes for reading a large ward, and for SQLite how many rows each of them tells apart; kept sums are counted anew.

Nearly every index begins with the ward, which tells nothing apart where there is one: without these numbers SQLite
takes any of them, and a page of a list reads the whole ward. They are what ANALYZE found among 107,000 households,
written down so that every installation reads in the same way from its first day.
"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_NEW = (
    ("ix_household_walk", "household", ["ward_id", "unit_path", "position", "id"]),
    ("ix_household_name", "household", ["ward_id", "names_search", "id"]),
    ("ix_household_visited", "household", ["ward_id", "last_visited_on", "id"]),
    ("ix_household_stay_until", "household_stay", ["ward_id", "until_on"]),
    ("ix_person_stay_until", "person_stay", ["ward_id", "until_on"]),
    ("ix_person_span_from", "person_span", ["ward_id", "from_on"]),
    ("ix_person_span_adult", "person_span", ["ward_id", "adult_on"]),
    ("ix_household_span_from", "household_span", ["ward_id", "from_on"]),
)
# These get the id after their last column, so that a walk along the streets needs no sorting.
_LONGER = (
    ("ix_street_path", "street", ["ward_id", "unit_path", "position"]),
    ("ix_household_street", "household", ["ward_id", "street_id", "position"]),
)
_STATISTICS = """
    ix_household_name 107437 107437 1 1
    ix_household_path 107437 107437 8954 8954 11 1
    ix_household_phone 107437 107437 21
    ix_household_street 107437 107437 896 11 1
    ix_household_visited 107437 107437 1990 1
    ix_household_walk 107437 107437 8954 11 1
    sqlite_autoindex_household_1 107437 107437 1
    sqlite_autoindex_household_2 107437 107437 1
    ix_household_span_figures 184008 184008 3408 284 114 84 73 60 50 42 39 34
    ix_household_span_from 184008 184008 3408
    ix_household_span_household 184008 184008 2 1 1
    sqlite_autoindex_household_span_1 184008 184008 2 1
    ix_household_stay 107437 107437 1
    ix_household_stay_until 107437 107437 500
    sqlite_autoindex_household_stay_1 107437 107437 1
    ix_observation_event 1830000 1830000 27728
    ix_observation_household 1830000 1830000 26 2
    ix_observation_subject 1830000 1830000 6 6
    sqlite_autoindex_observation_1 1830000 1830000 1
    ix_person_citizen 353518 353518 2
    ix_person_household 353518 353518 4
    ix_person_name 353518 353518 17 2
    ix_person_phone 353518 353518 2
    sqlite_autoindex_person_1 353518 353518 1
    ix_person_span_adult 616550 616550 77
    ix_person_span_figures 616550 616550 11418 952 201 15 14 14 14 14 14 14 14 14 14 14 14
    ix_person_span_from 616550 616550 11418
    ix_person_span_household 616550 616550 7 4
    sqlite_autoindex_person_span_1 616550 616550 2 1
    ix_person_stay 353518 353518 1
    ix_person_stay_household 353518 353518 4
    ix_person_stay_until 353518 353518 500
    sqlite_autoindex_person_stay_1 353518 353518 1
    ix_street_path 120 120 10 1 1
    sqlite_autoindex_street_1 120 120 1
    sqlite_autoindex_street_2 120 120 10 1
"""


def upgrade() -> None:
    for name, table, columns in _NEW:
        op.create_index(name, table, columns)
    for name, table, columns in _LONGER:
        op.drop_index(name, table_name=table)
        op.create_index(name, table, [*columns, "id"])
    _count_anew()
    if op.get_bind().dialect.name == "sqlite":
        _write_statistics()


def _write_statistics() -> None:
    """One row an index: how many rows there are, and how many of them are alike in its first column, in its first two
    and so on.
    """
    op.execute("ANALYZE sqlite_schema")
    insert = sa.text("INSERT INTO sqlite_stat1 (tbl, idx, stat) SELECT tbl_name, name, :stat FROM sqlite_schema WHERE name = :name")
    for line in _STATISTICS.strip().splitlines():
        name, stat = line.split(maxsplit=1)
        op.get_bind().execute(sa.text("DELETE FROM sqlite_stat1 WHERE idx = :name"), {"name": name})
        op.get_bind().execute(insert, {"name": name, "stat": stat})


def downgrade() -> None:
    _count_anew()
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DELETE FROM sqlite_stat1")
    for name, table, columns in _LONGER:
        op.drop_index(name, table_name=table)
        op.create_index(name, table, columns)
    for name, table, _columns in reversed(_NEW):
        op.drop_index(name, table_name=table)


def _count_anew() -> None:
    """Sums that were kept under other codes hold for no day; the worker counts them within the hour."""
    op.execute("UPDATE indicator_head SET as_of = NULL")
