"""Batches of files: what was ordered, and each file with its state until all stand in one ZIP."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
CONTENTS = ("report", "sheet", "form")
STATES = ("waiting", "made", "failed")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _enum(column: str, name: str, values: tuple[str, ...]) -> sa.Column:
    return sa.Column(column, sa.Enum(*values, name=name, native_enum=False, length=40), nullable=False)


def upgrade() -> None:
    op.create_table(
        "file_batch",
        *_row(),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("job_id", sa.Uuid(), nullable=False),
        sa.Column("wanted", JSON, nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_file_batch")),
    )
    op.create_index(op.f("ix_file_batch_owner_id"), "file_batch", ["owner_id"])
    op.create_index(op.f("ix_file_batch_job_id"), "file_batch", ["job_id"])
    op.create_table(
        "file_batch_item",
        *_row(),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _enum("content", "batchcontent", CONTENTS),
        sa.Column("format", sa.String(length=10), nullable=False),
        sa.Column("period_code", sa.String(length=10), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=True),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        _enum("state", "itemstate", STATES),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "batch_id"], ["file_batch.ward_id", "file_batch.id"],
            name=op.f("fk_file_batch_item_ward_id_batch_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_file_batch_item")),
        sa.UniqueConstraint("ward_id", "batch_id", "position", name=op.f("uq_file_batch_item_ward_id_batch_id_position")),
    )


def downgrade() -> None:
    op.drop_table("file_batch_item")
    op.drop_index(op.f("ix_file_batch_job_id"), table_name="file_batch")
    op.drop_index(op.f("ix_file_batch_owner_id"), table_name="file_batch")
    op.drop_table("file_batch")
