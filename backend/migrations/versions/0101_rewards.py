"""Rewards of units and members of teams."""

import sqlalchemy as sa
from alembic import op

revision = "0101"
down_revision = "0100"
branch_labels = None
depends_on = None

_PATH = sa.String(length=200).with_variant(sa.String(length=200, collation="C"), "postgresql")
_FORMS = ("praise", "certificate", "bonus", "title")
_STATES = ("proposed", "decided", "refused", "withdrawn")


def upgrade() -> None:
    op.create_table(
        "reward",
        sa.Column("ward_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unit_id", sa.Uuid(), nullable=False),
        sa.Column("unit_path", _PATH, nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=True),
        sa.Column("user_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("form", sa.Enum(*_FORMS, name="rewardform", native_enum=False, length=40), nullable=False),
        sa.Column("reason", sa.String(length=1_000), nullable=False),
        sa.Column("assessment_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.Enum(*_STATES, name="rewardstate", native_enum=False, length=40), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("proposed_by_id", sa.Uuid(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by_id", sa.Uuid(), nullable=True),
        sa.Column("document_no", sa.String(length=100), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("answer", sa.String(length=1_000), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_reward_unit_id")),
        sa.PrimaryKeyConstraint("ward_id", "id", name=op.f("pk_reward")),
    )
    op.create_index("ix_reward_path", "reward", ["ward_id", "unit_path", "id"])
    op.create_index("ix_reward_decided", "reward", ["ward_id", "decided_on"])


def downgrade() -> None:
    op.drop_index("ix_reward_decided", table_name="reward")
    op.drop_index("ix_reward_path", table_name="reward")
    op.drop_table("reward")
