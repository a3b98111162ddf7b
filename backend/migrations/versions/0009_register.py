"""The register's own rows: counters of household codes, the journal of changes, and the search over 100,000 households.

Search: on SQLite a full-text table kept by triggers (its rows are numbered by a table of their own, since a household
has no stable rowid), on PostgreSQL two trigram indexes. Both hold the columns names_search and place_search.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_ACTS = (
    "created", "edited", "person_added", "person_edited", "person_left", "person_came", "person_moved", "moved",
    "closed", "split", "merged", "observed", "retracted",
)
_CAUSES = ("survey", "moved", "birth", "death", "split", "merge", "boundary", "mistake", "closed")


def upgrade() -> None:
    op.create_table(
        "household_counter",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("prefix", sa.String(length=20), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "prefix", name=op.f("pk_household_counter")),
    )
    path = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
    op.create_table(
        "household_change",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", path, nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("act", sa.Enum(*_ACTS, name="changeact", native_enum=False, length=40), nullable=False),
        sa.Column("cause", sa.Enum(*_CAUSES, name="movereason", native_enum=False, length=40), nullable=True),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "household_id"],
            ["household.ward_id", "household.id"],
            name=op.f("fk_household_change_ward_id_household_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_household_change")),
    )
    op.create_index("ix_household_change_household", "household_change", ["ward_id", "household_id", "id"])
    if op.get_bind().dialect.name == "sqlite":
        _full_text()
    else:
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        for name in ("names", "place"):
            op.execute(
                f"CREATE INDEX household_search_{name} ON household USING gin ((' ' || {name}_search) gin_trgm_ops)"
            )


def _full_text() -> None:
    op.execute(
        "CREATE TABLE household_search_key (docid INTEGER PRIMARY KEY, ward_id CHAR(32) NOT NULL, "
        "household_id CHAR(32) NOT NULL, UNIQUE (ward_id, household_id))"
    )
    op.execute(
        "CREATE VIRTUAL TABLE household_search USING fts5(names, place, tokenize='unicode61', prefix='1 2 3')"
    )
    docid = "(SELECT docid FROM household_search_key WHERE ward_id = {0}.ward_id AND household_id = {0}.id)"
    fill = "INSERT INTO household_search (rowid, names, place) VALUES ({docid}, new.names_search, new.place_search)"
    op.execute(
        "CREATE TRIGGER household_search_added AFTER INSERT ON household BEGIN "
        "INSERT INTO household_search_key (ward_id, household_id) VALUES (new.ward_id, new.id); "
        f"{fill.format(docid=docid.format('new'))}; END"
    )
    op.execute(
        "CREATE TRIGGER household_search_changed AFTER UPDATE OF names_search, place_search ON household "
        "WHEN new.names_search <> old.names_search OR new.place_search <> old.place_search BEGIN "
        "UPDATE household_search SET names = new.names_search, place = new.place_search "
        f"WHERE rowid = {docid.format('new')}; END"
    )
    op.execute(
        "CREATE TRIGGER household_search_removed AFTER DELETE ON household BEGIN "
        f"DELETE FROM household_search WHERE rowid = {docid.format('old')}; "
        "DELETE FROM household_search_key WHERE ward_id = old.ward_id AND household_id = old.id; END"
    )
    op.execute("INSERT INTO household_search_key (ward_id, household_id) SELECT ward_id, id FROM household")
    op.execute(
        "INSERT INTO household_search (rowid, names, place) SELECT k.docid, h.names_search, h.place_search "
        "FROM household_search_key k JOIN household h ON h.ward_id = k.ward_id AND h.id = k.household_id"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for when in ("added", "changed", "removed"):
            op.execute(f"DROP TRIGGER household_search_{when}")
        op.execute("DROP TABLE household_search")
        op.execute("DROP TABLE household_search_key")
    else:
        for name in ("names", "place"):
            op.execute(f"DROP INDEX household_search_{name}")
    op.drop_index("ix_household_change_household", table_name="household_change")
    op.drop_table("household_change")
    op.drop_table("household_counter")
