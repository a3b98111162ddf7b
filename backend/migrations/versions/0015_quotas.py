"""Quotas of households: what was proposed, answered, issued, and who does how many."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
STATES = ("proposed", "accepted", "countered", "issued", "withdrawn")


def _row() -> list[sa.Column]:
    return [
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
    ]


def _state() -> sa.Column:
    kind = sa.Enum(*STATES, name="quotastate", native_enum=False, length=40)
    return sa.Column("state", kind, nullable=False)


def _of(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_ward_id_{column}")
    return sa.ForeignKeyConstraint(["ward_id", column], [f"{other}.ward_id", f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "quota",
        *_row(),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("measure", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=300), nullable=False),
        sa.Column("noun", sa.String(length=60), nullable=False),
        sa.Column("goal_percent", sa.Float(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_quota")),
    )
    op.create_index("ix_quota_due", "quota", ["ward_id", "due_on", "id"])
    _create_teams()
    op.create_table(
        "quota_step",
        *_row(),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("name", sa.String(length=20), nullable=False),
        _state(),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("by_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _of("quota_step", "row_id", "quota_team"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_quota_step")),
    )
    op.create_index("ix_quota_step_row", "quota_step", ["ward_id", "row_id", "id"])
    op.create_table(
        "quota_share",
        *_row(),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        _of("quota_share", "row_id", "quota_team"),
        _of("quota_share", "member_id", "team_member"),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_quota_share")),
        sa.UniqueConstraint("ward_id", "row_id", "member_id", name=op.f("uq_quota_share_ward_id_row_id_member_id")),
    )
    op.create_index("ix_quota_share_member", "quota_share", ["ward_id", "member_id"])


def _create_teams() -> None:
    op.create_table(
        "quota_team",
        *_row(),
        sa.Column("quota_id", sa.Uuid(), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", PATH, nullable=False),
        _state(),
        sa.Column("proposed", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=True),
        sa.Column("issued", sa.Integer(), nullable=True),
        sa.Column("basis_on", sa.Date(), nullable=False),
        sa.Column("basis_counted", sa.Integer(), nullable=False),
        sa.Column("basis_known", sa.Integer(), nullable=False),
        sa.Column("basis_base", sa.Integer(), nullable=False),
        _of("quota_team", "quota_id", "quota"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_quota_team_team_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_quota_team_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_quota_team")),
        sa.UniqueConstraint("ward_id", "quota_id", "team_id", name=op.f("uq_quota_team_ward_id_quota_id_team_id")),
    )
    op.create_index("ix_quota_team_path", "quota_team", ["ward_id", "unit_path", "state"])
    op.create_index("ix_quota_team_team", "quota_team", ["ward_id", "team_id", "state"])


def downgrade() -> None:
    for table in ("quota_share", "quota_step", "quota_team", "quota"):
        op.drop_table(table)
