"""Goals of campaigns, and the units in which they are to be reached."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0111"
down_revision = "0107"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("activity", sa.Column("goals", JSON, nullable=False, server_default="[]"))
    op.create_table(
        "activity_place",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "activity_id"],
            ["activity.ward_id", "activity.id"],
            name=op.f("fk_activity_place_ward_id_activity_id"),
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_activity_place_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_activity_place")),
        sa.UniqueConstraint(
            "ward_id", "activity_id", "unit_id", name=op.f("uq_activity_place_ward_id_activity_id_unit_id")
        ),
    )


def downgrade() -> None:
    op.drop_table("activity_place")
    op.drop_column("activity", "goals")
