"""Difficulties and their steps; what stood open or was answered is frozen with each report."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")
KINDS = ("people", "equipment", "funds", "systems", "residents", "guidance", "other")
STATES = ("raised", "handling", "escalated", "answered", "closed", "withdrawn")


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


def _text(column: str, length: int) -> sa.Column:
    return sa.Column(column, sa.String(length=length), nullable=False)


def _of(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_ward_id_{column}")
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{other}.ward_id", f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "difficulty",
        *_row(),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _enum("kind", "difficultykind", KINDS),
        _enum("state", "difficultystate", STATES),
        _text("content", 500),
        _text("cause", 1000),
        _text("proposal", 1000),
        sa.Column("raised_by_id", sa.Uuid(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("handler_id", sa.Uuid(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("task_id", sa.Uuid(), nullable=True),
        sa.Column("lineage_id", sa.Uuid(), nullable=True),
        sa.Column("visit_id", sa.Uuid(), nullable=True),
        sa.Column("escalated_on", sa.Date(), nullable=True),
        _text("escalated_to", 200),
        _text("escalated_number", 100),
        sa.Column("escalated_document_on", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("recorded_on", sa.Date(), nullable=True),
        _text("answer_number", 100),
        sa.Column("answer_document_on", sa.Date(), nullable=True),
        _text("answer", 2000),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_difficulty_unit_id")),
        _of("difficulty", "task_id", "plan_task"),
        _of("difficulty", "visit_id", "visit"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_difficulty")),
    )
    op.create_index("ix_difficulty_state", "difficulty", ["ward_id", "state", "id"])
    op.create_index("ix_difficulty_path", "difficulty", ["ward_id", "unit_path", "id"])
    op.create_index("ix_difficulty_lineage", "difficulty", ["ward_id", "lineage_id"])
    op.create_index("ix_difficulty_visit", "difficulty", ["ward_id", "visit_id"])
    op.create_table(
        "difficulty_step",
        *_row(),
        sa.Column("difficulty_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _text("name", 20),
        _enum("state", "difficultystate", STATES),
        _text("note", 2000),
        _text("document_number", 100),
        sa.Column("document_on", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _of("difficulty_step", "difficulty_id", "difficulty"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_difficulty_step")),
    )
    op.create_index("ix_difficulty_step_difficulty", "difficulty_step", ["ward_id", "difficulty_id", "id"])
    op.add_column("report", sa.Column("difficulties", JSON, nullable=False, server_default="[]"))


def downgrade() -> None:
    op.drop_column("report", "difficulties")
    op.drop_table("difficulty_step")
    op.drop_table("difficulty")
