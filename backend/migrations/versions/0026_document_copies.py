"""Copies of issued documents, numbered together within agency and year."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "document_copy",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("form", sa.Enum("SY", "TrS", "SL", name="copyform", native_enum=False, length=40), nullable=False),
        sa.Column("electronic", sa.Boolean(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("symbol", sa.String(length=60), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("signer_name", sa.String(length=300), nullable=False),
        sa.Column("pages", JSON, nullable=False),
        sa.Column("of_copy_id", sa.Uuid(), nullable=True),
        sa.Column("content", JSON, nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "document_id"], ["document.ward_id", "document.id"],
            name=op.f("fk_document_copy_ward_id_document_id"),
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_document_copy_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_document_copy")),
        sa.UniqueConstraint(
            "ward_id", "unit_id", "year", "number", name=op.f("uq_document_copy_ward_id_unit_id_year_number")
        ),
    )
    op.create_index("ix_document_copy_document", "document_copy", ["ward_id", "document_id", "id"])


def downgrade() -> None:
    op.drop_table("document_copy")
