"""Changes of units, planned for a day: merged, split, renamed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0052"
down_revision = "0050"
branch_labels = None
depends_on = None

Json = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
UnitPath = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")


def _enum(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=40)


def upgrade() -> None:
    op.create_table(
        "unit_change",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_path", UnitPath, nullable=False),
        sa.Column("kind", _enum("changekind", "merge", "split", "rename"), nullable=False),
        sa.Column("state", _enum("changestate", "planned", "carried_out", "cancelled"), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("decision", sa.String(200), nullable=False),
        sa.Column("content", Json, nullable=False),
        sa.Column("outcome", Json, nullable=False),
        sa.Column("hindrance", sa.String(500), nullable=False),
        sa.Column("planned_by_id", sa.Uuid(), nullable=False),
        sa.Column("carried_out_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name="pk_unit_change"),
    )
    op.create_index("ix_unit_change_state", "unit_change", ["ward_id", "state", "starts_on", "id"])


def downgrade() -> None:
    op.drop_table("unit_change")
