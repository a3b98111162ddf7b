"""Years of a ward that were closed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0121"
down_revision = "0120"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_STATE = sa.Enum("open", "closed", name="yearstate", native_enum=False, length=40)


def upgrade() -> None:
    op.create_table(
        "ward_year",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("state", _STATE, nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("left", JSON, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_ward_year")),
        sa.UniqueConstraint("ward_id", "year", name=op.f("uq_ward_year_ward_id_year")),
    )
    op.create_table(
        "ward_year_step",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("year_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("state", _STATE, nullable=False),
        sa.Column("note", sa.String(length=1_000), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_ward_year_step")),
        sa.ForeignKeyConstraint(
            ["ward_id", "year_id"],
            ["ward_year.ward_id", "ward_year.id"],
            name=op.f("fk_ward_year_step_ward_id_year_id"),
        ),
    )
    op.create_index("ix_ward_year_step_year", "ward_year_step", ["ward_id", "year_id", "id"])


def downgrade() -> None:
    op.drop_index("ix_ward_year_step_year", table_name="ward_year_step")
    op.drop_table("ward_year_step")
    op.drop_table("ward_year")
