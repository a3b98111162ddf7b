"""Items written down of activities: topics, agenda, findings and actions, and the steps taken on each."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0097"
down_revision = "0096"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
TYPE = sa.Enum("topic", "agenda", "finding", "action", name="itemtype", native_enum=False, length=40)
STATE = sa.Enum("open", "fixed", "verified", "withdrawn", name="itemstate", native_enum=False, length=40)


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _to(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{table}.ward_id", f"{table}.id"])


def upgrade() -> None:
    op.create_table(
        "activity_item",
        *_row(),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("type", TYPE, nullable=False),
        sa.Column("state", STATE, nullable=False),
        sa.Column("text", sa.String(length=1000), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("entry_id", sa.Uuid(), nullable=True),
        sa.Column("difficulty_id", sa.Uuid(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        _to("activity", "activity_id"),
        _to("catalogue_entry", "entry_id"),
        _to("difficulty", "difficulty_id"),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_activity_item_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_activity_item")),
    )
    op.create_index("ix_activity_item_activity", "activity_item", ["ward_id", "activity_id", "id"])
    op.create_index("ix_activity_item_path", "activity_item", ["ward_id", "unit_path", "state"])
    op.create_table(
        "activity_item_step",
        *_row(),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("state", STATE, nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _to("activity_item", "item_id"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_activity_item_step")),
    )
    op.create_index("ix_activity_item_step_item", "activity_item_step", ["ward_id", "item_id", "id"])


def downgrade() -> None:
    op.drop_table("activity_item_step")
    op.drop_table("activity_item")
