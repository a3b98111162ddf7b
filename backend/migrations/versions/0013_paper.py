"""Printed sheets of visits, their rows, and who typed a visit in."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def upgrade() -> None:
    op.add_column("visit", sa.Column("member_id", sa.Uuid(), nullable=True))
    op.add_column("visit", sa.Column("entered_by_id", sa.Uuid(), nullable=True))
    op.add_column("visit", sa.Column("channel", sa.SmallInteger(), nullable=False, server_default="1"))
    op.create_table(
        "paper_sheet",
        *_row(),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("street_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("printed_by_id", sa.Uuid(), nullable=False),
        sa.Column("printed_on", sa.Date(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("entered", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_paper_sheet_unit_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "street_id"], ["street.ward_id", "street.id"], name=op.f("fk_paper_sheet_ward_id_street_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_paper_sheet")),
        sa.UniqueConstraint("ward_id", "code", name=op.f("uq_paper_sheet_ward_id_code")),
    )
    op.create_index("ix_paper_sheet_path", "paper_sheet", ["ward_id", "unit_path", "id"])
    op.create_table(
        "paper_row",
        *_row(),
        sa.Column("sheet_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=4), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("household_version", sa.Integer(), nullable=False),
        sa.Column("persons", JSON, nullable=False),
        sa.Column("printed", JSON, nullable=False),
        sa.Column("entry", JSON, nullable=True),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("entered_by_id", sa.Uuid(), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "household_id"],
            ["household.ward_id", "household.id"],
            name=op.f("fk_paper_row_ward_id_household_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "sheet_id"], ["paper_sheet.ward_id", "paper_sheet.id"], name=op.f("fk_paper_row_ward_id_sheet_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_paper_row")),
        sa.UniqueConstraint("ward_id", "sheet_id", "position", name=op.f("uq_paper_row_ward_id_sheet_id_position")),
    )
    op.create_index("ix_paper_row_household", "paper_row", ["ward_id", "household_id"])


def downgrade() -> None:
    op.drop_index("ix_paper_row_household", table_name="paper_row")
    op.drop_table("paper_row")
    op.drop_index("ix_paper_sheet_path", table_name="paper_sheet")
    op.drop_table("paper_sheet")
    op.drop_column("visit", "channel")
    op.drop_column("visit", "entered_by_id")
    op.drop_column("visit", "member_id")
