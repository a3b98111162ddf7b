"""Sheets of who has finished a course, and how near to its last day people were reminded of one."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0120"
down_revision = "0119"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("activity", sa.Column("reminded", sa.Integer(), nullable=True))
    op.create_table(
        "completion_upload",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("lines", JSON, nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_completion_upload")),
        sa.ForeignKeyConstraint(
            ["ward_id", "activity_id"],
            ["activity.ward_id", "activity.id"],
            name=op.f("fk_completion_upload_ward_id_activity_id"),
        ),
    )
    op.create_index(
        "ix_completion_upload_activity", "completion_upload", ["ward_id", "activity_id", "owner_id"]
    )


def downgrade() -> None:
    op.drop_index("ix_completion_upload_activity", table_name="completion_upload")
    op.drop_table("completion_upload")
    op.drop_column("activity", "reminded")
