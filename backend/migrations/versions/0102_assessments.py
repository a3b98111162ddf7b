"""Sets of criteria, assessments by them and their steps."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0102"
down_revision = "0101"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
_STATES = ("open", "sent", "checked", "settled", "returned")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _subject() -> sa.Column:
    kind = sa.Enum("unit", "member", name="subjectkind", native_enum=False, length=40)
    return sa.Column("subject", kind, nullable=False)


def _state() -> sa.Column:
    return sa.Column("state", sa.Enum(*_STATES, name="assessmentstate", native_enum=False, length=40), nullable=False)


def upgrade() -> None:
    op.create_table(
        "criteria_set",
        *_row(),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("code", sa.String(length=30), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("purpose", sa.String(length=1_000), nullable=False),
        _subject(),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("criteria", _JSON, nullable=False),
        sa.Column("grades", _JSON, nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_criteria_set")),
        sa.UniqueConstraint("ward_id", "code", "edition", name=op.f("uq_criteria_set_ward_id_code_edition")),
    )
    op.create_table(
        "assessment",
        *_row(),
        sa.Column("set_id", sa.Uuid(), nullable=False),
        sa.Column("period", sa.String(length=7), nullable=False),
        _subject(),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        _state(),
        sa.Column("scores", _JSON, nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_assessment_unit_id")),
        sa.ForeignKeyConstraint(
            ["ward_id", "set_id"], ["criteria_set.ward_id", "criteria_set.id"], name=op.f("fk_assessment_ward_id_set_id")
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_assessment")),
        sa.UniqueConstraint(
            "ward_id", "set_id", "period", "subject_id", name=op.f("uq_assessment_ward_id_set_id_period_subject_id")
        ),
    )
    op.create_index("ix_assessment_path", "assessment", ["ward_id", "unit_path", "id"])
    op.create_table(
        "assessment_step",
        *_row(),
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        _state(),
        sa.Column("note", sa.String(length=1_000), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["ward_id", "assessment_id"],
            ["assessment.ward_id", "assessment.id"],
            name=op.f("fk_assessment_step_ward_id_assessment_id"),
        ),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_assessment_step")),
    )
    op.create_index("ix_assessment_step_assessment", "assessment_step", ["ward_id", "assessment_id", "id"])


def downgrade() -> None:
    op.drop_index("ix_assessment_step_assessment", table_name="assessment_step")
    op.drop_table("assessment_step")
    op.drop_index("ix_assessment_path", table_name="assessment")
    op.drop_table("assessment")
    op.drop_table("criteria_set")
