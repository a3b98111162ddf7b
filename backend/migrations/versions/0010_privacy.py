"""Protection of personal data: purposes, consents, requests of citizens, erasures, legal holds, what a ward chose."""

from collections.abc import Iterable

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_JSON = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), "postgresql")


def _row() -> Iterable[sa.Column]:
    return (
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    )


def _key(table: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint("ward_id", "id", name=op.f(f"pk_{table}"))


def _enum(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, length=40)


def upgrade() -> None:
    _purposes_and_consents()
    _requests()
    op.create_table(
        "erasure",
        *_row(),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("kind", _enum("erasedkind", "person", "household"), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=True),
        sa.Column("erased_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        _key("erasure"),
    )
    op.create_index("ix_erasure_subject_id", "erasure", ["subject_id"])
    op.create_table(
        "legal_hold",
        *_row(),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("lifted_on", sa.Date(), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        _key("legal_hold"),
    )
    op.create_table(
        "privacy_choice",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("keep_citizen_ids", sa.Boolean(), nullable=False),
        sa.Column("retention", _JSON, nullable=False),
        sa.Column("ran_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("ward_id", name=op.f("pk_privacy_choice")),
    )
    op.add_column("household", sa.Column("erased_on", sa.Date(), nullable=True))
    op.add_column("person", sa.Column("erased_on", sa.Date(), nullable=True))


def _purposes_and_consents() -> None:
    op.create_table(
        "purpose_version",
        *_row(),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", _JSON, nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        _key("purpose_version"),
        sa.UniqueConstraint("ward_id", "code", "number", name=op.f("uq_purpose_version_ward_id_code_number")),
    )
    op.create_table(
        "consent",
        *_row(),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("text_number", sa.Integer(), nullable=False),
        sa.Column("answer", _enum("answer", "given", "refused", "withdrawn"), nullable=False),
        sa.Column("how", _enum("how", "spoken", "paper", "app"), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ward_id", "person_id"], ["person.ward_id", "person.id"], name=op.f("fk_consent_ward_id_person_id")
        ),
        _key("consent"),
    )
    op.create_index("ix_consent_person", "consent", ["ward_id", "person_id", "purpose", "id"])


def _requests() -> None:
    kinds = "access", "correction", "withdrawal", "restriction", "objection", "deletion"
    channels = "in_person", "paper", "phone", "electronic"
    states = "received", "acknowledged", "done", "refused"
    op.create_table(
        "subject_request",
        *_row(),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", _enum("requestkind", *kinds), nullable=False),
        sa.Column("channel", _enum("requestchannel", *channels), nullable=False),
        sa.Column("third_party", sa.Boolean(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("state", _enum("requeststate", *states), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("acknowledge_by", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("extension_reason", sa.String(length=500), nullable=False),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(length=500), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=True),
        _key("subject_request"),
        sa.UniqueConstraint("ward_id", "year", "number", name=op.f("uq_subject_request_ward_id_year_number")),
    )
    op.create_index("ix_subject_request_state", "subject_request", ["ward_id", "state", "due_on", "id"])
    op.create_index("ix_subject_request_person", "subject_request", ["ward_id", "person_id"])


def downgrade() -> None:
    op.drop_column("person", "erased_on")
    op.drop_column("household", "erased_on")
    for table in ("privacy_choice", "legal_hold", "erasure", "subject_request", "consent", "purpose_version"):
        op.drop_table(table)
