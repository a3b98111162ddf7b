"""Workbooks of sums that were sent, and what a ward chose their names to mean."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0136"
down_revision = "0135"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "workbook",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("sheets", JSON, nullable=False),
        sa.Column("names", JSON, nullable=False),
        sa.Column("answers", JSON, nullable=False),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_workbook")),
        sa.ForeignKeyConstraint(
            ["ward_id", "period_id"],
            ["report_period.ward_id", "report_period.id"],
            name=op.f("fk_workbook_ward_id_period_id"),
        ),
    )
    op.create_index("ix_workbook_owner", "workbook", ["ward_id", "owner_id"])
    op.create_table(
        "ledger_name",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("words", sa.String(length=500), nullable=False),
        sa.Column("meaning", JSON, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "words", name=op.f("pk_ledger_name")),
    )


def downgrade() -> None:
    op.drop_table("ledger_name")
    op.drop_index("ix_workbook_owner", table_name="workbook")
    op.drop_table("workbook")
