"""Lines of the budget and the entries on them."""

import sqlalchemy as sa
from alembic import op

revision = "0095"
down_revision = "0094"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_TYPES = ("estimate", "allocation", "commitment", "spending")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def upgrade() -> None:
    op.create_table(
        "budget_line",
        *_row(),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("lineage_id", sa.Uuid(), nullable=True),
        sa.Column("source_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_budget_line_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_budget_line")),
    )
    op.create_index("ix_budget_line_year", "budget_line", ["ward_id", "year", "unit_path", "id"])
    op.create_table(
        "money_entry",
        *_row(),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("type", sa.Enum(*_TYPES, name="entrytype", native_enum=False, length=40), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("document_no", sa.String(length=100), nullable=False),
        sa.Column("reason", sa.String(length=1_000), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("corrects_id", sa.Uuid(), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "line_id"],
            ["budget_line.ward_id", "budget_line.id"],
            name=op.f("fk_money_entry_ward_id_line_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_money_entry")),
        sa.UniqueConstraint("ward_id", "corrects_id", name=op.f("uq_money_entry_ward_id_corrects_id")),
    )
    op.create_index("ix_money_entry_line", "money_entry", ["ward_id", "line_id", "type", "id"])


def downgrade() -> None:
    op.drop_index("ix_money_entry_line", table_name="money_entry")
    op.drop_table("money_entry")
    op.drop_index("ix_budget_line_year", table_name="budget_line")
    op.drop_table("budget_line")
