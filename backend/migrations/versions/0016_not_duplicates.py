"""Pairs of households that somebody looked at and found to be two; lists find the open span of a household at once."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "not_duplicate",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("one_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "one_id"], ["household.ward_id", "household.id"], name=op.f("fk_not_duplicate_ward_id_one_id")
        ),
        sa.ForeignKeyConstraint(
            ["ward_id", "other_id"],
            ["household.ward_id", "household.id"],
            name=op.f("fk_not_duplicate_ward_id_other_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_not_duplicate")),
        sa.UniqueConstraint("ward_id", "one_id", "other_id", name=op.f("uq_not_duplicate_ward_id_one_id_other_id")),
    )
    op.create_index(
        "ix_household_span_household", "household_span", ["ward_id", "household_id", "until_on", "visited_on"]
    )


def downgrade() -> None:
    op.drop_index("ix_household_span_household", table_name="household_span")
    op.drop_table("not_duplicate")
