"""Certificates kept for signing, secrets on their way to the worker, signed files of documents."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

PATH = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _enum(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=40)


def upgrade() -> None:
    op.create_table(
        "signing_certificate",
        *_row(),
        sa.Column("holding", _enum("holding", "person", "organisation"), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("holder", sa.String(300), nullable=False),
        sa.Column("issuer", sa.String(300), nullable=False),
        sa.Column("serial", sa.String(64), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("key_file", sa.LargeBinary(), nullable=False),
        sa.Column("picture", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_signing_certificate")),
    )
    op.create_index(op.f("ix_signing_certificate_owner_id"), "signing_certificate", ["owner_id"])
    op.create_table(
        "signing_secret",
        *_row(),
        sa.Column("certificate_id", sa.Uuid(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_signing_secret")),
    )
    op.create_table(
        "signed_file",
        *_row(),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("origin", _enum("signedorigin", "person", "seal", "attached", "scan"), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("extends", sa.String(64), nullable=False),
        sa.Column("validity", _enum("validity", "unchecked", "valid", "invalid", "unknown"), nullable=False),
        sa.Column("reason", sa.String(4000), nullable=False),
        sa.Column("verdicts", JSON, nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_signed_file")),
        sa.UniqueConstraint("ward_id", "document_id", "seq", name=op.f("uq_signed_file_ward_id_document_id_seq")),
    )
    op.create_index(op.f("ix_signed_file_document_id"), "signed_file", ["document_id"])


def downgrade() -> None:
    op.drop_table("signed_file")
    op.drop_table("signing_secret")
    op.drop_table("signing_certificate")
