"""Figures of a period that were entered into a system without an interface."""

import sqlalchemy as sa
from alembic import op

revision = "0138"
down_revision = "0137"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "entered_figure",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql"), nullable=False),
        sa.Column("figure_id", sa.String(length=160), nullable=False),
        sa.Column("text", sa.String(length=60), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "period_id"],
            ["report_period.ward_id", "report_period.id"],
            name=op.f("fk_entered_figure_ward_id_period_id_report_period"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_entered_figure")),
        sa.UniqueConstraint(
            "ward_id", "period_id", "figure_id", name=op.f("uq_entered_figure_ward_id_period_id_figure_id")
        ),
    )


def downgrade() -> None:
    op.drop_table("entered_figure")
