"""Voices of a report: texts changed by hand, and the log of where each was posted or read out."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
KINDS = ("zalo", "loudspeaker", "news", "brief")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _of_a_voice(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Enum(*KINDS, name="voicekind", native_enum=False, length=40), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "report_id"], ["report.ward_id", "report.id"], name=op.f(f"fk_{table}_ward_id_report_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f(f"pk_{table}")),
    ]


def upgrade() -> None:
    op.create_table(
        "report_voice",
        *_row(),
        *_of_a_voice("report_voice"),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("edited_by_id", sa.Uuid(), nullable=True),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.UniqueConstraint(
            "ward_id", "report_id", "kind", "place", name=op.f("uq_report_voice_ward_id_report_id_kind_place")
        ),
    )
    op.create_table(
        "voice_posting",
        *_row(),
        *_of_a_voice("voice_posting"),
        sa.Column("posted_where", sa.String(length=200), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("posted_by_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
    )
    op.create_index("ix_voice_posting_report", "voice_posting", ["ward_id", "report_id", "kind", "place"])


def downgrade() -> None:
    op.drop_index("ix_voice_posting_report", table_name="voice_posting")
    op.drop_table("voice_posting")
    op.drop_table("report_voice")
