"""Samples of visited households that somebody else checks again, and what was found."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")
PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
RESULT = sa.Enum("right", "wrong", "unreachable", name="recheckresult", native_enum=False, length=40)


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
        "recheck_draw",
        *_row(),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("period", sa.String(length=10), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("seed", sa.String(length=32), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("drawn_by_id", sa.Uuid(), nullable=False),
        sa.Column("drawn_on", sa.Date(), nullable=False),
        sa.Column("places", JSON, nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_recheck_draw_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_recheck_draw")),
        sa.UniqueConstraint("ward_id", "unit_path", "period", name=op.f("uq_recheck_draw_ward_id_unit_path_period")),
    )
    op.create_table(
        "recheck_case",
        *_row(),
        sa.Column("draw_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("visitor_id", sa.Uuid(), nullable=True),
        sa.Column("entered_by_id", sa.Uuid(), nullable=True),
        sa.Column("claims", JSON, nullable=False),
        sa.Column("assigned_to_id", sa.Uuid(), nullable=True),
        sa.Column("result", RESULT, nullable=True),
        sa.Column("answers", JSON, nullable=True),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("checked_by_id", sa.Uuid(), nullable=True),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "draw_id"],
            ["recheck_draw.ward_id", "recheck_draw.id"],
            name=op.f("fk_recheck_case_ward_id_draw_id"),
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "household_id"],
            ["household.ward_id", "household.id"],
            name=op.f("fk_recheck_case_ward_id_household_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_recheck_case")),
    )
    op.create_index("ix_recheck_case_draw", "recheck_case", ["ward_id", "draw_id", "unit_path"])
    op.create_index("ix_recheck_case_assigned", "recheck_case", ["ward_id", "assigned_to_id", "result"])
    op.create_index("ix_recheck_case_household", "recheck_case", ["ward_id", "household_id"])


def downgrade() -> None:
    for index in ("household", "assigned", "draw"):
        op.drop_index(f"ix_recheck_case_{index}", table_name="recheck_case")
    op.drop_table("recheck_case")
    op.drop_table("recheck_draw")
