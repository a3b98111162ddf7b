"""Activities with their steps and the people asked to them."""

import sqlalchemy as sa
from alembic import op

revision = "0081"
down_revision = "0080"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
STATES = ("planned", "open", "done", "closed", "cancelled")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _enum(column: str, name: str, values: tuple[str, ...], *, nullable: bool = False) -> sa.Column:
    return sa.Column(column, sa.Enum(*values, name=name, native_enum=False, length=40), nullable=nullable)


def _text(column: str, length: int) -> sa.Column:
    return sa.Column(column, sa.String(length=length), nullable=False)


def _of_activity(table: str, column: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_ward_id_{column}")
    return sa.ForeignKeyConstraint(["ward_id", column], ["activity.ward_id", "activity.id"], name=name)


def _of_unit(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f(f"fk_{table}_unit_id"))


def upgrade() -> None:
    op.create_table(
        "activity",
        *_row(),
        _text("kind", 30),
        _enum("state", "activitystate", STATES),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _text("title", 200),
        _text("place", 200),
        _text("starts", 5),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        _text("content", 2000),
        _text("partners", 200),
        sa.Column("others", sa.Integer(), nullable=True),
        sa.Column("lineage_id", sa.Uuid(), nullable=True),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("planned_by_id", sa.Uuid(), nullable=False),
        _of_unit("activity"),
        _of_activity("activity", "parent_id"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_activity")),
    )
    op.create_index("ix_activity_last_on", "activity", ["ward_id", "last_on", "id"])
    op.create_index("ix_activity_path", "activity", ["ward_id", "unit_path", "last_on"])
    op.create_index("ix_activity_parent", "activity", ["ward_id", "parent_id"])
    op.create_table(
        "activity_step",
        *_row(),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _text("name", 20),
        _enum("state", "activitystate", STATES),
        _text("note", 1000),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _of_activity("activity_step", "activity_id"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_activity_step")),
    )
    op.create_index("ix_activity_step_activity", "activity_step", ["ward_id", "activity_id", "id"])
    op.create_table(
        "attendance",
        *_row(),
        sa.Column("activity_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("required", sa.Boolean(), nullable=False),
        _enum("state", "attendancestate", ("asked", "attended", "absent", "excused", "made_up")),
        sa.Column("attended_on", sa.Date(), nullable=True),
        _enum("means", "attendancemeans", ("list", "self"), nullable=True),
        _of_unit("attendance"),
        _of_activity("attendance", "activity_id"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("ward_id", "activity_id", "person_id", name=op.f("uq_attendance_ward_id_activity_id_person_id")),
    )
    op.create_index("ix_attendance_person", "attendance", ["ward_id", "person_id", "attended_on"])
    op.create_index("ix_attendance_user", "attendance", ["ward_id", "user_id"])


def downgrade() -> None:
    op.drop_table("attendance")
    op.drop_table("activity_step")
    op.drop_table("activity")
